// How far the cells of a sheet reach.
import { MOST_COLUMNS, MOST_ROWS } from './address.ts';
import type { Cell, Row } from './sheetCells.ts';

/** Last row and column; 0 where there is none. */
export interface Extent {
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Everything that the file format can hold. */
export const WHOLE_GRID: Extent = { lastRow: MOST_ROWS, lastColumn: MOST_COLUMNS };

/** Whether a cell has content; a look alone is none. */
export function isFilled(cell: Cell): boolean {
  return cell.kind !== 'blank' || cell.formula !== null;
}

/** Whether a cell has content that can be seen: a text of spaces cannot. */
export function isVisible(cell: Cell): boolean {
  return isFilled(cell) && (cell.formula !== null || String(cell.value).trim() !== '');
}

/** How far those cells reach that count and lie within a reach. */
export function extentOf(
  rows: ReadonlyMap<number, Row>,
  counts: (cell: Cell) => boolean,
  reach: Extent = WHOLE_GRID,
): Extent {
  let lastRow = 0;
  let lastColumn = 0;
  for (const [number, row] of rows) {
    if (number > reach.lastRow) continue;
    for (const [column, cell] of row.cells) {
      if ((number <= lastRow && column <= lastColumn) || column > reach.lastColumn) continue;
      if (!counts(cell)) continue;
      lastRow = Math.max(lastRow, number);
      lastColumn = Math.max(lastColumn, column);
    }
  }
  return { lastRow, lastColumn };
}
