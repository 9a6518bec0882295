// Robust measures of a few numbers: one wild value does not move them.

/** The middle of the numbers. Null: there are none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Makes the median distance of normal numbers their standard deviation. */
const normal = 1.4826;

/** The usual distance of the numbers from a centre, as a standard deviation. Null: there are none. */
export function spread(values: readonly number[], centre: number): number | null {
  const distance = median(values.map((value) => Math.abs(value - centre)));
  return distance === null ? null : normal * distance;
}
