// The part of Sheet about widths, heights and hidden rows and columns.

import { spanOf } from '../../../xlsx/sheet/columnSpans.ts';
import { defaultSizes } from '../../../xlsx/sheet/sheetView.ts';
import { attributeOf, parseElement } from '../../../xlsx/xml/xmlElement.ts';
import { isTrue } from '../../../xlsx/xml/xmlFlag.ts';
import type { Range } from '../range/range.ts';
import type { Sheet } from './sheet.ts';

/** Width of a digit in the default font. Unit: pixels. */
const DIGIT = 7;
const PIXELS_PER_POINT = 96 / 72;

/** Unit: pixels. */
export function getColumnWidth(sheet: Sheet, columnPosition: number): number {
  const width = spanOf(sheet._worksheet.columns, columnPosition)?.width;
  return Math.round((width ?? defaultSizes(sheet._worksheet).columnWidth) * DIGIT);
}

export function setColumnWidth(sheet: Sheet, columnPosition: number, width: number): Sheet {
  return sheet.setColumnWidths(columnPosition, 1, width);
}

export function setColumnWidths(
  sheet: Sheet,
  startColumn: number,
  numColumns: number,
  width: number,
): Sheet {
  sheet._range(1, startColumn, 1, numColumns);
  sheet._worksheet.changeColumns(startColumn, startColumn + numColumns - 1, {
    width: Math.round((width / DIGIT) * 1000) / 1000,
  });
  return sheet;
}

/** Unit: pixels. */
export function getRowHeight(sheet: Sheet, rowPosition: number): number {
  const height = sheet._worksheet.rows.get(rowPosition)?.height;
  return Math.round((height ?? defaultSizes(sheet._worksheet).rowHeight) * PIXELS_PER_POINT);
}

export function setRowHeight(sheet: Sheet, rowPosition: number, height: number): Sheet {
  return sheet.setRowHeights(rowPosition, 1, height);
}

export function setRowHeights(
  sheet: Sheet,
  startRow: number,
  numRows: number,
  height: number,
): Sheet {
  sheet._range(startRow, 1, numRows, 1);
  const ht = String(height / PIXELS_PER_POINT);
  for (let row = startRow; row < startRow + numRows; row += 1)
    sheet._worksheet.patchRow(row, { ht, customHeight: '1' });
  return sheet;
}

export function setRowHeightsForced(
  sheet: Sheet,
  startRow: number,
  numRows: number,
  height: number,
): Sheet {
  return sheet.setRowHeights(startRow, numRows, height);
}

export function autoResizeColumn(sheet: Sheet, columnPosition: number): Sheet {
  return sheet.autoResizeColumns(columnPosition, 1);
}

/** An estimate from the number of characters shown; the platform measures the drawn text. */
export function autoResizeColumns(sheet: Sheet, startColumn: number, numColumns: number): Sheet {
  sheet._range(1, startColumn, 1, numColumns);
  const { lastRow } = sheet._worksheet.usedExtent(true);
  for (let column = startColumn; column < startColumn + numColumns; column += 1) {
    let longest = 0;
    if (lastRow > 0)
      for (const [text = ''] of sheet._range(1, column, lastRow, 1).getDisplayValues())
        for (const line of text.split('\n')) longest = Math.max(longest, line.length);
    if (longest > 0) sheet.setColumnWidth(column, Math.max(21, Math.round(longest * DIGIT + 9)));
  }
  return sheet;
}

export function autoResizeRows(sheet: Sheet, startRow: number, numRows: number): Sheet {
  sheet._range(startRow, 1, numRows, 1);
  for (let row = startRow; row < startRow + numRows; row += 1)
    if (sheet._worksheet.rows.get(row)?.height != null)
      sheet._worksheet.patchRow(row, { ht: null, customHeight: null });
  return sheet;
}

export function hideRow(sheet: Sheet, row: Range): void {
  sheet.hideRows(row.getRow(), row.getNumRows());
}

export function hideRows(sheet: Sheet, rowIndex: number, numRows = 1): void {
  setHiddenRows(sheet, rowIndex, numRows, true);
}

export function showRows(sheet: Sheet, rowIndex: number, numRows = 1): void {
  setHiddenRows(sheet, rowIndex, numRows, false);
}

export function unhideRow(sheet: Sheet, row: Range): void {
  sheet.showRows(row.getRow(), row.getNumRows());
}

export function hideColumn(sheet: Sheet, column: Range): void {
  sheet.hideColumns(column.getColumn(), column.getNumColumns());
}

export function hideColumns(sheet: Sheet, columnIndex: number, numColumns = 1): void {
  setHiddenColumns(sheet, columnIndex, numColumns, true);
}

export function showColumns(sheet: Sheet, columnIndex: number, numColumns = 1): void {
  setHiddenColumns(sheet, columnIndex, numColumns, false);
}

export function unhideColumn(sheet: Sheet, column: Range): void {
  sheet.showColumns(column.getColumn(), column.getNumColumns());
}

export function isColumnHiddenByUser(sheet: Sheet, columnPosition: number): boolean {
  return spanOf(sheet._worksheet.columns, columnPosition)?.hidden ?? false;
}

export function isRowHiddenByFilter(sheet: Sheet, rowPosition: number): boolean {
  return isHidden(sheet, rowPosition) && filterHides(sheet, rowPosition);
}

export function isRowHiddenByUser(sheet: Sheet, rowPosition: number): boolean {
  return isHidden(sheet, rowPosition) && !filterHides(sheet, rowPosition);
}

function filterHides(sheet: Sheet, row: number): boolean {
  return sheet.getFilter()?._hides(row) ?? false;
}

function isHidden(sheet: Sheet, row: number): boolean {
  const known = sheet._worksheet.rows.get(row);
  if (known) return known.hidden;
  const raw = sheet._worksheet.childSource('sheetFormatPr');
  return raw !== null && isTrue(attributeOf(parseElement(raw), 'zeroHeight') ?? '0');
}

function setHiddenRows(sheet: Sheet, start: number, count: number, hidden: boolean): void {
  sheet._range(start, 1, count, 1);
  for (let row = start; row < start + count; row += 1)
    if (isHidden(sheet, row) !== hidden)
      sheet._worksheet.patchRow(row, { hidden: hidden ? '1' : null });
}

function setHiddenColumns(sheet: Sheet, start: number, count: number, hidden: boolean): void {
  sheet._range(1, start, 1, count);
  sheet._worksheet.changeColumns(start, start + count - 1, { hidden });
}
