// Rules on numbers that were copied: a month like another one, a year like another one, a column like the one before.
import { type Breach, defineRule, type RuleDefinition } from '../rule.ts';
import { monthIndex, type Series, type SeriesPoint, type SeriesSource } from '../series.ts';
import { groupBy } from './groupBy.ts';
import { momentText } from './monthWords.ts';

type Texts = Pick<RuleDefinition, 'id' | 'title' | 'problem' | 'fix' | 'source'>;

const common = { operator: '≠', importance: 'improbable', unit: 'count' } as const;

/** So few things counted may be equal by chance: in all bands of a month, and in a month of a row. */
const chance = { bands: 1000, row: 20 };

/**
 * The bands of a register equal to those of the month before, or all its numbers to those of any other month; for a
 * register with one row a month. Sentences may name {month}, {other}, {row}.
 */
export function notSameMonth(
  source: SeriesSource,
  keys: readonly string[],
  texts: Texts,
): RuleDefinition {
  return defineRule({
    ...texts,
    ...common,
    left: 'todas as faixas do mês (três ou mais, acima de zero)',
    right:
      'todas as faixas do mês anterior (com 1.000 ou mais ao todo), ou todos os números de outro mês',
    missing: 'só conta o que os dois meses informam',
    series: source,
    find: (context) => {
      const given = context
        .series(source)
        .flatMap(({ key, points }) => points.map((point) => ({ ...point, key })))
        .filter(({ value }) => value !== null);
      const months = [...groupBy(given, monthIndex)].sort(([a], [b]) => a - b);
      const seen = new Map<string, SeriesPoint>();
      let before: readonly KeyedPoint[] = [];
      return months.flatMap(([, points]): Breach[] => {
        const bands = points.filter(({ key }) => keys.includes(key));
        const [first] = bands;
        const last = before;
        before = points;
        if (!first || bands.length < 3 || bands.some(({ value }) => value === 0)) return [];
        const isMany = bands.reduce((sum, { value }) => sum + (value ?? 0), 0) >= chance.bands;
        const lastBands = last.filter(({ key }) => keys.includes(key));
        const sameBands =
          isMany && follows(lastBands, bands) && textOf(lastBands) === textOf(bands);
        const twin = seen.get(textOf(points)) ?? (sameBands ? lastBands[0] : undefined);
        if (!seen.has(textOf(points))) seen.set(textOf(points), first);
        if (!twin) return [];
        const month = momentText(first);
        return [
          {
            at: first.at,
            year: first.year,
            also: points.map(({ at }) => at),
            words: { month, other: momentText(twin), row: twin.at.rowNumber ?? 0 },
            mark: `${month} = ${momentText(twin)}: ${textOf(points)}`,
          },
        ];
      });
    },
  });
}

type KeyedPoint = SeriesPoint & { readonly key: string };

function textOf(points: readonly KeyedPoint[]): string {
  return points.map(({ key, value }) => `${key}=${value}`).join(' ');
}

function follows([before]: readonly KeyedPoint[], [after]: readonly KeyedPoint[]): boolean {
  return (
    before !== undefined && after !== undefined && monthIndex(before) + 1 === monthIndex(after)
  );
}

/** The months of a row equal to those of another row. Sentences may name {label}, {year}, {other}, {otherYear}. */
export function notSameRow(source: SeriesSource, texts: Texts): RuleDefinition {
  return defineRule({
    ...texts,
    ...common,
    left: 'os meses da linha',
    right: 'os meses de outra linha (seis ou mais, com média de 20 ou mais)',
    missing: 'só conta o que a linha informa',
    series: source,
    find: (context) => {
      const seen = new Map<string, { label: string; point: SeriesPoint }>();
      return context.series(source).flatMap((series) =>
        yearsOf(series).flatMap((points): Breach[] => {
          const values = points.map(({ value }) => value ?? 0);
          const [first] = points;
          const sum = values.reduce((total, value) => total + value, 0);
          if (!first || values.length < 6 || sum < chance.row * values.length) return [];
          const text = points.map(({ month, value }) => `${month}=${value}`).join();
          const before = seen.get(text);
          if (!before) {
            seen.set(text, { label: series.label, point: first });
            return [];
          }
          const { label, point } = before;
          const later = point.year > first.year ? point : first;
          const earlier = later === first ? point : first;
          return [
            {
              at: later.at,
              year: later.year,
              words: {
                label: later === first ? series.label : label,
                year: String(later.year),
                other: later === first ? label : series.label,
                otherYear: String(earlier.year),
                row: earlier.at.rowNumber ?? 0,
              },
              mark: `${series.key} ${first.year} = ${label} ${point.year}: ${values.join(' ')}`,
            },
          ];
        }),
      );
    },
  });
}

/** The informed months of each year of a series. */
function yearsOf({ points }: Series): SeriesPoint[][] {
  const given = points.filter(({ value }) => value !== null);
  return [...groupBy(given, ({ year }) => year).values()];
}
