// The functions that this host calculates, by name.
import { arrayFunctions } from './arrayFunctions.ts';
import { conditionFunctions } from './conditionFunctions.ts';
import { dateFunctions } from './dateFunctions.ts';
import type { FormulaFunction } from './formulaFunction.ts';
import { logicFunctions } from './logicFunctions.ts';
import { lookupFunctions } from './lookupFunctions.ts';
import { numberFunctions } from './numberFunctions.ts';
import { statisticFunctions } from './statisticFunctions.ts';
import { textFunctions } from './textFunctions.ts';

/** All but the special forms. */
export const functions: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries({
    ...numberFunctions,
    ...dateFunctions,
    ...statisticFunctions,
    ...logicFunctions,
    ...textFunctions,
    ...conditionFunctions,
    ...lookupFunctions,
    ...arrayFunctions,
  }),
);
