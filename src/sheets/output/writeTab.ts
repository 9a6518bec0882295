// Writing an output tab whole, in a few calls whatever the number of rows.

import { columnLetters } from '../../domain/cell.ts';
import { hostCall } from '../../google/hostCall.ts';
import { foreignTab, operations, ownColumnsMoved } from '../../locale/ptBR.ts';
import { allValues } from '../allValues.ts';
import { headStyle } from '../look.ts';
import { addSheet, type OpenSheets, sheetNamed } from '../session/openSheets.ts';
import { headRow } from './headRow.ts';
import { neighbours, placeHeaders, writeHeaders } from './placeHeaders.ts';
import { withRoom } from './withRoom.ts';
import { type OutputCell, writeCells } from './writeCells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What an output tab is before anything is written into it. */
export interface OutputShape {
  readonly name: string;
  readonly headers: readonly string[];
  /** Unit: pixels, one a column; set when the tab is created. */
  readonly widths: readonly number[];
  /** Indexes of the headers whose values together tell one row from another. */
  readonly identity: readonly number[];
  /** What else the tab gets when it is created. */
  readonly dress?: (sheet: Sheet) => void;
}

export interface OutputTab extends OutputShape {
  readonly rows: readonly (readonly OutputCell[])[];
  /** All cells are text, and some have links. */
  readonly linked?: boolean;
}

/**
 * Replaces what the program wrote before, from the headers down. The tab is created at the end when it does not exist;
 * its look is then set once. Columns of people's own stay as they are, wherever they stand.
 * Answers what is to be known, in words: why nothing was written, or that rows moved away from people's own columns.
 * Empty: nothing.
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
    const { columns, missing, width } = placeHeaders(old, headers);
    const own = old.slice(1).map((row) => columns.map((column) => row[column - 1] ?? ''));
    const height = Math.max(rows.length, filledLength(own));
    // A tab without any of the headers gets them together with its rows. Linked text would bring a look of its own.
    const isFresh = missing.length === headers.length && !linked;
    const places = headers.map((header, index) => ({ header, index, column: columns[index] ?? 1 }));
    withRoom(sheet, top + 1 + height, width, () => {
      if (!isFresh) writeHeaders(sheet, top + 1, missing);
      for (const run of neighbours(places)) {
        const body = Array.from({ length: height }, (_, row) =>
          run.map(({ index }): OutputCell => rows[row]?.[index] ?? { value: null }),
        );
        const cells = isFresh ? [run.map(({ header }) => ({ value: header })), ...body] : body;
        const first = top + 2 + body.length - cells.length;
        const start = run[0]?.column ?? 1;
        if (cells.length > 0) {
          writeCells(sheet.getRange(first, start, cells.length, run.length), cells, linked);
        }
      }
    });
    return moved(tab, old.slice(1), columns) ? ownColumnsMoved(name) : '';
  });
}

/** How many rows there are up to the last with anything in it. */
function filledLength(rows: readonly (readonly unknown[])[]): number {
  let length = rows.length;
  while (length > 0 && rows[length - 1]?.every((value) => value === '')) length -= 1;
  return length;
}

/** Whether a row beside which people have something in a column of their own is now another, or gone. */
function moved(
  { rows, identity }: OutputTab,
  old: readonly (readonly unknown[])[],
  columns: readonly number[],
): boolean {
  return old.some((row, index) => {
    const hasOwn = row.some((value, column) => value !== '' && !columns.includes(column + 1));
    const before = identity.map((at) => String(row[(columns[at] ?? 0) - 1] ?? ''));
    const after = identity.map((at) => String(rows[index]?.[at]?.value ?? ''));
    return (
      hasOwn && before.some((text) => text !== '') && before.some((text, at) => text !== after[at])
    );
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
