// The names of a list that people most probably meant.
import { foldText } from './text.ts';

/** At most so many slips for each ten letters, and one in short names. */
const slipsPerTen = 3;

/** More names as near as one another say nothing. */
const mostNames = 3;

/** The nearest names of the list, as near as one another; the only one, mostly. Empty: none is near enough. */
export function nearestNames(written: string, names: readonly string[]): string[] {
  const wanted = foldText(written);
  const limit = Math.max(1, Math.floor((wanted.length * slipsPerTen) / 10));
  let least = limit;
  let found: string[] = [];
  for (const name of new Set(names)) {
    const slips = slipsBetween(wanted, foldText(name), least);
    if (slips > least) continue;
    found = slips < least ? [name] : [...found, name];
    least = slips;
  }
  return found.length > mostNames ? [] : found;
}

/**
 * How many letters were left out, added, changed, or changed places (optimal string alignment). Counting stops beyond
 * `most`.
 */
function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, row]: [number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, at) => at),
  ];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const [left = 0, up = 0, across = 0] = [next[j - 1], row[j], row[j - 1]];
      let least = Math.min(left + 1, up + 1, across + (same ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
