// Rules on a month that is far from its own series.
import { type Breach, defineRule, type RuleContext, type RuleDefinition } from '../rule.ts';
import type { Series, SeriesPoint, SeriesSource } from '../series.ts';
import { groupBy } from './groupBy.ts';
import { momentText } from './monthWords.ts';
import { median, spread } from './statistics.ts';

interface Given extends SeriesPoint {
  readonly value: number;
}

/** Fewer months than these say nothing about what is usual. */
const fewestMonths = 6;
/** So far from the usual that no season explains it. */
const beyondSeasons = 5;
/** How much a season's share of the usual may differ from one year to another. */
const seasonTolerance = 0.3;

function given(series: Series): Given[] {
  return series.points.filter((point): point is Given => point.value !== null);
}

/**
 * |x − median| ≤ max(5 × 1.4826 × MAD, 30% of the median, 10).
 * Source: ours, a robust limit against the series itself.
 */
function limitOf(values: readonly number[], centre: number): number {
  return Math.max(5 * (spread(values, centre) ?? 0), 0.3 * centre, 10);
}

/** A season: another year's same month is as far from its own usual. */
function isSeason(point: Given, centre: number, all: readonly Given[]): boolean {
  const share = point.value / centre;
  if (share > beyondSeasons || share < 1 / beyondSeasons) return false;
  return all.some((other) => {
    if (other.month !== point.month || other.year === point.year) return false;
    const peers = all.filter(({ year }) => year === other.year).map(({ value }) => value);
    const usual = peers.length >= fewestMonths ? median(peers) : null;
    return usual !== null && usual > 0 && Math.abs(other.value / usual - share) <= seasonTolerance;
  });
}

function* farFromSeries(
  source: SeriesSource,
  context: RuleContext,
): Generator<{ series: Series; point: Given; usual: number; peers: readonly Given[] }> {
  for (const series of context.series(source)) {
    const all = given(series);
    for (const ofYear of groupBy(all, ({ year }) => year).values()) {
      const peers = ofYear.length >= fewestMonths ? ofYear : all;
      if (peers.length < fewestMonths) continue;
      const values = peers.map(({ value }) => value);
      const usual = median(values);
      if (usual === null) continue;
      const limit = limitOf(values, usual);
      const far = ofYear.filter((point) => Math.abs(point.value - usual) > limit);
      // Many of them are no slip but another level.
      const isLevel = far.length > Math.max(2, peers.length / 4);
      for (const point of far) {
        const share = usual > 0 ? point.value / usual : Number.POSITIVE_INFINITY;
        if (isLevel && share <= beyondSeasons && share >= 1 / beyondSeasons) continue;
        if (usual > 0 && isSeason(point, usual, all)) continue;
        yield { series, point, usual, peers };
      }
    }
  }
}

type Texts = Pick<RuleDefinition, 'id' | 'title' | 'problem' | 'fix' | 'source'>;

/** A month that looks like the sum of its year. Sentences may name {label}, {month}, {value}, {usual}. */
export function notYearTotal(source: SeriesSource, texts: Texts): RuleDefinition {
  return defineRule({
    ...texts,
    left: 'número do mês',
    operator: '≠',
    right: 'soma dos outros meses, ou doze vezes o mês usual (até 5% de diferença)',
    importance: 'improbable',
    missing: 'precisa de seis meses informados',
    unit: 'count',
    series: source,
    find: (context) =>
      [...farFromSeries(source, context)].flatMap(({ series, point, usual, peers }) => {
        const rest = peers.filter((peer) => peer !== point);
        const sum = rest.reduce((total, { value }) => total + value, 0);
        const isTotal = [sum, 12 * usual].some(
          (total) => total > 0 && Math.abs(point.value - total) <= 0.05 * total,
        );
        return isTotal && point.value > 4 * usual ? [breachOf(series, point, usual)] : [];
      }),
  });
}

/** A month that jumps out of its series. Sentences may name {label}, {month}, {value}, {usual}. */
export function noJump(source: SeriesSource, texts: Texts): RuleDefinition {
  return defineRule({
    ...texts,
    left: '|número do mês − mediana|',
    operator: '≤',
    right: 'o maior entre 5 × 1,4826 × MAD, 30% da mediana e 10',
    importance: 'improbable',
    missing: 'precisa de seis meses informados no ano, ou em todos os anos',
    unit: 'count',
    series: source,
    find: (context) =>
      [...farFromSeries(source, context)].map(({ series, point, usual }) =>
        breachOf(series, point, usual),
      ),
  });
}

function breachOf(series: Series, point: Given, usual: number): Breach {
  const month = momentText(point);
  return {
    at: point.at,
    year: point.year,
    words: { label: series.label, month, value: point.value, usual },
    mark: `${series.key} ${month}: ${point.value}`,
  };
}
