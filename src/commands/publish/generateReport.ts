// Gerar relatório: check, compute, draw, write the document and publish it to the same link.
import * as z from 'zod/mini';
import type { Outcome } from '../../domain/outcome.ts';
import { openDocumentStore } from '../../drive/documentStore.ts';
import type { PublishedDocument } from '../../drive/publishDocument.ts';
import { renderDocx } from '../../engine/docx/renderDocx.ts';
import { documentWords, publishedSentence } from '../../locale/ptBR.ts';
import { composeDocument } from '../../report/composeDocument.ts';
import { chartImage } from '../../sheets/chartImage.ts';
import { activeSpreadsheet, announce } from '../../sheets/session/activeSpreadsheet.ts';
import { openSheets } from '../../sheets/session/openSheets.ts';
import { stepper } from '../../sheets/session/runProgress.ts';
import { toldUser } from '../../sheets/session/user.ts';
import { withDocumentLock } from '../../sheets/session/withDocumentLock.ts';
import { jobName } from '../border/jobName.ts';
import { readAnalysis } from '../sheet/readAnalysis.ts';
import { type IssueSummary, summaryOf } from '../sheet/summary.ts';
import { noteReport } from './noteReport.ts';
import { publishBytes } from './publishBytes.ts';
import type { ReportRun, UnattendedRun } from './reportRun.ts';
import type { NumberChange } from './whatChanged.ts';

/** What may be decided beforehand about a document that cannot simply be written over; by default nothing is. */
export const generateRequest = z.strictObject({
  onEdited: z.optional(z.enum(['replace', 'newDocument'])),
  onOtherPublisher: z.optional(z.enum(['newDocument'])),
  /** Names the run for who watches it. */
  job: z.optional(jobName),
});

export type GenerateRequest = z.infer<typeof generateRequest>;

export interface GeneratedReport extends IssueSummary, Omit<PublishedDocument, 'notice'> {
  /** What was out of the ordinary, in words. Empty: nothing. */
  readonly notice: string;
  readonly resultCount: number;
  /** The first numbers that changed since the last publication, and how many did. Null: there is none to compare. */
  readonly changes: readonly NumberChange[] | null;
  readonly changeCount: number;
}

const mostListedChanges = 200;

/** Generates the report. The document is written first, then where it is, then the output tabs; the input tabs never. */
export function generateReport(
  { job, ...choices }: GenerateRequest = {},
  trigger: UnattendedRun | null = null,
): Outcome<GeneratedReport> {
  // Without the name, the document would be nobody's.
  const user = toldUser();
  return withDocumentLock(
    () => {
      const spreadsheet = activeSpreadsheet();
      const begin = stepper(spreadsheet, job);
      begin('check');
      const sheets = openSheets(spreadsheet);
      const checked = readAnalysis(sheets);
      if (!checked.ok) return checked;
      const analysis = checked.value;
      begin('compute');
      const { report, charts } = composeDocument(analysis);
      begin('charts');
      const images = new Map(charts.map((chart) => [chart.id, chartImage(chart)]));
      begin('document');
      const bytes = renderDocx(report, images, documentWords);
      begin('publish');
      const run: ReportRun = { sheets, store: openDocumentStore(), analysis, user, trigger };
      const published = publishBytes(run, report.cover.title, bytes, choices);
      const { changes, notice } = noteReport(run, published);
      const summary = summaryOf(analysis.issues);
      if (job === undefined) {
        announce(spreadsheet, publishedSentence(summary.errorCount, summary.warningCount));
      }
      return {
        ok: true,
        value: {
          ...published,
          ...summary,
          notice,
          resultCount: analysis.results.all.length,
          changes: changes?.slice(0, mostListedChanges) ?? null,
          changeCount: changes?.length ?? 0,
        },
      };
    },
    { generatedBy: user },
  );
}
