// Rules that compare a year with another one: rows that went silent, means that changed beyond belief, rows that changed places.
import { type Breach, defineRule, type RuleDefinition } from '../rule.ts';
import type { Series, SeriesPoint, SeriesSource } from '../series.ts';
import { groupBy } from './groupBy.ts';

type Texts = Pick<RuleDefinition, 'id' | 'title' | 'problem' | 'fix'>;

/** Fewer months than these give no mean to compare. */
const fewestMonths = 3;
/** Of so few a month any change is possible. Unit: of what is counted. */
const few = 30;
/** A year's mean over that of the year before, beyond which it is not believed. */
const beyondBelief = 5;

const common = { importance: 'improbable', source: 'nosso', unit: 'count' } as const;

interface YearOfSeries {
  readonly series: Series;
  readonly year: number;
  readonly mean: number;
  readonly months: number;
  readonly first: SeriesPoint;
}

/** Each year of a series with its mean over the months informed. */
function yearsOf(series: Series): Map<number, YearOfSeries> {
  const given = series.points.filter(({ value }) => value !== null);
  return new Map(
    [...groupBy(given, ({ year }) => year)].flatMap(([year, points]) => {
      const [first] = points;
      const sum = points.reduce((total, { value }) => total + (value ?? 0), 0);
      const months = points.length;
      return first ? [[year, { series, year, mean: sum / months, months, first }] as const] : [];
    }),
  );
}

function breachOf(one: YearOfSeries, words: Breach['words']): Breach {
  const { series, year, mean, first } = one;
  return {
    at: first.at,
    year,
    words: { label: series.label, year: String(year), before: String(year - 1), mean, ...words },
    mark: `${series.key} ${year}: ${mean}`,
  };
}

/** A row in which every month is zero. Sentences may name {label}, {year}, {months}. */
export function notAllZero(source: SeriesSource, texts: Texts): RuleDefinition {
  return defineRule({
    ...texts,
    ...common,
    left: 'todos os meses informados da linha',
    operator: '≠',
    right: 'zero (três meses ou mais)',
    missing: 'só conta o que a linha informa',
    series: source,
    find: (context) =>
      context
        .series(source)
        .flatMap((series) =>
          [...yearsOf(series).values()]
            .filter(({ mean, months }) => mean === 0 && months >= fewestMonths)
            .map((one) => breachOf(one, { months: one.months })),
        ),
  });
}

/** A row that reported the year before and is not there. Sentences may name {label}, {year}, {before}. */
export function noneSilent(source: SeriesSource, texts: Texts): RuleDefinition {
  return defineRule({
    ...texts,
    ...common,
    left: 'linha no ano',
    operator: 'ambos ou nenhum',
    right: 'linha no ano anterior (três meses ou mais)',
    missing: 'um ano em que nenhuma linha informa meses não é olhado',
    isGap: true,
    series: source,
    find: (context) => {
      const all = context.series(source);
      const years = new Set(all.flatMap((series) => [...yearsOf(series).keys()]));
      return all.flatMap((series) => {
        const own = yearsOf(series);
        return [...own.values()].flatMap((before): Breach[] => {
          const year = before.year + 1;
          const isThere = series.points.some((point) => point.year === year);
          if (before.months < fewestMonths || !years.has(year) || isThere) return [];
          const words = { year: String(year), before: String(before.year) };
          return [{ ...breachOf(before, words), year, mark: `${series.key} ${year}` }];
        });
      });
    },
  });
}

/** A mean five times that of the year before, or a fifth. Sentences may name {label}, {mean}, {earlier}, {before}. */
export function noBeyondBelief(source: SeriesSource, texts: Texts): RuleDefinition {
  return defineRule({
    ...texts,
    ...common,
    left: 'média do ano ÷ média do ano anterior',
    operator: '≤',
    right: '5 (e ≥ 1/5), quando a diferença passa de 30',
    missing: 'precisa de três meses em cada ano',
    series: source,
    find: (context) =>
      context.series(source).flatMap((series) => {
        const own = yearsOf(series);
        return [...own.values()].flatMap((one): Breach[] => {
          const before = own.get(one.year - 1);
          if (!before || one.months < fewestMonths || before.months < fewestMonths) return [];
          if (Math.abs(one.mean - before.mean) <= few) return [];
          const times = one.mean / before.mean;
          if (times <= beyondBelief && times >= 1 / beyondBelief) return [];
          return [breachOf(one, { earlier: before.mean })];
        });
      }),
  });
}

/**
 * A unit whose mean is that of the whole service: its own of the year before, and all the other units'.
 * Sentences may name {label}, {mean}, {others}, {earlier}, {before}.
 */
export function noTotalInUnit(
  source: SeriesSource,
  serviceOf: (series: Series) => string,
  texts: Texts,
): RuleDefinition {
  return defineRule({
    ...texts,
    ...common,
    left: 'média da unidade',
    operator: '≠',
    right:
      'soma das médias das outras unidades e da própria no ano anterior (até 15% de diferença)',
    missing: 'precisa de três meses em cada ano, e de outra unidade',
    series: source,
    find: (context) =>
      [...groupBy(context.series(source), serviceOf).values()].flatMap((units) => {
        const means = units.map(yearsOf);
        const sums = new Map<number, number>();
        for (const { year, mean } of means.flatMap((own) => [...own.values()])) {
          sums.set(year, (sums.get(year) ?? 0) + mean);
        }
        return means.flatMap((own) =>
          [...own.values()].flatMap((one): Breach[] => {
            const before = own.get(one.year - 1);
            const sum = (sums.get(one.year) ?? 0) - one.mean;
            if (!before || sum < few || one.months < fewestMonths) return [];
            const whole = sum + before.mean;
            const isWhole = Math.abs(one.mean - whole) <= 0.15 * whole;
            if (!isWhole || one.mean < 1.5 * before.mean) return [];
            return [breachOf(one, { others: sum, earlier: before.mean })];
          }),
        );
      }),
  });
}

/**
 * Two rows of a group that stand for each other since the year before.
 * Sentences may name {label}, {other}, {year}, {before}, {mean}, {otherMean}.
 */
export function notChangedPlaces(source: SeriesSource, texts: Texts): RuleDefinition {
  return defineRule({
    ...texts,
    ...common,
    left: 'médias de duas linhas da mesma unidade, cada uma a mais de 1,3 vez da própria no ano anterior',
    operator: '≠',
    right: 'as mesmas médias trocadas, bem mais perto das do ano anterior',
    missing: 'precisa de três meses em cada ano',
    series: source,
    find: (context) =>
      [...groupBy(context.series(source), ({ group }) => group).values()]
        .filter(({ length }) => length <= 60)
        .flatMap((group) => {
          const means = group.map(yearsOf);
          return means.flatMap((own, at) =>
            [...own.values()].flatMap((a) =>
              means.slice(at + 1).flatMap((others): Breach[] => {
                const b = others.get(a.year);
                const oldA = own.get(a.year - 1);
                const oldB = others.get(a.year - 1);
                if (!b || !oldA || !oldB || !changedPlaces(a, b, oldA, oldB)) return [];
                const words = { other: b.series.label, otherMean: b.mean };
                return [{ ...breachOf(a, words), also: [b.first.at] }];
              }),
            ),
          );
        }),
  });
}

/** How many times one mean is the other, one or more. */
function times(a: YearOfSeries, b: YearOfSeries): number {
  const [low, high] = [Math.min(a.mean, b.mean), Math.max(a.mean, b.mean)];
  return low > 0 ? high / low : Number.POSITIVE_INFINITY;
}

function changedPlaces(a: YearOfSeries, b: YearOfSeries, oldA: YearOfSeries, oldB: YearOfSeries) {
  const enough = [a, b, oldA, oldB].every(({ months }) => months >= fewestMonths);
  const own = [times(a, oldA), times(b, oldB)];
  const other = [times(a, oldB), times(b, oldA)];
  const distance = (all: readonly number[]) => all.reduce((sum, one) => sum + Math.log(one), 0);
  return enough && own.every((one) => one > 1.3) && distance(other) < distance(own) / 2;
}
