// The screen Situação of the side panel, and what can be done from it.
import * as z from 'zod/mini';
import { addressOf } from '../../domain/cell.ts';
import { Refused } from '../../domain/errors.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { hostCall } from '../../google/hostCall.ts';
import { dismissals } from '../../locale/dismissalTexts.ts';
import { operations, sheetProblems } from '../../locale/ptBR.ts';
import { type Situation, situationOf, stampOf } from '../../report/situation.ts';
import { readGrids } from '../../sheets/readGrids.ts';
import { activateCells } from '../../sheets/screen/activateCells.ts';
import { activeSpreadsheet } from '../../sheets/session/activeSpreadsheet.ts';
import { openSheets } from '../../sheets/session/openSheets.ts';
import { withDocumentLock } from '../../sheets/session/withDocumentLock.ts';
import { subjects } from '../../subjects/index.ts';
import { settings } from '../../subjects/setup/settings.ts';
import { readInputs, readSettings } from '../sheet/readAnalysis.ts';
import type { placeRequest } from './placeRequest.ts';

const aYear = z.number().check(z.int(), z.minimum(2000), z.maximum(2100));

/** `compareYear`: the year of comparison goes along. */
export const yearRequest = z.strictObject({ year: aYear, compareYear: z.optional(aYear) });

/** How the sheet stands. Nothing is written. */
export function loadSituation(): Outcome<Situation> {
  return { ok: true, value: situationOf(readInputs(openSheets(activeSpreadsheet()))) };
}

/** The mark of what the input tabs hold now, so that the panel knows when they changed. Nothing is checked. */
export function sheetStamp(): Outcome<{ readonly stamp: string }> {
  const sheets = openSheets(activeSpreadsheet());
  const names = [...subjects.tabs.map(({ name }) => name), dismissals.name];
  return { ok: true, value: { stamp: stampOf(readGrids(sheets, names)) } };
}

/** Writes the year of the report into Configuração, and that of comparison where asked; nothing else. */
export function changeYear({ year, compareYear }: z.infer<typeof yearRequest>): Outcome<Situation> {
  return withDocumentLock(() => {
    const sheets = openSheets(activeSpreadsheet());
    const reading = readSettings(sheets);
    const wanted = [
      { at: reading.parameterCell(settings.id, 'reportYear'), value: year },
      ...(compareYear === undefined
        ? []
        : [{ at: reading.parameterCell(settings.id, 'compareYear'), value: compareYear }]),
    ];
    for (const { at, value } of wanted) {
      const sheet = at && sheets.byName.get(at.tab);
      if (!at || !sheet) throw new Refused('missingParameter', sheetProblems.noYear);
      hostCall(operations.changeYear, () => sheet.getRange(addressOf(at)).setValue(value));
    }
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
