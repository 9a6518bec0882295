// Data validation rules as data.
import type { Area } from '../../../xlsx/cells/address.ts';

/** A rule as scripts see it; dates are serial numbers, ranges name their sheet by its number. */
export interface ValidationFacts {
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly helpText: string | null;
  readonly allowInvalid: boolean;
}

/** A range as the value of a rule. */
export interface RangeValue {
  readonly sheetId: number;
  readonly area: Area;
}

/** A moment as the value of a rule. Unit: serial number in the spreadsheet's zone. */
export interface SerialValue {
  readonly serial: number;
}

/** Operators of the file by the end of a criterion's name. */
export const VALIDATION_OPERATORS: Readonly<Record<string, string>> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  AFTER: 'greaterThan',
  LESS_THAN: 'lessThan',
  BEFORE: 'lessThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  ON_OR_AFTER: 'greaterThanOrEqual',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  ON_OR_BEFORE: 'lessThanOrEqual',
};
