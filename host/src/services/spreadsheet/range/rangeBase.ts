// Where a range lies: the part of Range that touches no cell.
import { Emulated } from '../../../emulation/emulated.ts';
import {
  type Area,
  areaAddress,
  columnLetters,
  contains,
  overlap,
} from '../../../xlsx/cells/address.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import { signatureError } from '../../base/signatureError.ts';
import { readNumber } from '../readArguments.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import type { CellValues } from '../values/cellValues.ts';
import type { Range } from './range.ts';

/**
 * Calls that only say where something lies or what it is called are free, as on the platform, where they need no
 * round trip; whatever reads or writes content, formats, metadata or structure counts as one call.
 */
const FREE = new Set([
  'getRow',
  'getColumn',
  'getLastRow',
  'getLastColumn',
  'getNumRows',
  'getNumColumns',
  'getHeight',
  'getWidth',
  'getRowIndex',
  'getColumnIndex',
  'getA1Notation',
  'getSheet',
  'getGridId',
  'offset',
  'getCell',
  'isStartRowBounded',
  'isStartColumnBounded',
  'isEndRowBounded',
  'isEndColumnBounded',
]);

/** Which sides of a range its notation left open. */
export interface Bounds {
  readonly startRow: boolean;
  readonly startColumn: boolean;
  readonly endRow: boolean;
  readonly endColumn: boolean;
}

const BOUNDED: Bounds = { startRow: true, startColumn: true, endRow: true, endColumn: true };

/** A block of cells of one sheet. */
export abstract class RangeBase extends Emulated {
  readonly _className = 'Range';
  override readonly _uncounted: ReadonlySet<string> = FREE;
  readonly _sheet: Sheet;
  readonly _area: Area;
  readonly _bounds: Bounds;

  constructor(sheet: Sheet, area: Area, bounds: Bounds = BOUNDED) {
    super();
    this._sheet = sheet;
    this._area = area;
    this._bounds = bounds;
  }

  get _book(): SpreadsheetBook {
    return this._sheet._book;
  }

  get _worksheet(): Worksheet {
    return this._sheet._worksheet;
  }

  get _cells(): CellValues {
    return this._sheet._cells;
  }

  /** This object, typed as the whole class: methods hand it back for chaining. */
  get _self(): Range {
    return this as unknown as Range;
  }

  /** Throws: when the range reaches past the end of its sheet. */
  _assertInside(): void {
    const { rows, columns } = this._sheet._grid;
    if (this._area.bottom > rows || this._area.right > columns)
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }

  /** Calls `visit` for every cell, row by row. */
  _each(visit: (row: number, column: number) => void): void {
    this._assertInside();
    const { top, left, bottom, right } = this._area;
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) visit(row, column);
  }

  /** A grid of what `read` gives for each cell. */
  _grid<T>(read: (row: number, column: number) => T): T[][] {
    this._assertInside();
    const { top, left, bottom, right } = this._area;
    const grid: T[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      const line: T[] = [];
      for (let column = left; column <= right; column += 1) line.push(read(row, column));
      grid.push(line);
    }
    return grid;
  }

  /**
   * Hands each value of a grid to its cell. Throws: when it is no grid, or its size is not the range's.
   * Source: the wording of the platform's three errors, in many public reports.
   */
  _spread(
    method: string,
    values: unknown,
    write: (row: number, column: number, value: unknown) => void,
  ): void {
    this._assertInside();
    const { top, left } = this._area;
    const rows = this.getNumRows();
    const columns = this.getNumColumns();
    if (!Array.isArray(values) || (values.length > 0 && !Array.isArray(values[0])))
      throw signatureError(`SpreadsheetApp.Range.${method}`, [values]);
    const grid: unknown[] = values;
    if (grid.length !== rows)
      throw new Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${rows}.`,
      );
    for (const line of grid) {
      const count = Array.isArray(line) ? line.length : 0;
      if (count !== columns)
        throw new Error(
          `The number of columns in the data does not match the number of columns in the range. The data has ${count} but the range has ${columns}.`,
        );
    }
    (grid as unknown[][]).forEach((line, at) => {
      for (let index = 0; index < columns; index += 1) write(top + at, left + index, line[index]);
    });
  }

  /** Cells of a merged block other than its first hold nothing. */
  _isShadowed(row: number, column: number): boolean {
    const { merges } = this._worksheet;
    if (merges.length === 0) return false;
    const cell = { top: row, left: column, bottom: row, right: column };
    const merge = merges.find((area) => contains(area, cell));
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  }

  _overlaps(area: Area): boolean {
    return overlap(this._area, area);
  }

  getRow(): number {
    return this._area.top;
  }

  getRowIndex(): number {
    return this._area.top;
  }

  getColumn(): number {
    return this._area.left;
  }

  /** Not documented any more but still there, as its twin for rows. Source: gas-fakes, test/testsheetsvalues.js. */
  getColumnIndex(): number {
    return this._area.left;
  }

  getLastRow(): number {
    return this._area.bottom;
  }

  getLastColumn(): number {
    return this._area.right;
  }

  getNumRows(): number {
    return this._area.bottom - this._area.top + 1;
  }

  getNumColumns(): number {
    return this._area.right - this._area.left + 1;
  }

  getHeight(): number {
    return this.getNumRows();
  }

  getWidth(): number {
    return this.getNumColumns();
  }

  isStartRowBounded(): boolean {
    return this._bounds.startRow;
  }

  isStartColumnBounded(): boolean {
    return this._bounds.startColumn;
  }

  isEndRowBounded(): boolean {
    return this._bounds.endRow;
  }

  isEndColumnBounded(): boolean {
    return this._bounds.endColumn;
  }

  /** The range of a protected sheet has none. */
  getA1Notation(): string {
    if (this._bounds.endRow === false && this._bounds.endColumn === false) return '';
    const { top, left, bottom, right } = this._area;
    const { startRow, startColumn, endRow, endColumn } = this._bounds;
    if (!startRow && !endRow) return `${columnLetters(left)}:${columnLetters(right)}`;
    if (!startColumn && !endColumn) return `${top}:${bottom}`;
    if (!endRow) return `${columnLetters(left)}${top}:${columnLetters(right)}`;
    if (!endColumn) return `${columnLetters(left)}${top}:${bottom}`;
    return areaAddress(this._area);
  }

  getSheet(): Sheet {
    return this._sheet;
  }

  getGridId(): number {
    return this._sheet.getSheetId();
  }

  /** Row and column count from 1 inside the range. Throws: outside it. */
  getCell(row: number, column: number): Range {
    const down = readNumber('Range.getCell', row, [row, column]);
    const across = readNumber('Range.getCell', column, [row, column]);
    if (down < 1 || across < 1 || down > this.getNumRows() || across > this.getNumColumns())
      throw new Error('Cell reference out of range');
    return this._sheet._range(this._area.top + down - 1, this._area.left + across - 1, 1, 1);
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): Range {
    return this._sheet._range(
      this._area.top + Math.trunc(Number(rowOffset)),
      this._area.left + Math.trunc(Number(columnOffset)),
      numRows ?? this.getNumRows(),
      numColumns ?? this.getNumColumns(),
    );
  }

  override toString(): string {
    return 'Range';
  }
}
