// What time it is: the one place where the product asks.

/** The present moment. On Google and in the local host it is theirs; tests set the host's. */
export function now(): Date {
  return new Date();
}
