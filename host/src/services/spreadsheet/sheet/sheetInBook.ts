// The part of Sheet about its name and its place in the spreadsheet.
import { addCopy, renameSheet } from '../spreadsheet/addSheet.ts';
import type { Spreadsheet } from '../spreadsheet/spreadsheet.ts';
import type { Sheet } from './sheet.ts';

export function getName(sheet: Sheet): string {
  return sheet._worksheet.name;
}

export function getSheetName(sheet: Sheet): string {
  return sheet._worksheet.name;
}

export function getSheetId(sheet: Sheet): number {
  return sheet._book.gridIdOf(sheet._worksheet);
}

export function getParent(sheet: Sheet): Spreadsheet {
  return sheet._book.spreadsheet;
}

export function getIndex(sheet: Sheet): number {
  return sheet._book.workbook.sheets.indexOf(sheet._worksheet) + 1;
}

/** Throws: when the name is empty or another sheet has it. */
export function setName(sheet: Sheet, name: string): Sheet {
  renameSheet(sheet._book, sheet._worksheet, name);
  return sheet;
}

/** The copy comes last and is named "Copy of …". Throws: for another spreadsheet, which the granted scope does not cover. */
export function copyTo(sheet: Sheet, spreadsheet: Spreadsheet): Sheet {
  if (spreadsheet !== sheet._book.spreadsheet)
    throw new Error(
      'Specified permissions are not sufficient to call Sheet.copyTo. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
  return addCopy(sheet._book, sheet);
}

export function getFormUrl(_sheet: Sheet): null {
  return null;
}
