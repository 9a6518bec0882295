// The months of results as the series of a chart over time.
import type { ChartDatum } from '../../define/chart.ts';
import { monthName, monthNumbers, shortMonthName } from '../../domain/month.ts';
import type { Result } from '../../domain/result.ts';

/** The categories from the first to the last month that any of the results reports. */
export interface MonthSeries {
  readonly categories: readonly string[];
  /** `janeiro a novembro`. */
  readonly period: string;
  readonly monthsReported: number;
  readonly series: readonly { readonly name: string; readonly data: readonly ChartDatum[] }[];
}

/** One series a result; months not reported are gaps. Null: no result has months. */
export function monthSeries(
  results: readonly { readonly name: string; readonly result: Result }[],
): MonthSeries | null {
  const reported = monthNumbers.filter((month) =>
    results.some(({ result }) => result.points[month - 1]?.value != null),
  );
  const first = reported[0];
  const last = reported[reported.length - 1];
  if (first === undefined || last === undefined) return null;
  const span = monthNumbers.filter((month) => month >= first && month <= last);
  // Two months far apart say more side by side than at the ends of an empty year.
  const months = reported.length <= 2 ? reported : span;
  const joint = reported.length === 2 ? 'e' : 'a';
  const period =
    first === last ? monthName(first) : `${monthName(first)} ${joint} ${monthName(last)}`;
  return {
    categories: months.map(shortMonthName),
    period,
    monthsReported: reported.length,
    series: results.map(({ name, result }) => ({
      name,
      data: months.map((month): ChartDatum => {
        const value = result.points[month - 1]?.value ?? null;
        return value === null ? null : { value, numerator: null, denominator: null };
      }),
    })),
  };
}
