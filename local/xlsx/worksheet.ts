// One sheet of a workbook: its cells in memory, everything else as source text that changes piece by piece.
import type { Area } from './address.ts';
import {
  type ColumnSpan,
  changeSpans,
  readColumnSpans,
  shiftSpans,
  spanOf,
  writeColumnSpans,
} from './columnSpans.ts';
import { readMerges, writeMerges } from './merges.ts';
import { Relationships } from './relationships.ts';
import { Cell, type CellKind, Row, type SharedFormula } from './sheetCells.ts';
import { SheetReader } from './sheetReader.ts';
import { patchTag, usedDimension, writeRows } from './sheetWriter.ts';
import type { Workbook } from './workbook.ts';
import { XmlPart } from './xmlPart.ts';

/** Children of a worksheet in the order that the schema wants. Source: ECMA-376 part 1, 18.3.1.99. */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** What a cell is to hold. */
export interface Content {
  readonly kind: CellKind;
  readonly value: string | number | boolean | null;
  /** English, without the leading "=". */
  readonly formula?: string | null;
  /** Index of a rich text in the shared strings. */
  readonly shared?: number;
}

/** A worksheet; its part is read when it is first asked for something. */
export class Worksheet {
  readonly book: Workbook;
  readonly partName: string;
  /** Number that stays with the sheet for life. */
  readonly sheetId: number;
  readonly relationshipId: string;
  name: string;
  hidden: boolean;
  #loaded: Loaded | null = null;
  #merges: Area[] | null = null;
  #spans: ColumnSpan[] | null = null;
  #relationships: Relationships | null = null;
  #cellsChanged = false;
  #gotFormulas = false;
  #partChanged = false;

  constructor(
    book: Workbook,
    identity: {
      name: string;
      sheetId: number;
      relationshipId: string;
      partName: string;
      hidden: boolean;
    },
  ) {
    this.book = book;
    this.name = identity.name;
    this.sheetId = identity.sheetId;
    this.relationshipId = identity.relationshipId;
    this.partName = identity.partName;
    this.hidden = identity.hidden;
  }

  get relationships(): Relationships {
    this.#relationships ??= new Relationships(this.book.archive, this.partName);
    return this.#relationships;
  }

  /** Namespace prefix of the part with its colon. */
  get prefix(): string {
    return this.#load().part.prefix;
  }

  get rootAttributes(): Readonly<Record<string, string>> {
    return this.#load().part.rootAttributes;
  }

  get rows(): ReadonlyMap<number, Row> {
    return this.#load().rows;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.#load().rows.get(row)?.cells[column];
  }

  /** Index of the look of a cell, also of one that the file does not list. */
  styleAt(row: number, column: number): number {
    const known = this.#load().rows.get(row);
    const cell = known?.cells[column];
    if (cell) return cell.style;
    return known?.style ?? spanOf(this.columns, column)?.style ?? 0;
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
    cell.state = 2;
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
    const known = this.#load().rows.get(row);
    const cell = known?.cells[column];
    if (!known || !cell) return;
    if (cell.formula !== null) {
      this.book.noteFormulaChange();
      this.unshareFormulas();
    }
    delete known.cells[column];
    known.changed = true;
    this.#cellsChanged = true;
  }

  /** Writes every formula of its own, so that cells can move and change freely. */
  unshareFormulas(): void {
    const { sharedFormulas, rows } = this.#load();
    if (sharedFormulas.size === 0) return;
    for (const { members } of sharedFormulas.values())
      for (const { row, column, cell } of members) {
        const holder = rows.get(row);
        if (!holder || holder.cells[column] !== cell || cell.formula === null) continue;
        cell.state = 2;
        holder.changed = true;
      }
    sharedFormulas.clear();
    this.#cellsChanged = true;
  }

  /** Rewrites every formula of the sheet; cached results stay. */
  mapFormulas(map: (formula: string) => string): void {
    const { rows } = this.#load();
    for (const row of rows.values())
      row.cells.forEach((cell) => {
        if (cell.formula === null) return;
        const next = map(cell.formula);
        if (next === cell.formula) return;
        this.unshareFormulas();
        cell.formula = next;
        cell.state = 2;
        row.changed = true;
        this.#cellsChanged = true;
      });
  }

  /** Changes a row's attributes (`ht`, `hidden`, …); null takes one away. */
  patchRow(number: number, patch: Readonly<Record<string, string | null>>): void {
    const row = this.#ensureRow(number);
    row.patch = { ...row.patch, ...patch };
    if ('ht' in patch) row.height = patch.ht ? Number(patch.ht) : null;
    if ('hidden' in patch) row.hidden = patch.hidden === '1';
    row.changed = true;
  }

  get columns(): readonly ColumnSpan[] {
    this.#spans ??= readColumnSpans(this.#load().part);
    return this.#spans;
  }

  changeColumns(
    min: number,
    max: number,
    change: { width?: number | null; style?: number | null; hidden?: boolean },
  ): void {
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

  /** Source of the first child of the sheet's root with this name. Null: none. */
  childSource(name: string): string | null {
    return this.#load().part.child(name)?.raw ?? null;
  }

  /** Sources of all children with this name. */
  childSources(name: string): string[] {
    return this.#load()
      .part.children.filter((child) => child.name === name)
      .map((child) => child.raw);
  }

  /** Puts a child in place or takes it away with null. */
  putChild(name: string, raw: string | null): void {
    const { part } = this.#load();
    if (raw === null) part.remove(name);
    else part.put(name, raw, ORDER);
    this.#partChanged = true;
  }

  /** Replaces all children of one name, keeping their place. */
  putChildren(name: string, raws: readonly string[]): void {
    const { part } = this.#load();
    part.remove(name);
    const [first, ...others] = raws;
    if (first !== undefined) {
      part.put(name, first, ORDER);
      const at = part.children.findIndex((child) => child.name === name);
      part.children.splice(at + 1, 0, ...others.map((raw) => ({ name, raw, gap: '' })));
    }
    this.#partChanged = true;
  }

  declareNamespace(prefix: string, uri: string): void {
    this.#load().part.declareNamespace(prefix, uri);
  }

  /** Moves rows or columns: `count` > 0 makes room before `at`, `count` < 0 takes away from `at` on. */
  shiftCells(axis: 'row' | 'column', at: number, count: number): void {
    const loaded = this.#load();
    this.unshareFormulas();
    const end = at - count - 1;
    if (axis === 'row') {
      const moved = new Map<number, Row>();
      for (const [number, row] of loaded.rows) {
        if (count < 0 && number >= at && number <= end) continue;
        const target = number >= at ? number + count : number;
        if (target !== number) row.moved = true;
        moved.set(target, row);
      }
      loaded.rows = moved;
    } else {
      for (const row of loaded.rows.values()) {
        const cells: Cell[] = [];
        row.cells.forEach((cell, column) => {
          if (count < 0 && column >= at && column <= end) return;
          const target = column >= at ? column + count : column;
          if (target !== column && cell.state === 0) cell.state = 1;
          cells[target] = cell;
        });
        row.cells = cells;
        row.changed = true;
      }
      this.#putColumns(shiftSpans(this.columns, at, count));
    }
    this.#cellsChanged = true;
    this.book.noteFormulaChange();
  }

  /** Last row and column that hold a value or formula; 0 where there is none. */
  usedExtent(contentOnly: boolean): { lastRow: number; lastColumn: number } {
    let lastRow = 0;
    let lastColumn = 0;
    for (const [number, row] of this.#load().rows)
      row.cells.forEach((cell, column) => {
        if (contentOnly && cell.kind === 'blank' && cell.formula === null) return;
        if (number > lastRow) lastRow = number;
        if (column > lastColumn) lastColumn = column;
      });
    return { lastRow, lastColumn };
  }

  /** Writes the part into the archive if anything about it changed. */
  save(): void {
    if (!this.#loaded || !(this.#cellsChanged || this.#partChanged)) return;
    const { part, source, rows, implicit } = this.#loaded;
    const dimension = part.child('dimension');
    const before = dimension?.raw;
    const data = part.child('sheetData');
    const rawData = data?.raw;
    if (this.#cellsChanged) {
      const written = writeRows(rows, {
        source,
        prefix: part.prefix,
        strings: this.book.strings,
        implicit,
      });
      part.put('sheetData', `<${part.prefix}sheetData>${written}</${part.prefix}sheetData>`, ORDER);
      if (dimension) dimension.raw = patchTag(dimension.raw, { ref: usedDimension(rows) });
    }
    this.book.archive.put(this.partName, part.toString());
    // The cells keep pointing into the source that was read, so the cut part goes back to it.
    if (data && rawData !== undefined) data.raw = rawData;
    if (dimension && before !== undefined) dimension.raw = before;
  }

  #ensureRow(number: number): Row {
    const loaded = this.#load();
    let row = loaded.rows.get(number);
    if (!row) {
      row = new Row();
      loaded.rows.set(number, row);
    }
    row.changed = true;
    this.#cellsChanged = true;
    return row;
  }

  #ensure(row: number, column: number): Cell {
    const style = this.styleAt(row, column);
    const holder = this.#ensureRow(row);
    let cell = holder.cells[column];
    if (!cell) {
      cell = new Cell();
      cell.style = style;
      cell.state = 2;
      holder.cells[column] = cell;
    }
    return cell;
  }

  #load(): Loaded {
    if (this.#loaded) return this.#loaded;
    const source = this.book.archive.text(this.partName) ?? EMPTY_SHEET;
    const reader = new SheetReader(source, this.book.strings);
    const part = XmlPart.parse(source, 'sheetData', reader);
    this.#loaded = {
      source,
      part,
      rows: reader.rows,
      sharedFormulas: reader.sharedFormulas,
      implicit: reader.implicit,
      hasFormulas: reader.hasFormulas,
    };
    return this.#loaded;
  }

  /** Whether the file's sheet had formulas, or got some since. */
  get hasFormulas(): boolean {
    return this.#load().hasFormulas || this.#gotFormulas;
  }
}

interface Loaded {
  readonly source: string;
  readonly part: XmlPart;
  rows: Map<number, Row>;
  readonly sharedFormulas: Map<string, SharedFormula>;
  readonly implicit: boolean;
  readonly hasFormulas: boolean;
}

/** An empty sheet part. */
export const EMPTY_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="14.29" defaultRowHeight="15.75"/><sheetData/></worksheet>';
