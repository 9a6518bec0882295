// The part of Sheet that finds ranges and knows how much of the sheet is used.
import { signatureError } from '../../base/signatureError.ts';
import { parseA1 } from '../address/a1.ts';
import { addressFromR1C1 } from '../address/r1c1.ts';
import type { Range } from '../range/range.ts';
import { readNumber } from '../readArguments.ts';
import type { Sheet } from './sheet.ts';

export function getRange(
  sheet: Sheet,
  rowOrNotation: number | string,
  column?: number,
  numRows?: number,
  numColumns?: number,
): Range {
  const args = [rowOrNotation, column, numRows, numColumns].filter((arg) => arg !== undefined);
  if (typeof rowOrNotation === 'string' && args.length === 1) {
    const address = parseA1(addressFromR1C1(rowOrNotation) ?? rowOrNotation);
    if (address) {
      const named = address.sheetName;
      if (named === null) return sheet._a1Range(address);
      const target = sheet._book.workbook.sheetNamed(named);
      if (!target) throw new Error('Range not found');
      return sheet._book.sheetOf(target)._a1Range(address);
    }
    const range = sheet._book.spreadsheet.getRangeByName(rowOrNotation);
    if (!range) throw new Error('Range not found');
    return range;
  }
  if (args.length < 2) throw signatureError('SpreadsheetApp.Sheet.getRange', args);
  const [row = 0, left = 0, rows = 1, columns = 1] = args.map((arg) =>
    readNumber('Sheet.getRange', arg, args),
  );
  return sheet._range(row, left, rows, columns);
}

export function getLastRow(sheet: Sheet): number {
  return sheet._worksheet.usedExtent(true).lastRow;
}

export function getLastColumn(sheet: Sheet): number {
  return sheet._worksheet.usedExtent(true).lastColumn;
}

export function getMaxRows(sheet: Sheet): number {
  return sheet._grid.rows;
}

export function getMaxColumns(sheet: Sheet): number {
  return sheet._grid.columns;
}

/** An empty sheet's data range is A1. */
export function getDataRange(sheet: Sheet): Range {
  const { lastRow, lastColumn } = sheet._worksheet.usedExtent(true);
  return sheet._range(1, 1, Math.max(1, lastRow), Math.max(1, lastColumn));
}

/** A number of -1 reaches to the last row or column with content. Source: Sheet.getSheetValues. Assumption: whole-tab-read */
export function getSheetValues(
  sheet: Sheet,
  startRow: number,
  startColumn: number,
  numRows: number,
  numColumns: number,
): unknown[][] {
  const { lastRow, lastColumn } = sheet._worksheet.usedExtent(true);
  const rows = numRows === -1 ? lastRow - startRow + 1 : numRows;
  const columns = numColumns === -1 ? lastColumn - startColumn + 1 : numColumns;
  return sheet._range(startRow, startColumn, rows, columns).getValues();
}
