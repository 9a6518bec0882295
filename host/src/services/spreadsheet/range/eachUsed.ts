// Visits the cells of a range that the file lists.
import type { Range } from './range.ts';

/** Calls `visit` for cells of the range that the file lists, which is all that clearing needs. */
export function eachUsed(range: Range, visit: (row: number, column: number) => void): void {
  const { rows } = range._worksheet;
  const { top, bottom, left, right } = range._area;
  const last = Math.min(bottom, range._worksheet.usedExtent(false).lastRow);
  for (let row = top; row <= last; row += 1) {
    const cells = rows.get(row)?.cells;
    if (!cells) continue;
    const columns = [...cells.keys()].filter((column) => column >= left && column <= right);
    for (const column of columns.sort((a, b) => a - b)) visit(row, column);
  }
}
