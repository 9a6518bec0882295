// The workbook part (workbook.xml): the list of sheets, the view, calculation settings.
import type { Element } from 'domhandler';
import type { Relationships } from '../package/relationships.ts';
import { STRICT } from '../package/strictNames.ts';
import { XlsxError } from '../xlsxError.ts';
import {
  attributeOf,
  elementsOf,
  newElement,
  parseElement,
  renderElement,
  setAttribute,
} from '../xml/xmlElement.ts';
import { isTrue } from '../xml/xmlFlag.ts';
import { localName, XmlPart } from '../xml/xmlPart.ts';
import { type DefinedName, readDefinedNames, writeDefinedNames } from './definedNames.ts';
import type { Worksheet } from './worksheet.ts';

const ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst'.split(
    ' ',
  );

/** One entry of the list of sheets. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly hidden: boolean;
}

/** The part that lists the sheets. */
export class WorkbookPart {
  readonly #part: XmlPart;

  /** Throws: XlsxError when the text is no workbook part. */
  constructor(text: string) {
    this.#part = XmlPart.parse(text);
    if (this.#part.rootName !== 'workbook') throw new XlsxError('notXlsx');
  }

  /** Whether the file keeps to the strict names of ISO 29500. */
  get isStrict(): boolean {
    return Object.values(this.#part.rootAttributes).some((uri) => uri.startsWith(STRICT));
  }

  /** True: dates count from 1904. */
  get date1904(): boolean {
    const properties = this.#part.child('workbookPr');
    const value = properties && attributeOf(parseElement(properties.raw), 'date1904');
    return isTrue(value ?? '0');
  }

  /** True: the file says that the results of its formulas are still to be calculated. */
  get asksCalculation(): boolean {
    const settings = this.#calculation();
    const isDone = isTrue((settings && attributeOf(settings, 'calcCompleted')) ?? '1');
    return !isDone || isTrue((settings && attributeOf(settings, 'fullCalcOnLoad')) ?? '0');
  }

  /** True: formulas may read themselves, and are calculated again and again. */
  get iterates(): boolean {
    const settings = this.#calculation();
    return isTrue((settings && attributeOf(settings, 'iterate')) ?? '0');
  }

  #calculation(): Element | null {
    const raw = this.#part.child('calcPr')?.raw;
    return raw === undefined ? null : parseElement(raw);
  }

  /** All entries, chart sheets included. Throws: XlsxError when there is no list. */
  get entries(): SheetEntry[] {
    const raw = this.#part.child('sheets')?.raw;
    if (raw === undefined) throw new XlsxError('damaged');
    return elementsOf(parseElement(raw), 'sheet').map((element) => ({
      name: attributeOf(element, 'name') ?? '',
      sheetId: Number(attributeOf(element, 'sheetId') ?? 0),
      relationshipId: relationshipIdOf(element),
      hidden: isHidden(element),
    }));
  }

  /** Position (from 0) of the sheet that the file opens on. */
  get activeTab(): number {
    const views = this.#part.child('bookViews');
    const view = views && elementsOf(parseElement(views.raw), 'workbookView')[0];
    return Number((view && attributeOf(view, 'activeTab')) ?? 0);
  }

  /** Defined names; `sheets` are the entries' worksheets, null for other kinds. */
  readNames(sheets: readonly (Worksheet | null)[]): DefinedName[] {
    return readDefinedNames(this.#part.child('definedNames')?.raw ?? null, sheets);
  }

  /**
   * Writes sheets, names and the sheet to open on; chart sheets and other entries that are no worksheets keep their
   * place.
   */
  write(
    sheets: readonly Worksheet[],
    names: readonly DefinedName[],
    opening: Worksheet | null,
    relationships: Relationships,
  ): void {
    const { prefix } = this.#part;
    const list = parseElement(
      this.#part.child('sheets')?.raw ?? `<${prefix}sheets></${prefix}sheets>`,
    );
    const known = new Map(elementsOf(list, 'sheet').map((item) => [relationshipIdOf(item), item]));
    const own = new Set(sheets.map((sheet) => sheet.relationshipId));
    const items = sheets.map((sheet) => this.#item(sheet, list, known));
    [...known].forEach(([id, item], at) => {
      const kind = relationships.byId(id)?.kind;
      if (!own.has(id) && kind !== undefined && kind !== 'worksheet') items.splice(at, 0, item);
    });
    list.children = items;
    for (const item of items) item.parent = list;
    this.#part.put('sheets', renderElement(list), ORDER);
    const order = items.map((item) => relationshipIdOf(item));
    const written = writeDefinedNames(names, order, prefix);
    if (written === null) this.#part.remove('definedNames');
    else this.#part.put('definedNames', written, ORDER);
    const visible = items.findIndex((item) => !isHidden(item));
    const wanted = opening && !opening.hidden ? order.indexOf(opening.relationshipId) : -1;
    this.#setActiveTab(wanted < 0 ? Math.max(0, visible) : wanted);
  }

  /** Programs that calculate are asked to when they open the file: they know more functions than this host. */
  askRecalculation(): void {
    const { prefix } = this.#part;
    const element = parseElement(this.#part.child('calcPr')?.raw ?? `<${prefix}calcPr/>`);
    setAttribute(element, 'fullCalcOnLoad', '1');
    this.#part.put('calcPr', renderElement(element), ORDER);
  }

  toString(): string {
    return this.#part.toString();
  }

  #item(sheet: Worksheet, list: Element, known: ReadonlyMap<string, Element>): Element {
    const item =
      known.get(sheet.relationshipId) ??
      newElement(list, 'sheet', {
        name: sheet.name,
        sheetId: String(sheet.sheetId),
        [this.#relationshipAttribute()]: sheet.relationshipId,
      });
    if (attributeOf(item, 'name') !== sheet.name) setAttribute(item, 'name', sheet.name);
    if (isHidden(item) !== sheet.hidden)
      setAttribute(item, 'state', sheet.hidden ? 'hidden' : null);
    return item;
  }

  #setActiveTab(tab: number): void {
    const views = this.#part.child('bookViews');
    if (!views || this.activeTab === tab) return;
    const element = parseElement(views.raw);
    for (const view of elementsOf(element, 'workbookView')) {
      setAttribute(view, 'activeTab', tab === 0 ? null : String(tab));
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
}

function isHidden(item: Element): boolean {
  return (attributeOf(item, 'state') ?? 'visible') !== 'visible';
}

function relationshipIdOf(element: Element): string {
  for (const [key, value] of Object.entries(element.attribs))
    if (key.includes(':') && localName(key) === 'id') return value;
  return element.attribs.id ?? '';
}
