// What a function of formulas is.
import type { LocaleRules } from '../values/localeRules.ts';
import { FormulaError } from './formulaTree.ts';
import {
  errors,
  flat,
  isBlock,
  type Scalar,
  single,
  toNumber,
  toText,
  type Value,
} from './formulaValues.ts';

/** What functions know besides their arguments. */
export interface Around {
  readonly rules: LocaleRules;
  /** Now, as spreadsheets count days. */
  readonly now: number;
  readonly typedHere: boolean;
}

/** A function. */
export interface FormulaFunction {
  readonly call: (args: readonly Value[], around: Around) => Value;
  /** Which errors among its arguments are its result: any, those that are no cells of a block, none. */
  readonly errors: 'any' | 'direct' | 'taken';
  /** Whether it takes single values, so that a block gives a block in array formulas. */
  readonly each: boolean;
  /** How many arguments it takes. */
  readonly least: number;
  readonly most: number;
}

type Call = FormulaFunction['call'];

/** A function of blocks. */
export function ofBlocks(
  least: number,
  most: number,
  call: Call,
  errorsOf: FormulaFunction['errors'] = 'any',
): FormulaFunction {
  return { call, errors: errorsOf, each: false, least, most };
}

/** A function of single values. */
export function ofEach(least: number, most: number, call: Call): FormulaFunction {
  return { call, errors: 'any', each: true, least, most };
}

/** A function of numbers, each argument one number; what is left out is undefined. */
export function ofNumbers(
  least: number,
  most: number,
  reckon: (...numbers: number[]) => Scalar,
): FormulaFunction {
  return ofEach(least, most, (args, { rules }) => {
    const numbers: number[] = [];
    for (const value of args) {
      const number = toNumber(single(value), rules);
      if (number instanceof FormulaError) return number;
      numbers.push(number);
    }
    const result = reckon(...numbers);
    return typeof result !== 'number' || Number.isFinite(result) ? result : errors.number;
  });
}

/** All numbers among arguments. In cells and arrays, texts, truth values and empty cells do not count. */
export function numbersOf(args: readonly Value[], rules: LocaleRules): number[] | FormulaError {
  const numbers: number[] = [];
  for (const value of args) {
    if (isBlock(value)) {
      for (const item of value.items) if (typeof item === 'number') numbers.push(item);
      continue;
    }
    const number = toNumber(value, rules);
    if (number instanceof FormulaError) return number;
    numbers.push(number);
  }
  return numbers;
}

/** A function of all numbers among its arguments. */
export function ofAllNumbers(reckon: (numbers: readonly number[]) => Scalar): FormulaFunction {
  return ofBlocks(1, 255, (args, { rules }) => {
    const numbers = numbersOf(args, rules);
    if (numbers instanceof FormulaError) return numbers;
    const result = reckon(numbers);
    return typeof result !== 'number' || Number.isFinite(result) ? result : errors.number;
  });
}

/** A function of texts, each argument one text. */
export function ofTexts(
  least: number,
  most: number,
  make: (...texts: string[]) => Scalar,
): FormulaFunction {
  return ofEach(least, most, (args, { rules }) =>
    make(...args.map((value) => String(toText(single(value), rules)))),
  );
}

/** A test of one value, errors included. */
export function ofAny(test: (value: Scalar) => Scalar): FormulaFunction {
  return ofBlocks(1, 1, ([value]) => test(single(value)), 'taken');
}

/** All texts of the arguments, one after the other. */
export function textsOf(args: readonly Value[], rules: LocaleRules): string[] {
  return flat(args).map((value) => String(toText(value, rules)));
}
