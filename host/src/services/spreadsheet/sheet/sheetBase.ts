// The part of Sheet that finds ranges and knows the sheet's size.
import { Emulated } from '../../../emulation/emulated.ts';
import type { Area } from '../../../xlsx/cells/address.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import { signatureError } from '../../base/signatureError.ts';
import { isEditable } from '../protection/protection.ts';
import { type A1Range, parseA1 } from '../range/a1.ts';
import { addressFromR1C1 } from '../range/r1c1.ts';
import { Range } from '../range/range.ts';
import { readNumber } from '../readArguments.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { CellValues } from '../values/cellValues.ts';
import type { Sheet } from './sheet.ts';
import { SheetParts } from './sheetParts.ts';

/** Free calls: see the note in rangeBase.ts. */
const FREE = new Set(['getName', 'getSheetName', 'getSheetId', 'getRange', 'getParent']);

/** A sheet's ranges. */
export abstract class SheetBase extends Emulated {
  readonly _className = 'Sheet';
  override readonly _uncounted: ReadonlySet<string> = FREE;
  readonly _book: SpreadsheetBook;
  readonly _worksheet: Worksheet;
  readonly _cells: CellValues;
  readonly _parts: SheetParts;

  constructor(book: SpreadsheetBook, worksheet: Worksheet) {
    super();
    this._book = book;
    this._worksheet = worksheet;
    this._cells = new CellValues(book, worksheet);
    this._parts = new SheetParts(worksheet);
  }

  /** This object, typed as the whole class. */
  get _self(): Sheet {
    return this as unknown as Sheet;
  }

  get _grid(): { rows: number; columns: number } {
    return this._book.gridOf(this._worksheet);
  }

  /** Throws: the platform's errors for a block that is not inside the sheet. */
  _range(row: number, column: number, rows: number, columns: number): Range {
    if (row < 1) throw new Error('The starting row of the range is too small.');
    if (column < 1) throw new Error('The starting column of the range is too small.');
    if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
    const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    const grid = this._grid;
    if (area.bottom > grid.rows || area.right > grid.columns)
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    return new Range(this._self, area);
  }

  _areaRange(area: Area): Range {
    return new Range(this._self, area);
  }

  /** All cells, as the range of a protected sheet has them. */
  _wholeRange(): Range {
    const { rows, columns } = this._grid;
    const open = { startRow: false, startColumn: false, endRow: false, endColumn: false };
    return new Range(this._self, { top: 1, left: 1, bottom: rows, right: columns }, open);
  }

  /**
   * Range of an A1 address whose sheet is this one. An address past the end of the sheet is accepted, as on live
   * spreadsheets; using its cells fails.
   */
  _a1Range(address: A1Range): Range {
    const grid = this._grid;
    const area = {
      top: address.top ?? 1,
      left: address.left ?? 1,
      bottom: address.bottom ?? grid.rows,
      right: address.right ?? grid.columns,
    };
    const { top, left, bottom, right } = area;
    if (top < 1 || left < 1 || top > bottom || left > right) throw new Error('Range not found');
    return new Range(this._self, area, {
      startRow: address.top !== null,
      startColumn: address.left !== null,
      endRow: address.bottom !== null,
      endColumn: address.right !== null,
    });
  }

  /** Throws: the platform's error when the current user may not edit all of the area. */
  _assertEditable(area: Area): void {
    const { protections } = this._book.state;
    if (protections.length === 0 && this._worksheet.childSource('sheetProtection') === null) return;
    if (!isEditable(this._book, this._worksheet, area))
      throw new Error(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
  }

  getName(): string {
    return this._worksheet.name;
  }

  getSheetName(): string {
    return this._worksheet.name;
  }

  getSheetId(): number {
    return this._book.gridIdOf(this._worksheet);
  }

  getRange(
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
        if (named === null) return this._a1Range(address);
        const target = this._book.workbook.sheetNamed(named);
        if (!target) throw new Error('Range not found');
        return this._book.sheetOf(target)._a1Range(address);
      }
      const range = this._namedRange(rowOrNotation);
      if (!range) throw new Error('Range not found');
      return range;
    }
    if (args.length < 2) throw signatureError('SpreadsheetApp.Sheet.getRange', args);
    const [row = 0, left = 0, rows = 1, columns = 1] = args.map((arg) =>
      readNumber('Sheet.getRange', arg, args),
    );
    return this._range(row, left, rows, columns);
  }

  abstract _namedRange(name: string): Range | null;

  getLastRow(): number {
    return this._worksheet.usedExtent(true).lastRow;
  }

  getLastColumn(): number {
    return this._worksheet.usedExtent(true).lastColumn;
  }

  getMaxRows(): number {
    return this._grid.rows;
  }

  getMaxColumns(): number {
    return this._grid.columns;
  }

  /** An empty sheet's data range is A1. */
  getDataRange(): Range {
    const { lastRow, lastColumn } = this._worksheet.usedExtent(true);
    return this._range(1, 1, Math.max(1, lastRow), Math.max(1, lastColumn));
  }

  /** A number of -1 reaches to the last row or column with content. Source: Sheet.getSheetValues. Assumption: whole-tab-read */
  getSheetValues(
    startRow: number,
    startColumn: number,
    numRows: number,
    numColumns: number,
  ): unknown[][] {
    const { lastRow, lastColumn } = this._worksheet.usedExtent(true);
    const rows = numRows === -1 ? lastRow - startRow + 1 : numRows;
    const columns = numColumns === -1 ? lastColumn - startColumn + 1 : numColumns;
    return this._range(startRow, startColumn, rows, columns).getValues();
  }
}
