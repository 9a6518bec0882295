// A rule on two numbers of a month that changed places.
import { type Breach, defineRule, type RuleDefinition } from '../rule.ts';
import { monthIndex, type Series, type SeriesPoint, type SeriesSource } from '../series.ts';
import { groupBy } from './groupBy.ts';
import { momentText } from './monthWords.ts';
import { median, spread } from './statistics.ts';

interface Expected {
  readonly point: SeriesPoint;
  readonly value: number;
  /** What the months around lead to expect. */
  readonly usual: number;
  /** How far months of this series are from what is expected of them, as a standard deviation. */
  readonly noise: number;
}

const around = 2;
const fewestMonths = 6;
/** Among more series than these some pair would fit by chance. */
const mostInGroup = 60;
/** In deviations: each number is at least so far from its own series, and both together so far. */
const outOfPlace = { each: 2.5, both: 5.5 };
/** How much nearer the two are when they change places. */
const nearer = 2.5;

/** The months of a series that are informed, by month, each with what its neighbours lead to expect. */
function expectations({ points }: Series): Map<number, Expected> {
  const given = points.filter((point) => point.value !== null);
  const found = new Map<number, Expected>();
  if (given.length < fewestMonths) return found;
  const usuals = given.map((_, at) => {
    const near = given.slice(Math.max(0, at - around), at + around + 1);
    return median(near.filter((point) => point !== given[at]).map(({ value }) => value ?? 0)) ?? 0;
  });
  const distances = given.map(({ value }, at) => (value ?? 0) - (usuals[at] ?? 0));
  for (const [at, point] of given.entries()) {
    const others = distances.filter((_, other) => other !== at);
    const usual = usuals[at] ?? 0;
    const noise = Math.max(spread(others, 0) ?? 0, 0.01 * usual, 2);
    found.set(monthIndex(point), { point, value: point.value ?? 0, usual, noise });
  }
  return found;
}

/** How far a number is from what a series expects of the month, in deviations. */
function distance(value: number, { usual, noise }: Expected): number {
  return Math.abs(value - usual) / noise;
}

function changedPlaces(a: Expected, b: Expected): boolean {
  const own = [distance(a.value, a), distance(b.value, b)] as const;
  const other = [distance(a.value, b), distance(b.value, a)] as const;
  const together = Math.hypot(...own);
  const isOut = Math.min(...own) > outOfPlace.each && together > outOfPlace.both;
  return isOut && Math.hypot(...other) * nearer < together;
}

type Texts = Pick<RuleDefinition, 'id' | 'title' | 'problem' | 'fix' | 'source'>;

/** Sentences may name {label}, {other}, {month}, {value}, {otherValue}, {cell}, {otherCell}. */
export function notSwapped(source: SeriesSource, texts: Texts): RuleDefinition {
  return defineRule({
    ...texts,
    left: 'dois números do mesmo mês, cada um longe dos meses vizinhos da própria série',
    operator: '≠',
    right: 'os mesmos dois números trocados de lugar, cada um perto dos vizinhos',
    importance: 'improbable',
    missing: 'precisa de seis meses informados em cada série',
    unit: 'count',
    series: source,
    find: (context) => {
      const groups = groupBy(context.series(source), ({ group }) => group);
      const small = [...groups.values()].filter(({ length }) => length <= mostInGroup);
      return small.flatMap(pairsOf).flatMap(([first, second]): Breach[] => {
        const others = expectations(second);
        return [...expectations(first)].flatMap(([month, a]) => {
          const b = others.get(month);
          if (!b || !changedPlaces(a, b)) return [];
          const text = momentText(a.point);
          return [
            {
              at: a.point.at,
              year: a.point.year,
              also: [b.point.at],
              words: {
                label: first.label,
                other: second.label,
                month: text,
                value: a.value,
                otherValue: b.value,
                cell: a.point.at,
                otherCell: b.point.at,
              },
              mends: [
                {
                  kind: 'swap',
                  writes: [
                    { at: a.point.at, value: b.value },
                    { at: b.point.at, value: a.value },
                  ],
                },
              ],
              mark: `${first.key} × ${second.key} ${text}: ${a.value} × ${b.value}`,
            },
          ];
        });
      });
    },
  });
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((first, at) => items.slice(at + 1).map((second): [T, T] => [first, second]));
}
