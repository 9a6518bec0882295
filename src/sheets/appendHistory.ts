// The tab Histórico: one row a publication or a closed version, always below what is there.
import { hostCall } from '../domain/hostCall.ts';
import { shorten } from '../domain/text.ts';
import { operations } from '../locale/ptBR.ts';
import { history } from '../locale/publishTexts.ts';
import type { OpenSheets } from './openSheets.ts';
import { createSheet, type OutputShape } from './writeTab.ts';

export interface HistoryRow {
  readonly who: string;
  /** Null: the row tells of no year. */
  readonly year: number | null;
  readonly url: string;
  readonly version: number | null;
  readonly errorCount: number | null;
  readonly warningCount: number | null;
  readonly changes: string;
}

const widths = [130, 300, 130, 300, 130, 130, 130, 420];
const formats = ['dd/mm/yyyy hh:mm', '@', '0', '@', '0', '0', '0', '@'];
const longestText = 5000;
const { name, headers } = history;

export const historyTab: OutputShape = { name, headers, widths };

/** Appends a row. What is there is never changed, wherever it came from. */
export function appendHistory(sheets: OpenSheets, row: HistoryRow): void {
  hostCall(operations.writeTab(name), () => {
    const existing = sheets.byName.get(name);
    const sheet = existing ?? createSheet(sheets, historyTab);
    const last = existing ? sheet.getLastRow() : 0;
    const head = last === 0 ? [headers] : [];
    const { who, year, url, version, errorCount, warningCount, changes } = row;
    const cells = [
      who,
      year,
      url,
      version,
      errorCount,
      warningCount,
      shorten(changes, longestText),
    ];
    const rows = [...head, [new Date(), ...cells.map((cell) => cell ?? '')]];
    if (existing && last >= sheet.getMaxRows()) sheet.insertRowsAfter(last, 1);
    const range = sheet.getRange(last + 1, 1, rows.length, headers.length);
    range.setNumberFormats([...head.map(() => headers.map(() => '@')), formats]);
    range.setValues(rows as (string | number | Date)[][]);
  });
}
