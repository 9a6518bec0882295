// The box "Gerar relatório" on the tab Início, and the cell beside it that tells what became of the last tick.
import { hostCall } from '../domain/hostCall.ts';
import { foldText } from '../domain/text.ts';
import { menu, operations } from '../locale/ptBR.ts';
import { generateBox } from './prepare/generateBox.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

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
    askedBy: typeof email === 'string' ? email : '',
    triggerId: typeof triggerUid === 'string' ? triggerUid : '',
  };
}

/** The box and the cell beside it; rows may have been inserted above. Null: the tab Início is gone. */
export function findBox(spreadsheet: Spreadsheet): { box: Range; state: Range } | null {
  return hostCall(operations.readSheet, () => {
    const sheet = spreadsheet.getSheetByName(generateBox.tab);
    if (!sheet) return null;
    const fixed = {
      box: sheet.getRange(generateBox.box),
      state: sheet.getRange(generateBox.state),
    };
    const column = fixed.box.getColumn();
    const rows = sheet.getDataRange().getValues() as unknown[][];
    const label = foldText(menu.generate);
    const found = rows.findIndex(
      (row) =>
        foldText(String(row[column - 2] ?? '')).startsWith(label) &&
        // Assumption: checkbox-value
        typeof row[column - 1] === 'boolean',
    );
    if (found < 0) return fixed;
    const at = (place: number) => sheet.getRange(found + 1, place);
    return { box: at(column), state: at(column + 1) };
  });
}

/** Whether the two are the same cell. */
export function isSameCell(a: Range, b: Range): boolean {
  return (
    a.getRow() === b.getRow() &&
    a.getColumn() === b.getColumn() &&
    a.getSheet().getName() === b.getSheet().getName()
  );
}

/** Writes beside the box, and unticks it. A courtesy: what it tells of has happened in any case. */
export function tellBox(spreadsheet: Spreadsheet, text: string, untick: boolean): void {
  try {
    const cells = findBox(spreadsheet);
    cells?.state.setNumberFormat('@').setValue(text);
    if (untick) cells?.box.setValue(false);
    SpreadsheetApp.flush();
  } catch {
    console.warn('The state beside the box was not written.');
  }
}
