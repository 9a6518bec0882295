// Rows that a window leaves out of sight by their values. The file and what others see stay as they are.
import type { SheetView } from '../../protocol.ts';
import type { ShownSheet } from '../grid/shownSheet.ts';

/** What is left out of one tab. */
export interface RowFilter {
  /** Values that are not shown, by column. */
  readonly hidden: ReadonlyMap<number, ReadonlySet<string>>;
  /** Rows that were changed here since: they stay in sight until the filter is set anew. */
  readonly kept: ReadonlySet<number>;
}

export const noFilter: RowFilter = { hidden: new Map(), kept: new Set() };

/** A value of a column and in how many rows it stands. */
export interface ColumnValue {
  readonly text: string;
  readonly count: number;
}

/** Numbers of the rows that a filter is about: from below the names of the columns to the last used one. */
function dataRows({ frozenRows, values }: SheetView): number[] {
  const first = frozenRows + 1;
  return Array.from({ length: Math.max(0, values.length - frozenRows) }, (_, at) => first + at);
}

function passes({ values }: SheetView, { hidden, kept }: RowFilter, row: number): boolean {
  if (kept.has(row)) return true;
  return [...hidden].every(([column, texts]) => !texts.has(values[row - 1]?.[column - 1] ?? ''));
}

/** The tab without the rows that the filter leaves out. */
export function filteredSheet(sheet: SheetView, filter: RowFilter): ShownSheet {
  const filteredColumns = [...filter.hidden.keys()].sort((a, b) => a - b);
  if (filteredColumns.length === 0) return { ...sheet, filteredColumns };
  const hidden = new Set(sheet.hiddenRows);
  for (const row of dataRows(sheet)) if (!passes(sheet, filter, row)) hidden.add(row);
  return { ...sheet, filteredColumns, hiddenRows: [...hidden].sort((a, b) => a - b) };
}

/** Whether a filter leaves a row out of sight that the tab itself shows. */
export function hides(sheet: SheetView, filter: RowFilter, row: number): boolean {
  return filteredSheet(sheet, filter).hiddenRows.includes(row) && !sheet.hiddenRows.includes(row);
}

/** How many rows of data are in sight, and how many there are. */
export function countRows(
  sheet: SheetView,
  filter: RowFilter,
): { readonly shown: number; readonly all: number } {
  const own = new Set(sheet.hiddenRows);
  const rows = dataRows(sheet).filter((row) => !own.has(row));
  return { shown: rows.filter((row) => passes(sheet, filter, row)).length, all: rows.length };
}

/** Values of a column in rows that the other columns' filters let through, in the order of the alphabet; empty last. */
export function valuesOf(sheet: SheetView, filter: RowFilter, column: number): ColumnValue[] {
  const others = new Map([...filter.hidden].filter(([key]) => key !== column));
  const own = new Set(sheet.hiddenRows);
  const counts = new Map<string, number>();
  for (const row of dataRows(sheet)) {
    if (own.has(row) || !passes(sheet, { hidden: others, kept: new Set() }, row)) continue;
    const text = sheet.values[row - 1]?.[column - 1] ?? '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const { compare } = new Intl.Collator('pt-BR', { numeric: true });
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => Number(a.text === '') - Number(b.text === '') || compare(a.text, b.text));
}

/** The filter with other values left out of a column. None: the column is not filtered any more. */
export function withHidden(
  { hidden }: RowFilter,
  column: number,
  texts: readonly string[],
): RowFilter {
  const next = new Map(hidden);
  if (texts.length === 0) next.delete(column);
  else next.set(column, new Set(texts));
  return { hidden: next, kept: new Set() };
}

/** The filter with rows that stay in sight. */
export function withKept(filter: RowFilter, rows: readonly number[]): RowFilter {
  if (filter.hidden.size === 0) return filter;
  return { ...filter, kept: new Set([...filter.kept, ...rows]) };
}

/** The filter after rows came before one, or went from there on where the count is below 0; new ones stay in sight. */
export function withShift(filter: RowFilter, row: number, count: number): RowFilter {
  if (filter.hidden.size === 0) return filter;
  const kept = [...filter.kept].flatMap((at) => {
    if (at < row) return [at];
    return count < 0 && at < row - count ? [] : [at + count];
  });
  const added = Array.from({ length: Math.max(0, count) }, (_, at) => row + at);
  return { ...filter, kept: new Set([...kept, ...added]) };
}
