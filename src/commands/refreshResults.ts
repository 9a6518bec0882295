// Atualizar indicadores: computes everything and writes Indicadores and Pendências.
import type { Outcome } from '../domain/outcome.ts';
import { checkedSentence } from '../locale/ptBR.ts';
import { composeDocument } from '../report/composeDocument.ts';
import { activeSpreadsheet, announce } from '../sheets/activeSpreadsheet.ts';
import { openSheets } from '../sheets/openSheets.ts';
import { withDocumentLock } from '../sheets/withDocumentLock.ts';
import { writeIndicators } from '../sheets/writeIndicators.ts';
import { writeIssues } from '../sheets/writeIssues.ts';
import { readAnalysis } from './readAnalysis.ts';
import { type IssueSummary, summaryOf } from './summary.ts';

export interface RefreshedResults extends IssueSummary {
  readonly resultCount: number;
}

/** Computes the indicators. Only the output tabs are written. */
export function refreshResults(): Outcome<RefreshedResults> {
  return withDocumentLock(() => {
    const spreadsheet = activeSpreadsheet();
    const sheets = openSheets(spreadsheet);
    const analysis = readAnalysis(sheets);
    if (!analysis.ok) return analysis;
    const { issues } = composeDocument(analysis.value);
    const { all } = analysis.value.results;
    writeIndicators(sheets, all);
    writeIssues(sheets, issues);
    const summary = summaryOf(issues);
    announce(spreadsheet, checkedSentence(summary.errorCount, summary.warningCount));
    return { ok: true, value: { ...summary, resultCount: all.length } };
  });
}
