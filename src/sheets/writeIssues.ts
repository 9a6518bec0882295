// The tab Pendências: one row a finding, with a link to its cell.

import { columnLetters } from '../domain/cell.ts';
import { hostCall } from '../domain/hostCall.ts';
import type { Issue } from '../domain/issue.ts';
import { issueWords, operations, outputTabs, severityNames } from '../locale/ptBR.ts';
import type { OpenSheets } from './openSheets.ts';
import { alertColors } from './prepare/look.ts';
import type { OutputCell } from './writeCells.ts';
import { type OutputShape, writeTab } from './writeTab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** More rows than anybody mends at once; the rest is counted in the last row. */
const mostRows = 2000;
const widths = [110, 110, 110, 420, 300, 300];
const { name, headers, none, more } = outputTabs.issues;
const tabColumn = 2;
const problemColumn = 4;

export const issuesTab: OutputShape = { name, headers, widths, dress };

/** Writes the findings, errors first; says so when there is none. */
export function writeIssues(sheets: OpenSheets, issues: readonly Issue[]): void {
  const shown = errorsFirst(issues).slice(0, mostRows);
  const rest = issues.length - shown.length;
  const line = (text: string) =>
    headers.map((_, index) => ({ value: index === problemColumn - 1 ? text : null }));
  const rows: OutputCell[][] = [
    ...shown.map(rowOf),
    ...(issues.length === 0 ? [line(none)] : []),
    ...(rest > 0 ? [line(more(rest))] : []),
  ];
  const sheet = writeTab(sheets, { ...issuesTab, rows });
  if (shown.length === 0) return;
  hostCall(operations.writeTab(name), () => {
    const ids = new Map([...sheets.byName].map(([tab, known]) => [tab, known.getSheetId()]));
    const links = shown.map((issue) => linksOf(issue, ids));
    sheet.getRange(2, tabColumn, shown.length, 2).setRichTextValues(links);
  });
}

interface Colors {
  readonly background: string;
  readonly color: string;
}

/** Colours by severity, which follow the words whatever is written later. */
function dress(sheet: Sheet): void {
  const { error, warning, none } = alertColors;
  const rule = (column: string, text: string, { background, color }: Colors) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(text)
      .setBackground(background)
      .setFontColor(color)
      .setRanges([sheet.getRange(`${column}2:${column}`)])
      .build();
  sheet.setConditionalFormatRules([
    rule('A', severityNames.error, error),
    rule('A', severityNames.warning, warning),
    rule(columnLetters(problemColumn - 1), outputTabs.issues.none, none),
  ]);
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

/** The tab's name and the cell's address, each with a link that jumps there. Assumption: internal-link */
function linksOf(issue: Issue, ids: ReadonlyMap<string, number>) {
  const { tab, cell } = issueWords(issue);
  const id = ids.get(tab);
  // A column or a row alone is no range of the address bar: `C` is `C:C` there.
  const range = /^([A-Z]+|\d+)$/.test(cell) ? `${cell}:${cell}` : cell;
  const link = (text: string, address: string) => {
    const value = SpreadsheetApp.newRichTextValue().setText(text);
    return id === undefined || text === '' ? value.build() : value.setLinkUrl(address).build();
  };
  return [link(tab, `#gid=${id}`), link(cell, `#gid=${id}&range=${range}`)];
}
