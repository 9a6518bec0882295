// Gerar relatório: check, compute, draw, write the document and publish it to the same link.
import type { Outcome } from '../domain/outcome.ts';
import { publishDocument } from '../drive/publishDocument.ts';
import { renderDocx } from '../engine/docx/renderDocx.ts';
import { documentName, documentWords, progress, publishedSentence } from '../locale/ptBR.ts';
import { composeDocument } from '../report/composeDocument.ts';
import { activeSpreadsheet, announce } from '../sheets/activeSpreadsheet.ts';
import { chartImage } from '../sheets/chartImage.ts';
import { withDocumentLock } from '../sheets/withDocumentLock.ts';
import { writeIndicators } from '../sheets/writeIndicators.ts';
import { writeIssues } from '../sheets/writeIssues.ts';
import { settings } from '../tabs/settings.ts';
import { readAnalysis } from './readAnalysis.ts';
import { type IssueSummary, summaryOf } from './summary.ts';

export interface PublishedReport extends IssueSummary {
  readonly documentId: string;
  readonly url: string;
  /** Whether the document was made now, and so has a new link. */
  readonly created: boolean;
  readonly resultCount: number;
}

/** Publishes the report. The document is written before the output tabs, and the input tabs never. */
export function publishReport(): Outcome<PublishedReport> {
  return withDocumentLock(() => {
    const spreadsheet = activeSpreadsheet();
    const say = (step: string) => announce(spreadsheet, step);
    say(progress.reading);
    const analysis = readAnalysis(spreadsheet);
    if (!analysis.ok) return analysis;
    const { data, year, results } = analysis.value;
    const { report, charts, issues } = composeDocument(analysis.value);
    say(progress.drawing);
    const images = new Map(charts.map((chart) => [chart.id, chartImage(chart)]));
    say(progress.writing);
    const bytes = renderDocx(report, images, documentWords);
    say(progress.publishing);
    const name = documentName(report.cover.title, year, data.parameters(settings).bodyAcronym);
    const published = publishDocument({ year, name, bytes, spreadsheetId: spreadsheet.getId() });
    writeIndicators(spreadsheet, results.all);
    writeIssues(spreadsheet, issues);
    const summary = summaryOf(issues);
    say(publishedSentence(summary.errorCount, summary.warningCount));
    return { ok: true, value: { ...published, ...summary, resultCount: results.all.length } };
  });
}
