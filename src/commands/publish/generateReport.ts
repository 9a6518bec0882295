// Gerar relatório: check, compute, draw, write the document and publish it to the same link.
import * as z from 'zod/mini';
import type { Outcome } from '../../domain/outcome.ts';
import { shorten } from '../../domain/text.ts';
import { openDocumentStore } from '../../drive/documentStore.ts';
import { publishDocument } from '../../drive/publishDocument.ts';
import { readStoredResults, writeStoredResults } from '../../drive/storedResults.ts';
import { renderDocx } from '../../engine/docx/renderDocx.ts';
import { HostError } from '../../google/hostError.ts';
import { documentName, documentWords, publishedSentence } from '../../locale/ptBR.ts';
import { publishNotices } from '../../locale/publishTexts.ts';
import { composeDashboard } from '../../report/composeDashboard.ts';
import { composeDocument } from '../../report/composeDocument.ts';
import { chartImage } from '../../sheets/chartImage.ts';
import { refreshDashboard } from '../../sheets/dashboard/refreshDashboard.ts';
import { appendHistory } from '../../sheets/output/appendHistory.ts';
import { writeIndicators } from '../../sheets/output/writeIndicators.ts';
import { writeIssues } from '../../sheets/output/writeIssues.ts';
import { activeSpreadsheet, announce } from '../../sheets/session/activeSpreadsheet.ts';
import { instantWriter } from '../../sheets/session/instantWriter.ts';
import { openSheets } from '../../sheets/session/openSheets.ts';
import { stepper } from '../../sheets/session/runProgress.ts';
import { toldUser } from '../../sheets/session/user.ts';
import { withDocumentLock } from '../../sheets/session/withDocumentLock.ts';
import { settings } from '../../tabs/settings.ts';
import { jobName } from '../panel/loadReport.ts';
import { readAnalysis } from '../sheet/readAnalysis.ts';
import { type IssueSummary, summaryOf } from '../sheet/summary.ts';
import { changesText, type NumberChange, printedResults, whatChanged } from './whatChanged.ts';

/** What may be decided beforehand about a document that cannot simply be written over; by default nothing is. */
export const publishChoices = z.strictObject({
  onEdited: z.optional(z.enum(['replace', 'newDocument'])),
  onOtherPublisher: z.optional(z.enum(['newDocument'])),
  /** Names the run for who watches it. */
  job: z.optional(jobName),
});

export type PublishChoices = z.infer<typeof publishChoices>;

export interface PublishedReport extends IssueSummary {
  readonly documentId: string;
  readonly url: string;
  /** Whether the document was made now, and so has a new link. */
  readonly created: boolean;
  /** How often the report of this year was published. */
  readonly version: number;
  /** What was out of the ordinary, in words. Empty: nothing. */
  readonly notice: string;
  readonly resultCount: number;
  /** The first numbers that changed since the last publication, and how many did. Null: there is none to compare. */
  readonly changes: readonly NumberChange[] | null;
  readonly changeCount: number;
}

const mostListedChanges = 200;
/** Of the stored name and resolution: a property takes 9 kB. */
const longestName = 300;

/** A trigger that publishes. Nobody can be asked: no document gets a successor with another link. */
export interface UnattendedRun {
  /** Names for the tab Histórico who asked, given who publishes. */
  readonly who: (publisher: string) => string;
  /** Told when the row of Histórico is written. */
  readonly onNoted?: () => void;
}

/**
 * Publishes the report. The document is written first, then where it is, then the output tabs; the input tabs never.
 */
export function publishReport(
  { job, ...choices }: PublishChoices = {},
  trigger?: UnattendedRun,
): Outcome<PublishedReport> {
  // Without the name, the document would be nobody's.
  const user = toldUser();
  return withDocumentLock(
    () => {
      const spreadsheet = activeSpreadsheet();
      const begin = stepper(spreadsheet, job);
      begin('check');
      const sheets = openSheets(spreadsheet);
      const analysis = readAnalysis(sheets);
      if (!analysis.ok) return analysis;
      begin('compute');
      const { data, year, results, issues } = analysis.value;
      const { report, charts } = composeDocument(analysis.value);
      begin('charts');
      const images = new Map(charts.map((chart) => [chart.id, chartImage(chart)]));
      begin('document');
      const bytes = renderDocx(report, images, documentWords);
      begin('publish');
      const { bodyAcronym, resolution } = data.parameters(settings);
      const store = openDocumentStore();
      const { notice, ...published } = publishDocument(store, {
        ...choices,
        year,
        name: shorten(documentName(report.cover.title, year, bodyAcronym), longestName),
        bytes,
        resolution: shorten(resolution ?? '', longestName),
        spreadsheetId: spreadsheet.getId(),
        user,
        unattended: trigger !== undefined,
        writeInstant: instantWriter(spreadsheet),
      });
      const refused = [writeIndicators(sheets, results.all), writeIssues(sheets, issues)];
      const summary = summaryOf(issues);
      const { errorCount, warningCount } = summary;
      const before = readStoredResults(store, year, spreadsheet.getId());
      const after = printedResults(results.all);
      const changes = before && whatChanged(before, after);
      const { url, version } = published;
      const row = { who: trigger?.who(user) ?? user, year, url, version, errorCount, warningCount };
      const special = notice ? publishNotices[notice] : '';
      const told = [special, changesText(changes)].join('\n').trim();
      refused.push(appendHistory(sheets, { ...row, changes: told }));
      trigger?.onNoted?.();
      const notices = [
        special,
        ...refused,
        said(publishNotices.resultsNotStored, () =>
          writeStoredResults(store, year, spreadsheet.getId(), after),
        ),
        // An existing Painel shows the numbers just published.
        said(publishNotices.panelNotRefreshed, () =>
          refreshDashboard(sheets, composeDashboard(analysis.value), { create: false }),
        ),
      ];
      if (job === undefined) announce(spreadsheet, publishedSentence(errorCount, warningCount));
      return {
        ok: true,
        value: {
          ...published,
          ...summary,
          notice: notices.filter((text) => text !== '').join(' '),
          resultCount: results.all.length,
          changes: changes?.slice(0, mostListedChanges) ?? null,
          changeCount: changes?.length ?? 0,
        },
      };
    },
    { generatedBy: user },
  );
}

/** The report is out: what fails after it is said, and no more. */
function said(text: string, work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    if (error instanceof HostError) return text;
    throw error;
  }
}
