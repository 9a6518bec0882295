// The functions that this host calculates, by name.
import type { FormulaFunction } from './formulaFunction.ts';
import { logicFunctions } from './logicFunctions.ts';
import { lookupFunctions } from './lookupFunctions.ts';
import { numberFunctions } from './numberFunctions.ts';
import { textFunctions } from './textFunctions.ts';

/** All but those that the evaluation itself knows. */
export const functions: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries({ ...numberFunctions, ...logicFunctions, ...textFunctions, ...lookupFunctions }),
);
