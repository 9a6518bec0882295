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
}

/** A function; errors in its arguments are its result unless it takes them. */
export interface FormulaFunction {
  readonly call: (args: readonly Value[], around: Around) => Value;
  readonly takesErrors?: true;
}

/** A function of numbers, each argument one number; what is left out is 0. */
export function ofNumbers(reckon: (...numbers: number[]) => number): FormulaFunction {
  return {
    call: (args, { rules }) => {
      const numbers: number[] = [];
      for (const value of args) {
        const number = toNumber(single(value), rules);
        if (number instanceof FormulaError) return number;
        numbers.push(number);
      }
      const result = reckon(...numbers);
      return Number.isFinite(result) ? result : errors.number;
    },
  };
}

/** A function of all numbers among its arguments. In cells, texts, truth values and empty cells do not count. */
export function ofAllNumbers(reckon: (numbers: readonly number[]) => Scalar): FormulaFunction {
  return {
    call: (args, { rules }) => {
      const numbers: number[] = [];
      for (const value of args) {
        if (isBlock(value)) {
          for (const item of value.rows.flat()) if (typeof item === 'number') numbers.push(item);
          continue;
        }
        const number = toNumber(value, rules);
        if (number instanceof FormulaError) return number;
        numbers.push(number);
      }
      return reckon(numbers);
    },
  };
}

/** A function of texts, each argument one text. */
export function ofTexts(make: (texts: readonly string[]) => Scalar): FormulaFunction {
  return {
    call: (args, { rules }) => make(args.map((value) => String(toText(single(value), rules)))),
  };
}

/** A test of one value, errors included. */
export function ofAny(test: (value: Scalar) => Scalar): FormulaFunction {
  return { call: ([value]) => test(single(value)), takesErrors: true };
}

/** All texts of the arguments, one after the other. */
export function textsOf(args: readonly Value[], rules: LocaleRules): string[] {
  return flat(args).map((value) => String(toText(value, rules)));
}
