// The border of every public function: no exception crosses it.
import { AppError, Refused } from '../../domain/errors.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { HostError } from '../../google/hostError.ts';
import { failures } from '../../locale/ptBR.ts';
import { largestTab } from '../../sheets/session/largestTab.ts';

/** What Google says where people can help: too many cells for one spreadsheet, and a place that others protect. */
const meanings = [
  [/number of cells/, 'cellLimit'],
  [/protected cell/, 'protectedPlace'],
] as const;

/** Runs a command; whatever it throws becomes an error in words, without a stack and without data of the sheet. */
export function answer<T>(command: () => Outcome<T>): Outcome<T> {
  try {
    return command();
  } catch (error) {
    if (error instanceof Refused) {
      const { code, message, details } = error;
      return { ok: false, errors: [{ code, message, details }] };
    }
    if (error instanceof HostError) {
      console.error(`${error.name}: ${error.operation}`);
      const told = String(error.cause);
      const meaning = meanings.find(([pattern]) => pattern.test(told))?.[1];
      const largest = meaning === 'cellLimit' ? largestTab() : null;
      const message =
        failures[meaning ?? 'unexpected'](error.operation) +
        (largest ? failures.largestTab(largest.tab, largest.lastCell) : '');
      return { ok: false, errors: [{ code: meaning ?? 'hostFailed', message }] };
    }
    console.error(error instanceof AppError ? `${error.name}: ${error.message}` : placeOf(error));
    return { ok: false, errors: [{ code: 'defect', message: failures.ourMistake }] };
  }
}

/** Where a defect showed itself: the stack without its message, which may hold text of the sheet. */
function placeOf(error: unknown): string {
  const { name = 'Error', stack = '' } = error instanceof Error ? error : {};
  const frames = stack.split('\n').filter((line) => /^\s*at /.test(line));
  return [name, ...frames.slice(0, 8)].join('\n');
}
