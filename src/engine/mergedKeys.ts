// Keys written once in a cell that spans several rows: they count for all of them.
import type { Columns } from '../define/tab.ts';
import type { CellValue, Grid, MergedCells } from '../domain/cell.ts';
import { isBlank, readHeader } from './readHeader.ts';

interface KeyedTab {
  readonly key: readonly string[];
  readonly columns: Columns;
}

/** Ids of the columns that tell the rows of a tab apart, or that every row must have. */
function keyIds({ key, columns }: KeyedTab): string[] {
  const required = Object.entries(columns).flatMap(([id, column]) => (column.required ? id : []));
  return [...new Set([...key, ...required])];
}

/**
 * Whether a tab has a row with an empty key under one that is filled in: only then is it worth asking the sheet which
 * cells are merged.
 */
export function mayHaveMergedKeys(tab: KeyedTab, grid: Grid): boolean {
  const wanted = Object.entries(tab.columns).map(([id, { header }]) => ({
    id,
    header,
    required: false,
  }));
  const { columnIndex, lastRow } = readHeader(grid, wanted);
  const used = [...columnIndex.values()];
  const keys = keyIds(tab).flatMap((id) => columnIndex.get(id) ?? []);
  const filled = new Set<number>();
  return grid.rows.slice(lastRow + 1).some((cells) => {
    if (used.every((column) => isBlank(cells[column]))) return false;
    const gap = keys.some((column) => filled.has(column) && isBlank(cells[column]));
    for (const column of keys) if (!isBlank(cells[column])) filled.add(column);
    return gap;
  });
}

/** The merged cells of a table that hold one key for several rows. */
export function mergedKeys(
  tab: KeyedTab,
  { merges = [] }: Grid,
  columnIndex: ReadonlyMap<string, number>,
  lastHeaderRow: number,
): MergedCells[] {
  const keys = new Set(keyIds(tab).flatMap((id) => columnIndex.get(id) ?? []));
  return merges.filter(
    ({ left, top, bottom }) => keys.has(left) && bottom > top && top > lastHeaderRow + 1,
  );
}

/** The rows of a grid with the value of each merged cell in all the rows it spans. */
export function withMerged(
  rows: Grid['rows'],
  merged: readonly MergedCells[],
): readonly (readonly CellValue[])[] {
  if (merged.length === 0) return rows;
  const filled = [...rows];
  for (const { left, top, bottom } of merged) {
    const value = rows[top - 1]?.[left] ?? null;
    for (let row = top; row < bottom && row < rows.length; row += 1) {
      const cells = [...(filled[row] ?? [])];
      cells[left] = value;
      filled[row] = cells;
    }
  }
  return filled;
}
