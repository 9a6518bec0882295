// The spreadsheet that the product works on, and short messages in its corner.

import { hostCall } from '../../google/hostCall.ts';
import { menu, operations } from '../../locale/ptBR.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const messageSeconds = 30;

/** The spreadsheet that is open. The scopes allow no other. */
export function activeSpreadsheet(): Spreadsheet {
  return hostCall(operations.readSheet, () => SpreadsheetApp.getActiveSpreadsheet());
}

/** Says what is being done, in the corner of the window. A courtesy: the work goes on without it. */
export function announce(spreadsheet: Spreadsheet, step: string): void {
  try {
    spreadsheet.toast(step, menu.title, messageSeconds);
  } catch {
    console.warn('A message was not shown.');
  }
}
