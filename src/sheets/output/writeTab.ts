// Writing an output tab whole, in a few calls whatever the number of rows.

import { columnLetters } from '../../domain/cell.ts';
import { hostCall } from '../../google/hostCall.ts';
import { foreignTab, operations } from '../../locale/ptBR.ts';
import { allValues } from '../allValues.ts';
import { headStyle } from '../look.ts';
import { addSheet, type OpenSheets, sheetNamed } from '../session/openSheets.ts';
import { headRow } from './headRow.ts';
import { withRoom } from './withRoom.ts';
import { type OutputCell, writeCells } from './writeCells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What an output tab is before anything is written into it. */
export interface OutputShape {
  readonly name: string;
  readonly headers: readonly string[];
  /** Unit: pixels, one a column; set when the tab is created. */
  readonly widths: readonly number[];
  /** What else the tab gets when it is created. */
  readonly dress?: (sheet: Sheet) => void;
}

export interface OutputTab extends OutputShape {
  readonly rows: readonly (readonly OutputCell[])[];
  /** All cells are text, and some have links. */
  readonly linked?: boolean;
}

/**
 * Replaces the tab's content from its headers down. The tab is created at the end when it does not exist; its look is
 * then set once. Answers why it was not written, in words. Empty: it was.
 */
export function writeTab(sheets: OpenSheets, tab: OutputTab): string {
  const { name, headers, rows, linked } = tab;
  return hostCall(operations.writeTab(name), () => {
    const existing = sheetNamed(sheets, name);
    const sheet = existing ?? createSheet(sheets, tab);
    const before = existing ? allValues(existing) : [];
    const top = headRow(before, headers);
    if (top === null) return foreignTab(name);
    const old = before.slice(top);
    const width = Math.max(headers.length, ...old.map(({ length }) => length));
    const full = (row: readonly OutputCell[]) =>
      Array.from({ length: width }, (_, index): OutputCell => row[index] ?? { value: null });
    const height = Math.max(rows.length, old.length - 1);
    const body = Array.from({ length: height }, (_, index) => full(rows[index] ?? []));
    const head = full(headers.map((value) => ({ value })));
    const isHeaded = head.every(({ value }, index) => (value ?? '') === old[0]?.[index]);
    const cells = isHeaded || linked ? body : [head, ...body];
    const first = top + 2 + body.length - cells.length;
    withRoom(sheet, top + 1 + height, width, () => {
      // Linked text would bring a look of its own to the headers.
      if (!isHeaded && linked) {
        sheet.getRange(top + 1, 1, 1, width).setValues([head.map(({ value }) => value ?? '')]);
      }
      if (cells.length > 0) {
        writeCells(sheet.getRange(first, 1, cells.length, width), cells, linked);
      }
    });
    return '';
  });
}

/**
 * Makes an output tab at the end, with its look, and a warning before people type in it.
 * Assumption: warning-only-protection
 */
export function createSheet(sheets: OpenSheets, tab: OutputShape): Sheet {
  const sheet = addSheet(sheets, tab.name);
  sheet.setFrozenRows(1);
  const width = tab.headers.length;
  const columns = `A:${columnLetters(width - 1)}`;
  sheet.getRange(columns).setVerticalAlignment('top').setWrap(true);
  sheet
    .getRange(1, 1, 1, width)
    .setTextStyle(
      SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor(headStyle.color).build(),
    )
    .setBackground(headStyle.background);
  setWidths(sheet, tab.widths);
  tab.dress?.(sheet);
  sheet.protect().setWarningOnly(true);
  return sheet;
}

/** One call for the commonest width, and one for each run of columns of another. */
function setWidths(sheet: Sheet, widths: readonly number[]): void {
  const often = (width: number) => widths.filter((other) => other === width).length;
  const usual = [...widths].sort((a, b) => often(b) - often(a))[0];
  if (usual === undefined) return;
  sheet.setColumnWidths(1, widths.length, usual);
  let start = 0;
  widths.forEach((width, index) => {
    if (widths[index + 1] === width) return;
    if (width !== usual) sheet.setColumnWidths(start + 1, index + 1 - start, width);
    start = index + 1;
  });
}
