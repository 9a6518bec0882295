// The box "Gerar relatório" on the tab Início, and the cell beside it that tells what became of the last tick.

import { foldText } from '../../domain/text.ts';
import { hostCall } from '../../google/hostCall.ts';
import { twice } from '../../google/twice.ts';
import { menu, operations } from '../../locale/ptBR.ts';
import { generateBox } from '../prepare/generateBox.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Of the box as Preparar planilha makes it, from 0. */
const [usualRow, usualColumn] = [3, 1];

/** What an edit event must hold to be a tick. */
export interface BoxTick {
  readonly range: Range;
  /** Empty: Google does not tell who ticked. */
  readonly askedBy: string;
  /** Empty: the event does not say which trigger fired. */
  readonly triggerId: string;
}

/** Reads an edit event. Null: it is no event, or something else than a box was ticked. Assumption: box-tick-event */
export function readTick(event: unknown): BoxTick | null {
  const { range, value, user, triggerUid } = (event ?? {}) as Record<string, unknown>;
  const isTick = typeof value === 'string' && value.toUpperCase() === 'TRUE';
  if (!isTick || typeof range !== 'object' || range === null) return null;
  const person = (user ?? {}) as { email?: unknown; getEmail?: () => unknown };
  const email = typeof person.getEmail === 'function' ? person.getEmail() : person.email;
  return {
    range: range as Range,
    askedBy: typeof email === 'string' ? email.toLowerCase() : '',
    triggerId: typeof triggerUid === 'string' ? triggerUid : '',
  };
}

/**
 * The box and the cell beside it, wherever rows or columns were inserted: the first box in a row after its label.
 * Null: there is no tab Início, or no box on it.
 */
export function findBox(spreadsheet: Spreadsheet): { box: Range; state: Range } | null {
  return hostCall(operations.readSheet, () => {
    const { tab } = generateBox;
    const sheet =
      spreadsheet.getSheetByName(tab) ??
      spreadsheet.getSheets().find((one) => foldText(one.getName()) === foldText(tab));
    if (!sheet) return null;
    const label = foldText(menu.generate);
    const rows = sheet.getDataRange().getValues() as unknown[][];
    // Assumption: checkbox-value
    const columns = rows.map((row) => {
      const labelled = row.findIndex((value) => foldText(String(value)).startsWith(label));
      return labelled < 0
        ? -1
        : row.findIndex((value, column) => column > labelled && typeof value === 'boolean');
    });
    const row = columns.findIndex((column) => column >= 0);
    // Where the label was changed, the box is still known by its place.
    const [y, x] = row < 0 ? [usualRow, usualColumn] : [row, columns[row] ?? usualColumn];
    if (typeof rows[y]?.[x] !== 'boolean') return null;
    return { box: sheet.getRange(y + 1, x + 1), state: sheet.getRange(y + 1, x + 2) };
  });
}

/** Whether the cell is the box. */
export function isBox(spreadsheet: Spreadsheet, cell: Range): boolean {
  const box = findBox(spreadsheet)?.box;
  if (!box) return false;
  return hostCall(
    operations.readSheet,
    () =>
      cell.getRow() === box.getRow() &&
      cell.getColumn() === box.getColumn() &&
      cell.getSheet().getName() === box.getSheet().getName(),
  );
}

/**
 * Writes beside the box, and unticks it. A courtesy: what it tells of has happened in any case.
 * Gives whether there is a box, as far as can be told.
 */
export function tellBox(spreadsheet: Spreadsheet, text: () => string, untick: boolean): boolean {
  try {
    return twice(() => {
      const cells = findBox(spreadsheet);
      if (untick) cells?.box.setValue(false);
      cells?.state.setNumberFormat('@').setValue(text());
      SpreadsheetApp.flush();
      return cells !== null;
    });
  } catch {
    console.warn('The state beside the box was not written.');
    return true;
  }
}
