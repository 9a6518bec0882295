// Words for conditional formats: the platform's and the file's.

/** Operators of the file by criterion. */
export const OPERATORS: Readonly<Record<string, string>> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  DATE_AFTER: 'greaterThan',
  DATE_BEFORE: 'lessThan',
  DATE_EQUAL_TO: 'equal',
  DATE_AFTER_RELATIVE: 'greaterThan',
  DATE_BEFORE_RELATIVE: 'lessThan',
  DATE_EQUAL_TO_RELATIVE: 'equal',
  TEXT_EQUAL_TO: 'equal',
};

/** Each with the formula of the file for the first cell `@` and the text `$`. */
export const TEXT_RULES: Readonly<Record<string, readonly [string, string, string]>> = {
  TEXT_CONTAINS: ['containsText', 'containsText', 'NOT(ISERROR(SEARCH($,@)))'],
  TEXT_DOES_NOT_CONTAIN: ['notContainsText', 'notContains', 'ISERROR(SEARCH($,@))'],
  TEXT_STARTS_WITH: ['beginsWith', 'beginsWith', 'LEFT(@,LEN($))=$'],
  TEXT_ENDS_WITH: ['endsWith', 'endsWith', 'RIGHT(@,LEN($))=$'],
};

/** Formulas of relative dates. */
export const RELATIVE: Readonly<Record<string, string>> = {
  TODAY: 'TODAY()',
  TOMORROW: 'TODAY()+1',
  YESTERDAY: 'TODAY()-1',
  PAST_WEEK: 'TODAY()-7',
  PAST_MONTH: 'EDATE(TODAY(),-1)',
  PAST_YEAR: 'EDATE(TODAY(),-12)',
};

/** Kinds of points on a colour scale. */
export const SCALE_TYPES: Readonly<Record<string, string>> = {
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
  MIN: 'min',
  MAX: 'max',
};
