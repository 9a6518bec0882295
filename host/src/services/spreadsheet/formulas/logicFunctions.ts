// Functions about truth and kinds of values.

import type { LocaleRules } from '../values/localeRules.ts';
import { type FormulaFunction, ofAny } from './formulaFunction.ts';
import { FormulaError } from './formulaTree.ts';
import { errors, isBlock, toTruth, type Value } from './formulaValues.ts';

/** Truth of all arguments; in cells, texts and empty cells do not count. */
function truths(args: readonly Value[], rules: LocaleRules): boolean[] | FormulaError {
  const found: boolean[] = [];
  for (const value of args) {
    const items = isBlock(value)
      ? value.rows.flat().filter((item) => item !== null && typeof item !== 'string')
      : [value];
    for (const item of items) {
      const truth = toTruth(item, rules);
      if (truth instanceof FormulaError) return truth;
      found.push(truth);
    }
  }
  return found.length === 0 ? errors.value : found;
}

function ofTruths(decide: (truths: readonly boolean[]) => boolean): FormulaFunction {
  return {
    call: (args, { rules }) => {
      const found = truths(args, rules);
      return found instanceof FormulaError ? found : decide(found);
    },
  };
}

/** By name. IF, IFERROR and IFNA are in the evaluation itself: they look at one side only. */
export const logicFunctions: Readonly<Record<string, FormulaFunction>> = {
  AND: ofTruths((all) => all.every(Boolean)),
  OR: ofTruths((all) => all.some(Boolean)),
  XOR: ofTruths((all) => all.filter(Boolean).length % 2 === 1),
  NOT: ofTruths(([first]) => !first),
  TRUE: { call: () => true },
  FALSE: { call: () => false },
  NA: { call: () => errors.notAvailable },
  ISBLANK: ofAny((value) => value === null),
  ISNUMBER: ofAny((value) => typeof value === 'number'),
  ISTEXT: ofAny((value) => typeof value === 'string'),
  ISLOGICAL: ofAny((value) => typeof value === 'boolean'),
  ISERROR: ofAny((value) => value instanceof FormulaError),
  ISERR: ofAny((value) => value instanceof FormulaError && value.code !== '#N/A'),
  ISNA: ofAny((value) => value instanceof FormulaError && value.code === '#N/A'),
  N: ofAny((value) =>
    value instanceof FormulaError || typeof value === 'number' ? value : value === true ? 1 : 0,
  ),
};
