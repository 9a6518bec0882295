// Conferir dados: finds everything that can be mended and lists it in Pendências.
import type { Outcome } from '../domain/outcome.ts';
import { checkedSentence } from '../locale/ptBR.ts';
import { composeDocument } from '../report/composeDocument.ts';
import { activeSpreadsheet, announce } from '../sheets/activeSpreadsheet.ts';
import { withDocumentLock } from '../sheets/withDocumentLock.ts';
import { writeIssues } from '../sheets/writeIssues.ts';
import { readAnalysis } from './readAnalysis.ts';
import { type IssueSummary, summaryOf } from './summary.ts';

/** Checks the data. Only the tab Pendências is written. */
export function checkSheet(): Outcome<IssueSummary> {
  return withDocumentLock(() => {
    const spreadsheet = activeSpreadsheet();
    const analysis = readAnalysis(spreadsheet);
    if (!analysis.ok) return analysis;
    const { issues } = composeDocument(analysis.value);
    writeIssues(spreadsheet, issues);
    const summary = summaryOf(issues);
    announce(spreadsheet, checkedSentence(summary.errorCount, summary.warningCount));
    return { ok: true, value: summary };
  });
}
