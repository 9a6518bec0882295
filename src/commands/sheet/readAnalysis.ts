// Reading the active spreadsheet and analysing it.
import type { RecordTab } from '../../define/tab.ts';
import type { Grid } from '../../domain/cell.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { mayHaveMergedKeys } from '../../engine/mergedKeys.ts';
import { gridOf, readWorkbook, type WorkbookReading } from '../../engine/readWorkbook.ts';
import { areaInDoubt } from '../../engine/struckText.ts';
import { dismissals } from '../../locale/dismissalTexts.ts';
import { refusalSentence } from '../../locale/ptBR.ts';
import { type Analysis, analyseWorkbook } from '../../report/analyseWorkbook.ts';
import { readGrids } from '../../sheets/readGrids.ts';
import { withMerges } from '../../sheets/readMerges.ts';
import { withStruck } from '../../sheets/readStruck.ts';
import type { OpenSheets } from '../../sheets/session/openSheets.ts';
import { subjects } from '../../subjects/index.ts';
import { settings } from '../../subjects/setup/settings.ts';

/** The grids of the input tabs and of Conferidos, as far as they exist. */
export function readInputs(sheets: OpenSheets): Grid[] {
  const grids = readGrids(sheets, [...subjects.tabs.map(({ name }) => name), dismissals.name]);
  const asking = subjects.tabs.flatMap((tab) => {
    const grid = tab.kind === 'records' ? gridOf(tab, grids) : null;
    return grid && mayHaveMergedKeys(tab as RecordTab, grid) ? grid : [];
  });
  const inDoubt = new Map(
    subjects.tabs.flatMap((tab) => {
      const grid = gridOf(tab, grids);
      const area = grid && areaInDoubt(tab, grid);
      return grid && area ? [[grid.tab, area] as const] : [];
    }),
  );
  const merged = withMerges(sheets, grids, (grid) => asking.includes(grid));
  return withStruck(sheets, merged, ({ tab }) => inDoubt.get(tab) ?? null);
}

/** What Configuração holds, and where; the other tabs are not read. */
export function readSettings(sheets: OpenSheets): WorkbookReading {
  return readWorkbook(subjects.tabs, readGrids(sheets, [settings.name]));
}

/** The analysis of the sheet, or the one sentence that says why there can be none. */
export function readAnalysis(sheets: OpenSheets): Outcome<Analysis> {
  const analysis = analyseWorkbook(readInputs(sheets));
  if (!('refused' in analysis)) return { ok: true, value: analysis };
  const code = analysis.refused[0]?.code ?? 'missingTab';
  return { ok: false, errors: [{ code, message: refusalSentence(analysis.refused) }] };
}
