// Who asks, for what only a known person may do.
import { Refused } from '../domain/errors.ts';
import { publishProblems } from '../locale/publishTexts.ts';
import { currentUser } from '../sheets/currentUser.ts';

/** E-mail of the person, asked for again when Google fails, as it does now and then. Empty: Google does not tell. */
export function toldUser(): string {
  return currentUser() || currentUser();
}

/** The same. Throws: Refused when Google does not tell. */
export function knownUser(): string {
  const user = toldUser();
  if (user === '') throw new Refused('unknownUser', publishProblems.unknownUser);
  return user;
}
