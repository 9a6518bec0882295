// A second try for what Google refuses now and then.

/** Runs a call that may be made again without harm; when it fails, once more. Throws: what the second try throws. */
export function twice<T>(call: () => T): T {
  try {
    return call();
  } catch {
    return call();
  }
}
