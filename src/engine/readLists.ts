// Reading a tab of lists.
import type { ListTab } from '../define/tab.ts';
import { cellText } from '../define/textColumns.ts';
import type { Grid } from '../domain/cell.ts';
import type { Issue } from '../domain/issue.ts';
import { foldText, tidySpaces, withoutForbiddenCharacters } from '../domain/text.ts';
import { isBlank, readHeader } from './readHeader.ts';

export interface ListsReading {
  /** The values of each list, in order, without repeats. A list nobody wrote has its defaults. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly issues: readonly Issue[];
}

/** Reads every list, down its column. Without a grid all lists have their defaults. */
export function readLists(tab: ListTab, grid: Grid | null): ListsReading {
  const wanted = Object.entries(tab.lists).map(([id, { header }]) => ({
    id,
    header,
    required: false,
  }));
  const { columnIndex, issues } = grid
    ? readHeader(grid, wanted)
    : { columnIndex: new Map<string, number>(), issues: [] };
  const values = new Map<string, readonly string[]>();
  for (const [id, { defaults }] of Object.entries(tab.lists)) {
    const column = columnIndex.get(id);
    const written = new Map<string, string>();
    if (grid && column !== undefined) {
      for (const cells of grid.rows.slice(1)) {
        const cell = cells[column] ?? null;
        if (isBlank(cell)) continue;
        const text = tidySpaces(withoutForbiddenCharacters(cellText(cell)));
        if (!written.has(foldText(text))) written.set(foldText(text), text);
      }
    }
    values.set(id, written.size === 0 ? defaults : [...written.values()]);
  }
  return { values, issues };
}
