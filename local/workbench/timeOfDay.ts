// The time of day as people at the spreadsheet read it.
import type { Host } from '../../host/src/host.ts';

/** Such as `14:05`, in the spreadsheet's zone. */
export function timeOfDay(host: Host): string {
  return host.byHand(({ SpreadsheetApp, Utilities }) => {
    const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    return Utilities.formatDate(new Date(host.now()), zone, 'HH:mm');
  });
}
