// A rule on a month of a unit that holds the number of the whole service.
import { type Breach, defineRule, type RuleDefinition } from '../rule.ts';
import { monthIndex, type Series, type SeriesSource } from '../series.ts';
import { groupBy } from './groupBy.ts';
import { momentText } from './monthWords.ts';
import { median, spread } from './statistics.ts';

/** Fewer months than these say nothing about what is usual. */
const fewestMonths = 6;
/** In deviations: so far from its own usual a number is worth a look, so near the total it is one. */
const outOfPlace = 3;
/** So much over its own usual, at least. */
const over = 1.25;

type Texts = Pick<RuleDefinition, 'id' | 'title' | 'problem' | 'fix'>;

/** Sentences may name {label}, {month}, {value}, {others}, {usual}. */
export function noTotalInMonth(
  source: SeriesSource,
  serviceOf: (series: Series) => string,
  texts: Texts,
): RuleDefinition {
  return defineRule({
    ...texts,
    left: 'número do mês na unidade, longe do usual dela',
    operator: '≠',
    right: 'soma das outras unidades no mês com o usual da própria (até 10% de diferença)',
    importance: 'improbable',
    missing: 'precisa de seis meses no ano, e de outra unidade',
    source: 'nosso',
    unit: 'count',
    series: source,
    find: (context) =>
      [...groupBy(context.series(source), serviceOf).values()]
        .filter(({ length }) => length > 1)
        .flatMap(breachesOf),
  });
}

function breachesOf(units: readonly Series[]): Breach[] {
  const given = units.map(({ points }) => points.filter(({ value }) => value !== null));
  const sums = new Map<number, number>();
  for (const point of given.flat()) {
    sums.set(monthIndex(point), (sums.get(monthIndex(point)) ?? 0) + (point.value ?? 0));
  }
  return units.flatMap((series, at) =>
    [...groupBy(given[at] ?? [], ({ year }) => year).values()].flatMap((points) => {
      const values = points.map(({ value }) => value ?? 0);
      const usual = median(values) ?? 0;
      const deviation = spread(values, usual) ?? 0;
      if (points.length < fewestMonths) return [];
      return points.flatMap((point): Breach[] => {
        const value = point.value ?? 0;
        const others = (sums.get(monthIndex(point)) ?? 0) - value;
        const total = others + usual;
        const isOut = value - usual > Math.max(outOfPlace * deviation, 10) && value > over * usual;
        const isTotal = Math.abs(value - total) <= 0.1 * total;
        if (!isOut || !isTotal) return [];
        const month = momentText(point);
        return [
          {
            at: point.at,
            year: point.year,
            words: { label: series.label, month, value, others, usual },
            mark: `${series.key} ${month}: ${value}`,
          },
        ];
      });
    }),
  );
}
