// What pasting, clearing and filling a block come to. What is out of sight stays as it is.
import type { Block } from '../../protocol.ts';
import type { ShownTab } from './shownTab.ts';
import { parseTsv } from './tsv.ts';

/** Texts for the rows of a block. */
export interface BlockEdit {
  readonly block: Block;
  readonly values: readonly (readonly string[])[];
  /** The row of each line. */
  readonly rows: readonly number[];
}

/** A text from the clipboard at a block. Null: there is nothing in it. */
export function pasted(tab: ShownTab, block: Block, text: string): BlockEdit | null {
  const lines = parseTsv(text);
  const width = Math.max(...lines.map(({ length }) => length));
  if (lines.length === 0 || width < 1) return null;
  const { column } = block;
  // One value pasted over a block fills it, as in any spreadsheet.
  const only = lines.length === 1 && width === 1 ? lines[0]?.[0] : undefined;
  if (only !== undefined) return filled(tab, block, only);
  const rows = tab.rowsFrom(block.row, lines.length);
  const [first = block.row] = rows;
  const count = (rows.at(-1) ?? first) - first + 1;
  return { block: { row: first, column, rows: count, columns: width }, values: lines, rows };
}

/** Empty cells for a block. */
export function cleared(tab: ShownTab, block: Block): BlockEdit {
  return filled(tab, block, '');
}

function filled(tab: ShownTab, block: Block, text: string): BlockEdit {
  const rows = tab.rowsIn(block);
  const line = Array.from({ length: block.columns }, () => text);
  return { block, values: rows.map(() => line), rows };
}

/** The row that is copied down and those that it is copied to. Null: there is nothing above. */
export function filledDown(
  tab: ShownTab,
  block: Block,
): { readonly source: Block; readonly rows: readonly number[] } | null {
  const [first, ...others] = tab.rowsIn(block);
  if (first === undefined) return null;
  // A single row takes what stands above it.
  const from = others.length > 0 ? first : tab.nextRow(first, -1);
  if (from === null) return null;
  return {
    source: { ...block, row: from, rows: 1 },
    rows: others.length > 0 ? others : [first],
  };
}

/** Rows that follow one another, as spans. */
export function spansOf(rows: readonly number[]): { row: number; rows: number }[] {
  const spans: { row: number; rows: number }[] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last && last.row + last.rows === row) last.rows += 1;
    else spans.push({ row, rows: 1 });
  }
  return spans;
}
