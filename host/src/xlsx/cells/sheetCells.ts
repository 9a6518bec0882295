// The rows and cells of a sheet in memory, each remembering where it stood in the source.

import type { Area } from './address.ts';

/** What a cell holds; `error` values are texts such as `#N/A`. */
export type CellKind = 'blank' | 'number' | 'text' | 'boolean' | 'error';

/** One cell. `start` is -1 where the source has no such cell. */
export class Cell {
  kind: CellKind = 'blank';
  value: string | number | boolean | null = null;
  /** Index of its look. */
  style = 0;
  /** English, without the leading "=". Null: no formula. */
  formula: string | null = null;
  /** Index in the shared strings, -1 when the text is not shared. */
  shared = -1;
  /** Source of an inline string with runs. */
  inline: string | null = null;
  /** Offsets in the source of the sheet part. */
  start = -1;
  end = -1;
  /** 0 as in the source, 1 other attributes (style, address), 2 other content. */
  state: 0 | 1 | 2 = 0;
  /** True when the formula was put here or rewritten since the file was read. */
  renewed = false;
  /** A result that takes the place of the one in the source. Null: none. */
  result: { readonly kind: CellKind; readonly value: string | number | boolean | null } | null =
    null;
}

/** One row; `start` is -1 where the source has no such row. */
export class Row {
  /** By column number from 1, in no order: as many as the file lists. */
  cells = new Map<number, Cell>();
  changed = false;
  /** True when the row does not stand where the source had it. */
  moved = false;
  start = -1;
  /** End of the opening tag. */
  openEnd = -1;
  end = -1;
  /** Source of unknown elements after the last cell. */
  tail = '';
  /** Unit: points. Null: the default. */
  height: number | null = null;
  hidden = false;
  /** How many groups of rows it is in. */
  level = 0;
  /** Look of cells that the row does not list. Null: none set. */
  style: number | null = null;
  /** Attributes that differ from the source; null takes one away. */
  patch: Record<string, string | null> | null = null;
}

/** A formula that the file writes once for a block of cells. */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly members: { row: number; column: number; cell: Cell }[];
}

/** A formula that fills a block of cells: an array formula, or a data table. */
export interface FormulaBlock {
  readonly area: Area;
  readonly kind: 'array' | 'table';
  /** True: it grows with what it gives (a dynamic array). */
  readonly grows: boolean;
}

/** What the stored results of a sheet's formulas tell. */
export interface StoredResults {
  formulas: number;
  /** Formulas without a stored result. */
  missing: number;
  /** Stored results other than 0 and an empty text, which programs that do not calculate write. */
  telling: number;
}
