// Jumping to cells.
import { Refused } from '../domain/errors.ts';
import { hostCall } from '../domain/hostCall.ts';
import { foldText } from '../domain/text.ts';
import { operations, sheetProblems } from '../locale/ptBR.ts';
import type { OpenSheets } from './openSheets.ts';

/** Shows the tab and selects the cells; the whole tab where no cell is named. Throws: Refused when there is no such tab. */
export function activateCells({ byName }: OpenSheets, tab: string, cell: string): void {
  const sheet =
    byName.get(tab) ?? [...byName].find(([name]) => foldText(name) === foldText(tab))?.[1];
  if (!sheet) throw new Refused('missingTab', sheetProblems.missingTab(tab));
  hostCall(operations.goTo, () => {
    if (cell === '') sheet.activate();
    else sheet.getRange(cell).activate();
  });
}
