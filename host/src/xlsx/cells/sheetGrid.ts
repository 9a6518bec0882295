// The cells of a worksheet in memory.
import { Cell, type CellKind, type FormulaBlock, Row, type StoredResults } from './sheetCells.ts';
import { type Extent, extentOf, isFilled, WHOLE_GRID } from './sheetExtent.ts';
import { SheetSource } from './sheetSource.ts';

/** What a cell is to hold. */
export interface Content {
  readonly kind: CellKind;
  readonly value: string | number | boolean | null;
  /** English, without the leading "=". */
  readonly formula?: string | null;
  /** Index of a rich text in the shared strings. */
  readonly shared?: number;
}

/** Cells and rows of a worksheet. */
export abstract class SheetGrid extends SheetSource {
  #gotFormulas = false;
  #reach: Extent = WHOLE_GRID;

  /** Look that a column gives to cells which the file does not list. Null: none. */
  protected abstract columnStyle(column: number): number | null;

  /** Looks of all columns that have one. */
  protected abstract columnStyles(): number[];

  /** Whether the file's sheet had formulas, or got some since. */
  get hasFormulas(): boolean {
    return this.loaded.results.formulas > 0 || this.#gotFormulas;
  }

  /** What the file said about the results of the sheet's formulas. */
  get storedResults(): StoredResults {
    return this.loaded.results;
  }

  /** Formulas that fill blocks of cells, where the file had them. */
  get formulaBlocks(): readonly FormulaBlock[] {
    return this.loaded.formulaBlocks;
  }

  /** Puts the result of a formula in place of the file's; a blank one: it has none. */
  putResult(cell: Cell, row: number, kind: CellKind, value: Cell['value']): void {
    if (cell.kind === kind && cell.value === value) return;
    const holder = this.loaded.rows.get(row);
    if (!holder) return;
    cell.kind = kind;
    cell.value = value;
    cell.result = { kind, value };
    holder.changed = true;
    this.cellsChanged = true;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.loaded.rows.get(row)?.cells.get(column);
  }

  /** Index of the look of a cell, also of one that the file does not list. */
  styleAt(row: number, column: number): number {
    const known = this.loaded.rows.get(row);
    const cell = known?.cells.get(column);
    if (cell) return cell.style;
    return known?.style ?? this.columnStyle(column) ?? 0;
  }

  setContent(row: number, column: number, content: Content): void {
    const known = this.cell(row, column);
    if (!known && content.kind === 'blank' && !content.formula) return;
    const cell = this.#ensure(row, column);
    if (cell.formula !== null || content.formula) {
      this.book.noteFormulaChange();
      this.unshareFormulas();
    }
    cell.kind = content.kind;
    cell.value = content.value;
    cell.formula = content.formula ?? null;
    if (cell.formula !== null) this.#gotFormulas = true;
    cell.shared = content.shared ?? -1;
    cell.inline = null;
    cell.result = null;
    cell.state = 2;
    cell.renewed = cell.formula !== null;
    this.book.noteValueChange();
  }

  setStyle(row: number, column: number, style: number): void {
    if (this.styleAt(row, column) === style) return;
    const cell = this.#ensure(row, column);
    cell.style = style;
    if (cell.state === 0) cell.state = 1;
  }

  /** Takes a cell away with its look. */
  removeCell(row: number, column: number): void {
    const known = this.loaded.rows.get(row);
    const cell = known?.cells.get(column);
    if (!known || !cell) return;
    if (cell.formula !== null) {
      this.book.noteFormulaChange();
      this.unshareFormulas();
    }
    if (cell.kind !== 'blank') this.book.noteValueChange();
    known.cells.delete(column);
    known.changed = true;
    this.cellsChanged = true;
  }

  /** Writes every formula of its own, so that cells can move and change freely. */
  unshareFormulas(): void {
    const { sharedFormulas, rows } = this.loaded;
    if (sharedFormulas.size === 0) return;
    for (const { members } of sharedFormulas.values())
      for (const { row, column, cell } of members) {
        const holder = rows.get(row);
        if (!holder || holder.cells.get(column) !== cell || cell.formula === null) continue;
        cell.state = 2;
        holder.changed = true;
      }
    sharedFormulas.clear();
    this.cellsChanged = true;
  }

  /** Rewrites every formula of the sheet; cached results stay. */
  mapFormulas(map: (formula: string) => string): void {
    const { rows } = this.loaded;
    for (const row of rows.values())
      row.cells.forEach((cell) => {
        if (cell.formula === null) return;
        const next = map(cell.formula);
        if (next === cell.formula) return;
        this.unshareFormulas();
        cell.formula = next;
        cell.state = 2;
        cell.renewed = true;
        row.changed = true;
        this.cellsChanged = true;
      });
  }

  /** Indexes of the looks of all cells, rows and columns. */
  usedStyles(): Set<number> {
    const used = new Set(this.columnStyles());
    for (const row of this.rows.values()) {
      for (const style of [row.style, this.#writtenStyle(row)]) if (style !== null) used.add(style);
      for (const cell of row.cells.values()) used.add(cell.style);
    }
    return used;
  }

  /** Gives every cell and row the new index of its look. */
  protected moveCellStyles(moved: ReadonlyMap<number, number>): void {
    const next = (style: number): number => moved.get(style) ?? 0;
    for (const row of this.rows.values()) {
      const written = this.#writtenStyle(row);
      if (written !== null) row.patch = { ...row.patch, s: String(next(written)) };
      if (row.style !== null) row.style = next(row.style);
      for (const cell of row.cells.values()) {
        cell.style = next(cell.style);
        if (cell.state === 0) cell.state = 1;
      }
      row.changed = true;
    }
    this.cellsChanged = true;
  }

  /** The look that stands in the source of a row, whether or not it applies. */
  #writtenStyle({ start, openEnd }: Row): number | null {
    if (start < 0) return null;
    const [, style] =
      /\ss\s*=\s*["'](\d+)["']/.exec(this.loaded.source.slice(start, openEnd)) ?? [];
    return style === undefined ? null : Number(style);
  }

  /** Changes a row's attributes (`ht`, `hidden`, …); null takes one away. */
  patchRow(number: number, patch: Readonly<Record<string, string | null>>): void {
    const row = this.#ensureRow(number);
    row.patch = { ...row.patch, ...patch };
    if ('ht' in patch) row.height = patch.ht ? Number(patch.ht) : null;
    if ('hidden' in patch) row.hidden = patch.hidden === '1';
    if ('outlineLevel' in patch) row.level = Number(patch.outlineLevel ?? 0);
    row.changed = true;
  }

  /** Last row and column with cells, or with content; 0 where there is none. Cells out of reach do not count. */
  usedExtent(contentOnly: boolean): Extent {
    return extentOf(this.rows, contentOnly ? isFilled : () => true, this.#reach);
  }

  /** Up to where cells count. */
  get reach(): Extent {
    return this.#reach;
  }

  set reach(reach: Extent) {
    this.#reach = reach;
  }

  /** Takes more of the sheet into account, as it grew. */
  extendReach(lastRow: number, lastColumn: number): void {
    const { reach } = this;
    this.#reach = {
      lastRow: Math.max(reach.lastRow, lastRow),
      lastColumn: Math.max(reach.lastColumn, lastColumn),
    };
  }

  #ensureRow(number: number): Row {
    const loaded = this.loaded;
    let row = loaded.rows.get(number);
    if (!row) {
      row = new Row();
      loaded.rows.set(number, row);
    }
    row.changed = true;
    this.cellsChanged = true;
    return row;
  }

  #ensure(row: number, column: number): Cell {
    const style = this.styleAt(row, column);
    const holder = this.#ensureRow(row);
    let cell = holder.cells.get(column);
    if (!cell) {
      cell = new Cell();
      cell.style = style;
      cell.state = 2;
      holder.cells.set(column, cell);
    }
    return cell;
  }
}
