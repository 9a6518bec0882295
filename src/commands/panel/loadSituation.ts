// The screen Situação of the side panel, and what can be done from it.
import * as z from 'zod/mini';
import { addressOf } from '../../domain/cell.ts';
import { Refused } from '../../domain/errors.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { hostCall } from '../../google/hostCall.ts';
import { operations, sheetProblems } from '../../locale/ptBR.ts';
import { type Situation, situationOf } from '../../report/situation.ts';
import { activateCells } from '../../sheets/screen/activateCells.ts';
import { activeSpreadsheet } from '../../sheets/session/activeSpreadsheet.ts';
import { openSheets } from '../../sheets/session/openSheets.ts';
import { withDocumentLock } from '../../sheets/session/withDocumentLock.ts';
import { settings } from '../../subjects/setup/settings.ts';
import { readInputs, readSettings } from '../sheet/readAnalysis.ts';
import type { placeRequest } from './placeRequest.ts';

export const yearRequest = z.strictObject({
  year: z.number().check(z.int(), z.minimum(2000), z.maximum(2100)),
});

/** How the sheet stands. Nothing is written. */
export function loadSituation(): Outcome<Situation> {
  return { ok: true, value: situationOf(readInputs(openSheets(activeSpreadsheet()))) };
}

/** Writes the year of the report into Configuração, because the person asks for it; nothing else. */
export function changeYear({ year }: z.infer<typeof yearRequest>): Outcome<Situation> {
  return withDocumentLock(() => {
    const sheets = openSheets(activeSpreadsheet());
    const at = readSettings(sheets).parameterCell(settings.id, 'reportYear');
    const sheet = at && sheets.byName.get(at.tab);
    if (!at || !sheet) throw new Refused('missingParameter', sheetProblems.noYear);
    hostCall(operations.changeYear, () => sheet.getRange(addressOf(at)).setValue(year));
    return { ok: true, value: situationOf(readInputs(sheets)) };
  });
}

/** Jumps to a place of the sheet. */
export function goToPlace({
  tab,
  cell,
}: z.infer<typeof placeRequest>): Outcome<z.infer<typeof placeRequest>> {
  activateCells(openSheets(activeSpreadsheet()), tab, cell);
  return { ok: true, value: { tab, cell } };
}
