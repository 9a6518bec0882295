// Writing that may need more rows or columns than a tab has.

/**
 * Runs the work, which touches cells up to a row and a column; when it fails for want of them they are added at the
 * end and it runs again. Sheets seldom lack any, so their number is asked for only after a failure.
 * Assumption: write-past-end-throws
 */
export function withRoom(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  lastRow: number,
  lastColumn: number,
  work: () => void,
): void {
  try {
    work();
  } catch (error) {
    const rows = sheet.getMaxRows();
    const columns = sheet.getMaxColumns();
    if (lastRow <= rows && lastColumn <= columns) throw error;
    if (lastRow > rows) sheet.insertRowsAfter(rows, lastRow - rows);
    if (lastColumn > columns) sheet.insertColumnsAfter(columns, lastColumn - columns);
    work();
  }
}
