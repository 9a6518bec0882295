// A rule on a month whose column repeats that of the month before, in all rows or in all of a unit.
import { type Breach, defineRule, type RuleDefinition } from '../rule.ts';
import { monthIndex, type Series, type SeriesPoint, type SeriesSource } from '../series.ts';
import { groupBy } from './groupBy.ts';
import { momentText } from './monthWords.ts';

/** Fewer equal rows, or smaller numbers, may be equal by chance: three rows of 100, or five of 10. */
const enough: readonly { readonly rows: number; readonly value: number }[] = [
  { rows: 3, value: 100 },
  { rows: 5, value: 10 },
];

type Texts = Pick<RuleDefinition, 'id' | 'title' | 'problem' | 'fix' | 'source'>;

/** Sentences may name {month}, {other}, {rows}, {group}. */
export function notSameColumn(source: SeriesSource, texts: Texts): RuleDefinition {
  return defineRule({
    ...texts,
    left: 'os números do mês em todas as linhas, ou em todas as de uma unidade',
    operator: '≠',
    right: 'os do mês anterior (três linhas com 100 ou mais, ou cinco com 10 ou mais)',
    importance: 'improbable',
    missing: 'só contam as linhas que informam os dois meses',
    unit: 'count',
    series: source,
    find: (context) => {
      const all = context.series(source);
      const groups = groupBy(all, ({ group }) => group);
      const whole = breachesOf(all, '');
      const places = new Set(whole.map(({ mark }) => mark));
      const parts =
        groups.size > 1 ? [...groups].flatMap(([name, one]) => breachesOf(one, name)) : [];
      // What is so in all rows is not said again of each unit.
      return [...whole, ...parts.filter(({ mark }) => !places.has(mark))];
    },
  });
}

function breachesOf(all: readonly Series[], group: string): Breach[] {
  const pairs = new Map<number, { before: SeriesPoint; point: SeriesPoint }[]>();
  for (const { points } of all) {
    const given = new Map(
      points.flatMap((point) =>
        point.value === null ? [] : [[monthIndex(point), point] as const],
      ),
    );
    for (const [index, point] of given) {
      const before = given.get(index - 1);
      if (!before) continue;
      const known = pairs.get(index);
      if (known) known.push({ before, point });
      else pairs.set(index, [{ before, point }]);
    }
  }
  return [...pairs.values()].flatMap((rows): Breach[] => {
    const [first] = rows;
    const equal = rows.every(({ before, point }) => before.value === point.value);
    const isEnough = enough.some(
      ({ rows: fewest, value }) =>
        rows.filter(({ point }) => (point.value ?? 0) >= value).length >= fewest,
    );
    if (!first || !equal || !isEnough) return [];
    const month = momentText(first.point);
    return [
      {
        at: first.point.at,
        year: first.point.year,
        also: rows.map(({ point }) => point.at),
        words: {
          month,
          other: momentText(first.before),
          rows: rows.length,
          group: group === '' ? 'todas as linhas' : `todas as linhas de ${group}`,
        },
        mark: `${month} = ${momentText(first.before)}`,
      },
    ];
  });
}
