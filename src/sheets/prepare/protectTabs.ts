// Warnings before people edit headers and output tabs. Nobody is kept from anything.
// Assumption: warning-only-protection
import type { Sheet, Spreadsheet } from './workTab.ts';

/** What is protected already, by sheet id: whole sheets, and sheets whose first row is. */
export interface Protections {
  readonly sheets: ReadonlySet<number>;
  readonly headers: ReadonlySet<number>;
}

/** Reads the protections of the whole spreadsheet, whoever made them. */
export function readProtections(spreadsheet: Spreadsheet): Protections {
  const { ProtectionType } = SpreadsheetApp;
  const whole = spreadsheet.getProtections(ProtectionType.SHEET);
  const parts = spreadsheet
    .getProtections(ProtectionType.RANGE)
    .map((protection) => protection.getRange())
    .filter((range) => range.getRow() === 1);
  return {
    sheets: new Set(whole.map((protection) => protection.getRange().getSheet().getSheetId())),
    headers: new Set(parts.map((range) => range.getSheet().getSheetId())),
  };
}

/** Warns before the first row is edited, where no protection is there. True: it was missing. */
export function protectHeader(sheet: Sheet, known: Protections, description: string): boolean {
  const id = sheet.getSheetId();
  if (known.sheets.has(id) || known.headers.has(id)) return false;
  const range = sheet.getRange(1, 1, 1, sheet.getMaxColumns());
  range.protect().setDescription(description).setWarningOnly(true);
  return true;
}

/** Warns before any cell of the sheet is edited, where no protection is there. True: it was missing. */
export function protectSheet(
  sheet: Sheet,
  known: Protections,
  description: string,
  free: readonly string[] = [],
): boolean {
  if (known.sheets.has(sheet.getSheetId())) return false;
  const protection = sheet.protect().setDescription(description).setWarningOnly(true);
  if (free.length > 0) protection.setUnprotectedRanges(free.map((cell) => sheet.getRange(cell)));
  return true;
}
