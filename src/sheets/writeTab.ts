// Writing an output tab whole, in a few calls whatever the number of rows.

import { hostCall } from '../domain/hostCall.ts';
import { protectionNotes } from '../locale/prepareTexts.ts';
import { operations } from '../locale/ptBR.ts';
import { headStyle } from './prepare/look.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell to write. Text is written as text whatever it begins with; null leaves the cell empty. */
export interface OutputCell {
  readonly value: string | number | null;
  /** Number format; `@` (text) where none is given. */
  readonly format?: string;
}

export interface OutputTab {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly OutputCell[])[];
  /** Unit: pixels, one a column; set when the tab is created. */
  readonly widths: readonly number[];
  /** What else the tab gets when it is created. */
  readonly dress?: (sheet: Sheet) => void;
}

/** Replaces the tab's content. The tab is created at the end when it does not exist; its look is then set once. */
export function writeTab(spreadsheet: Spreadsheet, tab: OutputTab): Sheet {
  return hostCall(operations.writeTab(tab.name), () => {
    const existing = spreadsheet.getSheetByName(tab.name);
    const sheet = existing ?? createSheet(spreadsheet, tab);
    const head = tab.headers.map((value): OutputCell => ({ value }));
    const cells = [head, ...tab.rows];
    const spare = sheet.getMaxRows() - cells.length;
    if (spare < 0) sheet.insertRowsAfter(sheet.getMaxRows(), -spare);
    if (existing) sheet.clearContents();
    const range = sheet.getRange(1, 1, cells.length, tab.headers.length);
    range.setNumberFormats(cells.map((row) => row.map(({ format }) => format ?? '@')));
    range.setValues(cells.map((row) => row.map(({ value }) => value ?? '')));
    return sheet;
  });
}

/** Makes an output tab at the end, with its look, and a warning before people type in it. */
export function createSheet(
  spreadsheet: Spreadsheet,
  tab: Pick<OutputTab, 'name' | 'headers' | 'widths' | 'dress'>,
): Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(tab.name, spreadsheet.getNumSheets());
  spreadsheet.setActiveSheet(active);
  sheet.setFrozenRows(1);
  const width = tab.headers.length;
  sheet.getRange(1, 1, sheet.getMaxRows(), width).setVerticalAlignment('top').setWrap(true);
  sheet
    .getRange(1, 1, 1, width)
    .setTextStyle(
      SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor(headStyle.color).build(),
    )
    .setBackground(headStyle.background);
  setWidths(sheet, tab.widths);
  tab.dress?.(sheet);
  sheet.protect().setDescription(protectionNotes.output).setWarningOnly(true);
  return sheet;
}

/** One call for each run of columns of the same width. */
function setWidths(sheet: Sheet, widths: readonly number[]): void {
  let start = 0;
  widths.forEach((width, index) => {
    if (widths[index + 1] === width) return;
    sheet.setColumnWidths(start + 1, index + 1 - start, width);
    start = index + 1;
  });
}
