// Jumping to cells.
import { Refused } from '../../domain/errors.ts';
import { hostCall } from '../../google/hostCall.ts';
import { operations, sheetProblems } from '../../locale/ptBR.ts';
import { type OpenSheets, sheetNamed } from '../session/openSheets.ts';

/** Shows the tab and selects the cells; the whole tab where no cell is named. Throws: Refused when there is no such tab. */
export function activateCells(sheets: OpenSheets, tab: string, cell: string): void {
  const sheet = sheetNamed(sheets, tab);
  if (!sheet) throw new Refused('missingTab', sheetProblems.missingTab(tab));
  hostCall(operations.goTo, () => {
    if (cell === '') sheet.activate();
    else sheet.getRange(cell).activate();
  });
}
