// A row more in a tab that only grows: always below what is there.
import { columnLetters } from '../../domain/cell.ts';
import { hostCall } from '../../google/hostCall.ts';
import { foreignTab, operations } from '../../locale/ptBR.ts';
import { allValues } from '../allValues.ts';
import { type OpenSheets, sheetNamed } from '../session/openSheets.ts';
import { headRow } from './headRow.ts';
import type { OutputShape } from './outputTab.ts';
import { neighbours, placeHeaders, writeHeaders } from './placeHeaders.ts';
import { withRoom } from './withRoom.ts';
import { createSheet } from './writeTab.ts';

/** What goes under one header. */
export interface AppendedCell {
  /** Null: the cell stays empty. */
  readonly value: string | number | Date | null;
  /** Number format; text is `@`. */
  readonly format: string;
}

/**
 * Appends a row, its cells in the order of the headers, as people may have moved columns. What is there is never
 * changed, wherever it came from. Answers why it was not written, in words. Empty: it was.
 */
export function appendRow(
  sheets: OpenSheets,
  shape: OutputShape,
  row: readonly AppendedCell[],
): string {
  const { name, headers } = shape;
  return hostCall(operations.writeTab(name), () => {
    const existing = sheetNamed(sheets, name);
    const sheet = existing ?? createSheet(sheets, shape);
    const before = existing ? allValues(existing) : [];
    const top = headRow(before, headers);
    if (top === null) return foreignTab(name);
    const { columns, missing, width } = placeHeaders(before.slice(top), headers);
    const isFresh = missing.length === headers.length;
    const cells = headers.map((header, index) => ({
      header,
      value: row[index]?.value ?? '',
      format: row[index]?.format ?? '@',
      column: columns[index] ?? 1,
    }));
    let free = Math.max(top + 2, before.length + 1);
    withRoom(sheet, free, width, () => {
      if (!isFresh) writeHeaders(sheet, top + 1, missing);
      if (existing) free = freeRow(existing, free, width);
    });
    withRoom(sheet, free, width, () => {
      for (const run of neighbours(cells)) {
        const lines = [run.map(({ value }) => value)];
        if (isFresh) lines.unshift(run.map(({ header }) => header));
        const first = free + 1 - lines.length;
        const range = sheet.getRange(first, run[0]?.column ?? 1, lines.length, run.length);
        range.setNumberFormats(lines.map(() => run.map(({ format }) => format)));
        range.setValues(lines);
      }
    });
    return '';
  });
}

/** The first row from `row` on below all merged cells, which would swallow what is written. */
function freeRow(sheet: GoogleAppsScript.Spreadsheet.Sheet, row: number, width: number): number {
  const merged = sheet.getRange(`A${row}:${columnLetters(width - 1)}`).getMergedRanges();
  return Math.max(row, ...merged.map((range) => range.getLastRow() + 1));
}
