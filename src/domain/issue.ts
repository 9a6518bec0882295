// What a person can mend in the sheet: a code and a place, never a ready sentence.
import type { CellRef } from './cell.ts';

/** An error makes the report preliminary; a warning was understood but deserves a look. */
export type Severity = 'error' | 'warning';

/** Kinds of finding. Each has its words in `locale/ptBR.ts`. */
export type IssueCode =
  | 'missingTab'
  | 'missingColumn'
  | 'duplicateColumn'
  | 'missingParameter'
  | 'duplicateParameter'
  | 'futureVersion'
  | 'requiredCell'
  | 'notYear'
  | 'notMonth'
  | 'monthOfOtherYear'
  | 'notCount'
  | 'notNumber'
  | 'notMoney'
  | 'notPercent'
  | 'notDate'
  | 'notColor'
  | 'notPicture'
  | 'fractional'
  | 'negative'
  | 'tooLarge'
  | 'yearOutOfRange'
  | 'spreadsheetError'
  | 'notInList'
  | 'numberAsText'
  | 'commaOrThousands'
  | 'struckNumber'
  | 'struckText'
  | 'roundedToCents'
  | 'textTooLong'
  | 'forbiddenCharacters'
  | 'looksLikeFormula'
  | 'duplicateKey'
  | 'mergedKey'
  | 'totalRow'
  | 'meanDiffers'
  | 'networkBesideUnits'
  | 'executionOrder'
  | 'colorDarkened'
  | 'duplicateTab'
  | 'compareYearUnused'
  | 'emptySection';

export type IssueParams = Readonly<Record<string, string | number>>;

/** A finding inside one cell, before its place is known. */
export interface Finding {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly params?: IssueParams;
}

/** A finding with its place. `found` is what the cell holds, as text. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly at: CellRef;
  readonly found: string;
  readonly params: IssueParams;
}

/** Errors before warnings, each in the order of the tabs. */
export function errorsFirst(issues: readonly Issue[]): Issue[] {
  const of = (wanted: Issue['severity']) => issues.filter(({ severity }) => severity === wanted);
  return [...of('error'), ...of('warning')];
}

/** How many of them are errors. */
export function countErrors(issues: readonly Issue[]): number {
  return issues.filter(({ severity }) => severity === 'error').length;
}
