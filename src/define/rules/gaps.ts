// Rules on numbers that are not there: months without a row, months of a row without a number.
import type { CellRef } from '../../domain/cell.ts';
import type { Mend } from '../../domain/mend.ts';
import { type MonthNumber, monthNumbers } from '../../domain/month.ts';
import { notApplicableWords } from '../cellSigns.ts';
import { type Breach, defineRule, type MonthSpan, type RuleDefinition } from '../rule.ts';
import { monthIndex, type Series, type SeriesPoint, type SeriesSource } from '../series.ts';
import { groupBy } from './groupBy.ts';
import { stretchesOf, stretchText } from './monthWords.ts';

/** Fewer months than these are a choice of the team, as in the report of 2021, and no gap. */
export const fewestMonths = 3;

type Texts = Pick<RuleDefinition, 'id' | 'title' | 'problem' | 'fix'>;

const common = {
  operator: 'ambos ou nenhum',
  importance: 'improbable',
  source: 'nosso',
  unit: 'count',
  isGap: true,
} as const;

interface Moment {
  readonly year: number;
  readonly month: MonthNumber;
}

function momentsOf(year: number, { from, to }: MonthSpan): Moment[] {
  return monthNumbers
    .filter((month) => month >= from && month <= to)
    .map((month) => ({ year, month }));
}

/** The points of a series by year. */
function yearsOf(points: readonly SeriesPoint[]): Map<number, SeriesPoint[]> {
  return groupBy(points, ({ year }) => year);
}

/**
 * A month without a row while the months around have one, or while the rest of the workbook reports.
 * Sentences may name {months}, {row}. The place is the row before which the missing ones belong.
 */
export function noRowMissing(source: SeriesSource, texts: Texts): RuleDefinition {
  return defineRule({
    ...texts,
    ...common,
    left: 'linha do mês',
    right: 'meses que a planilha informa no ano, do primeiro ao último',
    missing: 'com menos de três meses com linha no ano, é uma escolha e não uma falta',
    series: source,
    find: (context) => {
      const points = context.series(source)[0]?.points ?? [];
      return [...yearsOf(points)].flatMap(([year, rows]): Breach[] => {
        const span = context.span(year);
        if (rows.length < fewestMonths || !span) return [];
        const present = new Set(rows.map(monthIndex));
        const missing = momentsOf(year, span).filter((moment) => !present.has(monthIndex(moment)));
        return stretchesOf(missing).flatMap((stretch): Breach[] => {
          const [first] = stretch;
          const last = stretch[stretch.length - 1];
          if (!first || !last) return [];
          const months = stretchText(first, last);
          return [
            {
              at: placeOf(rows, monthIndex(first)),
              year,
              words: { months },
              mark: `${source.tab.id} ${months}`,
            },
          ];
        });
      });
    },
  });
}

/** The row of the next month that has one, or the row below the last. */
function placeOf(rows: readonly SeriesPoint[], missing: number): CellRef {
  const ordered = [...rows].sort((a, b) => monthIndex(a) - monthIndex(b));
  const next = ordered.find((row) => monthIndex(row) > missing);
  const last = ordered[ordered.length - 1];
  const at = next?.at ?? last?.at;
  const tab = at?.tab ?? '';
  if (next) return { tab, columnIndex: null, rowNumber: next.at.rowNumber };
  return { tab, columnIndex: null, rowNumber: (last?.at.rowNumber ?? 0) + 1 };
}

/**
 * A column that is empty in some months of a register while most of the year's rows have it.
 * Sentences may name {label}, {months}.
 */
export function noBandEmpty(source: SeriesSource, texts: Texts): RuleDefinition {
  return defineRule({
    ...texts,
    ...common,
    left: 'número da faixa',
    right: 'outros números do mês',
    missing: 'uma faixa que menos da metade dos meses do ano informa é uma escolha e não uma falta',
    series: source,
    find: (context) => {
      const all = context.series(source);
      const points = all.flatMap((series) => series.points);
      const used = new Set(
        points.filter(({ value }) => value !== null).map(({ at }) => at.rowNumber),
      );
      return all.flatMap((series) =>
        [...yearsOf(series.points)].flatMap(([year, rows]) => {
          const given = rows.filter(({ value }) => value !== null);
          if (rows.length < fewestMonths || given.length * 2 < rows.length) return [];
          const empty = rows.filter((row) => isEmpty(row) && used.has(row.at.rowNumber));
          return gapsOf(series, year, empty);
        }),
      );
    },
  });
}

/**
 * Months of a row that are empty while the rest of the workbook reports: before its first number, between two, or after
 * its last. Sentences may name {label}, {months}.
 */
export function noMonthEmpty(source: SeriesSource, texts: Texts): RuleDefinition {
  return defineRule({
    ...texts,
    ...common,
    left: 'número do mês',
    right: 'meses que a planilha informa no ano, do primeiro ao último',
    missing: 'uma linha com menos de três meses no ano é uma escolha e não uma falta',
    series: source,
    find: (context) =>
      context.series(source).flatMap((series) =>
        [...yearsOf(series.points)].flatMap(([year, points]) => {
          const span = context.span(year);
          const given = points.filter(({ value }) => value !== null);
          if (!span || given.length < fewestMonths) return [];
          const empty = points.filter(
            (point) => isEmpty(point) && point.month >= span.from && point.month <= span.to,
          );
          return gapsOf(series, year, empty);
        }),
      ),
  });
}

/** Empty cells hold nothing because there was none, or because it does not apply; only people know which. */
export function emptyMends(cells: readonly CellRef[]): Mend[] {
  const all = (kind: Mend['kind'], value: string | number): Mend => ({
    kind,
    writes: cells.map((at) => ({ at, value })),
  });
  return [all('zero', 0), all('notApplicable', notApplicableWords)];
}

/** A cell that says that it has no number is no gap. */
function isEmpty({ value, notApplicable }: SeriesPoint): boolean {
  return value === null && !notApplicable;
}

function gapsOf(series: Series, year: number, empty: readonly SeriesPoint[]): Breach[] {
  return stretchesOf(empty).flatMap((stretch): Breach[] => {
    const [first] = stretch;
    const last = stretch[stretch.length - 1];
    if (!first || !last) return [];
    const months = stretchText(first, last);
    return [
      {
        at: first.at,
        year,
        also: stretch.map(({ at }) => at),
        words: { label: series.label, months },
        mends: emptyMends(stretch.map(({ at }) => at)),
        mark: `${series.key} ${months}`,
      },
    ];
  });
}
