// A person who may see or edit the spreadsheet.
import { Emulated } from '../../emulation/emulated.ts';
import { signatureError } from '../base/signatureError.ts';

/** User as the spreadsheet hands it out. */
export class SpreadsheetUser extends Emulated {
  readonly _className = 'User';
  override readonly _counted = false;
  readonly #email: string;

  constructor(email: string) {
    super();
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }

  override toString(): string {
    return this.#email;
  }
}

/** Address of a User object or a text. Throws: the signature error for anything else. */
export function emailOf(method: string, user: unknown): string {
  if (typeof user === 'string') return user;
  if (typeof user === 'object' && user !== null && 'getEmail' in user) {
    const { getEmail } = user;
    if (typeof getEmail === 'function') return String(getEmail.call(user));
  }
  throw signatureError(`SpreadsheetApp.${method}`, [user]);
}
