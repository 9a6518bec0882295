// The steps of Gerar relatório once the report is out: the tabs that the program writes, and the numbers for next time.
import { countErrors } from '../../domain/issue.ts';
import type { PublishedDocument } from '../../drive/publishDocument.ts';
import { readStoredResults, writeStoredResults } from '../../drive/storedResults.ts';
import { HostError } from '../../google/hostError.ts';
import { publishNotices } from '../../locale/publishTexts.ts';
import { composeDashboard } from '../../report/composeDashboard.ts';
import { refreshDashboard } from '../../sheets/dashboard/refreshDashboard.ts';
import { appendHistory } from '../../sheets/output/appendHistory.ts';
import { writeIndicators } from '../../sheets/output/writeIndicators.ts';
import { writeIssues } from '../../sheets/output/writeIssues.ts';
import type { ReportRun } from './reportRun.ts';
import { changesText, type NumberChange, printedResults, whatChanged } from './whatChanged.ts';

export interface NotedReport {
  /** Since the last publication. Null: there is none to compare. */
  readonly changes: readonly NumberChange[] | null;
  /** What was out of the ordinary, in words. Empty: nothing. */
  readonly notice: string;
}

/** Notes a report that is out, in Indicadores, Pendências, Histórico, the Painel and the store; the input tabs never. */
export function noteReport(run: ReportRun, published: PublishedDocument): NotedReport {
  const { sheets, store, analysis } = run;
  const { year, results, issues } = analysis;
  const spreadsheetId = sheets.spreadsheet.getId();
  const refused = [writeIndicators(sheets, results.all), writeIssues(sheets, issues)];
  const before = readStoredResults(store, year, spreadsheetId);
  const after = printedResults(results.all);
  const changes = before && whatChanged(before, after);
  const special = published.notice ? publishNotices[published.notice] : '';
  refused.push(noteInHistory(run, published, [special, changesText(changes)].join('\n').trim()));
  const notices = [
    special,
    ...refused,
    said(publishNotices.resultsNotStored, () => {
      writeStoredResults(store, year, spreadsheetId, after);
      return '';
    }),
    // An existing Painel shows the numbers just published.
    said(
      publishNotices.dashboardNotRefreshed,
      () => refreshDashboard(sheets, composeDashboard(analysis), { create: false }).notice,
    ),
  ];
  return { changes, notice: notices.filter((text) => text !== '').join(' ') };
}

/** Answers why the row was not written, in words. Empty: it was. */
function noteInHistory(
  { sheets, analysis: { year, issues }, user, trigger }: ReportRun,
  { url, version }: PublishedDocument,
  changes: string,
): string {
  const errorCount = countErrors(issues);
  const warningCount = issues.length - errorCount;
  const who = trigger?.who(user) ?? user;
  const row = { who, year, url, version, errorCount, warningCount, changes };
  const refused = appendHistory(sheets, row);
  trigger?.onNoted?.();
  return refused;
}

/** The report is out: what fails after it is said, and no more. The work may have something to say too. */
function said(text: string, work: () => string): string {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError) return text;
    throw error;
  }
}
