// The part of Sheet about widths, heights and hidden rows and columns.

import { spanOf } from '../../../xlsx/sheet/columnSpans.ts';
import { defaultSizes } from '../../../xlsx/sheet/sheetView.ts';
import { attributeOf, parseElement } from '../../../xlsx/xml/xmlElement.ts';
import { isTrue } from '../../../xlsx/xml/xmlFlag.ts';
import type { Documented } from '../documented.ts';
import type { Range } from '../range/range.ts';
import type { Sheet } from './sheet.ts';
import { SheetRows } from './sheetRows.ts';

type Names =
  | `${'get' | 'set'}ColumnWidth`
  | 'setColumnWidths'
  | `${'get' | 'set'}RowHeight`
  | 'setRowHeights'
  | 'setRowHeightsForced'
  | `autoResize${'Column' | 'Columns' | 'Rows'}`
  | `hide${'Row' | 'Rows' | 'Column' | 'Columns'}`
  | `show${'Rows' | 'Columns'}`
  | `unhide${'Row' | 'Column'}`
  | 'isColumnHiddenByUser'
  | 'isRowHiddenByUser'
  | 'isRowHiddenByFilter';

/** Width of a digit in the default font. Unit: pixels. */
const DIGIT = 7;
const PIXELS_PER_POINT = 96 / 72;

/** Sizes of rows and columns. */
export abstract class SheetSizes
  extends SheetRows
  implements Documented<GoogleAppsScript.Spreadsheet.Sheet, Names>
{
  /** Unit: pixels. */
  getColumnWidth(columnPosition: number): number {
    const width = spanOf(this._worksheet.columns, columnPosition)?.width;
    return Math.round((width ?? defaultSizes(this._worksheet).columnWidth) * DIGIT);
  }

  setColumnWidth(columnPosition: number, width: number): Sheet {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): Sheet {
    this._range(1, startColumn, 1, numColumns);
    this._worksheet.changeColumns(startColumn, startColumn + numColumns - 1, {
      width: Math.round((width / DIGIT) * 1000) / 1000,
    });
    return this._self;
  }

  /** Unit: pixels. */
  getRowHeight(rowPosition: number): number {
    const height = this._worksheet.rows.get(rowPosition)?.height;
    return Math.round((height ?? defaultSizes(this._worksheet).rowHeight) * PIXELS_PER_POINT);
  }

  setRowHeight(rowPosition: number, height: number): Sheet {
    return this.setRowHeights(rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): Sheet {
    this._range(startRow, 1, numRows, 1);
    const ht = String(height / PIXELS_PER_POINT);
    for (let row = startRow; row < startRow + numRows; row += 1)
      this._worksheet.patchRow(row, { ht, customHeight: '1' });
    return this._self;
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): Sheet {
    return this.setRowHeights(startRow, numRows, height);
  }

  autoResizeColumn(columnPosition: number): Sheet {
    return this.autoResizeColumns(columnPosition, 1);
  }

  /** An estimate from the number of characters shown; the platform measures the drawn text. */
  autoResizeColumns(startColumn: number, numColumns: number): Sheet {
    this._range(1, startColumn, 1, numColumns);
    const { lastRow } = this._worksheet.usedExtent(true);
    for (let column = startColumn; column < startColumn + numColumns; column += 1) {
      let longest = 0;
      if (lastRow > 0)
        for (const [text = ''] of this._range(1, column, lastRow, 1).getDisplayValues())
          for (const line of text.split('\n')) longest = Math.max(longest, line.length);
      if (longest > 0) this.setColumnWidth(column, Math.max(21, Math.round(longest * DIGIT + 9)));
    }
    return this._self;
  }

  autoResizeRows(startRow: number, numRows: number): Sheet {
    this._range(startRow, 1, numRows, 1);
    for (let row = startRow; row < startRow + numRows; row += 1)
      if (this._worksheet.rows.get(row)?.height != null)
        this._worksheet.patchRow(row, { ht: null, customHeight: null });
    return this._self;
  }

  hideRow(row: Range): void {
    this.hideRows(row.getRow(), row.getNumRows());
  }

  hideRows(rowIndex: number, numRows = 1): void {
    this.#setHiddenRows(rowIndex, numRows, true);
  }

  showRows(rowIndex: number, numRows = 1): void {
    this.#setHiddenRows(rowIndex, numRows, false);
  }

  unhideRow(row: Range): void {
    this.showRows(row.getRow(), row.getNumRows());
  }

  hideColumn(column: Range): void {
    this.hideColumns(column.getColumn(), column.getNumColumns());
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    this.#setHiddenColumns(columnIndex, numColumns, true);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    this.#setHiddenColumns(columnIndex, numColumns, false);
  }

  unhideColumn(column: Range): void {
    this.showColumns(column.getColumn(), column.getNumColumns());
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return spanOf(this._worksheet.columns, columnPosition)?.hidden ?? false;
  }

  isRowHiddenByFilter(rowPosition: number): boolean {
    return this.#isHidden(rowPosition) && this._filterHides(rowPosition);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return this.#isHidden(rowPosition) && !this._filterHides(rowPosition);
  }

  abstract _filterHides(row: number): boolean;

  #isHidden(row: number): boolean {
    const known = this._worksheet.rows.get(row);
    if (known) return known.hidden;
    const raw = this._worksheet.childSource('sheetFormatPr');
    return raw !== null && isTrue(attributeOf(parseElement(raw), 'zeroHeight') ?? '0');
  }

  #setHiddenRows(start: number, count: number, hidden: boolean): void {
    this._range(start, 1, count, 1);
    for (let row = start; row < start + count; row += 1)
      if (this.#isHidden(row) !== hidden)
        this._worksheet.patchRow(row, { hidden: hidden ? '1' : null });
  }

  #setHiddenColumns(start: number, count: number, hidden: boolean): void {
    this._range(1, start, 1, count);
    this._worksheet.changeColumns(start, start + count - 1, { hidden });
  }
}
