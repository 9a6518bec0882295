// What a command tells of the findings: counts, and each in words.
import { countErrors, errorsFirst, type Issue } from '../../domain/issue.ts';
import { type IssueWords, issueSentence, issueWords } from '../../locale/ptBR.ts';

/** A finding in words, by column and as one sentence. */
export interface IssueInWords extends IssueWords {
  readonly code: string;
  readonly sentence: string;
}

export interface IssueSummary {
  readonly errorCount: number;
  readonly warningCount: number;
  /** Errors first; no more than `mostListed` of them, which is plenty to mend at once. */
  readonly issues: readonly IssueInWords[];
}

const mostListed = 2000;

/** Sums up the findings. */
export function summaryOf(issues: readonly Issue[]): IssueSummary {
  const errorCount = countErrors(issues);
  const listed = errorsFirst(issues).slice(0, mostListed);
  return {
    errorCount,
    warningCount: issues.length - errorCount,
    issues: listed.map((issue) => ({
      ...issueWords(issue),
      code: issue.code,
      sentence: issueSentence(issue),
    })),
  };
}
