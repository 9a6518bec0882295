// The border of every public function: no exception crosses it.
import { AppError, HostError, Refused } from '../domain/errors.ts';
import type { Outcome } from '../domain/outcome.ts';
import { failures } from '../locale/ptBR.ts';

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
      // What Google says when a new sheet or row would be more cells than a spreadsheet may have.
      const isFull = /number of cells/.test(String(error.cause));
      const message = failures[isFull ? 'cellLimit' : 'unexpected'](error.operation);
      return { ok: false, errors: [{ code: isFull ? 'cellLimit' : 'hostFailed', message }] };
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
