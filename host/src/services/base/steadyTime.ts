// A time of its own for tests: the same on every day and on every machine.

/**
 * Gives the moment that it begins with, then one that is a millisecond later at each reading: time never stands still,
 * and how fast the machine is does not show. Unit: milliseconds since 1970-01-01 UTC.
 */
export function steadyTime(firstIsoInstant: string): () => number {
  let next = Date.parse(firstIsoInstant);
  if (Number.isNaN(next)) throw new RangeError(`Not an instant: ${firstIsoInstant}`);
  return () => {
    next += 1;
    return next - 1;
  };
}
