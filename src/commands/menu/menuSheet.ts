// The menu items of the sheet: each runs a command and shows what came of it.
import type { Outcome } from '../../domain/outcome.ts';
import { dashboardTabs, dashboardWords } from '../../locale/dashboardTexts.ts';
import { prepared } from '../../locale/prepareTexts.ts';
import { checkedSentence, menu, outputTabs } from '../../locale/ptBR.ts';
import type { PreparedWorkbook } from '../../sheets/prepare/prepareTabs.ts';
import { activateCells } from '../../sheets/screen/activateCells.ts';
import { askYesNo, showMessage } from '../../sheets/screen/windows.ts';
import { activeSpreadsheet } from '../../sheets/session/activeSpreadsheet.ts';
import { openSheets } from '../../sheets/session/openSheets.ts';
import { answer } from '../border/answer.ts';
import { type CheckedData, checkData } from '../sheet/checkData.ts';
import { prepareWorkbook } from '../sheet/prepareWorkbook.ts';
import { refreshIndicators } from '../sheet/refreshIndicators.ts';

/** Conferir dados. */
export function menuCheck(): void {
  const outcome = answer(checkData);
  if (outcome.ok) showTop(outputTabs.issues.name);
  tell(menu.check, outcome, noticedCounts);
}

/** Atualizar indicadores e gráficos; where charts of the Painel were deleted, offers to bring them back. */
export function menuRefresh(): void {
  const outcome = answer(() => refreshIndicators());
  const missing = outcome.ok ? outcome.value.missingCharts : [];
  const restore = missing.length > 0 && askYesNo(dashboardWords.askRestore(missing));
  const last = restore ? answer(() => refreshIndicators({ restoreCharts: true })) : outcome;
  if (last.ok) showTop(dashboardTabs.dashboard);
  tell(menu.refresh, last, (value) => `${menu.refreshed}\n\n${noticedCounts(value)}`);
}

/** The person sees the top of the tab where the result is; a courtesy. */
function showTop(tab: string): void {
  answer(() => {
    activateCells(openSheets(activeSpreadsheet()), tab, 'A1');
    return { ok: true, value: null };
  });
}

/** Preparar planilha; where tabs were made, offers to fill the empty ones with example data. */
export function menuPrepare(): void {
  const outcome = answer(() => prepareWorkbook({}));
  const offers = outcome.ok && outcome.value.created.length > 0 && outcome.value.empty.length > 0;
  if (!offers) {
    tell(menu.prepare, outcome, preparedText);
    return;
  }
  const { value } = outcome;
  if (!askYesNo(`${preparedText(value)}\n\n${prepared.askExample(value.empty)}`)) return;
  tell(
    menu.prepare,
    answer(() => prepareWorkbook({ example: true })),
    preparedText,
  );
}

function noticedCounts({ errorCount, warningCount, notice }: CheckedData): string {
  return [checkedSentence(errorCount, warningCount), notice].filter(Boolean).join('\n\n');
}

function preparedText({ done, notices }: PreparedWorkbook): string {
  return [done.length > 0 ? prepared.done : prepared.nothing, ...done, ...notices].join('\n\n');
}

function tell<T>(title: string, outcome: Outcome<T>, textOf: (value: T) => string): void {
  const text = outcome.ok
    ? textOf(outcome.value)
    : outcome.errors.map(({ message }) => message).join('\n\n');
  showMessage(title, text);
}
