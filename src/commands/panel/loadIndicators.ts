// The screen Indicadores of the side panel.
import type { Outcome } from '../../domain/outcome.ts';
import { type CardGroup, indicatorCards } from '../../report/indicatorCards.ts';
import { activeSpreadsheet } from '../../sheets/session/activeSpreadsheet.ts';
import { openSheets } from '../../sheets/session/openSheets.ts';
import { readAnalysis } from '../sheet/readAnalysis.ts';

export interface IndicatorScreen {
  readonly year: number;
  readonly groups: readonly CardGroup[];
}

/** All indicators, computed from the sheet as it is now. Nothing is written. */
export function loadIndicators(): Outcome<IndicatorScreen> {
  const analysis = readAnalysis(openSheets(activeSpreadsheet()));
  if (!analysis.ok) return analysis;
  const { year } = analysis.value;
  return { ok: true, value: { year, groups: indicatorCards(analysis.value) } };
}
