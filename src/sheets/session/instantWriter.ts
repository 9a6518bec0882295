// Instants as people read them, in the zone of the spreadsheet.
import { hostCall } from '../../google/hostCall.ts';
import { operations } from '../../locale/ptBR.ts';

/** Gives a writer of instants: `24/11/2026 10:32`. Something that is no instant is written as it is. */
export function instantWriter(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {
  return (isoInstant: string, pattern = 'dd/MM/yyyy HH:mm'): string => {
    const date = new Date(isoInstant);
    if (Number.isNaN(date.getTime())) return isoInstant;
    return hostCall(operations.readSheet, () =>
      Utilities.formatDate(date, spreadsheet.getSpreadsheetTimeZone(), pattern),
    );
  };
}
