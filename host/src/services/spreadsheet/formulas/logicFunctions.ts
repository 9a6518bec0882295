// Functions about truth and kinds of values.

import type { LocaleRules } from '../values/localeRules.ts';
import { type FormulaFunction, ofAny, ofBlocks, ofEach } from './formulaFunction.ts';
import { FormulaError } from './formulaTree.ts';
import { errors, isBlock, single, toTruth, type Value } from './formulaValues.ts';

/** Truth of all arguments; in cells, texts and empty cells do not count. */
function truths(args: readonly Value[], rules: LocaleRules): boolean[] | FormulaError {
  const found: boolean[] = [];
  for (const value of args) {
    const items = isBlock(value)
      ? value.items.filter((item) => item !== null && typeof item !== 'string')
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
  return ofBlocks(1, 255, (args, { rules }) => {
    const found = truths(args, rules);
    return found instanceof FormulaError ? found : decide(found);
  });
}

const isNumber = (value: unknown): boolean => typeof value === 'number';

/** By name. Those that look at one side only are special forms. */
export const logicFunctions: Readonly<Record<string, FormulaFunction>> = {
  AND: ofTruths((all) => all.every(Boolean)),
  OR: ofTruths((all) => all.some(Boolean)),
  XOR: ofTruths((all) => all.filter(Boolean).length % 2 === 1),
  NOT: ofEach(1, 1, ([value], { rules }) => {
    const truth = toTruth(single(value), rules);
    return truth instanceof FormulaError ? truth : !truth;
  }),
  TRUE: ofEach(0, 0, () => true),
  FALSE: ofEach(0, 0, () => false),
  NA: ofEach(0, 0, () => errors.notAvailable),
  ISBLANK: ofAny((value) => value === null),
  ISNUMBER: ofAny(isNumber),
  ISTEXT: ofAny((value) => typeof value === 'string'),
  ISNONTEXT: ofAny((value) => typeof value !== 'string'),
  ISLOGICAL: ofAny((value) => typeof value === 'boolean'),
  ISERROR: ofAny((value) => value instanceof FormulaError),
  ISERR: ofAny((value) => value instanceof FormulaError && value.code !== '#N/A'),
  ISNA: ofAny((value) => value instanceof FormulaError && value.code === '#N/A'),
};
