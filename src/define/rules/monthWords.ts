// Months of a series as people name them.
import { type MonthNumber, shortMonthName } from '../../domain/month.ts';
import { monthIndex, type SeriesPoint } from '../series.ts';

type Moment = Pick<SeriesPoint, 'year' | 'month'>;

/** `set/2024`. */
export function momentText({ year, month }: Moment): string {
  return `${shortMonthName(month)}/${year}`;
}

/** `out/2024`, `jan a mar/2024`. */
export function stretchText(first: Moment, last: Moment): string {
  if (monthIndex(first) === monthIndex(last)) return momentText(first);
  const joint = first.month + 1 === last.month ? 'e' : 'a';
  return `${shortMonthName(first.month)} ${joint} ${momentText(last)}`;
}

/** The moments of a year in stretches of months that follow each other. */
export function stretchesOf<M extends Moment>(moments: readonly M[]): M[][] {
  const stretches: M[][] = [];
  for (const moment of [...moments].sort((a, b) => monthIndex(a) - monthIndex(b))) {
    const last = stretches[stretches.length - 1];
    const before = last?.[last.length - 1];
    if (last && before && monthIndex(before) + 1 === monthIndex(moment)) last.push(moment);
    else stretches.push([moment]);
  }
  return stretches;
}

/** The month `count` months later. */
export function monthAfter({ year, month }: Moment, count = 1): Moment {
  const index = monthIndex({ year, month }) + count;
  return { year: Math.floor(index / 12), month: ((index % 12) + 1) as MonthNumber };
}
