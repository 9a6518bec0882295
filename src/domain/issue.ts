// What a person can mend in the sheet: a code and a place, never a ready sentence.
import { type CellRef, fullAddressOf } from './cell.ts';
import { longestId, type Mend, type Suggestion } from './mend.ts';
import { shorten } from './text.ts';

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
  | 'noResult'
  | 'notInList'
  | 'numberAsText'
  | 'commaOrThousands'
  | 'signRead'
  | 'struckNumber'
  | 'struckText'
  | 'roundedToCents'
  | 'textTooLong'
  | 'forbiddenCharacters'
  | 'looksLikeFormula'
  | 'duplicateKey'
  | 'mergedKey'
  | 'totalRow'
  | 'zerosUnpublished'
  | 'meanDiffers'
  | 'networkBesideUnits'
  | 'colorDarkened'
  | 'duplicateTab'
  | 'compareYearUnused'
  | 'emptySection'
  | 'rule';

export type IssueParams = Readonly<Record<string, string | number>>;

/** A finding inside one cell, before its place is known. */
export interface Finding {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly params?: IssueParams;
  /** Values that the cell may have been meant to hold. */
  readonly suggestions?: readonly Suggestion[];
}

/** A finding with its place. `found` is what the cell holds, as text. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly at: CellRef;
  readonly found: string;
  readonly params: IssueParams;
  /** The year of the row it is about. Absent or null: it is of no one year. */
  readonly year?: number | null;
  /** Tells a finding of a rule again when rows have moved; a changed number makes it another. */
  readonly mark?: string;
  /** It is of a year that the report is not of: never more than a warning, and named apart. */
  readonly isElsewhere?: boolean;
  /** A number that is not there, which the report says under the table it touches. */
  readonly isGap?: boolean;
  /** What the program offers to write. Absent: nothing that it could know. */
  readonly mends?: readonly Mend[];
}

/** Tells a finding from all others, as long as neither the cell nor what it holds changes. */
export function issueIdOf({ code, at, found, mark }: Issue): string {
  return shorten(mark ?? `${code} ${fullAddressOf(at)} ${found}`, longestId);
}

/** Errors before warnings, those of other years last, each in the order of the tabs. */
export function errorsFirst(issues: readonly Issue[]): Issue[] {
  const rank = ({ severity, isElsewhere }: Issue) =>
    isElsewhere ? 2 : severity === 'error' ? 0 : 1;
  return [0, 1, 2].flatMap((wanted) => issues.filter((issue) => rank(issue) === wanted));
}

/** The findings as a report of `year` has them: what is of another year makes it neither better nor worse. */
export function asSeenFrom(year: number, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => {
    const isElsewhere = issue.year !== undefined && issue.year !== null && issue.year !== year;
    return isElsewhere ? { ...issue, severity: 'warning', isElsewhere } : issue;
  });
}

/** How many of them are errors. */
export function countErrors(issues: readonly Issue[]): number {
  return issues.filter(({ severity }) => severity === 'error').length;
}
