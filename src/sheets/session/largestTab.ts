// The tab that takes most of the cells that a spreadsheet may have.
import { columnLetters } from '../../domain/cell.ts';

/** Name and last cell of the largest tab, empty cells included. Null: it could not be found out. */
export function largestTab(): { tab: string; lastCell: string } | null {
  try {
    const sizes = SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => ({
        tab: sheet.getName(),
        rows: sheet.getMaxRows(),
        columns: sheet.getMaxColumns(),
      }));
    const [first] = sizes.sort((a, b) => b.rows * b.columns - a.rows * a.columns);
    return first
      ? { tab: first.tab, lastCell: columnLetters(first.columns - 1) + first.rows }
      : null;
  } catch {
    // It is asked for beside a message that has to arrive.
    return null;
  }
}
