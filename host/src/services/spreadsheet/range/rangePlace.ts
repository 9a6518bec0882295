// The part of Range that says where it lies and touches no cell. These calls are free, as on the platform, where they
// need no round trip; whatever reads or writes content, formats, metadata or structure counts as one call.
import { areaAddress, columnLetters } from '../../../xlsx/cells/address.ts';
import { readNumber } from '../readArguments.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { Range } from './range.ts';

export function getRow(range: Range): number {
  return range._area.top;
}

export function getRowIndex(range: Range): number {
  return range._area.top;
}

export function getColumn(range: Range): number {
  return range._area.left;
}

/** Not documented any more but still there, as its twin for rows. Source: gas-fakes, test/testsheetsvalues.js. */
export function getColumnIndex(range: Range): number {
  return range._area.left;
}

export function getLastRow(range: Range): number {
  return range._area.bottom;
}

export function getLastColumn(range: Range): number {
  return range._area.right;
}

export function getNumRows(range: Range): number {
  return range._area.bottom - range._area.top + 1;
}

export function getNumColumns(range: Range): number {
  return range._area.right - range._area.left + 1;
}

export function getHeight(range: Range): number {
  return range.getNumRows();
}

export function getWidth(range: Range): number {
  return range.getNumColumns();
}

export function isStartRowBounded(range: Range): boolean {
  return range._bounds.startRow;
}

export function isStartColumnBounded(range: Range): boolean {
  return range._bounds.startColumn;
}

export function isEndRowBounded(range: Range): boolean {
  return range._bounds.endRow;
}

export function isEndColumnBounded(range: Range): boolean {
  return range._bounds.endColumn;
}

/** The range of a protected sheet has none. */
export function getA1Notation(range: Range): string {
  if (range._bounds.endRow === false && range._bounds.endColumn === false) return '';
  const { top, left, bottom, right } = range._area;
  const { startRow, startColumn, endRow, endColumn } = range._bounds;
  if (!startRow && !endRow) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (!startColumn && !endColumn) return `${top}:${bottom}`;
  if (!endRow) return `${columnLetters(left)}${top}:${columnLetters(right)}`;
  if (!endColumn) return `${columnLetters(left)}${top}:${bottom}`;
  return areaAddress(range._area);
}

export function getSheet(range: Range): Sheet {
  return range._sheet;
}

export function getGridId(range: Range): number {
  return range._sheet.getSheetId();
}

/** Row and column count from 1 inside the range. Throws: outside it. */
export function getCell(range: Range, row: number, column: number): Range {
  const down = readNumber('Range.getCell', row, [row, column]);
  const across = readNumber('Range.getCell', column, [row, column]);
  if (down < 1 || across < 1 || down > range.getNumRows() || across > range.getNumColumns())
    throw new Error('Cell reference out of range');
  return range._sheet._range(range._area.top + down - 1, range._area.left + across - 1, 1, 1);
}

export function offset(
  range: Range,
  rowOffset: number,
  columnOffset: number,
  numRows?: number,
  numColumns?: number,
): Range {
  return range._sheet._range(
    range._area.top + Math.trunc(Number(rowOffset)),
    range._area.left + Math.trunc(Number(columnOffset)),
    numRows ?? range.getNumRows(),
    numColumns ?? range.getNumColumns(),
  );
}
