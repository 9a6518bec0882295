// The latest rows of the tab Histórico, as people see them.

import { foldText } from '../../domain/text.ts';
import { hostCall } from '../../google/hostCall.ts';
import { operations } from '../../locale/ptBR.ts';
import { history } from '../../locale/publishTexts.ts';
import { type OpenSheets, sheetNamed } from '../session/openSheets.ts';
import { headRow } from './headRow.ts';

/** One publication or frozen version. Texts as the tab shows them. */
export interface HistoryEntry {
  readonly when: string;
  readonly who: string;
  readonly year: string;
  readonly url: string;
  readonly version: string;
  readonly errors: string;
  readonly warnings: string;
  readonly changes: string;
}

const fields = ['when', 'who', 'year', 'url', 'version', 'errors', 'warnings', 'changes'] as const;

/** Newest first, at most `most`. Columns are found by their headers, as people may have moved them. */
export function readHistory(sheets: OpenSheets, most: number): HistoryEntry[] {
  const sheet = sheetNamed(sheets, history.name);
  if (!sheet) return [];
  const shown = hostCall(operations.readSheet, () => sheet.getDataRange().getDisplayValues());
  const top = headRow(shown, history.headers);
  if (top === null) return [];
  const [head = [], ...rows] = shown.slice(top);
  const names = head.map(foldText);
  const at = history.headers.map((header) => names.indexOf(foldText(header)));
  return rows
    .slice(-most)
    .reverse()
    .map(
      (row) =>
        Object.fromEntries(
          fields.map((field, index) => [field, row[at[index] ?? -1] ?? '']),
        ) as unknown as HistoryEntry,
    );
}
