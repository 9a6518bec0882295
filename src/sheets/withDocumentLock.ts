// One person at a time: long work runs under the lock of the document.
import { hostCall } from '../domain/hostCall.ts';
import type { Outcome } from '../domain/outcome.ts';
import { failures, operations } from '../locale/ptBR.ts';

const waitMilliseconds = 3000;
const nameKey = 'generating';
/** No run is longer. Unit: seconds. */
const longestRun = 360;

/**
 * Runs the work while holding the document's lock, and says so when somebody else holds it.
 * `generatedBy` leaves the name of who is generating the report, for whoever must wait.
 */
export function withDocumentLock<T>(work: () => Outcome<T>, generatedBy = ''): Outcome<T> {
  const lock = hostCall(operations.lock, () => {
    const documentLock = LockService.getDocumentLock();
    return documentLock?.tryLock(waitMilliseconds) ? documentLock : null;
  });
  if (!lock) {
    const name = noteName((cache) => cache.get(nameKey));
    const message = name ? failures.busy(name) : failures.busySomeone;
    return { ok: false, errors: [{ code: 'busy', message }] };
  }
  if (generatedBy) noteName((cache) => cache.put(nameKey, generatedBy, longestRun));
  try {
    const outcome = work();
    hostCall(operations.writeTab(''), () => SpreadsheetApp.flush());
    return outcome;
  } finally {
    if (generatedBy) noteName((cache) => cache.remove(nameKey));
    release(lock);
  }
}

/** The name is a courtesy: without it the work goes on. */
function noteName<T>(use: (cache: GoogleAppsScript.Cache.Cache) => T): T | null {
  try {
    const cache = CacheService.getDocumentCache();
    return cache ? use(cache) : null;
  } catch {
    return null;
  }
}

/** Google releases the lock at the end of the run in any case. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch {
    console.warn('The lock was not released; it ends with the run.');
  }
}
