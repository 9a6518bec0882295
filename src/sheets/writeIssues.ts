// The tab Pendências: one row a finding, with a link to its cell.

import { hostCall } from '../domain/hostCall.ts';
import type { Issue } from '../domain/issue.ts';
import { issueWords, operations, outputTabs, severityNames } from '../locale/ptBR.ts';
import { type OutputCell, writeTab } from './writeTab.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** More rows than anybody mends at once; the rest is counted in the last row. */
const mostRows = 2000;
const widths = [110, 110, 110, 420, 220, 420];
const cellColumn = 3;

/** Writes the findings, errors first; says so when there is none. */
export function writeIssues(spreadsheet: Spreadsheet, issues: readonly Issue[]): void {
  const { name, headers, none, more } = outputTabs.issues;
  const shown = errorsFirst(issues).slice(0, mostRows);
  const rest = issues.length - shown.length;
  const line = (text: string) => headers.map((_, index) => ({ value: index === 3 ? text : null }));
  const rows: OutputCell[][] = [
    ...shown.map(rowOf),
    ...(issues.length === 0 ? [line(none)] : []),
    ...(rest > 0 ? [line(more(rest))] : []),
  ];
  const sheet = writeTab(spreadsheet, { name, headers, rows, widths });
  if (shown.length === 0) return;
  hostCall(operations.writeTab(name), () => {
    const ids = new Map(spreadsheet.getSheets().map((tab) => [tab.getName(), tab.getSheetId()]));
    const links = shown.map((issue) => [linkTo(issue, ids)]);
    sheet.getRange(2, cellColumn, shown.length, 1).setRichTextValues(links);
  });
}

/** Errors before warnings, each in the order of the tabs. */
export function errorsFirst(issues: readonly Issue[]): Issue[] {
  const of = (wanted: Issue['severity']) => issues.filter(({ severity }) => severity === wanted);
  return [...of('error'), ...of('warning')];
}

function rowOf(issue: Issue): OutputCell[] {
  const { severity, tab, cell, problem, found, fix } = issueWords(issue);
  return [severityNames[severity], tab, cell, problem, found, fix].map((value) => ({ value }));
}

function linkTo(issue: Issue, ids: ReadonlyMap<string, number>) {
  const { tab, cell } = issueWords(issue);
  const text = SpreadsheetApp.newRichTextValue().setText(cell);
  const id = ids.get(tab);
  if (id === undefined || cell === '') return text.build();
  return text.setLinkUrl(`#gid=${id}&range=${cell}`).build();
}
