// A workbook: its sheets, names, strings and looks, read from a package and patched back into it.
import type { Element } from 'domhandler';
import { themeColors } from './colors.ts';
import { type DefinedName, readDefinedNames, writeDefinedNames } from './definedNames.ts';
import { readHostState, writeHostState } from './hostState.ts';
import { EMPTY_STYLES } from './newPackage.ts';
import { addContentType, freePartName, Relationships, removeContentType } from './relationships.ts';
import { SharedStrings } from './sharedStrings.ts';
import { isTrue, StyleTable } from './styleTable.ts';
import { EMPTY_SHEET, Worksheet } from './worksheet.ts';
import { XlsxError } from './xlsxError.ts';
import { openArchive, type XlsxPackage } from './xlsxPackage.ts';
import {
  attributeOf,
  elementsOf,
  newElement,
  parseElement,
  renderElement,
  setAttribute,
} from './xmlElement.ts';
import { localName, XmlPart } from './xmlPart.ts';

const ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst'.split(
    ' ',
  );
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Children of a sheet that name other parts by relationship. */
const LINKED =
  'drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls tableParts pageSetup hyperlinks customProperties AlternateContent'.split(
    ' ',
  );

/** Strings are matched first and left alone; then sheet names in front of "!". */
const SHEET_NAME = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** A workbook in memory. */
export class Workbook {
  readonly archive: XlsxPackage;
  readonly strings: SharedStrings;
  readonly styles: StyleTable;
  /** True: dates in the file count from 1904. */
  readonly date1904: boolean;
  readonly #partName: string;
  readonly #part: XmlPart;
  readonly #relationships: Relationships;
  readonly #sheets: Worksheet[] = [];
  /** Worksheets by their position in the file; chart sheets and the like are null. */
  readonly #entries: (Worksheet | null)[] = [];
  readonly #names: DefinedName[];
  #partChanged = false;
  #formulasChanged = false;
  #valuesChanged = false;

  /** `shortDate` is how the reader's locale writes a date (`dd/mm/yyyy`), used by format number 14. */
  constructor(archive: XlsxPackage, shortDate: string) {
    this.archive = archive;
    const root = new Relationships(archive, '').ofKind('officeDocument')?.part;
    this.#partName = root ?? 'xl/workbook.xml';
    const text = archive.text(this.#partName);
    if (text === null) throw new XlsxError('notXlsx');
    this.#part = XmlPart.parse(text);
    if (this.#part.rootName !== 'workbook') throw new XlsxError('notXlsx');
    this.#relationships = new Relationships(archive, this.#partName);
    const theme = themeColors(this.#related('theme'));
    this.strings = new SharedStrings(this.#related('sharedStrings'), theme);
    this.styles = new StyleTable(this.#related('styles') ?? EMPTY_STYLES, theme, shortDate);
    const properties = this.#part.child('workbookPr');
    this.date1904 =
      properties !== undefined &&
      isTrue(attributeOf(parseElement(properties.raw), 'date1904') ?? '0');
    this.#readSheets();
    this.#names = readDefinedNames(this.#part.child('definedNames')?.raw ?? null, this.#entries);
  }

  get sheets(): readonly Worksheet[] {
    return this.#sheets;
  }

  sheetNamed(name: string): Worksheet | undefined {
    const wanted = name.toLowerCase();
    return this.#sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  get names(): readonly DefinedName[] {
    return this.#names;
  }

  setNames(names: readonly DefinedName[]): void {
    this.#names.splice(0, this.#names.length, ...names);
    this.#partChanged = true;
  }

  /** Adds an empty sheet before position `at` (from 0). */
  addSheet(name: string, at: number, source: string = EMPTY_SHEET): Worksheet {
    const folder = this.#partName.replace(/[^/]*$/, '');
    const partName = freePartName(this.archive, `${folder}worksheets/sheet`, 'xml');
    this.archive.put(partName, source);
    addContentType(this.archive, partName, `${TYPE}.worksheet+xml`);
    const relationshipId = this.#relationships.add('worksheet', `/${partName}`);
    const sheetId = Math.max(0, ...this.#sheets.map((sheet) => sheet.sheetId)) + 1;
    const sheet = new Worksheet(this, { name, sheetId, relationshipId, partName, hidden: false });
    this.#sheets.splice(at, 0, sheet);
    this.#partChanged = true;
    return sheet;
  }

  /** Adds a copy of a sheet's cells, widths, merges and rules; what hangs on other parts (drawings, notes) stays behind. */
  copySheet(source: Worksheet, name: string, at: number): Worksheet {
    source.save();
    const part = XmlPart.parse(this.archive.text(source.partName) ?? EMPTY_SHEET);
    for (const child of LINKED) part.remove(child);
    return this.addSheet(name, at, part.toString());
  }

  /** Renames a sheet, also where formulas and names speak of it. */
  renameSheet(sheet: Worksheet, name: string): void {
    const before = sheet.name.toLowerCase();
    const rename = (formula: string): string =>
      formula.replace(SHEET_NAME, (whole: string, quoted?: string, plain?: string) => {
        const named = quoted === undefined ? plain : quoted.replaceAll("''", "'");
        return named?.toLowerCase() === before ? `'${name.replaceAll("'", "''")}'!` : whole;
      });
    for (const other of this.#sheets) if (other.hasFormulas) other.mapFormulas(rename);
    this.setNames(this.#names.map((item) => ({ ...item, formula: rename(item.formula) })));
    sheet.name = name;
  }

  /** Text put aside by an earlier save. Null: none. */
  get hostState(): string | null {
    return readHostState(this.archive);
  }

  /** Puts aside a text that the format has no place for. */
  setHostState(text: string): void {
    writeHostState(this.archive, this.#relationships, text);
  }

  removeSheet(sheet: Worksheet): void {
    const at = this.#sheets.indexOf(sheet);
    if (at < 0) return;
    this.#sheets.splice(at, 1);
    for (const relationship of sheet.relationships.all)
      if (relationship.part !== null && /drawing|comments|table/i.test(relationship.kind)) {
        this.archive.remove(relationship.part);
        removeContentType(this.archive, relationship.part);
      }
    sheet.relationships.discard();
    this.archive.remove(sheet.partName);
    removeContentType(this.archive, sheet.partName);
    this.#relationships.remove(sheet.relationshipId);
    this.setNames(this.#names.filter((name) => name.sheet !== sheet));
    this.noteFormulaChange();
  }

  /** Moves a sheet to position `at` (from 0). */
  moveSheet(sheet: Worksheet, at: number): void {
    const from = this.#sheets.indexOf(sheet);
    this.#sheets.splice(from, 1);
    this.#sheets.splice(at, 0, sheet);
    this.#partChanged = true;
  }

  /** To be called after a sheet's name or visibility changed. */
  noteSheetChange(): void {
    this.#partChanged = true;
  }

  noteFormulaChange(): void {
    this.#formulasChanged = true;
  }

  noteValueChange(): void {
    this.#valuesChanged = true;
  }

  /** The sheet that the file opens on. Null: none of the worksheets. */
  get openingSheet(): Worksheet | null {
    return this.#entries[this.#activeTab] ?? null;
  }

  get #activeTab(): number {
    const views = this.#part.child('bookViews');
    const view = views && elementsOf(parseElement(views.raw), 'workbookView')[0];
    return Number((view && attributeOf(view, 'activeTab')) ?? 0);
  }

  /** The .xlsx file; parts that nothing changed are as they came. */
  toBytes(): Uint8Array {
    for (const sheet of this.#sheets) sheet.save();
    if (this.strings.changed) this.#write('sharedStrings', this.strings.toString());
    if (this.styles.changed) this.#write('styles', this.styles.toString());
    if (this.#formulasChanged) this.#dropCalculationChain();
    if (this.#formulasChanged || (this.#valuesChanged && this.#hasFormulas()))
      this.#askRecalculation();
    if (this.#partChanged) this.#writePart();
    return this.archive.toBytes();
  }

  #hasFormulas(): boolean {
    return this.#sheets.some((sheet) => sheet.hasFormulas);
  }

  #related(kind: string): string | null {
    const part = this.#relationships.ofKind(kind)?.part;
    return part === undefined || part === null ? null : this.archive.text(part);
  }

  #write(kind: 'sharedStrings' | 'styles', text: string): void {
    let part = this.#relationships.ofKind(kind)?.part ?? null;
    if (part === null) {
      part = `${this.#partName.replace(/[^/]*$/, '')}${kind}.xml`;
      this.#relationships.add(kind, `/${part}`);
      addContentType(this.archive, part, `${TYPE}.${kind}+xml`);
    }
    this.archive.put(part, text);
  }

  #readSheets(): void {
    const raw = this.#part.child('sheets')?.raw;
    if (raw === undefined) throw new XlsxError('damaged');
    for (const element of elementsOf(parseElement(raw), 'sheet')) {
      const relationshipId = relationshipIdOf(element);
      const relationship = this.#relationships.byId(relationshipId);
      if (!relationship || relationship.part === null || relationship.kind !== 'worksheet') {
        this.#entries.push(null);
        continue;
      }
      if (!this.archive.has(relationship.part)) throw new XlsxError('damaged');
      const sheet = new Worksheet(this, {
        name: attributeOf(element, 'name') ?? '',
        sheetId: Number(attributeOf(element, 'sheetId') ?? 0),
        relationshipId,
        partName: relationship.part,
        hidden: (attributeOf(element, 'state') ?? 'visible') !== 'visible',
      });
      this.#sheets.push(sheet);
      this.#entries.push(sheet);
    }
    if (this.#sheets.length === 0) throw new XlsxError('damaged');
  }

  /** Writes sheets and names; chart sheets and other entries that are no worksheets keep their place. */
  #writePart(): void {
    const { prefix } = this.#part;
    const sheets = parseElement(
      this.#part.child('sheets')?.raw ?? `<${prefix}sheets></${prefix}sheets>`,
    );
    const known = new Map(
      elementsOf(sheets, 'sheet').map((item) => [relationshipIdOf(item), item]),
    );
    const own = new Set(this.#sheets.map((sheet) => sheet.relationshipId));
    const relationshipName = this.#relationshipAttribute();
    const items = this.#sheets.map((sheet) => {
      const item =
        known.get(sheet.relationshipId) ??
        newElement(sheets, 'sheet', {
          name: sheet.name,
          sheetId: String(sheet.sheetId),
          [relationshipName]: sheet.relationshipId,
        });
      setAttribute(item, 'name', sheet.name);
      const wasHidden = (attributeOf(item, 'state') ?? 'visible') !== 'visible';
      if (wasHidden !== sheet.hidden) setAttribute(item, 'state', sheet.hidden ? 'hidden' : null);
      return item;
    });
    [...known].forEach(([id, item], at) => {
      const part = this.#relationships.byId(id);
      if (!own.has(id) && part && part.kind !== 'worksheet') items.splice(at, 0, item);
    });
    sheets.children = items;
    for (const item of items) item.parent = sheets;
    this.#part.put('sheets', renderElement(sheets), ORDER);
    const order = items.map((item) => relationshipIdOf(item));
    const names = writeDefinedNames(this.#names, order, prefix);
    if (names === null) this.#part.remove('definedNames');
    else this.#part.put('definedNames', names, ORDER);
    this.#limitActiveTab(items.length);
    this.archive.put(this.#partName, this.#part.toString());
  }

  /** The file must not open on a sheet that is gone. */
  #limitActiveTab(count: number): void {
    const views = this.#part.child('bookViews');
    if (!views || this.#activeTab < count) return;
    const element = parseElement(views.raw);
    for (const view of elementsOf(element, 'workbookView')) {
      setAttribute(view, 'activeTab', '0');
      setAttribute(view, 'firstSheet', null);
    }
    views.raw = renderElement(element);
  }

  #relationshipAttribute(): string {
    for (const [key, uri] of Object.entries(this.#part.rootAttributes))
      if (key.startsWith('xmlns:') && /officeDocument\/(2006\/)?relationships$/.test(uri))
        return `${key.slice(6)}:id`;
    this.#part.declareNamespace(
      'r',
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    );
    return 'r:id';
  }

  /** A chain that names cells without formulas makes Excel call the file damaged; it is rebuilt on opening. */
  #dropCalculationChain(): void {
    const chain = this.#relationships.ofKind('calcChain');
    if (!chain) return;
    if (chain.part !== null) {
      this.archive.remove(chain.part);
      removeContentType(this.archive, chain.part);
    }
    this.#relationships.remove(chain.id);
  }

  /** This host does not calculate: programs that do are asked to when they open the file. */
  #askRecalculation(): void {
    const { prefix } = this.#part;
    const element = parseElement(this.#part.child('calcPr')?.raw ?? `<${prefix}calcPr/>`);
    setAttribute(element, 'fullCalcOnLoad', '1');
    this.#part.put('calcPr', renderElement(element), ORDER);
    this.archive.put(this.#partName, this.#part.toString());
  }
}

function relationshipIdOf(element: Element): string {
  for (const [key, value] of Object.entries(element.attribs))
    if (key.includes(':') && localName(key) === 'id') return value;
  return element.attribs.id ?? '';
}

/** Opens an .xlsx file. Throws: XlsxError with the reason when it is none. */
export function openWorkbook(bytes: Uint8Array, shortDate = 'm/d/yyyy'): Workbook {
  const archive = openArchive(bytes);
  if (!archive.has('[Content_Types].xml') && !archive.has('xl/workbook.xml'))
    throw new XlsxError('notXlsx');
  return new Workbook(archive, shortDate);
}
