// Round numbers for a value axis.

/** Where an axis begins and ends, and the step of its grid. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Bounds that the chart's options set. Null: free. */
export interface ScaleWishes {
  readonly min: number | null;
  readonly max: number | null;
  /** Number of grid lines to aim at. */
  readonly lines: number;
}

/** Steps of 1, 2, 2.5 or 5 times a power of ten that cover the data; wished bounds are kept exactly. */
export function niceScale(low: number, high: number, wishes: ScaleWishes): Scale {
  // About as many lines as wished, and among those numbers of lines the one that leaves the least empty room.
  const candidates = [0, -1, 1, 2].map((more) =>
    scaleWith(low, high, wishes, Math.max(2, wishes.lines + more)),
  );
  return candidates.reduce((best, scale) =>
    scale.max - scale.min < best.max - best.min ? scale : best,
  );
}

function scaleWith(low: number, high: number, wishes: ScaleWishes, lines: number): Scale {
  const from = wishes.min ?? low;
  const to = wishes.max ?? high;
  const span = to - from || Math.abs(to) || 1;
  const step = niceStep(span / (lines - 1));
  const min = wishes.min ?? round(Math.floor(from / step + 1e-9) * step, step);
  let max = wishes.max ?? round(Math.ceil(to / step - 1e-9) * step, step);
  if (max <= min) max = min + step;
  return { min, max, step };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor =
    [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Removes the noise of binary fractions, such as 0.30000000000000004. */
function round(value: number, step: number): number {
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(step)));
  return Number(value.toFixed(Math.min(decimals, 20)));
}

/** The values at which the grid has lines. */
export function ticksOf({ min, max, step }: Scale): number[] {
  const count = Math.floor((max - min) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => round(min + index * step, step));
}
