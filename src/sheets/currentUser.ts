// Who runs the program.
import { plainAddress } from '../domain/text.ts';

/**
 * E-mail, in lower case, of the person under whose name it runs; under a trigger, of who installed it.
 * Empty: Google does not tell. Assumption: user-email
 */
export function currentUser(): string {
  try {
    return plainAddress(Session.getEffectiveUser().getEmail());
  } catch {
    return '';
  }
}
