// Reads the cells that formulas name, each one once after a change.
import type { Area } from '../../../xlsx/cells/address.ts';
import type { Cell, FormulaBlock } from '../../../xlsx/cells/sheetCells.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import type { CellsRead } from './block.ts';
import { NotCalculated } from './formulaTree.ts';
import type { Scalar } from './formulaValues.ts';

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  /** Null: the formula gives one value. */
  readonly block: FormulaBlock | null;
}

/** What a cell holds for a formula. Unknown: its formula cannot be calculated. */
export type CellContent =
  | { readonly value: Scalar; readonly changed: boolean }
  | { readonly pending: FormulaPlace }
  | 'unknown';

/** Thrown where cells must be calculated first. */
export class Pending extends Error {
  readonly places: readonly FormulaPlace[];

  constructor(places: readonly FormulaPlace[]) {
    super();
    this.places = places;
  }
}

/** More cells than this are read for no formula. */
const MOST_CELLS = 5_000_000;
/** So many values are kept as blocks, for formulas that read the same cells. */
const MOST_KEPT = 2_000_000;

interface Column {
  /** By row; undefined: not looked at yet. */
  readonly values: (Scalar | undefined)[];
  readonly changed: Set<number>;
}

/** The values of one sheet, as long as nothing changes. */
export class CellReader {
  readonly #sheet: Worksheet;
  readonly #lastRow: number;
  readonly #lastColumn: number;
  readonly #content: (sheet: Worksheet, row: number, column: number) => CellContent;
  readonly #columns = new Map<number, Column>();
  readonly #blocks = new Map<string, CellsRead & { readonly changed: boolean }>();
  #kept = 0;

  constructor(
    sheet: Worksheet,
    content: (sheet: Worksheet, row: number, column: number) => CellContent,
  ) {
    this.#sheet = sheet;
    this.#content = content;
    let { lastRow, lastColumn } = sheet.usedExtent(true);
    for (const { area } of sheet.formulaBlocks) {
      lastRow = Math.max(lastRow, area.bottom);
      lastColumn = Math.max(lastColumn, area.right);
    }
    this.#lastRow = lastRow;
    this.#lastColumn = lastColumn;
  }

  /** Values of an area, cut to what is used. Throws: Pending, or NotCalculated when one is unknown. */
  read(area: Area): CellsRead & { readonly changed: boolean } {
    const { top, left } = area;
    const bottom = Math.min(area.bottom, this.#lastRow);
    const right = Math.min(area.right, this.#lastColumn);
    const height = Math.max(0, bottom - top + 1);
    const width = height === 0 ? 0 : Math.max(0, right - left + 1);
    if (height * width > MOST_CELLS) throw new NotCalculated('too many cells');
    const key = `${top}:${left}:${bottom}:${right}`;
    const known = this.#blocks.get(key);
    if (known) return known;
    const items: Scalar[] = [];
    const pending: FormulaPlace[] = [];
    let changed = false;
    let unknown = false;
    const columns = Array.from({ length: width }, (_, at) => this.#column(left + at));
    for (let row = top; row <= bottom; row += 1) {
      for (let at = 0; at < width; at += 1) {
        const column = columns[at];
        if (!column) continue;
        let value = column.values[row];
        if (value === undefined) {
          const content = this.#content(this.#sheet, row, left + at);
          if (content === 'unknown') unknown = true;
          else if ('pending' in content) pending.push(content.pending);
          else {
            value = content.value;
            column.values[row] = value;
            if (content.changed) column.changed.add(row);
          }
        }
        items.push(value ?? null);
      }
    }
    if (pending.length > 0) throw new Pending(pending);
    if (unknown) throw new UnknownCell();
    for (const column of columns) changed ||= someBetween(column.changed, top, bottom);
    const block = { width, items, changed };
    this.#keep(key, block);
    return block;
  }

  #column(number: number): Column {
    let column = this.#columns.get(number);
    if (!column) {
      column = { values: [], changed: new Set() };
      this.#columns.set(number, column);
    }
    return column;
  }

  #keep(key: string, block: CellsRead & { readonly changed: boolean }): void {
    if (block.items.length < 2) return;
    this.#kept += block.items.length;
    if (this.#kept > MOST_KEPT) {
      this.#blocks.clear();
      this.#kept = block.items.length;
    }
    this.#blocks.set(key, block);
  }
}

/** Thrown where a formula reads a cell whose formula cannot be calculated. */
export class UnknownCell extends NotCalculated {}

function someBetween(numbers: ReadonlySet<number>, first: number, last: number): boolean {
  if (numbers.size === 0) return false;
  if (numbers.size < last - first) {
    for (const number of numbers) if (number >= first && number <= last) return true;
    return false;
  }
  for (let at = first; at <= last; at += 1) if (numbers.has(at)) return true;
  return false;
}
