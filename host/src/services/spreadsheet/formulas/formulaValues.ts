// The values that formulas reckon with, and how one kind is taken for another.
import type { LocaleRules } from '../values/localeRules.ts';
import { parseTyped } from '../values/parseTyped.ts';
import { FormulaError } from './formulaTree.ts';

/** One value; null is an empty cell. */
export type Scalar = number | string | boolean | null | FormulaError;

/** Values in rows of one width, one row after the other. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Scalar[];
  /** Marks a block that stands in cells, whose texts and empty cells sums pass over. */
  readonly cells: boolean;
  /** What all rows below have that are not listed. Undefined: all are listed. */
  readonly tail?: Scalar | undefined;
  /** Null outside. */
  at(row: number, column: number): Scalar;
}

export type Value = Scalar | Block;

export const errors = {
  division: new FormulaError('#DIV/0!'),
  value: new FormulaError('#VALUE!'),
  reference: new FormulaError('#REF!'),
  number: new FormulaError('#NUM!'),
  name: new FormulaError('#NAME?'),
  notAvailable: new FormulaError('#N/A'),
} as const;

export function isBlock(value: Value | undefined): value is Block {
  return typeof value === 'object' && value !== null && !(value instanceof FormulaError);
}

/** All values of the arguments, one after the other. */
export function flat(values: readonly Value[]): Scalar[] {
  return values.flatMap((value) => (isBlock(value) ? value.items : [value]));
}

/** The first value of a block, or the value itself. */
export function single(value: Value | undefined): Scalar {
  if (value === undefined) return null;
  return isBlock(value) ? value.at(0, 0) : value;
}

/** A number, an error, or `#VALUE!` for text that is none. */
export function toNumber(value: Scalar, rules: LocaleRules): number | FormulaError {
  if (typeof value === 'number' || value instanceof FormulaError) return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const typed = value === '' ? null : parseTyped(value, rules);
  return typed?.kind === 'number' ? Number(typed.value) : errors.value;
}

/** The text that `&` joins. */
export function toText(value: Scalar, rules: LocaleRules): string | FormulaError {
  if (value instanceof FormulaError) return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? rules.trueWord : rules.falseWord;
  if (typeof value === 'string') return value;
  return String(Number(value.toPrecision(15))).replace('.', rules.decimal);
}

export function toTruth(value: Scalar, rules: LocaleRules): boolean | FormulaError {
  if (typeof value === 'boolean' || value instanceof FormulaError) return value;
  if (typeof value === 'string') {
    const word = value.toUpperCase();
    if (word === 'TRUE' || word === rules.trueWord) return true;
    return word === 'FALSE' || word === rules.falseWord ? false : errors.value;
  }
  return value !== null && value !== 0;
}

const collator = new Intl.Collator('pt-BR', { sensitivity: 'accent' });

/** Numbers come before texts, texts before truth values; an empty cell is like 0 or an empty text. */
export function compareScalars(a: Scalar, b: Scalar): number {
  const [left, right] = [a ?? neutral(b), b ?? neutral(a)];
  const ranks = rank(left) - rank(right);
  if (ranks !== 0) return ranks;
  if (typeof left === 'string' && typeof right === 'string')
    return left === right ? 0 : collator.compare(left, right);
  return Number(left) - Number(right);
}

/** Whether two values are of one kind and the same; case does not count, an empty cell equals only itself. */
export function isEqual(value: Scalar, wanted: Scalar): boolean {
  if (value === null || wanted === null) return value === wanted;
  return typeof value === typeof wanted && compareScalars(value, wanted) === 0;
}

function neutral(other: Scalar): Scalar {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

function rank(value: Scalar): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}
