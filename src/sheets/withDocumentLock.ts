// One person at a time: long work runs under the lock of the document.
import type { Outcome } from '../domain/outcome.ts';
import { failures } from '../locale/ptBR.ts';

const waitMilliseconds = 3000;

/** Runs the work while holding the document's lock, and says so when somebody else holds it. */
export function withDocumentLock<T>(work: () => Outcome<T>): Outcome<T> {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(waitMilliseconds)) {
    return { ok: false, errors: [{ code: 'busy', message: failures.busySomeone }] };
  }
  try {
    const outcome = work();
    SpreadsheetApp.flush();
    return outcome;
  } finally {
    lock.releaseLock();
  }
}
