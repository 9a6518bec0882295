// The tab that a grid shows: its rows as the component has them, and what is known about each cell.
import type { Block, CellExtra, SheetView } from '../../protocol.ts';
import { fillRow, type GridRow, gridRows } from './sheetRows.ts';

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
  #sheet: SheetView;

  constructor(sheet: SheetView) {
    this.#sheet = sheet;
    const { frozen, rows } = gridRows(sheet);
    this.frozen = frozen;
    this.rows = rows;
  }

  get sheet(): SheetView {
    return this.#sheet;
  }

  /** Whether another state differs in texts and looks alone, so that the rows can stay. */
  hasShapeOf(sheet: SheetView): boolean {
    return JSON.stringify(shapeOf(this.#sheet)) === JSON.stringify(shapeOf(sheet));
  }

  /** Takes the texts of a newer state of the same shape. */
  update(sheet: SheetView): void {
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

  /** What a block shows, to be copied. */
  textsOf({ row, column, rows, columns }: Block): string[][] {
    return Array.from({ length: rows }, (_r, down) =>
      Array.from(
        { length: columns },
        (_c, across) => this.#sheet.values[row - 1 + down]?.[column - 1 + across] ?? '',
      ),
    );
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

/** What the columns and heights of the grid depend on. */
function shapeOf(sheet: SheetView): unknown {
  const { widths, heights, hiddenRows, hiddenColumns, frozenRows, frozenColumns, rows } = sheet;
  return [widths, heights, hiddenRows, hiddenColumns, frozenRows, frozenColumns, rows];
}
