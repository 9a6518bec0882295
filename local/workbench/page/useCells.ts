// What the person does to the cells of the tab that is shown.
import type { RefObject } from 'preact';
import type { Block, Order, Place, Reply, Taken } from '../protocol.ts';
import { give } from './api.ts';
import type { Command } from './commands.ts';
import { noFilter, withKept, withShift } from './filter/rowFilter.ts';
import type { Filters } from './filter/useFilters.ts';
import { type BlockEdit, filledDown, spansOf } from './grid/blockEdits.ts';
import type { SheetGrid } from './grid/sheetGrid.ts';
import { editProblem, toolTexts as texts } from './pageTexts.ts';
import type { Book } from './useBook.ts';

interface CellsProps {
  readonly book: Book;
  readonly grid: RefObject<SheetGrid | null>;
  readonly filters: Filters;
  readonly show: (message: string, title?: string, isProblem?: boolean) => void;
  readonly goTo: (place: Place) => void;
  /** The box for the column of the selected cell. */
  readonly openFilter: () => void;
}

export interface Cells {
  readonly edit: (edit: BlockEdit) => Promise<void>;
  /** A block is continued into a larger one. */
  readonly pull: (from: Block, to: Block) => Promise<void>;
  readonly command: (command: Command) => Promise<void>;
}

export function useCells({ book, grid, filters, show, goTo, openFilter }: CellsProps): Cells {
  const sheetId = book.view?.sheet.id ?? 0;
  /** Gives an order; a refusal is said, and what the sheet really holds is shown again. */
  const change = async (order: Order): Promise<Reply> => {
    const reply = await give(order);
    if (reply.ok) return reply;
    show(editProblem(reply.message), '', true);
    void book.refresh();
    return reply;
  };
  const keep = (rows: readonly number[]) =>
    filters.change(sheetId, (filter) => withKept(filter, rows));
  const edit = async ({ block, values, rows }: BlockEdit): Promise<void> => {
    if (rows.length === 0) return;
    keep(rows);
    await change({ kind: 'edit', place: { sheetId, ...block }, values, rows });
  };
  const pull = async (from: Block, to: Block): Promise<void> => {
    const made = grid.current;
    if (!made) return;
    const seen = made.tab.rowsIn(to);
    keep(seen);
    // Rows out of sight stay as they are: then the first row is copied, not continued.
    const isWhole = seen.length === to.rows;
    if (isWhole) await change({ kind: 'series', place: { sheetId, ...from }, to });
    else if (to.row === from.row)
      await change({ kind: 'fill', place: { sheetId, ...from, rows: 1 }, rows: seen.slice(1) });
  };
  const fillDown = async (): Promise<void> => {
    const made = grid.current;
    const found = made && filledDown(made.tab, made.block);
    if (!found) return show(texts.nothingToFill);
    keep(found.rows);
    await change({ kind: 'fill', place: { sheetId, ...found.source }, rows: found.rows });
  };
  const insert = async (act: 'before' | 'after'): Promise<void> => {
    const made = grid.current;
    if (!made) return;
    const rows = made.tab.rowsIn(made.block);
    const first = act === 'before' ? made.block.row : (rows.at(-1) ?? made.block.row) + 1;
    const count = Math.max(1, rows.length);
    const span = { row: act === 'before' ? first : first - count, rows: count };
    // Where more rows come than stand above, the last one of these is the one that counts.
    const order: Order =
      span.row > 0
        ? { kind: 'rows', act, sheetId, spans: [span] }
        : { kind: 'rows', act: 'before', sheetId, spans: [{ row: first, rows: count }] };
    const reply = await change(order);
    if (!reply.ok) return;
    filters.change(sheetId, (filter) => withShift(filter, first, count));
    await book.refresh();
    await grid.current?.select({ ...made.block, row: first, rows: count }, true);
  };
  const remove = async (): Promise<void> => {
    const made = grid.current;
    if (!made) return;
    const spans = spansOf(made.tab.rowsIn(made.block));
    if (spans.length === 0) return;
    const reply = await change({ kind: 'rows', act: 'delete', sheetId, spans });
    if (!reply.ok) return;
    for (const { row, rows } of [...spans].reverse())
      filters.change(sheetId, (filter) => withShift(filter, row, -rows));
    await book.refresh();
    const { row, column } = made.block;
    await grid.current?.select({ row, column, rows: 1, columns: 1 }, true);
  };
  const take = async (way: 'undo' | 'redo'): Promise<void> => {
    const reply = await change({ kind: way });
    if (!reply.ok) return;
    const { said, place } = reply.value as Taken;
    show(said);
    if (place) goTo(place);
  };
  const command = async (name: Command): Promise<void> => {
    if (name === 'undo' || name === 'redo') await take(name);
    else if (name === 'insertAbove') await insert('before');
    else if (name === 'insertBelow') await insert('after');
    else if (name === 'deleteRows') await remove();
    else if (name === 'fillDown') await fillDown();
    else if (name === 'filter') openFilter();
    else filters.change(sheetId, () => noFilter);
  };
  return { edit, pull, command };
}
