// Reading which cells of a tab are merged.
import type { Grid, MergedCells } from '../domain/cell.ts';
import { hostCall } from '../google/hostCall.ts';
import { operations } from '../locale/ptBR.ts';
import type { OpenSheets } from './session/openSheets.ts';

/** The grids, those of the wanted tabs with their merged cells: a call or two a tab, and one for each merged range. */
export function withMerges(
  { byName }: OpenSheets,
  grids: readonly Grid[],
  isWanted: (grid: Grid) => boolean,
): Grid[] {
  return hostCall(operations.readSheet, () =>
    grids.map((grid) => {
      const sheet = isWanted(grid) ? byName.get(grid.tab) : undefined;
      if (!sheet) return grid;
      const merged = sheet.getDataRange().getMergedRanges();
      return { ...grid, merges: merged.flatMap((range) => areaOf(range.getA1Notation())) };
    }),
  );
}

/** `B2:B4`; none where it is written in another way. */
function areaOf(address: string): MergedCells[] {
  const sides = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address);
  if (!sides) return [];
  const [, left = '', top, right = '', bottom] = sides;
  return [{ top: Number(top), bottom: Number(bottom), left: indexOf(left), right: indexOf(right) }];
}

/** Index from 0 of a column by its letters. */
function indexOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
