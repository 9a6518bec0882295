// Reads the cells that formulas name, each one once after a change.
import type { Area } from '../../../xlsx/cells/address.ts';
import type { Cell, FormulaBlock } from '../../../xlsx/cells/sheetCells.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import type { CellsRead } from './block.ts';
import { FormulaError, NotCalculated } from './formulaTree.ts';
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
  readonly number: number;
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
  readonly #totals = new Map<string, { readonly sums: number[]; error: FormulaError | null }>();
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
    const missing = new Missing();
    const columns = Array.from({ length: width }, (_, at) => this.#column(left + at));
    for (let row = top; row <= bottom; row += 1)
      for (const column of columns) items.push(this.#value(column, row, missing));
    missing.assertNone();
    let changed = false;
    for (const column of columns) changed ||= someBetween(column.changed, top, bottom);
    const block = { width, items, changed };
    this.#keep(key, block);
    return block;
  }

  /** The sum of the numbers of a column from its first row to each one. Throws: as `read` does. */
  total({ top, left, bottom }: Area): { value: number | FormulaError; changed: boolean } {
    const column = this.#column(left);
    const key = `${left}:${top}`;
    let totals = this.#totals.get(key);
    if (!totals) {
      totals = { sums: [], error: null };
      this.#totals.set(key, totals);
    }
    const { sums } = totals;
    const last = Math.min(bottom, this.#lastRow);
    const missing = new Missing();
    let sum = sums.at(-1) ?? 0;
    for (let row = top + sums.length; row <= last && !totals.error; row += 1) {
      const value = this.#value(column, row, missing);
      if (missing.isAny) continue;
      if (value instanceof FormulaError) totals.error = value;
      else {
        if (typeof value === 'number') sum += value;
        sums.push(sum);
        this.#kept += 1;
      }
    }
    missing.assertNone();
    const changed = someBetween(column.changed, top, last);
    const value =
      totals.error && top + sums.length <= last ? totals.error : (sums[last - top] ?? 0);
    this.#makeRoom(0);
    return { value, changed };
  }

  #value(column: Column, row: number, missing: Missing): Scalar {
    const known = column.values[row];
    if (known !== undefined) return known;
    const content = this.#content(this.#sheet, row, column.number);
    if (content === 'unknown') missing.unknown = true;
    else if ('pending' in content) missing.places.push(content.pending);
    else {
      column.values[row] = content.value;
      if (content.changed) column.changed.add(row);
      return content.value;
    }
    return null;
  }

  #column(number: number): Column {
    let column = this.#columns.get(number);
    if (!column) {
      column = { number, values: [], changed: new Set() };
      this.#columns.set(number, column);
    }
    return column;
  }

  #keep(key: string, block: CellsRead & { readonly changed: boolean }): void {
    if (block.items.length < 2) return;
    this.#makeRoom(block.items.length);
    this.#blocks.set(key, block);
  }

  #makeRoom(more: number): void {
    this.#kept += more;
    if (this.#kept <= MOST_KEPT) return;
    this.#blocks.clear();
    this.#totals.clear();
    this.#kept = more;
  }
}

/** Cells that could not be read. */
class Missing {
  readonly places: FormulaPlace[] = [];
  unknown = false;

  get isAny(): boolean {
    return this.unknown || this.places.length > 0;
  }

  /** Throws: Pending where cells come first, else UnknownCell where one has no value. */
  assertNone(): void {
    if (this.places.length > 0) throw new Pending(this.places);
    if (this.unknown) throw new UnknownCell();
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
