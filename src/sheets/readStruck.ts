// Reading what is struck through in the texts of a tab.
import { addressOf, type CellArea, type Grid, type TextRun } from '../domain/cell.ts';
import { hostCall } from '../google/hostCall.ts';
import { operations } from '../locale/ptBR.ts';
import type { OpenSheets } from './session/openSheets.ts';

/** The grids, with the struck cells of the areas that `areaOf` names: a call for each of these, whatever their size. */
export function withStruck(
  { byName }: OpenSheets,
  grids: readonly Grid[],
  areaOf: (grid: Grid) => CellArea | null,
): Grid[] {
  return hostCall(operations.readSheet, () =>
    grids.map((grid) => {
      const area = areaOf(grid);
      const sheet = area ? byName.get(grid.tab) : undefined;
      if (!area || !sheet) return grid;
      const { top, bottom, left, right } = area;
      const range = sheet.getRange(top, left + 1, bottom - top + 1, right - left + 1);
      const struck = new Map<string, TextRun[]>();
      range.getRichTextValues().forEach((values, row) => {
        values.forEach((value, column) => {
          const runs = runsOf(value);
          const at = { tab: grid.tab, rowNumber: top + row, columnIndex: left + column };
          if (runs) struck.set(addressOf(at), runs);
        });
      });
      return struck.size === 0 ? grid : { ...grid, struck };
    }),
  );
}

/** Null: nothing but spaces is struck through, or the cell holds no text. Assumption: struck-through-runs */
function runsOf(value: GoogleAppsScript.Spreadsheet.RichTextValue | null): TextRun[] | null {
  const runs: { text: string; struck: boolean }[] = [];
  for (const run of value?.getRuns() ?? []) {
    const text = run.getText();
    const struck = run.getTextStyle().isStrikethrough() === true;
    const before = runs[runs.length - 1];
    // Runs that differ in colour or size alone are one to us.
    if (before?.struck === struck) before.text += text;
    else runs.push({ text, struck });
  }
  return runs.some(({ text, struck }) => struck && text.trim() !== '') ? runs : null;
}
