// The part of Sheet that adds and removes rows and columns.
import { levelAt, setLevel } from '../../../xlsx/sheet/outline.ts';
import { type Shift, shiftArea, shiftNumber, shiftSheet } from '../../../xlsx/sheet/shiftSheet.ts';
import { signatureError } from '../../base/signatureError.ts';
import type { Documented } from '../documented.ts';
import type { Range } from '../range/range.ts';
import { RangeBase } from '../range/rangeBase.ts';
import { readNumber } from '../readArguments.ts';
import type { Sheet } from './sheet.ts';
import { SheetBase } from './sheetBase.ts';

type Names =
  | `insert${'Row' | 'Column'}${'Before' | 'After'}`
  | `insert${'Rows' | 'Columns'}${'' | 'Before' | 'After'}`
  | 'deleteRow'
  | 'deleteRows'
  | 'deleteColumn'
  | 'deleteColumns'
  | 'moveRows'
  | 'moveColumns'
  | 'appendRow';

/** Rows and columns of a sheet. */
export abstract class SheetRows
  extends SheetBase
  implements Documented<GoogleAppsScript.Spreadsheet.Sheet, Names>
{
  insertRowBefore(beforePosition: number): Sheet {
    return this.insertRowsBefore(beforePosition, 1);
  }

  insertRowAfter(afterPosition: number): Sheet {
    return this.insertRowsAfter(afterPosition, 1);
  }

  insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    return this.#insert('row', beforePosition, howMany, beforePosition);
  }

  insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    return this.#insert('row', afterPosition + 1, howMany, afterPosition);
  }

  insertRows(rowIndex: number, numRows = 1): void {
    this.#insert('row', rowIndex, numRows, rowIndex);
  }

  insertColumnBefore(beforePosition: number): Sheet {
    return this.insertColumnsBefore(beforePosition, 1);
  }

  insertColumnAfter(afterPosition: number): Sheet {
    return this.insertColumnsAfter(afterPosition, 1);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): Sheet {
    return this.#insert('column', beforePosition, howMany, beforePosition);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): Sheet {
    return this.#insert('column', afterPosition + 1, howMany, afterPosition);
  }

  insertColumns(columnIndex: number, numColumns = 1): void {
    this.#insert('column', columnIndex, numColumns, columnIndex);
  }

  deleteRow(rowPosition: number): Sheet {
    this.deleteRows(rowPosition, 1);
    return this._self;
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.#delete('row', rowPosition, howMany);
  }

  deleteColumn(columnPosition: number): Sheet {
    this.deleteColumns(columnPosition, 1);
    return this._self;
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this.#delete('column', columnPosition, howMany);
  }

  /** Puts a row after the last one that holds anything; values are read as in `setValues`. */
  appendRow(rowContents: unknown[]): Sheet {
    if (!Array.isArray(rowContents) || rowContents.length === 0)
      throw signatureError('SpreadsheetApp.Sheet.appendRow', [rowContents]);
    const row = this.getLastRow() + 1;
    const grid = this._grid;
    if (row > grid.rows || rowContents.length > grid.columns)
      this._book.setGrid(
        this._worksheet,
        Math.max(grid.rows, row),
        Math.max(grid.columns, rowContents.length),
      );
    this._range(row, 1, 1, rowContents.length).setValues([rowContents]);
    return this._self;
  }

  /** The rows go in front of what stands at the destination before the move. */
  moveRows(rowSpec: Range, destinationIndex: number): void {
    this.#move('row', rowSpec, destinationIndex);
  }

  moveColumns(columnSpec: Range, destinationIndex: number): void {
    this.#move('column', columnSpec, destinationIndex);
  }

  #move(axis: Shift['axis'], spec: Range, destination: number): void {
    if (!(spec instanceof RangeBase)) throw signatureError('SpreadsheetApp.Sheet.moveRows', [spec]);
    const { top, bottom, left, right } = spec._area;
    const [first, last] = axis === 'row' ? [top, bottom] : [left, right];
    if (destination >= first && destination <= last + 1) return;
    const count = last - first + 1;
    this.#insert(axis, destination, count, null);
    const from = destination <= first ? first + count : first;
    const { rows, columns } = this._grid;
    const source =
      axis === 'row' ? this._range(from, 1, count, columns) : this._range(1, from, rows, count);
    const goal =
      axis === 'row' ? this._range(destination, 1, 1, 1) : this._range(1, destination, 1, 1);
    source.moveTo(goal);
    this.#delete(axis, from, count);
  }

  /** New rows and columns look like the one named by `model`, as on the platform. */
  #insert(axis: Shift['axis'], at: number, count: number, model: number | null): Sheet {
    const position = readNumber('Sheet.insertRows', at, [at]);
    const many = readNumber('Sheet.insertRows', count, [count]);
    const { rows, columns } = this._grid;
    const size = axis === 'row' ? rows : columns;
    if (position < 1 || position > size + 1)
      throw new Error(`Those ${axis === 'row' ? 'rows' : 'columns'} are out of bounds.`);
    if (many < 1) throw new Error('The number of rows or columns to insert must be at least 1.');
    this._assertEditable({ top: 1, left: 1, bottom: rows, right: columns });
    this._book.setGrid(
      this._worksheet,
      axis === 'row' ? rows + many : rows,
      axis === 'column' ? columns + many : columns,
    );
    this.#shift({ axis, at: position, count: many });
    // What comes between rows of a group belongs to it.
    const level = Math.min(
      levelAt(this._worksheet, axis, position - 1),
      levelAt(this._worksheet, axis, position + many),
    );
    if (level > 0) setLevel(this._worksheet, axis, position, position + many - 1, level);
    if (model !== null)
      this.#copyLook(axis, position, many, model >= position ? model + many : model);
    return this._self;
  }

  #copyLook(axis: Shift['axis'], at: number, count: number, model: number): void {
    const sheet = this._worksheet;
    const used = sheet.usedExtent(false);
    const length = axis === 'row' ? used.lastColumn : used.lastRow;
    for (let along = 1; along <= length; along += 1) {
      const style = axis === 'row' ? sheet.styleAt(model, along) : sheet.styleAt(along, model);
      if (style === 0) continue;
      for (let step = 0; step < count; step += 1) {
        if (axis === 'row') sheet.setStyle(at + step, along, style);
        else sheet.setStyle(along, at + step, style);
      }
    }
  }

  #delete(axis: Shift['axis'], at: number, count: number): void {
    const position = readNumber('Sheet.deleteRows', at, [at, count]);
    const many = readNumber('Sheet.deleteRows', count, [at, count]);
    const { rows, columns } = this._grid;
    const size = axis === 'row' ? rows : columns;
    const name = axis === 'row' ? 'rows' : 'columns';
    if (position < 1 || many < 1 || position + many - 1 > size)
      throw new Error(`Those ${name} are out of bounds.`);
    if (many >= size) throw new Error(`You can't delete all the ${name} on the sheet.`);
    this._assertEditable({ top: 1, left: 1, bottom: rows, right: columns });
    this.#shift({ axis, at: position, count: -many });
    this._book.setGrid(
      this._worksheet,
      axis === 'row' ? rows - many : rows,
      axis === 'column' ? columns - many : columns,
    );
  }

  abstract _shiftFilter(shift: Shift): void;

  #shift(shift: Shift): void {
    shiftSheet(this._worksheet, shift);
    this._shiftFilter(shift);
    this._parts.forget();
    const { state } = this._book;
    const { sheetId } = this._worksheet;
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
      this._book.noteStateChange();
  }
}
