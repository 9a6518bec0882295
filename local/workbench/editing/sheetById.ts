// The sheet with the number by which pages name it.

/** Throws: when it is gone. */
export function sheetById(
  app: GoogleAppsScript.Spreadsheet.SpreadsheetApp,
  sheetId: number,
): GoogleAppsScript.Spreadsheet.Sheet {
  const sheets = app.getActiveSpreadsheet().getSheets();
  const sheet = sheets.find((item) => item.getSheetId() === sheetId);
  if (!sheet) throw new Error(`Sheet ${sheetId} not found`);
  return sheet;
}
