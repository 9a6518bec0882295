// One person at a time: long work runs under the lock of the document.

import type { Outcome } from '../../domain/outcome.ts';
import { hostCall } from '../../google/hostCall.ts';
import { failures, operations } from '../../locale/ptBR.ts';
import { currentUser } from './user.ts';
import { withCache } from './withCache.ts';

const waitMilliseconds = 3000;
const nameKey = 'generating';
/** No run is longer. Unit: seconds. */
const longestRun = 360;

export interface LockOptions {
  /** Leaves the name of who is generating the report, for whoever must wait. Empty: no report is generated. */
  readonly generatedBy?: string;
  /** Nothing follows but the answer: Google then writes and releases by itself, which saves two calls. */
  readonly endsRun?: boolean;
}

/**
 * Runs the work while holding the document's lock, and says so when somebody else holds it.
 * Throws: HostError when the lock cannot be asked for, and whatever the work throws.
 * Assumption: document-lock
 */
export function withDocumentLock<T>(
  work: () => Outcome<T>,
  { generatedBy = '', endsRun = false }: LockOptions = {},
): Outcome<T> {
  const lock = hostCall(operations.lock, () => {
    const documentLock = LockService.getDocumentLock();
    return documentLock?.tryLock(waitMilliseconds) ? documentLock : null;
  });
  if (!lock) {
    const name = noteName((cache) => cache.get(nameKey));
    // After a page was loaded again, the one who is generating may be the one who asks.
    if (name && name === currentUser()) {
      return { ok: false, errors: [{ code: 'busyYourself', message: failures.busyYourself }] };
    }
    const message = name ? failures.busy(name) : failures.busySomeone;
    return { ok: false, errors: [{ code: 'busy', message }] };
  }
  const noted = generatedBy
    ? noteName((cache) => {
        cache.put(nameKey, generatedBy, longestRun);
        return cache;
      })
    : null;
  try {
    const outcome = work();
    if (!endsRun) hostCall(operations.flush, () => SpreadsheetApp.flush());
    return outcome;
  } finally {
    forget(noted);
    if (!endsRun) release(lock);
  }
}

/** The name is a courtesy: without it the work goes on. Assumption: cache-document */
function noteName<T>(use: (cache: GoogleAppsScript.Cache.Cache) => T): T | null {
  return withCache(() => CacheService.getDocumentCache(), use);
}

function forget(noted: GoogleAppsScript.Cache.Cache | null): void {
  try {
    noted?.remove(nameKey);
  } catch {
    console.warn('The name of who is generating was not removed; it goes by itself.');
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
