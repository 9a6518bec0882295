// Blocks of values: arrays, and references that are read when somebody looks into them.
import { type Area, MOST_COLUMNS, MOST_ROWS } from '../../../xlsx/cells/address.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import { type FormulaError, NotCalculated } from './formulaTree.ts';
import type { Block, Scalar } from './formulaValues.ts';

/** A block that was made. */
export class ArrayBlock implements Block {
  readonly width: number;
  readonly items: readonly Scalar[];
  readonly cells = false;
  readonly tail: Scalar | undefined;

  constructor(width: number, items: readonly Scalar[], tail?: Scalar) {
    this.width = width;
    this.items = items;
    this.tail = tail;
  }

  static ofRows(rows: readonly (readonly Scalar[])[]): ArrayBlock {
    const width = Math.max(0, ...rows.map((row) => row.length));
    return new ArrayBlock(
      width,
      rows.flatMap((row) => Array.from({ length: width }, (_, at) => row[at] ?? null)),
    );
  }

  get height(): number {
    return this.width === 0 ? 0 : this.items.length / this.width;
  }

  at(row: number, column: number): Scalar {
    return column < this.width ? (this.items[row * this.width + column] ?? null) : null;
  }
}

/** Cells that are read: as far down and to the right as there are any. */
export interface CellsRead {
  readonly width: number;
  readonly items: readonly Scalar[];
}

/** Gives the values of cells. */
export interface ReadCells {
  readonly cells: (sheet: Worksheet, area: Area) => CellsRead;
  /** The sum of the numbers of one column, or the first error in it. */
  readonly total: (sheet: Worksheet, area: Area) => number | FormulaError;
}

/** Cells that a formula names; they are read only when their values are asked for. */
export class Reference implements Block {
  readonly sheet: Worksheet;
  readonly area: Area;
  readonly cells = true;
  readonly tail = undefined;
  readonly #read: ReadCells;
  #found: CellsRead | null = null;

  constructor(sheet: Worksheet, area: Area, read: ReadCells) {
    this.sheet = sheet;
    this.area = area;
    this.#read = read;
  }

  get #cells(): CellsRead {
    this.#found ??= this.#read.cells(this.sheet, this.area);
    return this.#found;
  }

  get items(): readonly Scalar[] {
    return this.#cells.items;
  }

  get width(): number {
    return this.#cells.width;
  }

  get height(): number {
    const { width, items } = this.#cells;
    return width === 0 ? 0 : items.length / width;
  }

  /** Rows and columns that it names, empty ones included. */
  get rowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get columnCount(): number {
    return this.area.right - this.area.left + 1;
  }

  /** The sum of its numbers, or the first error. Null: it is more than one column. */
  total(): number | FormulaError | null {
    return this.columnCount === 1 ? this.#read.total(this.sheet, this.area) : null;
  }

  at(row: number, column: number): Scalar {
    return this.part(row, column, 1, 1).#cells.items[0] ?? null;
  }

  /** Cells of it, counted from its first one. */
  part(row: number, column: number, rows: number, columns: number): Reference {
    const top = this.area.top + row;
    const left = this.area.left + column;
    const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
    return new Reference(this.sheet, area, this.#read);
  }

  /** Other cells of the same sheet. Null: outside of it. */
  moved(area: Area): Reference | null {
    const { top, left, bottom, right } = area;
    if (top < 1 || left < 1 || bottom > MOST_ROWS || right > MOST_COLUMNS) return null;
    return new Reference(this.sheet, area, this.#read);
  }
}

/** Number of rows, empty ones of references included. */
export function rowCount(block: Block): number {
  if (block instanceof Reference) return block.rowCount;
  if (block.tail !== undefined) throw new NotCalculated('an array that is not listed whole');
  return block.height;
}

/** Number of columns, empty ones of references included. */
export function columnCount(block: Block): number {
  return block instanceof Reference ? block.columnCount : block.width;
}

/** The rows of a block as lists. */
export function rowsOf(block: Block): Scalar[][] {
  const { width, height, items } = block;
  return Array.from({ length: height }, (_, row) => items.slice(row * width, (row + 1) * width));
}
