// What a check of Diagnóstico finds.
import type { AssumptionId } from '../locale/diagnosticTexts.ts';

/** `skipped`: not verified, or it does not apply here. */
export interface Finding {
  readonly state: 'pass' | 'fail' | 'skipped';
  /** Empty: there is nothing to add. */
  readonly found: string;
}

/** Tries one assumption. Throws: whatever a service throws, which counts as failed. */
export type Check = () => Finding;

export type Checks<Id extends AssumptionId = AssumptionId> = Readonly<Record<Id, Check>>;

/** A finding of yes or no. */
export function verdict(passed: boolean, found: unknown = ''): Finding {
  return { state: passed ? 'pass' : 'fail', found: String(found) };
}

/** A finding of what was not verified. */
export function skipped(found: string): Finding {
  return { state: 'skipped', found };
}

/** Thrown by a check that builds on another one, which failed. */
export class NotReached extends Error {}

/** What an earlier check made. Throws: NotReached when there is none. */
export function need<T>(made: T | null): T {
  if (made === null) throw new NotReached();
  return made;
}

/** Things to undo at the end, whatever happened in between. */
export type Later = (undo: () => void) => void;
