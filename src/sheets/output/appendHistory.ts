// The tab Histórico: one row a publication or a frozen version, always below what is there.
import { shorten } from '../../domain/text.ts';
import { now } from '../../google/clock.ts';
import { history } from '../../locale/publishTexts.ts';
import type { OpenSheets } from '../session/openSheets.ts';
import { appendRow } from './appendRow.ts';
import type { OutputShape } from './outputTab.ts';

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

const longestText = 5000;

export const historyTab: OutputShape = {
  name: history.name,
  headers: history.headers,
  widths: [130, 300, 130, 300, 130, 130, 130, 420],
  identity: [],
  isOurs: () => true,
};

/** Appends a row. Answers why it was not written, in words. Empty: it was. */
export function appendHistory(sheets: OpenSheets, row: HistoryRow): string {
  const { who, year, url, version, errorCount, warningCount, changes } = row;
  return appendRow(sheets, historyTab, [
    { value: now(), format: 'dd/mm/yyyy hh:mm' },
    { value: who, format: '@' },
    { value: year, format: '0' },
    { value: url, format: '@' },
    { value: version, format: '0' },
    { value: errorCount, format: '0' },
    { value: warningCount, format: '0' },
    { value: shorten(changes, longestText), format: '@' },
  ]);
}
