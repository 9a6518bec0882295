// The source of a sheet part: read when first asked for, cut into pieces, written back where something changed.
import { Relationships } from '../package/relationships.ts';
import type { BookOfSheet } from '../workbook/bookOfSheet.ts';
import { XlsxError } from '../xlsxError.ts';
import { XmlPart } from '../xml/xmlPart.ts';
import type { FormulaBlock, Row, SharedFormula, StoredResults } from './sheetCells.ts';
import { SheetReader } from './sheetReader.ts';
import { patchTag, usedDimension, writeRows } from './sheetWriter.ts';

/** Children of a worksheet in the order that the schema wants. Source: ECMA-376 part 1, 18.3.1.99. */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** What a sheet is called and where it lies. */
export interface SheetIdentity {
  readonly name: string;
  /** Number that stays with the sheet for life. */
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly partName: string;
  readonly hidden: boolean;
}

/** A part that was read. */
export interface LoadedSheet {
  readonly source: string;
  readonly part: XmlPart;
  rows: Map<number, Row>;
  readonly sharedFormulas: Map<string, SharedFormula>;
  readonly implicit: boolean;
  readonly formulaBlocks: readonly FormulaBlock[];
  readonly results: StoredResults;
}

/** Identity and source of a worksheet. */
export abstract class SheetSource {
  readonly book: BookOfSheet;
  readonly partName: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  name: string;
  hidden: boolean;
  protected cellsChanged = false;
  #partChanged = false;
  #loaded: LoadedSheet | null = null;
  #relationships: Relationships | null = null;

  constructor(book: BookOfSheet, identity: SheetIdentity) {
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

  /** Whether a cell is another than in the file. */
  get hasChangedCells(): boolean {
    return this.cellsChanged;
  }

  /** Namespace prefix of the part with its colon. */
  get prefix(): string {
    return this.loaded.part.prefix;
  }

  get rootAttributes(): Readonly<Record<string, string>> {
    return this.loaded.part.rootAttributes;
  }

  /** Reads the part, if that was not yet done. Throws: XlsxError `damaged`. */
  load(): void {
    void this.loaded;
  }

  get rows(): ReadonlyMap<number, Row> {
    return this.loaded.rows;
  }

  /** Source of the first child of the sheet's root with this name. Null: none. */
  childSource(name: string): string | null {
    return this.loaded.part.child(name)?.raw ?? null;
  }

  /** Sources of all children with this name. */
  childSources(name: string): string[] {
    return this.loaded.part.children
      .filter((child) => child.name === name)
      .map((child) => child.raw);
  }

  /** Puts a child in place or takes it away with null. */
  putChild(name: string, raw: string | null): void {
    const { part } = this.loaded;
    if (raw === null) part.remove(name);
    else part.put(name, raw, ORDER);
    this.#partChanged = true;
  }

  /** Replaces all children of one name, keeping their place. */
  putChildren(name: string, raws: readonly string[]): void {
    const { part } = this.loaded;
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
    this.loaded.part.declareNamespace(prefix, uri);
  }

  /** Writes the part into the archive if anything about it changed. */
  save(): void {
    if (!this.#loaded || !(this.cellsChanged || this.#partChanged)) return;
    const { part, source, rows, implicit } = this.#loaded;
    const dimension = part.child('dimension');
    const before = dimension?.raw;
    const data = part.child('sheetData');
    const rawData = data?.raw;
    if (this.cellsChanged) {
      const { prefix } = part;
      const { strings } = this.book;
      const written = writeRows(rows, { source, prefix, strings, implicit });
      part.put('sheetData', `<${prefix}sheetData>${written}</${prefix}sheetData>`, ORDER);
      if (dimension) dimension.raw = patchTag(dimension.raw, { ref: usedDimension(rows) });
    }
    this.book.archive.put(this.partName, part.toString());
    // The cells keep pointing into the source that was read, so the cut part goes back to it.
    if (data && rawData !== undefined) data.raw = rawData;
    if (dimension && before !== undefined) dimension.raw = before;
  }

  protected get loaded(): LoadedSheet {
    if (this.#loaded) return this.#loaded;
    const source = this.book.archive.text(this.partName) ?? EMPTY_SHEET;
    const reader = new SheetReader(source, this.book);
    const part = XmlPart.parse(source, 'sheetData', reader);
    if (part.children.filter((child) => child.name === 'sheetData').length > 1)
      throw new XlsxError('damaged', `${this.partName} has its cells twice.`);
    const { rows, sharedFormulas, implicit, formulaBlocks, results } = reader;
    this.#loaded = { source, part, rows, sharedFormulas, implicit, formulaBlocks, results };
    return this.#loaded;
  }
}

/** An empty sheet part: rows grow with wrapped text, and a page holds all columns. */
export const EMPTY_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="14.29" defaultRowHeight="15.75"/><sheetData/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>';
