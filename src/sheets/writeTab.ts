// Writing an output tab whole, in a few calls whatever the number of rows.

import { columnLetters } from '../domain/cell.ts';
import { hostCall } from '../domain/hostCall.ts';
import { operations } from '../locale/ptBR.ts';
import { addSheet } from './addSheet.ts';
import type { OpenSheets } from './openSheets.ts';
import { headStyle } from './prepare/look.ts';
import { withRows } from './withRows.ts';
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
}

/** Replaces the tab's content. The tab is created at the end when it does not exist; its look is then set once. */
export function writeTab(sheets: OpenSheets, tab: OutputTab): Sheet {
  return hostCall(operations.writeTab(tab.name), () => {
    const existing = sheets.byName.get(tab.name);
    const sheet = existing ?? createSheet(sheets, tab);
    const head = tab.headers.map((value): OutputCell => ({ value }));
    const cells = [head, ...tab.rows];
    withRows(sheet, cells.length, () => {
      const range = sheet.getRange(1, 1, cells.length, tab.headers.length);
      if (existing) sheet.clearContents();
      writeCells(range, cells);
    });
    return sheet;
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
