// One sheet of a workbook: its cells in memory, everything else as source text that changes piece by piece.
import { type Area, MOST_COLUMNS, MOST_ROWS } from '../cells/address.ts';
import type { Cell, Row } from '../cells/sheetCells.ts';
import { SheetGrid } from '../cells/sheetGrid.ts';
import {
  type ColumnChange,
  type ColumnSpan,
  changeSpans,
  readColumnSpans,
  shiftSpans,
  spanOf,
  writeColumnSpans,
} from '../sheet/columnSpans.ts';
import { readMerges, writeMerges } from '../sheet/merges.ts';

/** A worksheet. */
export class Worksheet extends SheetGrid {
  #merges: Area[] | null = null;
  #spans: ColumnSpan[] | null = null;

  protected columnStyle(column: number): number | null {
    return spanOf(this.columns, column)?.style ?? null;
  }

  protected columnStyles(): number[] {
    return this.columns.map(({ style }) => style).filter((style) => style !== null);
  }

  /** Gives everything in the sheet the new index of its look. */
  moveStyles(moved: ReadonlyMap<number, number>): void {
    this.moveCellStyles(moved);
    this.#putColumns(
      this.columns.map((span) => ({
        ...span,
        style: span.style === null ? null : (moved.get(span.style) ?? 0),
      })),
    );
  }

  get columns(): readonly ColumnSpan[] {
    this.#spans ??= readColumnSpans(this.loaded.part);
    return this.#spans;
  }

  changeColumns(min: number, max: number, change: ColumnChange): void {
    this.#putColumns(changeSpans(this.columns, min, max, change));
  }

  #putColumns(spans: ColumnSpan[]): void {
    this.#spans = spans;
    this.putChild('cols', writeColumnSpans(spans, this.prefix));
  }

  get merges(): readonly Area[] {
    this.#merges ??= readMerges(this.childSource('mergeCells'));
    return this.#merges;
  }

  setMerges(merges: readonly Area[]): void {
    this.#merges = [...merges];
    this.putChild('mergeCells', writeMerges(merges, this.prefix));
  }

  /** Moves rows or columns: `count` > 0 makes room before `at`, `count` < 0 takes away from `at` on. */
  shiftCells(axis: 'row' | 'column', at: number, count: number): void {
    const loaded = this.loaded;
    this.unshareFormulas();
    const end = at - count - 1;
    if (axis === 'row') {
      const moved = new Map<number, Row>();
      for (const [number, row] of loaded.rows) {
        if (count < 0 && number >= at && number <= end) continue;
        const target = number >= at ? number + count : number;
        if (target > MOST_ROWS) continue;
        if (target !== number) row.moved = true;
        moved.set(target, row);
      }
      loaded.rows = moved;
    } else {
      for (const row of loaded.rows.values()) {
        const cells = new Map<number, Cell>();
        for (const [column, cell] of row.cells) {
          if (count < 0 && column >= at && column <= end) continue;
          const target = column >= at ? column + count : column;
          // Only empty cells with a look stand that far away.
          if (target > MOST_COLUMNS) continue;
          if (target !== column && cell.state === 0) cell.state = 1;
          cells.set(target, cell);
        }
        row.cells = cells;
        row.changed = true;
      }
      this.#putColumns(shiftSpans(this.columns, at, count));
    }
    this.cellsChanged = true;
    this.book.noteFormulaChange();
  }
}
