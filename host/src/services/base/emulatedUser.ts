// A person, as the services hand them out.
import { Emulated } from '../../emulation/emulated.ts';

/** User of Session and of spreadsheets. */
export class User extends Emulated implements GoogleAppsScript.Base.User {
  readonly _className = 'User';
  // The address came with the call that gave the user; reading it leaves the script no more.
  override readonly _counted = false;
  readonly #email: string;

  constructor(email: string) {
    super();
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }

  /** Deprecated on Google; the address. */
  getUserLoginId(): string {
    return this.#email;
  }

  override toString(): string {
    return this.#email;
  }
}
