// Writing that may need more rows than a tab has.

/**
 * Runs the work, which touches rows up to `last`; when it fails for want of rows they are added and it runs again.
 * Sheets seldom lack rows, so their number is asked for only after a failure.
 * Assumption: write-past-end-throws
 */
export function withRows(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  last: number,
  work: () => void,
): void {
  try {
    work();
  } catch (error) {
    const rows = sheet.getMaxRows();
    if (last <= rows) throw error;
    sheet.insertRowsAfter(rows, last - rows);
    work();
  }
}
