// The picture of a native chart.
import type { Host } from '../host.ts';

/** Throws: when there is no such chart. */
export function chartPng(host: Host, sheetId: number, at: number): Uint8Array {
  return host.byHand(({ SpreadsheetApp }) => {
    const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
    const chart = sheets.find((item) => item.getSheetId() === sheetId)?.getCharts()[at];
    if (!chart) throw new Error(`There is no chart ${at} on sheet ${sheetId}.`);
    // Google's bytes are signed.
    return Uint8Array.from(chart.getAs('image/png').getBytes());
  });
}
