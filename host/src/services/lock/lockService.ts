// The Lock service: mutual exclusion between executions, on the emulated clock.
import { Emulated } from '../../emulation/emulated.ts';
import type { Clock } from '../base/clock.ts';
import { signatureError } from '../base/signatureError.ts';

/** Whoever can hold a lock: one execution of a script. */
export interface LockHolder {
  readonly name: string;
}

/** Which execution holds which lock; shared by all users of a script and a document. */
export class LockTable {
  readonly #holders = new Map<string, LockHolder>();

  holderOf(key: string): LockHolder | null {
    return this.#holders.get(key) ?? null;
  }

  take(key: string, holder: LockHolder): boolean {
    const current = this.#holders.get(key);
    if (current && current !== holder) return false;
    this.#holders.set(key, holder);
    return true;
  }

  release(key: string, holder: LockHolder): void {
    if (this.#holders.get(key) === holder) this.#holders.delete(key);
  }

  /** Google releases an execution's locks when it ends. */
  releaseAll(holder: LockHolder): void {
    for (const [key, current] of this.#holders) if (current === holder) this.#holders.delete(key);
  }
}

/** What a lock needs to know at each call; the execution changes from run to run. */
export interface LockContext {
  readonly table: LockTable;
  readonly clock: Clock;
  readonly holder: () => LockHolder;
}

class Lock extends Emulated implements GoogleAppsScript.Lock.Lock {
  readonly _className = 'Lock';
  readonly #key: string;
  readonly #context: LockContext;
  /** hasLock asks this object, not the execution: a second Lock object of the same kind has not acquired it. */
  #acquiredBy: LockHolder | null = null;

  constructor(key: string, context: LockContext) {
    super();
    this.#key = key;
    this.#context = context;
  }

  hasLock(): boolean {
    const holder = this.#context.holder();
    return this.#acquiredBy === holder && this.#context.table.holderOf(this.#key) === holder;
  }

  releaseLock(): void {
    if (!this.hasLock()) return;
    this.#context.table.release(this.#key, this.#context.holder());
    this.#acquiredBy = null;
  }

  /**
   * Another execution cannot go on while this one waits, so waiting ends at the timeout. A timeout below 0 has passed
   * before anything is tried. Source: gas-fakes, test/testlock.js, run on the live platform.
   */
  tryLock(timeoutInMillis: number): boolean {
    checkTimeout('tryLock', timeoutInMillis);
    if (timeoutInMillis < 0) return false;
    const holder = this.#context.holder();
    if (!this.#context.table.take(this.#key, holder)) {
      this.#context.clock.advance(timeoutInMillis);
      return false;
    }
    this.#acquiredBy = holder;
    return true;
  }

  /** Throws: when the timeout passes first. Source: the message in many public logs. */
  waitLock(timeoutInMillis: number): void {
    checkTimeout('waitLock', timeoutInMillis);
    if (!this.tryLock(timeoutInMillis))
      throw new Error('Lock timeout: another process was holding the lock for too long.');
  }
}

function checkTimeout(method: string, value: unknown): void {
  if (typeof value !== 'number' || Number.isNaN(value))
    throw signatureError(`LockService.Lock.${method}`, [value]);
}

/** Keys say what the lock excludes: everybody, one user, or the users of one document. Assumption: document-lock */
export class LockService extends Emulated implements GoogleAppsScript.Lock.LockService {
  readonly _className = 'LockService';
  readonly #keys: LockKeys;
  readonly #context: LockContext;

  constructor(keys: LockKeys, context: LockContext) {
    super();
    this.#keys = keys;
    this.#context = context;
  }

  getScriptLock(): Lock {
    return new Lock(this.#keys.script, this.#context);
  }

  getUserLock(): Lock {
    return new Lock(this.#keys.user, this.#context);
  }

  getDocumentLock(): Lock {
    return new Lock(this.#keys.document, this.#context);
  }
}

/** Names of the three locks in the table. */
export interface LockKeys {
  readonly script: string;
  readonly user: string;
  readonly document: string;
}
