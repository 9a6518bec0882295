// The tab Pendências: one row a finding, with a link to its cell.

import { columnLetters } from '../../domain/cell.ts';
import { errorsFirst, type Issue } from '../../domain/issue.ts';
import { issueWords, outputTabs, severityNames } from '../../locale/ptBR.ts';
import { alertColors } from '../look.ts';
import type { OpenSheets } from '../session/openSheets.ts';
import type { OutputShape } from './outputTab.ts';
import { type TintedCell, tintErrors, tintsOf } from './tintErrors.ts';
import type { OutputCell } from './writeCells.ts';
import { writeTab } from './writeTab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** More rows than anybody mends at once, and no more than a tab has from the start; the rest is counted in the last row. */
const mostRows = 900;
const widths = [110, 110, 110, 420, 300, 300];
const { name, headers, none, more } = outputTabs.issues;
const problemColumn = 4;

/** Tab, cell and problem tell findings apart. */
export const issuesTab: OutputShape = {
  name,
  headers,
  widths,
  identity: [1, 2, 3],
  isOurs,
  dress,
};

/** A finding has its severity; that there is none, or that there are more, stands alone under the problems. */
function isOurs([severity, tab, cell, problem]: readonly unknown[]): boolean {
  const alone = problem !== '' && [severity, tab, cell].every((value) => value === '');
  return alone || Object.values(severityNames).includes(String(severity));
}

/** Writes the findings, errors first; says so when there is none. Answers why not, as `writeTab` does. */
export function writeIssues(sheets: OpenSheets, issues: readonly Issue[]): string {
  const shown = errorsFirst(issues).slice(0, mostRows);
  const rest = issues.length - shown.length;
  const line = (text: string) =>
    headers.map((_, index) => ({ value: index === problemColumn - 1 ? text : null }));
  // Asked for once a tab, not once a finding.
  const ids = new Map([...sheets.byName].map(([tab, sheet]) => [tab, sheet.getSheetId()]));
  const rows: OutputCell[][] = [
    ...shown.map((issue) => rowOf(issue, ids)),
    ...(issues.length === 0 ? [line(none)] : []),
    ...(rest > 0 ? [line(more(rest))] : []),
  ];
  let before: TintedCell[] = [];
  const notice = writeTab(sheets, {
    ...issuesTab,
    rows,
    linked: shown.length > 0,
    onOld: (old) => {
      before = old
        .filter(([severity]) => severity === severityNames.error)
        .map(([, tab, cell, , found]) => ({
          tab: String(tab),
          cell: String(cell),
          shown: String(found),
        }))
        .filter(({ cell }) => /^[A-Z]+\d+$/.test(cell));
    },
  });
  // Without our Pendências nobody knows which tints were there before.
  if (notice === '' || before.length > 0) tintErrors(sheets, before, tintsOf(shown));
  return notice;
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

/** The tab's name and the cell's address have a link that jumps there. */
function rowOf(issue: Issue, ids: ReadonlyMap<string, number>): OutputCell[] {
  const { severity, tab, cell, problem, found, fix } = issueWords(issue);
  const id = ids.get(tab);
  // A column or a row alone is no range of the address bar: `C` is `C:C` there.
  const range = /^([A-Z]+|\d+)$/.test(cell) ? `${cell}:${cell}` : cell;
  const link = id === undefined ? '' : `#gid=${id}`;
  return [
    { value: severityNames[severity] },
    { value: tab, link },
    { value: cell, link: link && `${link}&range=${range}` },
    ...[problem, found, fix].map((value) => ({ value })),
  ];
}
