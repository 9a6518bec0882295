// Filling cells from their neighbours.
import type { Host } from '../../host.ts';
import type { Block, Place } from '../protocol.ts';
import type { Edited } from './editCells.ts';
import { sheetById } from './sheetById.ts';

/** Copies a row of cells to other rows: formulas move along, and the look comes too. Throws: for protected cells. */
export function fillDown(
  host: Host,
  { sheetId, row, column, columns }: Place,
  rows: readonly number[],
): Edited {
  return host.byHand(({ SpreadsheetApp }) => {
    const sheet = sheetById(SpreadsheetApp, sheetId);
    const source = sheet.getRange(row, column, 1, columns);
    const { CopyPasteType } = SpreadsheetApp;
    return rows.map((target) => {
      const area = { top: target, left: column, bottom: target, right: column + columns - 1 };
      const before = host.sheets.hold(sheetId, area);
      const goal = sheet.getRange(target, column, 1, columns);
      source.copyTo(goal, CopyPasteType.PASTE_FORMULA, false);
      source.copyTo(goal, CopyPasteType.PASTE_FORMAT, false);
      return { before, after: host.sheets.hold(sheetId, area) };
    });
  });
}

/** Continues a block into a larger one, as by pulling its corner: 1, 2 goes on with 3, jan with fev. */
export function fillSeries(host: Host, { sheetId, ...from }: Place, to: Block): void {
  host.byHand(({ SpreadsheetApp }) => {
    const sheet = sheetById(SpreadsheetApp, sheetId);
    const rangeOf = ({ row, column, rows, columns }: Block) =>
      sheet.getRange(row, column, rows, columns);
    rangeOf(from).autoFill(rangeOf(to), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
  });
}
