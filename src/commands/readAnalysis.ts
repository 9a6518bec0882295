// Reading the active spreadsheet and analysing it.
import type { Outcome } from '../domain/outcome.ts';
import { refusalSentence } from '../locale/ptBR.ts';
import { type Analysis, analyseWorkbook } from '../report/analyseWorkbook.ts';
import type { OpenSheets } from '../sheets/openSheets.ts';
import { readGrids } from '../sheets/readGrids.ts';
import { tabs } from '../tabs/index.ts';

/** The analysis of the sheet, or the one sentence that says why there can be none. */
export function readAnalysis(sheets: OpenSheets): Outcome<Analysis> {
  const grids = readGrids(
    sheets,
    tabs.map(({ name }) => name),
  );
  const analysis = analyseWorkbook(grids);
  if (!('refused' in analysis)) return { ok: true, value: analysis };
  const code = analysis.refused[0]?.code ?? 'missingTab';
  return { ok: false, errors: [{ code, message: refusalSentence(analysis.refused) }] };
}
