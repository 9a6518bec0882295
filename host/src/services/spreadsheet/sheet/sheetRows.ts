// The part of Sheet that adds and removes rows and columns.
import { levelAt, setLevel } from '../../../xlsx/sheet/outline.ts';
import { type Shift, shiftArea, shiftNumber } from '../../../xlsx/sheet/shift.ts';
import { shiftSheet } from '../../../xlsx/sheet/shiftSheet.ts';
import { signatureError } from '../../base/signatureError.ts';
import { isRange } from '../range/isRange.ts';
import type { Range } from '../range/range.ts';
import { readNumber } from '../readArguments.ts';
import type { Sheet } from './sheet.ts';

export function insertRowBefore(sheet: Sheet, beforePosition: number): Sheet {
  return sheet.insertRowsBefore(beforePosition, 1);
}

export function insertRowAfter(sheet: Sheet, afterPosition: number): Sheet {
  return sheet.insertRowsAfter(afterPosition, 1);
}

export function insertRowsBefore(sheet: Sheet, beforePosition: number, howMany: number): Sheet {
  return insertLines(sheet, 'row', beforePosition, howMany, beforePosition);
}

export function insertRowsAfter(sheet: Sheet, afterPosition: number, howMany: number): Sheet {
  return insertLines(sheet, 'row', afterPosition + 1, howMany, afterPosition);
}

export function insertRows(sheet: Sheet, rowIndex: number, numRows = 1): void {
  insertLines(sheet, 'row', rowIndex, numRows, rowIndex);
}

export function insertColumnBefore(sheet: Sheet, beforePosition: number): Sheet {
  return sheet.insertColumnsBefore(beforePosition, 1);
}

export function insertColumnAfter(sheet: Sheet, afterPosition: number): Sheet {
  return sheet.insertColumnsAfter(afterPosition, 1);
}

export function insertColumnsBefore(sheet: Sheet, beforePosition: number, howMany: number): Sheet {
  return insertLines(sheet, 'column', beforePosition, howMany, beforePosition);
}

export function insertColumnsAfter(sheet: Sheet, afterPosition: number, howMany: number): Sheet {
  return insertLines(sheet, 'column', afterPosition + 1, howMany, afterPosition);
}

export function insertColumns(sheet: Sheet, columnIndex: number, numColumns = 1): void {
  insertLines(sheet, 'column', columnIndex, numColumns, columnIndex);
}

export function deleteRow(sheet: Sheet, rowPosition: number): Sheet {
  sheet.deleteRows(rowPosition, 1);
  return sheet;
}

export function deleteRows(sheet: Sheet, rowPosition: number, howMany: number): void {
  deleteLines(sheet, 'row', rowPosition, howMany);
}

export function deleteColumn(sheet: Sheet, columnPosition: number): Sheet {
  sheet.deleteColumns(columnPosition, 1);
  return sheet;
}

export function deleteColumns(sheet: Sheet, columnPosition: number, howMany: number): void {
  deleteLines(sheet, 'column', columnPosition, howMany);
}

/** Puts a row after the last one that holds anything; values are read as in `setValues`. */
export function appendRow(sheet: Sheet, rowContents: unknown[]): Sheet {
  if (!Array.isArray(rowContents) || rowContents.length === 0)
    throw signatureError('SpreadsheetApp.Sheet.appendRow', [rowContents]);
  const row = sheet.getLastRow() + 1;
  const grid = sheet._grid;
  if (row > grid.rows || rowContents.length > grid.columns)
    sheet._book.setGrid(
      sheet._worksheet,
      Math.max(grid.rows, row),
      Math.max(grid.columns, rowContents.length),
    );
  sheet._range(row, 1, 1, rowContents.length).setValues([rowContents]);
  return sheet;
}

/** The rows go in front of what stands at the destination before the move. */
export function moveRows(sheet: Sheet, rowSpec: Range, destinationIndex: number): void {
  moveLines(sheet, 'row', rowSpec, destinationIndex);
}

export function moveColumns(sheet: Sheet, columnSpec: Range, destinationIndex: number): void {
  moveLines(sheet, 'column', columnSpec, destinationIndex);
}

function moveLines(sheet: Sheet, axis: Shift['axis'], spec: Range, destination: number): void {
  if (!isRange(spec)) throw signatureError('SpreadsheetApp.Sheet.moveRows', [spec]);
  const { top, bottom, left, right } = spec._area;
  const [first, last] = axis === 'row' ? [top, bottom] : [left, right];
  if (destination >= first && destination <= last + 1) return;
  const count = last - first + 1;
  insertLines(sheet, axis, destination, count, null);
  const from = destination <= first ? first + count : first;
  const { rows, columns } = sheet._grid;
  const source =
    axis === 'row' ? sheet._range(from, 1, count, columns) : sheet._range(1, from, rows, count);
  const goal =
    axis === 'row' ? sheet._range(destination, 1, 1, 1) : sheet._range(1, destination, 1, 1);
  source.moveTo(goal);
  deleteLines(sheet, axis, from, count);
}

/** New rows and columns look like the one named by `model`, as on the platform. */
function insertLines(
  sheet: Sheet,
  axis: Shift['axis'],
  at: number,
  count: number,
  model: number | null,
): Sheet {
  const position = readNumber('Sheet.insertRows', at, [at]);
  const many = readNumber('Sheet.insertRows', count, [count]);
  const { rows, columns } = sheet._grid;
  const size = axis === 'row' ? rows : columns;
  if (position < 1 || position > size + 1)
    throw new Error(`Those ${axis === 'row' ? 'rows' : 'columns'} are out of bounds.`);
  if (many < 1) throw new Error('The number of rows or columns to insert must be at least 1.');
  sheet._assertEditable({ top: 1, left: 1, bottom: rows, right: columns });
  sheet._book.setGrid(
    sheet._worksheet,
    axis === 'row' ? rows + many : rows,
    axis === 'column' ? columns + many : columns,
  );
  shiftAll(sheet, { axis, at: position, count: many });
  // What comes between rows of a group belongs to it.
  const level = Math.min(
    levelAt(sheet._worksheet, axis, position - 1),
    levelAt(sheet._worksheet, axis, position + many),
  );
  if (level > 0) setLevel(sheet._worksheet, axis, position, position + many - 1, level);
  if (model !== null)
    copyLook(sheet, axis, position, many, model >= position ? model + many : model);
  return sheet;
}

function copyLook(
  sheet: Sheet,
  axis: Shift['axis'],
  at: number,
  count: number,
  model: number,
): void {
  const worksheet = sheet._worksheet;
  const used = worksheet.usedExtent(false);
  const length = axis === 'row' ? used.lastColumn : used.lastRow;
  for (let along = 1; along <= length; along += 1) {
    const style =
      axis === 'row' ? worksheet.styleAt(model, along) : worksheet.styleAt(along, model);
    if (style === 0) continue;
    for (let step = 0; step < count; step += 1) {
      if (axis === 'row') worksheet.setStyle(at + step, along, style);
      else worksheet.setStyle(along, at + step, style);
    }
  }
}

function deleteLines(sheet: Sheet, axis: Shift['axis'], at: number, count: number): void {
  const position = readNumber('Sheet.deleteRows', at, [at, count]);
  const many = readNumber('Sheet.deleteRows', count, [at, count]);
  const { rows, columns } = sheet._grid;
  const size = axis === 'row' ? rows : columns;
  const name = axis === 'row' ? 'rows' : 'columns';
  if (position < 1 || many < 1 || position + many - 1 > size)
    throw new Error(`Those ${name} are out of bounds.`);
  if (many >= size) throw new Error(`You can't delete all the ${name} on the sheet.`);
  sheet._assertEditable({ top: 1, left: 1, bottom: rows, right: columns });
  shiftAll(sheet, { axis, at: position, count: -many });
  sheet._book.setGrid(
    sheet._worksheet,
    axis === 'row' ? rows - many : rows,
    axis === 'column' ? columns - many : columns,
  );
}

function shiftAll(sheet: Sheet, shift: Shift): void {
  shiftSheet(sheet._book.workbook, sheet._worksheet, shift);
  sheet._filter?._shift(shift);
  sheet._parts.forget();
  const { state } = sheet._book;
  const { sheetId } = sheet._worksheet;
  state.protections = state.protections.filter((record) => {
    if (record.sheetId !== sheetId) return true;
    record.unprotected = record.unprotected
      .map((area) => shiftArea(area, shift))
      .filter((area) => area !== null);
    if (record.area === null) return true;
    record.area = shiftArea(record.area, shift);
    return record.area !== null;
  });
  state.bandings = state.bandings.filter((record) => {
    const area = record.sheetId === sheetId ? shiftArea(record.area, shift) : record.area;
    if (area) record.area = area;
    return area !== null;
  });
  state.collapsed = state.collapsed.filter((record) => {
    const area = record.sheetId === sheetId ? shiftArea(record.area, shift) : record.area;
    if (area) record.area = area;
    return area !== null;
  });
  state.metadata = state.metadata.filter((record) => {
    const key = shift.axis === 'row' ? 'row' : 'column';
    const place = record[key];
    if (record.sheetId !== sheetId || place === null) return true;
    record[key] = shiftNumber(place, shift);
    return record[key] !== null;
  });
  const { protections, metadata, bandings, collapsed } = state;
  if (protections.length + metadata.length + bandings.length + collapsed.length > 0)
    sheet._book.noteStateChange();
}
