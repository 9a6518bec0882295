// Who runs the program.
import { Refused } from '../../domain/errors.ts';
import { plainAddress } from '../../domain/text.ts';
import { publishProblems } from '../../locale/publishTexts.ts';

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

/** The same, asked for again when Google fails, as it does now and then. Empty: Google does not tell. */
export function toldUser(): string {
  return currentUser() || currentUser();
}

/** The same, for what only a known person may do. Throws: Refused when Google does not tell. */
export function knownUser(): string {
  const user = toldUser();
  if (user === '') throw new Refused('unknownUser', publishProblems.unknownUser);
  return user;
}
