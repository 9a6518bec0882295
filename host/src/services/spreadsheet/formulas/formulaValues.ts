// The values that formulas reckon with, and how one kind is taken for another.
import type { LocaleRules } from '../values/localeRules.ts';
import { parseTyped } from '../values/parseTyped.ts';
import { FormulaError } from './formulaTree.ts';

/** One value; null is an empty cell. */
export type Scalar = number | string | boolean | null | FormulaError;

/** A block of values, by rows. `cells` marks one that stands in cells, whose texts and empty cells sums pass over. */
export interface Block {
  readonly rows: readonly (readonly Scalar[])[];
  readonly cells: boolean;
}

export type Value = Scalar | Block;

export const errors = {
  division: new FormulaError('#DIV/0!'),
  value: new FormulaError('#VALUE!'),
  reference: new FormulaError('#REF!'),
  number: new FormulaError('#NUM!'),
  notAvailable: new FormulaError('#N/A'),
} as const;

export function isBlock(value: Value): value is Block {
  return typeof value === 'object' && value !== null && 'rows' in value;
}

/** All values of the arguments, one after the other. */
export function flat(values: readonly Value[]): Scalar[] {
  return values.flatMap((value) => (isBlock(value) ? value.rows.flat() : [value]));
}

/** The first value of a block, or the value itself. */
export function single(value: Value | undefined): Scalar {
  if (value === undefined) return null;
  return isBlock(value) ? (value.rows[0]?.[0] ?? null) : value;
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

/** One order for all machines, whatever language they are set to. */
const letters = new Intl.Collator('en', { sensitivity: 'accent' });

/** Numbers come before texts, texts before truth values; an empty cell is like 0 or an empty text. */
export function compareScalars(a: Scalar, b: Scalar): number {
  const [left, right] = [a ?? neutral(b), b ?? neutral(a)];
  const ranks = rank(left) - rank(right);
  if (ranks !== 0) return ranks;
  if (typeof left === 'string' && typeof right === 'string') return letters.compare(left, right);
  return Number(left) - Number(right);
}

function neutral(other: Scalar): Scalar {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

function rank(value: Scalar): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}
