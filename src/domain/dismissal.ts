// Warnings that a person looked at and found to be right.
import { fullAddressOf } from './cell.ts';
import type { Issue } from './issue.ts';

/** One row of the tab Conferidos. Texts as the tab shows them. */
export interface Dismissal {
  /** Which finding it is about; another number makes it another finding. */
  readonly mark: string;
  readonly reason: string;
  /** E-mail of who looked. Never printed. */
  readonly who: string;
  /** `27/11/2026`. */
  readonly when: string;
}

/** A warning that was found to be right, with what was said of it. */
export interface DismissedIssue {
  readonly issue: Issue;
  readonly dismissal: Dismissal;
}

/** Only what is improbable can be right all the same; of other years nothing needs to be said. */
export function canDismiss({ severity, isElsewhere }: Issue): boolean {
  return severity === 'warning' && !isElsewhere;
}

/** Tells the finding again: of a rule wherever its row has moved to, others by their cell and what it holds. */
export function markOf({ code, at, found, params, mark }: Issue): string {
  if (mark !== undefined) return mark;
  const facts = Object.entries(params).map(([name, value]) => `${name}=${value}`);
  return [code, fullAddressOf(at), found, ...facts].join(' ');
}

/** The findings that stand, and those that were found to be right. */
export function withoutDismissed(
  issues: readonly Issue[],
  dismissals: readonly Dismissal[],
): { readonly issues: readonly Issue[]; readonly dismissed: readonly DismissedIssue[] } {
  if (dismissals.length === 0) return { issues, dismissed: [] };
  const byMark = new Map(dismissals.map((dismissal) => [dismissal.mark, dismissal]));
  const standing: Issue[] = [];
  const dismissed: DismissedIssue[] = [];
  for (const issue of issues) {
    const dismissal = canDismiss(issue) ? byMark.get(markOf(issue)) : undefined;
    if (dismissal) dismissed.push({ issue, dismissal });
    else standing.push(issue);
  }
  return { issues: standing, dismissed };
}
