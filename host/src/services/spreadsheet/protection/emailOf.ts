// Who is meant, where a method takes a person or an address.
import { signatureError } from '../../base/signatureError.ts';

/** Address of a User object or a text. Throws: the signature error for anything else. */
export function emailOf(method: string, user: unknown): string {
  if (typeof user === 'string') return user;
  if (typeof user === 'object' && user !== null && 'getEmail' in user) {
    const { getEmail } = user;
    if (typeof getEmail === 'function') return String(getEmail.call(user));
  }
  throw signatureError(`SpreadsheetApp.${method}`, [user]);
}
