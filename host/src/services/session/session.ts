// The Session service: who runs the script, and where.
import { Emulated } from '../../emulation/emulated.ts';
import { User } from '../base/emulatedUser.ts';

/** Facts about the running user. */
export interface SessionFacts {
  readonly email: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** Active and effective user are one here: the script runs as the person at the keyboard (docs/facts/google.md §8). */
export class Session extends Emulated implements GoogleAppsScript.Base.Session {
  readonly _className = 'Session';
  readonly #facts: SessionFacts;

  constructor(facts: SessionFacts) {
    super();
    this.#facts = facts;
  }

  getActiveUser(): User {
    return new User(this.#facts.email);
  }

  getEffectiveUser(): User {
    return new User(this.#facts.email);
  }

  /** Deprecated on Google; the active user. */
  getUser(): User {
    return this.getActiveUser();
  }

  /** Deprecated on Google; the script's zone. */
  getTimeZone(): string {
    return this.#facts.timeZone;
  }

  /** Shape: `pt_BR`; a plain language such as `en` where the user chose no region. */
  getActiveUserLocale(): string {
    return this.#facts.locale;
  }

  getScriptTimeZone(): string {
    return this.#facts.timeZone;
  }

  /** The same text for the same user; Google changes it every 30 days. */
  getTemporaryActiveUserKey(): string {
    return Buffer.from(`key:${this.#facts.email}`).toString('base64url');
  }
}
