// Who runs the program.

/** E-mail of the person under whose name it runs; under a trigger, of who installed it. Empty: Google does not tell. Assumption: user-email */
export function currentUser(): string {
  try {
    return Session.getEffectiveUser().getEmail();
  } catch {
    return '';
  }
}
