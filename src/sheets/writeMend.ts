// Writing into input tabs what a person decided about a finding, and nothing else.
import { addressOf } from '../domain/cell.ts';
import { Refused } from '../domain/errors.ts';
import type { CellWrite } from '../domain/mend.ts';
import { hostCall } from '../google/hostCall.ts';
import { mendProblems } from '../locale/mendTexts.ts';
import { operations } from '../locale/ptBR.ts';
import { type OpenSheets, sheetNamed } from './session/openSheets.ts';

/**
 * Writes the cells, all or none. A number in a cell of text becomes a number again.
 * Throws: Refused where a tab is gone or a cell holds a formula.
 */
export function writeCellsOf(sheets: OpenSheets, writes: readonly CellWrite[]): void {
  hostCall(operations.mend, () => {
    const ready = writes.map(({ at, value }) => {
      const sheet = sheetNamed(sheets, at.tab);
      if (!sheet) throw new Refused('changedMeanwhile', mendProblems.gone);
      const range = sheet.getRange(addressOf(at));
      if (range.getFormula() !== '') {
        throw new Refused('hasFormula', mendProblems.formula(at.tab, addressOf(at)));
      }
      return { range, value };
    });
    const before = ready.map(({ range }) => range.getValue());
    ready.forEach(({ range, value }, index) => {
      try {
        if (typeof value === 'number' && range.getNumberFormat() === '@') {
          range.setNumberFormat('General');
        }
        range.setValue(value);
      } catch (error) {
        // The cells before this one get back what they held.
        for (const [at, written] of ready.slice(0, index).entries()) {
          written.range.setValue(before[at]);
        }
        throw error;
      }
    });
  });
}

/** What one cell shows now. Null: the place is no single cell, or it is gone. */
export function shownIn(sheets: OpenSheets, tab: string, cell: string): string | null {
  const sheet = sheetNamed(sheets, tab);
  if (!sheet || !/^[A-Z]+\d+$/.test(cell)) return null;
  return hostCall(operations.readSheet, () => sheet.getRange(cell).getDisplayValue());
}
