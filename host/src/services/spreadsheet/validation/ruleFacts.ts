// A data validation rule as data.
import type { EnumValue } from '../../base/emulatedEnum.ts';

/** A rule as scripts hold it: values are numbers, texts, Dates, Ranges. */
export interface RuleFacts {
  readonly criteria: EnumValue | null;
  readonly values: readonly unknown[];
  readonly helpText: string | null;
  readonly allowInvalid: boolean;
}

export const EMPTY_RULE: RuleFacts = {
  criteria: null,
  values: [],
  helpText: null,
  allowInvalid: true,
};
