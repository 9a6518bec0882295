// The part of Spreadsheet that adds, finds, orders and removes sheets.
import { fromScript } from '../../../emulation/emulated.ts';
import { signatureError } from '../../base/signatureError.ts';
import { parseA1 } from '../address/a1.ts';
import type { Range } from '../range/range.ts';
import { readNumber } from '../readArguments.ts';
import { Sheet } from '../sheet/sheet.ts';
import { addSheet, copyName, renameSheet } from './addSheet.ts';
import type { Spreadsheet } from './spreadsheet.ts';

export function getSheets(spreadsheet: Spreadsheet): Sheet[] {
  return spreadsheet._book.workbook.sheets.map((sheet) => spreadsheet._book.sheetOf(sheet));
}

export function getNumSheets(spreadsheet: Spreadsheet): number {
  return spreadsheet._book.workbook.sheets.length;
}

/** Names are compared exactly as to letters, not as to case. Null: no such sheet. */
export function getSheetByName(spreadsheet: Spreadsheet, name: string): Sheet | null {
  const found = spreadsheet._book.workbook.sheetNamed(String(name));
  return found ? spreadsheet._book.sheetOf(found) : null;
}

export function getSheetById(spreadsheet: Spreadsheet, id: number): Sheet | null {
  const found = spreadsheet._book.worksheetByGridId(id);
  return found ? spreadsheet._book.sheetOf(found) : null;
}

/**
 * Takes a name, a position (from 0), options with a template, in this order; each may be missing.
 * Throws: when the name is taken.
 */
export function insertSheet(
  spreadsheet: Spreadsheet,
  first?: string | number | { template?: Sheet },
  second?: number | { template?: Sheet },
  third?: { template?: Sheet },
): Sheet {
  const args = [first, second, third].filter((arg) => arg !== undefined && arg !== null);
  const rest = [...args];
  const name = typeof rest[0] === 'string' ? String(rest.shift()) : null;
  const index = typeof rest[0] === 'number' ? Number(rest.shift()) : null;
  const options = typeof rest[0] === 'object' ? rest.shift() : null;
  if (rest.length > 0) throw signatureError('SpreadsheetApp.Spreadsheet.insertSheet', args);
  const template =
    options && typeof options === 'object' && 'template' in options
      ? fromScript(options.template)
      : null;
  return addSheet(spreadsheet._book, name, index, template instanceof Sheet ? template : null);
}

/** Throws: for the last sheet. */
export function deleteSheet(spreadsheet: Spreadsheet, sheet: Sheet): void {
  if (!(sheet instanceof Sheet))
    throw signatureError('SpreadsheetApp.Spreadsheet.deleteSheet', [sheet]);
  const { workbook } = spreadsheet._book;
  const at = workbook.sheets.indexOf(sheet._worksheet);
  if (at < 0) throw new Error(`Sheet ${sheet.getSheetId()} not found`);
  const others = workbook.sheets.filter((other) => other !== sheet._worksheet);
  if (others.length === 0) throw new Error("You can't remove all the sheets in a document.");
  if (others.every((other) => other.hidden))
    throw new Error("You can't remove all the visible sheets in a document.");
  workbook.removeSheet(sheet._worksheet);
  spreadsheet._book.forgetSheet(sheet._worksheet);
  for (const other of spreadsheet.getSheets()) other._parts.forget();
  if (spreadsheet._book.active !== sheet._worksheet) return;
  const visible = others.filter((other) => !other.hidden);
  spreadsheet._book.active =
    workbook.sheets.slice(0, at).findLast((other) => !other.hidden) ??
    visible[0] ??
    spreadsheet._book.active;
}

export function deleteActiveSheet(spreadsheet: Spreadsheet): Sheet {
  spreadsheet.deleteSheet(spreadsheet._book.sheetOf(spreadsheet._book.active));
  return spreadsheet.getActiveSheet();
}

export function duplicateActiveSheet(spreadsheet: Spreadsheet): Sheet {
  const source = spreadsheet._book.sheetOf(spreadsheet._book.active);
  return addSheet(spreadsheet._book, copyName(spreadsheet._book, source.getName()), null, source);
}

/** Position counts from 1. */
export function moveActiveSheet(spreadsheet: Spreadsheet, pos: number): void {
  const target = readNumber('Spreadsheet.moveActiveSheet', pos, [pos]);
  if (target < 1 || target > spreadsheet.getNumSheets())
    throw new Error('Sheet index out of bounds.');
  spreadsheet._book.workbook.moveSheet(spreadsheet._book.active, target - 1);
}

export function getActiveSheet(spreadsheet: Spreadsheet): Sheet {
  return spreadsheet._book.sheetOf(spreadsheet._book.active);
}

export function setActiveSheet(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  _restoreSelection?: boolean,
): Sheet {
  if (!(sheet instanceof Sheet))
    throw signatureError('SpreadsheetApp.Spreadsheet.setActiveSheet', [sheet]);
  spreadsheet._book.active = sheet._worksheet;
  return sheet;
}

export function renameActiveSheet(spreadsheet: Spreadsheet, newName: string): void {
  renameSheet(spreadsheet._book, spreadsheet._book.active, newName);
}

/** Address with or without a sheet's name, or a range's name. Throws: nothing of that kind. */
export function getRange(spreadsheet: Spreadsheet, a1Notation: string): Range {
  const address = parseA1(String(a1Notation));
  if (address?.sheetName == null) return spreadsheet.getActiveSheet().getRange(a1Notation);
  const target = spreadsheet._book.workbook.sheetNamed(address.sheetName);
  if (!target) throw new Error('Range not found');
  return spreadsheet._book.sheetOf(target)._a1Range(address);
}
