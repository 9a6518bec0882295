// Hiding small counts of people, so that nobody can be recognised in a published table.
import type { IndicatorDefinition } from '../define/indicator.ts';
import type { MonthPoint } from '../domain/figure.ts';
import type { Result } from '../domain/result.ts';
import type { Results } from './compute.ts';

/**
 * Replaces every count of people from 1 to `threshold - 1`, and every value made from one, by a concealed null.
 * Totals are made from all their parts and are kept unless they are small themselves. Zero is shown: it names nobody.
 * A mean of months of which some are concealed keeps its value, but not the sum that would give them away.
 * A threshold of 0 or 1 conceals nothing.
 */
export function conceal(
  results: Results,
  indicators: readonly IndicatorDefinition[],
  threshold: number,
): Results {
  if (threshold <= 1) return results;
  const safe = new Map<IndicatorDefinition, readonly Result[]>();
  for (const indicator of indicators) {
    const original = results.of(indicator);
    safe.set(
      indicator,
      indicator.ofPeople ? original.map((result) => concealed(result, threshold)) : original,
    );
  }
  return {
    all: indicators.flatMap((indicator) => safe.get(indicator) ?? []),
    of: (indicator) => safe.get(indicator) ?? results.of(indicator),
  };
}

function concealed(result: Result, threshold: number): Result {
  const small = (value: number | null) => value !== null && value > 0 && value < threshold;
  const point = (of: MonthPoint): MonthPoint =>
    small(of.value) ? { ...of, value: null, concealed: true } : of;
  const points = result.points.map(point);
  const derived = ['share', 'difference', 'growth'].includes(result.operation);
  const hidden = derived ? result.terms.some(small) : small(result.value);
  if (!hidden) {
    return points.some((of) => of.concealed) && result.operation === 'mean'
      ? { ...result, numerator: null, denominator: null, terms: [], points }
      : { ...result, points };
  }
  return {
    ...result,
    value: null,
    reason: 'concealed',
    numerator: null,
    denominator: null,
    terms: [],
    points,
  };
}
