// Which cells are selected: a block of the component, or whole rows, which the component itself cannot select.
import type { Block } from '../../protocol.ts';
import { columnOf } from './sheetRows.ts';
import { rowAt, type ShownTab } from './shownTab.ts';

/** One cell. */
export function cellBlock(row: number, column: number): Block {
  return { row, column, rows: 1, columns: 1 };
}

/** The block that the component has selected. Null: none. */
export async function blockIn(element: HTMLRevoGridElement, tab: ShownTab): Promise<Block | null> {
  const [focused, range] = await Promise.all([element.getFocused(), element.getSelectedRange()]);
  const { cell, model, column, rowType } = focused ?? {};
  if (!cell || !model || !column) return null;
  const block = cellBlock(Number(model.row), columnOf(column.prop));
  if (!range) return block;
  // Rows out of sight lie between those that the component knows.
  const first = rowAt(tab, rowType ?? 'rgRow', range.y) ?? block.row;
  const last = rowAt(tab, rowType ?? 'rgRow', range.y1) ?? first;
  return {
    row: first,
    column: block.column + range.x - cell.x,
    rows: last - first + 1,
    columns: range.x1 - range.x + 1,
  };
}

/** Whole rows, from the one at which the choosing began. */
export class RowChoice {
  /** The row that stays. */
  readonly #anchor: number;
  readonly #end: number;
  /** The cell that has the keyboard meanwhile. */
  readonly column: number;

  constructor(anchor: number, end: number, column: number) {
    this.#anchor = anchor;
    this.#end = end;
    this.column = column;
  }

  get anchor(): number {
    return this.#anchor;
  }

  get row(): number {
    return Math.min(this.#anchor, this.#end);
  }

  get rows(): number {
    return Math.abs(this.#anchor - this.#end) + 1;
  }

  /** Up to another row. */
  to(end: number): RowChoice {
    return new RowChoice(this.#anchor, end, this.column);
  }

  /** With the next row in sight, or without the last. */
  grown(tab: ShownTab, step: 1 | -1): RowChoice {
    return this.to(tab.nextRow(this.#end, step) ?? this.#end);
  }

  /** As a block of all columns. */
  block({ sheet }: ShownTab): Block {
    return { row: this.row, column: 1, rows: this.rows, columns: sheet.widths.length };
  }
}
