// Reading a tab of lists.
import type { ListTab } from '../define/tab.ts';
import { cellText, text } from '../define/textColumns.ts';
import type { Grid } from '../domain/cell.ts';
import type { Issue } from '../domain/issue.ts';
import { foldText, tidySpaces } from '../domain/text.ts';
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
  const header = grid ? readHeader(grid, wanted) : null;
  const issues: Issue[] = [...(header?.issues ?? [])];
  const values = new Map<string, readonly string[]>();
  for (const [id, list] of Object.entries(tab.lists)) {
    const column = header?.columnIndex.get(id);
    const written = new Map<string, string>();
    if (grid && column !== undefined) {
      const { read } = text(list.header, { help: '' });
      grid.rows.forEach((cells, index) => {
        const cell = cells[column] ?? null;
        if (index <= (header?.lastRow ?? 0) || isBlank(cell)) return;
        const { value, findings } = read(cell);
        const at = { tab: grid.tab, columnIndex: column, rowNumber: index + 1 };
        const about = { at, found: cellText(cell) };
        for (const { params, ...finding } of findings) {
          const named = { ...params, column: list.header, tab: grid.tab };
          issues.push({ ...finding, ...about, params: named });
        }
        const word = tidySpaces(value ?? '');
        if (word !== '' && !written.has(foldText(word))) written.set(foldText(word), word);
      });
    }
    values.set(id, written.size === 0 ? list.defaults : [...written.values()]);
  }
  return { values, issues };
}
