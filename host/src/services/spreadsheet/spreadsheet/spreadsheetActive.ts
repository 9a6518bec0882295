// The part of Spreadsheet that passes calls on to its active sheet.
import type { Range } from '../range/range.ts';
import type { RangeList } from '../range/rangeList.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { Selection } from './selection.ts';
import type { Spreadsheet } from './spreadsheet.ts';

export function appendRow(spreadsheet: Spreadsheet, rowContents: unknown[]): Sheet {
  return spreadsheet.getActiveSheet().appendRow(rowContents);
}

export function autoResizeColumn(spreadsheet: Spreadsheet, columnPosition: number): Sheet {
  return spreadsheet.getActiveSheet().autoResizeColumn(columnPosition);
}

export function deleteRow(spreadsheet: Spreadsheet, rowPosition: number): Sheet {
  return spreadsheet.getActiveSheet().deleteRow(rowPosition);
}

export function deleteRows(spreadsheet: Spreadsheet, rowPosition: number, howMany: number): void {
  spreadsheet.getActiveSheet().deleteRows(rowPosition, howMany);
}

export function deleteColumn(spreadsheet: Spreadsheet, columnPosition: number): Sheet {
  return spreadsheet.getActiveSheet().deleteColumn(columnPosition);
}

export function deleteColumns(
  spreadsheet: Spreadsheet,
  columnPosition: number,
  howMany: number,
): void {
  spreadsheet.getActiveSheet().deleteColumns(columnPosition, howMany);
}

export function getActiveCell(spreadsheet: Spreadsheet): Range {
  return spreadsheet.getActiveSheet().getActiveCell();
}

export function getActiveRange(spreadsheet: Spreadsheet): Range {
  return spreadsheet.getActiveSheet().getActiveRange();
}

export function getActiveRangeList(spreadsheet: Spreadsheet): RangeList {
  return spreadsheet.getActiveSheet().getActiveRangeList();
}

export function getCurrentCell(spreadsheet: Spreadsheet): Range {
  return spreadsheet.getActiveSheet().getCurrentCell();
}

export function getDataRange(spreadsheet: Spreadsheet): Range {
  return spreadsheet.getActiveSheet().getDataRange();
}

export function getSelection(spreadsheet: Spreadsheet): Selection {
  return spreadsheet.getActiveSheet().getSelection();
}

export function getRangeList(spreadsheet: Spreadsheet, a1Notations: string[]): RangeList {
  return spreadsheet.getActiveSheet().getRangeList(a1Notations);
}

export function getSheetValues(
  spreadsheet: Spreadsheet,
  row: number,
  column: number,
  numRows: number,
  numColumns: number,
): unknown[][] {
  return spreadsheet.getActiveSheet().getSheetValues(row, column, numRows, numColumns);
}

export function getLastRow(spreadsheet: Spreadsheet): number {
  return spreadsheet.getActiveSheet().getLastRow();
}

export function getLastColumn(spreadsheet: Spreadsheet): number {
  return spreadsheet.getActiveSheet().getLastColumn();
}

export function getFrozenRows(spreadsheet: Spreadsheet): number {
  return spreadsheet.getActiveSheet().getFrozenRows();
}

export function getFrozenColumns(spreadsheet: Spreadsheet): number {
  return spreadsheet.getActiveSheet().getFrozenColumns();
}

export function getRowHeight(spreadsheet: Spreadsheet, rowPosition: number): number {
  return spreadsheet.getActiveSheet().getRowHeight(rowPosition);
}

export function getColumnWidth(spreadsheet: Spreadsheet, columnPosition: number): number {
  return spreadsheet.getActiveSheet().getColumnWidth(columnPosition);
}

export function getSheetId(spreadsheet: Spreadsheet): number {
  return spreadsheet.getActiveSheet().getSheetId();
}

export function getSheetName(spreadsheet: Spreadsheet): string {
  return spreadsheet.getActiveSheet().getName();
}

export function setFrozenRows(spreadsheet: Spreadsheet, rows: number): void {
  spreadsheet.getActiveSheet().setFrozenRows(rows);
}

export function setFrozenColumns(spreadsheet: Spreadsheet, columns: number): void {
  spreadsheet.getActiveSheet().setFrozenColumns(columns);
}

export function setRowHeight(spreadsheet: Spreadsheet, rowPosition: number, height: number): Sheet {
  return spreadsheet.getActiveSheet().setRowHeight(rowPosition, height);
}

export function setColumnWidth(
  spreadsheet: Spreadsheet,
  columnPosition: number,
  width: number,
): Sheet {
  return spreadsheet.getActiveSheet().setColumnWidth(columnPosition, width);
}

export function setActiveRange(spreadsheet: Spreadsheet, range: Range): Range {
  return spreadsheet.getActiveSheet().setActiveRange(range);
}

export function setActiveRangeList(spreadsheet: Spreadsheet, rangeList: RangeList): RangeList {
  return spreadsheet.getActiveSheet().setActiveRangeList(rangeList);
}

export function setActiveSelection(
  spreadsheet: Spreadsheet,
  rangeOrNotation: Range | string,
): Range {
  return spreadsheet.setActiveRange(
    typeof rangeOrNotation === 'string' ? spreadsheet.getRange(rangeOrNotation) : rangeOrNotation,
  );
}

export function setCurrentCell(spreadsheet: Spreadsheet, cell: Range): Range {
  return spreadsheet.getActiveSheet().setCurrentCell(cell);
}

export function insertRowBefore(spreadsheet: Spreadsheet, beforePosition: number): Sheet {
  return spreadsheet.getActiveSheet().insertRowBefore(beforePosition);
}

export function insertRowAfter(spreadsheet: Spreadsheet, afterPosition: number): Sheet {
  return spreadsheet.getActiveSheet().insertRowAfter(afterPosition);
}

export function insertRowsBefore(
  spreadsheet: Spreadsheet,
  beforePosition: number,
  howMany: number,
): Sheet {
  return spreadsheet.getActiveSheet().insertRowsBefore(beforePosition, howMany);
}

export function insertRowsAfter(
  spreadsheet: Spreadsheet,
  afterPosition: number,
  howMany: number,
): Sheet {
  return spreadsheet.getActiveSheet().insertRowsAfter(afterPosition, howMany);
}

export function insertColumnBefore(spreadsheet: Spreadsheet, beforePosition: number): Sheet {
  return spreadsheet.getActiveSheet().insertColumnBefore(beforePosition);
}

export function insertColumnAfter(spreadsheet: Spreadsheet, afterPosition: number): Sheet {
  return spreadsheet.getActiveSheet().insertColumnAfter(afterPosition);
}

export function insertColumnsBefore(
  spreadsheet: Spreadsheet,
  beforePosition: number,
  howMany: number,
): Sheet {
  return spreadsheet.getActiveSheet().insertColumnsBefore(beforePosition, howMany);
}

export function insertColumnsAfter(
  spreadsheet: Spreadsheet,
  afterPosition: number,
  howMany: number,
): Sheet {
  return spreadsheet.getActiveSheet().insertColumnsAfter(afterPosition, howMany);
}

export function hideRow(_spreadsheet: Spreadsheet, row: Range): void {
  row._sheet.hideRow(row);
}

export function unhideRow(_spreadsheet: Spreadsheet, row: Range): void {
  row._sheet.unhideRow(row);
}

export function hideColumn(_spreadsheet: Spreadsheet, column: Range): void {
  column._sheet.hideColumn(column);
}

export function unhideColumn(_spreadsheet: Spreadsheet, column: Range): void {
  column._sheet.unhideColumn(column);
}

export function isRowHiddenByUser(spreadsheet: Spreadsheet, rowPosition: number): boolean {
  return spreadsheet.getActiveSheet().isRowHiddenByUser(rowPosition);
}

export function isRowHiddenByFilter(spreadsheet: Spreadsheet, rowPosition: number): boolean {
  return spreadsheet.getActiveSheet().isRowHiddenByFilter(rowPosition);
}

export function isColumnHiddenByUser(spreadsheet: Spreadsheet, columnPosition: number): boolean {
  return spreadsheet.getActiveSheet().isColumnHiddenByUser(columnPosition);
}

export function getBandings(spreadsheet: Spreadsheet): ReturnType<Sheet['getBandings']> {
  return spreadsheet.getSheets().flatMap((sheet) => sheet.getBandings());
}

export function sort(spreadsheet: Spreadsheet, columnPosition: number, ascending = true): Sheet {
  return spreadsheet.getActiveSheet().sort(columnPosition, ascending);
}
