// What an answer says when there is no value.
import type { Outcome } from '../../domain/outcome.ts';

/** The messages, one a line. Empty: there is a value. */
export function wordsOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? '' : outcome.errors.map(({ message }) => message).join('\n');
}
