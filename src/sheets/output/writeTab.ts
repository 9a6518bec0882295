// Writing an output tab whole, in a few calls whatever the number of rows.

import { columnLetters } from '../../domain/cell.ts';
import { hostCall } from '../../google/hostCall.ts';
import { foreignTab, operations, ownColumnsMoved, ownLinesCovered } from '../../locale/ptBR.ts';
import { allValues } from '../allValues.ts';
import { headStyle } from '../look.ts';
import { addSheet, type OpenSheets, sheetNamed } from '../session/openSheets.ts';
import { compareOwn } from './compareOwn.ts';
import { headRow } from './headRow.ts';
import type { OutputShape, OutputTab } from './outputTab.ts';
import { neighbours, placeHeaders, writeHeaders } from './placeHeaders.ts';
import { withRoom } from './withRoom.ts';
import { type OutputCell, writeCells } from './writeCells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Replaces what the program wrote before, from the headers down. The tab is created at the end when it does not exist;
 * its look is then set once. Columns of people's own stay as they are, wherever they stand, and so do their lines below
 * the list.
 * Answers what is to be known, in words: why nothing was written, or what became of people's own. Empty: nothing.
 */
export function writeTab(sheets: OpenSheets, tab: OutputTab): string {
  const { name, headers, rows, linked, forPeople = [] } = tab;
  return hostCall(operations.writeTab(name), () => {
    const existing = sheetNamed(sheets, name);
    const sheet = existing ?? createSheet(sheets, tab);
    const before = existing ? allValues(existing) : [];
    const top = headRow(before, headers);
    if (top === null) return foreignTab(name);
    const old = before.slice(top);
    const { columns, missing, width } = placeHeaders(old, headers);
    // A tab without any of the headers gets them together with its rows. Linked text would bring a look of its own.
    const isNew = missing.length === headers.length;
    const isHeaded = isNew && !linked;
    const places = headers
      .map((header, index) => ({ header, index, column: columns[index] ?? 1 }))
      .filter(({ index }) => isNew || !forPeople.includes(index));
    tab.onOld?.(
      old.slice(1).map((row) => headers.map((_, index) => row[(columns[index] ?? 0) - 1] ?? '')),
    );
    const own = compareOwn(tab, old.slice(1), places);
    withRoom(sheet, top + 1 + own.height, width, () => {
      if (!isHeaded) writeHeaders(sheet, top + 1, missing);
      for (const [first, last] of own.spans) {
        for (const run of neighbours(places)) {
          const body = Array.from({ length: last - first }, (_, row) =>
            run.map(({ index }): OutputCell => rows[first + row]?.[index] ?? { value: null }),
          );
          const head = isHeaded ? [run.map(({ header }) => ({ value: header }))] : [];
          const cells = [...head, ...body];
          const start = run[0]?.column ?? 1;
          const at = top + 2 + first - head.length;
          if (cells.length > 0) {
            writeCells(sheet.getRange(at, start, cells.length, run.length), cells, linked);
          }
        }
      }
    });
    const said = [own.moved ? ownColumnsMoved(name) : '', own.covered ? ownLinesCovered(name) : ''];
    return said.filter(Boolean).join(' ');
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
