// Series of months, whichever way a tab writes them: one row a month, or one column a month.
import type { CellRef } from '../domain/cell.ts';
import { type MonthNumber, monthNumbers } from '../domain/month.ts';
import type { SheetData } from './sheetData.ts';
import type { Columns, RecordTab, ValuesOf } from './tab.ts';

/** One month of a series. Null value: not informed. */
export interface SeriesPoint {
  readonly year: number;
  readonly month: MonthNumber;
  readonly value: number | null;
  /** The cell says that it has no number because none could be. */
  readonly notApplicable?: boolean;
  readonly at: CellRef;
}

/** What is counted, over the months that the tab has room for; in the order of time. */
export interface Series {
  /** Tells the series from the others of its tab: `Cras Norte · PAIF`. */
  readonly key: string;
  /** As people say it. */
  readonly label: string;
  /** Series that stand beside one another in a month: the bands of a register, the services of a unit. */
  readonly group: string;
  readonly points: readonly SeriesPoint[];
}

/** Where series come from. */
export interface SeriesSource {
  readonly tab: RecordTab<Columns>;
  /** `rows`: a month without a row has no point. `columns`: every row has twelve. */
  readonly months: 'rows' | 'columns';
  readonly read: (data: SheetData) => readonly Series[];
}

/** A month as one number, so that months of different years can be compared. */
export function monthIndex({ year, month }: Pick<SeriesPoint, 'year' | 'month'>): number {
  return year * 12 + month - 1;
}

/** Series of a tab with one row a month: one for each column. */
export function seriesOfRows<C extends Columns>(
  tab: RecordTab<C>,
  columns: readonly (keyof C & string)[],
  of: (values: ValuesOf<C>) => { readonly year: number; readonly month: MonthNumber },
): SeriesSource {
  return {
    tab: tab as unknown as RecordTab<Columns>,
    months: 'rows',
    read: (data) => {
      const rows = data
        .records(tab)
        .map((row) => ({ ...row, ...of(row.values) }))
        .sort((a, b) => monthIndex(a) - monthIndex(b));
      return columns.map((column) => ({
        key: column,
        label: tab.columns[column]?.header ?? column,
        group: tab.id,
        points: rows.map(({ year, month, values, states, rowNumber }) => ({
          year,
          month,
          value: values[column] as number | null,
          ...(states?.get(column) === 'notApplicable' && { notApplicable: true }),
          at: data.at(tab, rowNumber, column),
        })),
      }));
    },
  };
}

/** Series of a tab with one column a month: one for each key, over all years that it has rows for. */
export function seriesOfColumns<C extends Columns>(
  tab: RecordTab<C>,
  columns: readonly (keyof C & string)[],
  of: (values: ValuesOf<C>) => {
    readonly year: number;
    readonly label: string;
    readonly group: string;
  },
): SeriesSource {
  return {
    tab: tab as unknown as RecordTab<Columns>,
    months: 'columns',
    read: (data) => {
      const found = new Map<string, { label: string; group: string; points: SeriesPoint[] }>();
      for (const { rowNumber, values, states } of data.records(tab)) {
        const { year, label, group } = of(values);
        const series = found.get(label) ?? { label, group, points: [] };
        found.set(label, series);
        for (const month of monthNumbers) {
          const column = columns[month - 1];
          if (column === undefined) continue;
          const value = values[column] as number | null;
          const isOut = states?.get(column) === 'notApplicable';
          series.points.push({
            year,
            month,
            value,
            ...(isOut && { notApplicable: true }),
            at: data.at(tab, rowNumber, column),
          });
        }
      }
      return [...found].map(([key, { label, group, points }]) => ({
        key,
        label,
        group,
        points: points.sort((a, b) => monthIndex(a) - monthIndex(b)),
      }));
    },
  };
}
