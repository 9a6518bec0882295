// The tab Conferidos: one row a warning that a person found to be right.
import { addressOf } from '../../domain/cell.ts';
import { markOf } from '../../domain/dismissal.ts';
import type { Issue } from '../../domain/issue.ts';
import { now } from '../../google/clock.ts';
import { dismissals } from '../../locale/dismissalTexts.ts';
import { issueWords } from '../../locale/ptBR.ts';
import type { OpenSheets } from '../session/openSheets.ts';
import { appendRow } from './appendRow.ts';
import type { OutputShape } from './outputTab.ts';

export const dismissalsTab: OutputShape = {
  name: dismissals.name,
  headers: dismissals.headers,
  widths: [110, 220, 130, 90, 360, 130, 300, 260],
  identity: [],
  isOurs: () => true,
};

/** Appends a row, all of it text, so that reading it asks nothing more of the sheet. Answers as `appendRow` does. */
export function appendDismissal(
  sheets: OpenSheets,
  issue: Issue,
  said: { readonly who: string; readonly reason: string },
): string {
  const { problem, found } = issueWords(issue);
  const zone = sheets.spreadsheet.getSpreadsheetTimeZone();
  const day = Utilities.formatDate(now(), zone, 'dd/MM/yyyy');
  const { tab } = issue.at;
  const texts = [
    day,
    said.who,
    tab,
    addressOf(issue.at),
    problem,
    found,
    said.reason,
    markOf(issue),
  ];
  return appendRow(
    sheets,
    dismissalsTab,
    texts.map((value) => ({ value, format: '@' })),
  );
}
