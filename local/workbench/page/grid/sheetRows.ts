// A tab as rows and columns of the grid component.
import type { ColumnRegular, RowDefinition } from '@revolist/revogrid';
import { columnName } from '../../a1.ts';
import type { SheetView } from '../../protocol.ts';
import type { ShownSheet } from './shownSheet.ts';

/** A row of the grid: its number on the tab, and the text of each cell under `c1`, `c2`, … */
export interface GridRow {
  readonly row: number;
  [cell: `c${number}`]: string;
}

/** Height of rows that have no height of their own. Unit: pixels. */
export const usualHeight = 24;
const lineHeight = 19;
const mostHeight = 220;
/** Mean width of a character. Unit: pixels. */
const character = 6.6;

/** The rows that are seen, the frozen ones apart. */
export function gridRows(sheet: ShownSheet): { frozen: GridRow[]; rows: GridRow[] } {
  const hidden = new Set(sheet.hiddenRows);
  const frozen: GridRow[] = [];
  const rows: GridRow[] = [];
  for (let row = 1; row <= sheet.rows; row += 1) {
    if (hidden.has(row)) continue;
    (row <= sheet.frozenRows ? frozen : rows).push(gridRow(sheet, row));
  }
  return { frozen, rows };
}

function gridRow(sheet: ShownSheet, row: number): GridRow {
  const made: GridRow = { row };
  fillRow(made, sheet);
  return made;
}

/** Puts the texts of the tab into its row. */
export function fillRow(row: GridRow, { values, widths }: SheetView): void {
  const line = values[row.row - 1] ?? [];
  widths.forEach((_width, at) => {
    const text = line[at] ?? '';
    if (text === '') delete row[`c${at + 1}`];
    else row[`c${at + 1}`] = text;
  });
}

/** The columns that are seen; `look` is what all of them share. */
export function gridColumns(sheet: ShownSheet, look: Partial<ColumnRegular>): ColumnRegular[] {
  const hidden = new Set(sheet.hiddenColumns);
  return sheet.widths.flatMap((width, at) => {
    const column = at + 1;
    if (hidden.has(column)) return [];
    const pin = column <= sheet.frozenColumns ? ({ pin: 'colPinStart' } as const) : {};
    return [
      {
        ...look,
        prop: `c${column}`,
        name: sheet.filteredColumns.includes(column)
          ? `${columnName(column)} ▼`
          : columnName(column),
        size: width,
        ...pin,
      },
    ];
  });
}

/** Number of the column with this property. */
export function columnOf(prop: string | number): number {
  return Number(String(prop).slice(1));
}

/** Height of a row: its own, or what its wrapped texts need. */
export function rowHeight(sheet: SheetView, row: number): number {
  const own = sheet.heights[row];
  if (own !== undefined) return own;
  const looks = sheet.lookOf[row - 1] ?? [];
  const merged = new Set(
    sheet.merges.filter((area) => area.row === row).map(({ column }) => column),
  );
  const lines = (sheet.values[row - 1] ?? []).map((text, at) => {
    if (merged.has(at + 1)) return 1;
    const wraps = sheet.looks[looks[at] ?? 0]?.wrap ?? false;
    const room = Math.max(1, Math.floor(((sheet.widths[at] ?? 100) - 10) / character));
    return text
      .slice(0, 2000)
      .split('\n')
      .reduce((sum, line) => sum + (wraps ? Math.max(1, Math.ceil(line.length / room)) : 1), 0);
  });
  return Math.min(mostHeight, usualHeight + (Math.max(1, ...lines) - 1) * lineHeight);
}

/** Heights that differ from the usual one. */
export function rowDefinitions(
  sheet: ShownSheet,
  rows: readonly GridRow[],
  type: 'rgRow' | 'rowPinStart',
): RowDefinition[] {
  return rows.flatMap(({ row }, index) => {
    const size = row > sheet.values.length ? usualHeight : rowHeight(sheet, row);
    return size === usualHeight ? [] : [{ type, index, size }];
  });
}
