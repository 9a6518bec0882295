// What a person types or pastes, by the spreadsheet's own rules of typing.
import type { Host } from '../host.ts';
import type { Place } from './protocol.ts';

/**
 * Puts typed text into a block of cells; the block is cut where the tab ends.
 * Throws: the platform's error for protected cells and for values that a rule refuses.
 */
export function editCells(
  host: Host,
  { sheetId, row, column }: Place,
  values: readonly (readonly string[])[],
): void {
  host.byHand(({ SpreadsheetApp }) => {
    const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
    const sheet = sheets.find((item) => item.getSheetId() === sheetId);
    if (!sheet) throw new Error(`Sheet ${sheetId} not found`);
    const missing = row + values.length - 1 - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    const width = Math.min(
      Math.max(...values.map(({ length }) => length)),
      sheet.getMaxColumns() - column + 1,
    );
    const block = values.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ''));
    const range = sheet.getRange(row, column, block.length, width);
    const [only] = block.length === 1 && width === 1 ? (block[0] ?? []) : [];
    if (only === undefined) range.setValues(block);
    else range.setValue(only);
  });
}
