// The tab that a grid shows: its rows as the component has them, and what is known about each cell.
import type { Block, CellExtra } from '../../protocol.ts';
import { fillRow, type GridRow, gridRows } from './sheetRows.ts';
import type { ShownSheet } from './shownSheet.ts';

/** Where the component has a cell: frozen rows and columns are parts of their own. */
export interface Position {
  readonly x: number;
  readonly y: number;
  readonly rowType: 'rgRow' | 'rowPinStart';
  readonly pin: 'rgCol' | 'colPinStart';
}

/** One state of a tab; rows and columns count from 1. */
export class ShownTab {
  readonly frozen: readonly GridRow[];
  readonly rows: readonly GridRow[];
  #sheet: ShownSheet;

  constructor(sheet: ShownSheet) {
    this.#sheet = sheet;
    const { frozen, rows } = gridRows(sheet);
    this.frozen = frozen;
    this.rows = rows;
  }

  get sheet(): ShownSheet {
    return this.#sheet;
  }

  /** Whether another state differs in texts and looks alone, so that the rows can stay. */
  hasShapeOf(sheet: ShownSheet): boolean {
    return JSON.stringify(shapeOf(this.#sheet)) === JSON.stringify(shapeOf(sheet));
  }

  /** Takes the texts of a newer state of the same shape. */
  update(sheet: ShownSheet): void {
    this.#sheet = sheet;
    for (const row of [...this.frozen, ...this.rows]) fillRow(row, sheet);
  }

  extraAt(row: number, column: number): CellExtra {
    return this.#sheet.extras[`${row},${column}`] ?? {};
  }

  /** Text of a cell while it is edited. */
  sourceAt(row: number, column: number): string {
    return this.extraAt(row, column).source ?? this.#sheet.values[row - 1]?.[column - 1] ?? '';
  }

  /** Values that a cell offers. */
  choicesAt(row: number, column: number): readonly string[] {
    const { list } = this.extraAt(row, column);
    return list === undefined ? [] : (this.#sheet.lists[list] ?? []);
  }

  /** What a block shows, to be copied: rows out of sight are left out. */
  textsOf(block: Block): string[][] {
    const { column, columns } = block;
    return this.rowsIn(block).map((row) =>
      Array.from(
        { length: columns },
        (_, across) => this.#sheet.values[row - 1]?.[column - 1 + across] ?? '',
      ),
    );
  }

  /** Numbers of the rows of a block that are in sight. */
  rowsIn({ row, rows }: Pick<Block, 'row' | 'rows'>): number[] {
    const hidden = new Set(this.#sheet.hiddenRows);
    return Array.from({ length: rows }, (_, at) => row + at).filter((at) => !hidden.has(at));
  }

  /** Numbers of so many rows in sight, from one on; past the end of the tab they follow one another. */
  rowsFrom(row: number, count: number): number[] {
    const hidden = new Set(this.#sheet.hiddenRows);
    const found: number[] = [];
    for (let at = row; found.length < count; at += 1) if (!hidden.has(at)) found.push(at);
    return found;
  }

  /** The next row in sight above or below. Null: there is none. */
  nextRow(row: number, step: 1 | -1): number | null {
    const hidden = new Set(this.#sheet.hiddenRows);
    for (let at = row + step; at >= 1 && at <= this.#sheet.rows; at += step)
      if (!hidden.has(at)) return at;
    return null;
  }

  /** Shows a text that was typed, until the sheet itself answers. */
  setText(row: number, column: number, text: string): void {
    const found = [...this.frozen, ...this.rows].find((item) => item.row === row);
    if (found) found[`c${column}`] = text;
  }

  /** Null: the cell is hidden, or outside of the tab. */
  position(row: number, column: number): Position | null {
    const { frozenRows, frozenColumns, hiddenColumns, widths } = this.#sheet;
    if (column < 1 || column > widths.length || hiddenColumns.includes(column)) return null;
    const rowType = row <= frozenRows ? 'rowPinStart' : 'rgRow';
    const rows = rowType === 'rgRow' ? this.rows : this.frozen;
    const y = rows.findIndex((item) => item.row === row);
    if (y < 0) return null;
    const pin = column <= frozenColumns ? 'colPinStart' : 'rgCol';
    const start = pin === 'rgCol' ? frozenColumns : 0;
    const before = hiddenColumns.filter((hidden) => hidden > start && hidden < column).length;
    return { x: column - 1 - start - before, y, rowType, pin };
  }
}

/** Number of the row at this place of the component. Null: there is none. */
export function rowAt(tab: ShownTab, rowType: string, y: number): number | null {
  return (rowType === 'rowPinStart' ? tab.frozen : tab.rows)[y]?.row ?? null;
}

/** What the columns and heights of the grid depend on. */
function shapeOf(sheet: ShownSheet): unknown {
  const { widths, heights, hiddenRows, hiddenColumns, frozenRows, frozenColumns, rows } = sheet;
  const { filteredColumns } = sheet;
  return [
    widths,
    heights,
    hiddenRows,
    hiddenColumns,
    frozenRows,
    frozenColumns,
    rows,
    filteredColumns,
  ];
}
