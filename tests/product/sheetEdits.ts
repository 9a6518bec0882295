// Changing a workbook the way people do, through SpreadsheetApp itself.
import { createHost, type Host, temporaryFolder } from './builtHost.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A host over an example, that of 2021 where none is named, fresh for each test. */
export function exampleHost(example = 'sas-2021'): Host {
  return createHost({ workbook: `examples/${example}.xlsx`, folder: temporaryFolder() });
}

export function spreadsheetOf(host: Host): Spreadsheet {
  return host.globals.SpreadsheetApp.getActiveSpreadsheet() as unknown as Spreadsheet;
}

/** Throws: when there is no such tab. */
export function sheetOf(host: Host, tab: string): Sheet {
  const sheet = spreadsheetOf(host).getSheetByName(tab);
  if (!sheet) throw new Error(`No tab ${tab}`);
  return sheet;
}

/** Puts text into a cell as text, whatever it looks like. */
export function putText(host: Host, tab: string, cell: string, text: string): void {
  sheetOf(host, tab).getRange(cell).setNumberFormat('@').setValue(text);
}

/** Puts a number into a cell. */
export function putNumber(host: Host, tab: string, cell: string, value: number): void {
  sheetOf(host, tab).getRange(cell).setNumberFormat('General').setValue(value);
}

/** Appends a row; text as text. */
export function appendRow(host: Host, tab: string, values: readonly (string | number)[]): number {
  const sheet = sheetOf(host, tab);
  const rowNumber = sheet.getLastRow() + 1;
  const range = sheet.getRange(rowNumber, 1, 1, values.length);
  range.setNumberFormats([values.map((value) => (typeof value === 'string' ? '@' : 'General'))]);
  range.setValues([[...values]]);
  return rowNumber;
}

/** Replaces a tab's whole content, header first. */
export function replaceTab(
  host: Host,
  tab: string,
  rows: readonly (readonly (string | number | null)[])[],
): void {
  const spreadsheet = spreadsheetOf(host);
  const sheet = spreadsheet.getSheetByName(tab) ?? spreadsheet.insertSheet(tab);
  sheet.clear();
  const width = Math.max(...rows.map(({ length }) => length));
  const missing = rows.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const full = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  const range = sheet.getRange(1, 1, rows.length, width);
  range.setNumberFormats(
    full.map((row) => row.map((value) => (typeof value === 'string' ? '@' : 'General'))),
  );
  range.setValues(full);
}
