// Groups of rows and columns, as the reference of Group, Range and Sheet describes them.
import { describe, expect, it } from 'vitest';
import { unzipParts } from '../xlsx/zipParts.ts';
import { openBook } from './openBook.ts';

function open() {
  const book = openBook();
  return { book, sheet: book.app.getActiveSheet() };
}

type Sheet = ReturnType<typeof open>['sheet'];

/** Depth of rows 1 to 8. */
const depths = (sheet: Sheet) =>
  Array.from({ length: 8 }, (_, index) => sheet.getRowGroupDepth(index + 1)).join('');
const hidden = (sheet: Sheet) =>
  Array.from({ length: 8 }, (_, index) => Number(sheet.isRowHiddenByUser(index + 1))).join('');

describe('groups of rows', () => {
  it('come, lie in each other and go as depths are shifted', () => {
    const { sheet } = open();
    sheet.getRange('A2:A6').shiftRowGroupDepth(1);
    sheet.getRange('A3:A4').shiftRowGroupDepth(1);
    expect(depths(sheet)).toBe('01221100');
    const inner = sheet.getRowGroup(4, 2);
    expect([inner.getDepth(), inner.getRange().getA1Notation()]).toEqual([2, 'A3:Z4']);
    expect(sheet.getRowGroup(4, 1).getRange().getA1Notation()).toBe('A2:Z6');
    expect(() => sheet.getRowGroup(2, 2)).toThrow('no row group');
    inner.remove();
    expect(depths(sheet)).toBe('01111100');
    sheet.getRange('A5:A5').shiftRowGroupDepth(-1);
    expect(sheet.getRowGroup(6, 1).getRange().getA1Notation()).toBe('A6:Z6');
    sheet.getRange('A2:A6').shiftRowGroupDepth(20);
    // Row 5 was at 0; none goes beyond 8.
    expect(depths(sheet)).toBe('08888800');
    sheet.getRange('A1:A8').shiftRowGroupDepth(-20);
    expect(depths(sheet)).toBe('00000000');
  });

  it('hide their rows when they are collapsed, and inner ones stay as they were', () => {
    const { sheet } = open();
    sheet.getRange('2:6').shiftRowGroupDepth(1);
    sheet.getRange('3:4').shiftRowGroupDepth(1);
    sheet.getRowGroup(3, 2).collapse();
    expect(hidden(sheet)).toBe('00110000');
    sheet.getRowGroup(3, 1).collapse();
    expect(hidden(sheet)).toBe('01111100');
    expect(sheet.getRowGroup(3, 1).expand().isCollapsed()).toBe(false);
    expect(sheet.getRowGroup(3, 2).isCollapsed()).toBe(true);
    expect(hidden(sheet)).toBe('00110000');
    sheet.expandAllRowGroups();
    expect(hidden(sheet)).toBe('00000000');
    sheet.expandRowGroupsUpToDepth(1);
    expect(hidden(sheet)).toBe('00110000');
    sheet.collapseAllRowGroups();
    expect(hidden(sheet)).toBe('01111100');
    sheet.getRange('2:6').shiftRowGroupDepth(-2);
    expect(hidden(sheet)).toBe('00000000');
  });

  it('are collapsed and expanded by the range that they lie in or that touches them', () => {
    const { sheet } = open();
    sheet.getRange('2:6').shiftRowGroupDepth(1);
    sheet.getRange('3:4').shiftRowGroupDepth(1);
    sheet.getRange('4:5').collapseGroups();
    expect(hidden(sheet)).toBe('00110000');
    sheet.getRange('1:8').collapseGroups();
    expect(hidden(sheet)).toBe('01111100');
    // Row 1 holds the control of the outer group.
    sheet.getRange('1:1').expandGroups();
    expect(hidden(sheet)).toBe('00110000');
    sheet.getRange('3:3').expandGroups();
    expect(hidden(sheet)).toBe('00000000');
  });

  it('are collapsed from outside: what lies in another group keeps its own state', () => {
    const { sheet } = open();
    sheet.getRange('2:6').shiftRowGroupDepth(1);
    sheet.getRange('3:4').shiftRowGroupDepth(1);
    sheet.getRange('1:8').collapseGroups();
    expect([1, 2].map((depth) => sheet.getRowGroup(3, depth).isCollapsed())).toEqual([true, false]);
    sheet.getRange('3:4').expandGroups();
    expect(hidden(sheet)).toBe('00000000');
  });

  it('have their control before or after', () => {
    const { book, sheet } = open();
    const { BEFORE, AFTER } = book.app.GroupControlTogglePosition;
    expect(sheet.getRowGroupControlPosition()).toBe(BEFORE);
    expect(() => sheet.getRange('1:2').shiftRowGroupDepth(1)).toThrow('first row');
    sheet.getRange('2:3').shiftRowGroupDepth(1);
    expect(sheet.getRowGroup(2, 1).getControlIndex()).toBe(1);
    sheet.setRowGroupControlPosition(AFTER);
    expect(sheet.getRowGroup(2, 1).getControlIndex()).toBe(4);
    expect(sheet.getRange('1:1').shiftRowGroupDepth(1).getA1Notation()).toBe('1:1');
  });

  it('move with their rows, take up what is inserted, and are kept in the file', () => {
    const { book, sheet } = open();
    sheet.getRange('2:4').shiftRowGroupDepth(1);
    sheet.getRowGroup(2, 1).collapse();
    sheet.insertRowBefore(1);
    sheet.insertRowAfter(4);
    expect(depths(sheet)).toBe('00111100');
    expect(sheet.getRowGroup(3, 1).isCollapsed()).toBe(true);
    sheet.deleteRow(3);
    expect(sheet.getRowGroup(3, 1).getRange().getA1Notation()).toBe('A3:Z5');
    const again = book.reopen().app.getActiveSheet();
    expect(depths(again)).toBe('00111000');
    expect(again.getRowGroup(3, 1).isCollapsed()).toBe(true);
    expect(again.getRowGroupControlPosition().toString()).toBe('BEFORE');
    const parts = Object.values(unzipParts(book.service.toXlsx()));
    expect(parts.some((text) => text.includes('<outlinePr summaryBelow="0"/>'))).toBe(true);
  });
});

it('columns are grouped in the same way', () => {
  const { book, sheet } = open();
  sheet.getRange('C1:E1').shiftColumnGroupDepth(2);
  expect([2, 3, 5, 6].map((column) => sheet.getColumnGroupDepth(column))).toEqual([0, 2, 2, 0]);
  sheet.getColumnGroup(4, 1).collapse();
  expect([3, 6].map((column) => sheet.isColumnHiddenByUser(column))).toEqual([true, false]);
  sheet.insertColumnBefore(1);
  const again = book.reopen().app.getActiveSheet();
  expect(again.getColumnGroup(5, 2).getRange().getA1Notation()).toBe('D1:F1000');
  expect(again.getColumnGroup(5, 1).isCollapsed()).toBe(true);
  again.getRange('A:Z').expandGroups();
  expect(again.isColumnHiddenByUser(5)).toBe(false);
});
