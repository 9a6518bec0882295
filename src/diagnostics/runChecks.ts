// Runs the checks of Diagnóstico one after the other; none can stop the others.

import { shorten, tidySpaces } from '../domain/text.ts';
import { type AssumptionId, assumptionTexts, diagnosticWords } from '../locale/diagnosticTexts.ts';
import { type Check, type Checks, type Finding, NotReached, skipped, verdict } from './finding.ts';

/** One line of the result. */
export interface DiagnosticLine extends Finding {
  readonly id: AssumptionId;
  readonly title: string;
  /** What relies on it. */
  readonly meaning: string;
}

const longestFound = 200;
const mostTries = 3;

/** Checks that `hasTime` no longer allows are left out, and say so. */
export function runChecks(checks: Partial<Checks>, hasTime: () => boolean): DiagnosticLine[] {
  return (Object.entries(checks) as [AssumptionId, Check][]).map(([id, check]) =>
    lineOf(id, hasTime() ? attempt(check) : skipped(diagnosticWords.noTime)),
  );
}

/** Undoes the last first, each with several tries, since a single call to Google may fail. Assumption: temporary-removed */
export function removeAll(undo: readonly (() => void)[]): DiagnosticLine {
  const left = [...undo].reverse().filter((step) => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      try {
        step();
        return false;
      } catch {}
    }
    return true;
  });
  return lineOf(
    'temporary-removed',
    left.length > 0 ? verdict(false, diagnosticWords.left) : verdict(true),
  );
}

function lineOf(id: AssumptionId, finding: Finding): DiagnosticLine {
  const [title, meaning] = assumptionTexts[id];
  return { id, title, meaning, ...finding };
}

function attempt(check: Check): Finding {
  try {
    return check();
  } catch (error) {
    if (error instanceof NotReached) return skipped(diagnosticWords.notReached);
    const { cause = error } = error as { cause?: unknown };
    const { message = cause } = cause as { message?: unknown };
    // Messages of services may name people.
    const told = tidySpaces(String(message)).replace(/\S+@\S+/g, '…');
    return verdict(false, shorten(`${diagnosticWords.refused} ${told}`, longestFound));
  }
}
