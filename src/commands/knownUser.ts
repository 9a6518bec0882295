// Who asks, for what only a known person may do.
import { Refused } from '../domain/errors.ts';
import { publishProblems } from '../locale/publishTexts.ts';
import { currentUser } from '../sheets/currentUser.ts';

/** E-mail of the person. Throws: Refused when Google does not tell. */
export function knownUser(): string {
  // Google fails now and then.
  const user = currentUser() || currentUser();
  if (user === '') throw new Refused('unknownUser', publishProblems.unknownUser);
  return user;
}
