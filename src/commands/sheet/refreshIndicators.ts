// Atualizar indicadores e gráficos: computes everything and writes Indicadores, Pendências and Painel.
import * as z from 'zod/mini';
import type { Outcome } from '../../domain/outcome.ts';
import { checkedSentence } from '../../locale/ptBR.ts';
import { composeDashboard } from '../../report/composeDashboard.ts';
import {
  type RefreshedDashboard,
  refreshDashboard,
} from '../../sheets/dashboard/refreshDashboard.ts';
import { writeIndicators } from '../../sheets/output/writeIndicators.ts';
import { writeIssues } from '../../sheets/output/writeIssues.ts';
import { activeSpreadsheet, announce } from '../../sheets/session/activeSpreadsheet.ts';
import { openSheets } from '../../sheets/session/openSheets.ts';
import { withDocumentLock } from '../../sheets/session/withDocumentLock.ts';
import { readAnalysis } from './readAnalysis.ts';
import { type IssueSummary, summaryOf } from './summary.ts';

/** `restoreCharts`: bring back charts of the Painel that people deleted. */
export const refreshRequest = z.strictObject({ restoreCharts: z.optional(z.boolean()) });

export interface RefreshedIndicators extends IssueSummary, RefreshedDashboard {
  readonly resultCount: number;
}

/** Computes the indicators. Only the output tabs are written. */
export function refreshIndicators({
  restoreCharts = false,
}: z.infer<typeof refreshRequest> = {}): Outcome<RefreshedIndicators> {
  return withDocumentLock(() => {
    const spreadsheet = activeSpreadsheet();
    const sheets = openSheets(spreadsheet);
    const analysis = readAnalysis(sheets);
    if (!analysis.ok) return analysis;
    const { issues, results } = analysis.value;
    const { all } = results;
    const refused = [writeIndicators(sheets, all), writeIssues(sheets, issues)];
    const dashboard = refreshDashboard(sheets, composeDashboard(analysis.value), { restoreCharts });
    const notice = [...refused, dashboard.notice].filter(Boolean).join('\n\n');
    const summary = summaryOf(issues);
    announce(spreadsheet, checkedSentence(summary.errorCount, summary.warningCount));
    return { ok: true, value: { ...summary, ...dashboard, notice, resultCount: all.length } };
  });
}
