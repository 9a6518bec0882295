// Where the person at the keyboard is in the workbook: read from the host and taken to it.
import type { Host } from '../host.ts';
import type { Place } from './protocol.ts';

/** The selection that scripts find now. */
export function placeNow(host: Host): Place {
  return host.byHand(({ SpreadsheetApp }) => {
    const sheet = SpreadsheetApp.getActiveSheet();
    const range = SpreadsheetApp.getActiveRange();
    return {
      sheetId: sheet.getSheetId(),
      row: range?.getRow() ?? 1,
      column: range?.getColumn() ?? 1,
      rows: range?.getNumRows() ?? 1,
      columns: range?.getNumColumns() ?? 1,
    };
  });
}

/** Selects for the script what the person has selected; a tab that is gone changes nothing. */
export function takePlace(host: Host, { sheetId, row, column, rows, columns }: Place): void {
  host.byHand(({ SpreadsheetApp }) => {
    const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
    const sheet = sheets.find((item) => item.getSheetId() === sheetId);
    if (!sheet) return;
    const lastRow = Math.min(row + rows - 1, sheet.getMaxRows());
    const lastColumn = Math.min(column + columns - 1, sheet.getMaxColumns());
    if (row > lastRow || column > lastColumn) return;
    sheet.getRange(row, column, lastRow - row + 1, lastColumn - column + 1).activate();
  });
}

export function samePlace(a: Place, b: Place): boolean {
  return (
    a.sheetId === b.sheetId &&
    a.row === b.row &&
    a.column === b.column &&
    a.rows === b.rows &&
    a.columns === b.columns
  );
}
