// Keeps cells that are far away and hold nothing from making a sheet as large as the file format allows.
import { cellAddress } from '../cells/address.ts';
import type { Cell } from '../cells/sheetCells.ts';
import { type Extent, extentOf, isFilled, isVisible } from '../cells/sheetExtent.ts';
import { XlsxError } from '../xlsxError.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** The smallest grid a sheet has. Source: a new sheet of Google is 1000 rows by 26 columns. */
export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;

/** Source: Google's published limit of ten million cells in a spreadsheet. */
export const MOST_CELLS = 10_000_000;

/** Rows of a sheet whose columns leave no room for more. */
const FEW_ROWS = 100;

/** What counts, how many rows a sheet has at least where it is wider than usual, and how much that may come to. */
const ATTEMPTS: readonly {
  readonly counts: (cell: Cell) => boolean;
  readonly wideRows: number;
  readonly most: number;
}[] = [
  { counts: () => true, wideRows: DEFAULT_ROWS, most: MOST_CELLS / 2 },
  { counts: isFilled, wideRows: DEFAULT_ROWS, most: MOST_CELLS / 2 },
  { counts: isVisible, wideRows: DEFAULT_ROWS, most: MOST_CELLS },
  { counts: isVisible, wideRows: FEW_ROWS, most: MOST_CELLS },
];

/**
 * While all cells of the file take less than half of what a spreadsheet may have, all of them count. Beyond that,
 * empty cells with a look no longer do, and then texts of spaces; they stay in the file.
 * Throws: XlsxError `tooManyCells`, with a place, when what can be seen is too much.
 */
export function limitReach(workbook: Workbook): void {
  for (const [index, { counts, wideRows, most }] of ATTEMPTS.entries()) {
    const grids = workbook.sheets.map((sheet) => ({
      sheet,
      grid: gridFor(extentOf(sheet.rows, counts), wideRows),
    }));
    if (grids.reduce((sum, { grid }) => sum + sizeOf(grid), 0) > most) continue;
    if (index > 0) for (const { sheet, grid } of grids) sheet.reach = grid;
    return;
  }
  refuse(workbook.sheets);
}

function gridFor({ lastRow, lastColumn }: Extent, wideRows: number): Extent {
  const rows = lastColumn > DEFAULT_COLUMNS ? wideRows : DEFAULT_ROWS;
  return {
    lastRow: Math.max(rows, lastRow),
    lastColumn: Math.max(DEFAULT_COLUMNS, lastColumn),
  };
}

function sizeOf({ lastRow, lastColumn }: Extent): number {
  return lastRow * lastColumn;
}

/** Names the largest sheet and its cell that is farthest away. */
function refuse(sheets: readonly Worksheet[]): never {
  const sized = sheets.map((sheet) => ({ sheet, size: sizeOf(extentOf(sheet.rows, isVisible)) }));
  const largest = sized.reduce((a, b) => (b.size > a.size ? b : a));
  const far = { row: 0, column: 0 };
  for (const [row, { cells }] of largest.sheet.rows)
    for (const [column, cell] of cells as ReadonlyMap<number, Cell>)
      if (row * column > far.row * far.column && isVisible(cell))
        Object.assign(far, { row, column });
  throw new XlsxError('tooManyCells', '', {
    sheet: largest.sheet.name,
    cell: cellAddress(far.row, far.column),
  });
}
