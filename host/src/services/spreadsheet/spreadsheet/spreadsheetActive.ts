// The part of Spreadsheet that passes calls on to its active sheet.
import type { Documented } from '../documented.ts';
import type { Range } from '../range/range.ts';
import type { RangeList } from '../range/rangeList.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { Selection } from './selection.ts';
import { SpreadsheetPeople } from './spreadsheetPeople.ts';

type Names =
  | 'appendRow'
  | 'autoResizeColumn'
  | `delete${'Row' | 'Rows' | 'Column' | 'Columns'}`
  | `get${'ActiveCell' | 'ActiveRange' | 'ActiveRangeList' | 'CurrentCell' | 'DataRange' | 'Selection' | 'RangeList' | 'SheetValues'}`
  | `get${'LastRow' | 'LastColumn' | 'FrozenRows' | 'FrozenColumns' | 'RowHeight' | 'ColumnWidth' | 'SheetId' | 'SheetName'}`
  | `set${'FrozenRows' | 'FrozenColumns' | 'RowHeight' | 'ColumnWidth'}`
  | `set${'ActiveRange' | 'ActiveRangeList' | 'ActiveSelection' | 'CurrentCell'}`
  | `insert${'Row' | 'Column'}${'Before' | 'After'}`
  | `insert${'Rows' | 'Columns'}${'Before' | 'After'}`
  | `${'hide' | 'unhide'}${'Row' | 'Column'}`
  | `is${'RowHiddenByUser' | 'RowHiddenByFilter' | 'ColumnHiddenByUser'}`
  | 'getBandings'
  | 'sort';

/** Calls for the active sheet. */
export abstract class SpreadsheetActive
  extends SpreadsheetPeople
  implements Documented<GoogleAppsScript.Spreadsheet.Spreadsheet, Names>
{
  get #sheet(): Sheet {
    return this.getActiveSheet();
  }

  appendRow(rowContents: unknown[]): Sheet {
    return this.#sheet.appendRow(rowContents);
  }

  autoResizeColumn(columnPosition: number): Sheet {
    return this.#sheet.autoResizeColumn(columnPosition);
  }

  deleteRow(rowPosition: number): Sheet {
    return this.#sheet.deleteRow(rowPosition);
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.#sheet.deleteRows(rowPosition, howMany);
  }

  deleteColumn(columnPosition: number): Sheet {
    return this.#sheet.deleteColumn(columnPosition);
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this.#sheet.deleteColumns(columnPosition, howMany);
  }

  getActiveCell(): Range {
    return this.#sheet.getActiveCell();
  }

  getActiveRange(): Range {
    return this.#sheet.getActiveRange();
  }

  getActiveRangeList(): RangeList {
    return this.#sheet.getActiveRangeList();
  }

  getCurrentCell(): Range {
    return this.#sheet.getCurrentCell();
  }

  getDataRange(): Range {
    return this.#sheet.getDataRange();
  }

  getSelection(): Selection {
    return this.#sheet.getSelection();
  }

  getRangeList(a1Notations: string[]): RangeList {
    return this.#sheet.getRangeList(a1Notations);
  }

  getSheetValues(row: number, column: number, numRows: number, numColumns: number): unknown[][] {
    return this.#sheet.getSheetValues(row, column, numRows, numColumns);
  }

  getLastRow(): number {
    return this.#sheet.getLastRow();
  }

  getLastColumn(): number {
    return this.#sheet.getLastColumn();
  }

  getFrozenRows(): number {
    return this.#sheet.getFrozenRows();
  }

  getFrozenColumns(): number {
    return this.#sheet.getFrozenColumns();
  }

  getRowHeight(rowPosition: number): number {
    return this.#sheet.getRowHeight(rowPosition);
  }

  getColumnWidth(columnPosition: number): number {
    return this.#sheet.getColumnWidth(columnPosition);
  }

  getSheetId(): number {
    return this.#sheet.getSheetId();
  }

  getSheetName(): string {
    return this.#sheet.getName();
  }

  setFrozenRows(rows: number): void {
    this.#sheet.setFrozenRows(rows);
  }

  setFrozenColumns(columns: number): void {
    this.#sheet.setFrozenColumns(columns);
  }

  setRowHeight(rowPosition: number, height: number): Sheet {
    return this.#sheet.setRowHeight(rowPosition, height);
  }

  setColumnWidth(columnPosition: number, width: number): Sheet {
    return this.#sheet.setColumnWidth(columnPosition, width);
  }

  setActiveRange(range: Range): Range {
    return this.#sheet.setActiveRange(range);
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    return this.#sheet.setActiveRangeList(rangeList);
  }

  setActiveSelection(rangeOrNotation: Range | string): Range {
    return this.setActiveRange(
      typeof rangeOrNotation === 'string' ? this.getRange(rangeOrNotation) : rangeOrNotation,
    );
  }

  setCurrentCell(cell: Range): Range {
    return this.#sheet.setCurrentCell(cell);
  }

  insertRowBefore(beforePosition: number): Sheet {
    return this.#sheet.insertRowBefore(beforePosition);
  }

  insertRowAfter(afterPosition: number): Sheet {
    return this.#sheet.insertRowAfter(afterPosition);
  }

  insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    return this.#sheet.insertRowsBefore(beforePosition, howMany);
  }

  insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    return this.#sheet.insertRowsAfter(afterPosition, howMany);
  }

  insertColumnBefore(beforePosition: number): Sheet {
    return this.#sheet.insertColumnBefore(beforePosition);
  }

  insertColumnAfter(afterPosition: number): Sheet {
    return this.#sheet.insertColumnAfter(afterPosition);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): Sheet {
    return this.#sheet.insertColumnsBefore(beforePosition, howMany);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): Sheet {
    return this.#sheet.insertColumnsAfter(afterPosition, howMany);
  }

  hideRow(row: Range): void {
    row._sheet.hideRow(row);
  }

  unhideRow(row: Range): void {
    row._sheet.unhideRow(row);
  }

  hideColumn(column: Range): void {
    column._sheet.hideColumn(column);
  }

  unhideColumn(column: Range): void {
    column._sheet.unhideColumn(column);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return this.#sheet.isRowHiddenByUser(rowPosition);
  }

  isRowHiddenByFilter(rowPosition: number): boolean {
    return this.#sheet.isRowHiddenByFilter(rowPosition);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.#sheet.isColumnHiddenByUser(columnPosition);
  }

  getBandings(): ReturnType<Sheet['getBandings']> {
    return this.getSheets().flatMap((sheet) => sheet.getBandings());
  }

  sort(columnPosition: number, ascending = true): Sheet {
    return this.#sheet.sort(columnPosition, ascending);
  }
}
