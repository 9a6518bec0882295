// The looks of a workbook (styles.xml): read on demand, only ever appended to.
import type { Element } from 'domhandler';
import {
  attributeOf,
  elementsOf,
  newElement,
  parseElement,
  renderElement,
  setAttribute,
} from '../xml/xmlElement.ts';
import { XmlPart } from '../xml/xmlPart.ts';
import type { CellFormat, FormatChange } from './cellFormat.ts';
import { readFormat } from './formatReader.ts';
import { builtInCode, builtInNumber, isDateCode } from './numberFormatCodes.ts';
import { buildBorder, buildFill, buildFont, patchAlignment } from './styleParts.ts';

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/**
 * How many entries of a section Excel takes; a file with more it calls damaged.
 * Source: Excel specifications and limits: unique cell formats (64,000; since 2016 65,490), font types, number formats.
 */
const MOST: Readonly<Record<string, number>> = {
  cellXfs: 64_000,
  fonts: 1024,
  numFmts: 200,
  fills: 64_000,
  borders: 64_000,
};

/** Numbers of the reader's own formats for dates. Source: ECMA-376 part 1, 18.8.30. */
const DATE = 14;
const DATE_AND_TIME = 22;

/** The style part of a workbook. */
export class StyleTable {
  readonly theme: readonly string[];
  /** True once something was appended. */
  changed = false;
  readonly #part: XmlPart;
  readonly #shortDate: string;
  readonly #sections = new Map<string, Element>();
  readonly #codes = new Map<number, string>();
  readonly #formats: (CellFormat | undefined)[] = [];
  readonly #made = new Map<string, number>();
  readonly #appended = new Map<string, number>();
  readonly #lists = new Map<string, Element[]>();
  readonly #touched = new Set<string>();

  constructor(xml: string, theme: readonly string[], shortDate: string) {
    this.#part = XmlPart.parse(xml);
    this.theme = theme;
    this.#shortDate = shortDate;
    for (const format of elementsOf(this.#section('numFmts'), 'numFmt'))
      this.#codes.set(
        Number(attributeOf(format, 'numFmtId')),
        attributeOf(format, 'formatCode') ?? '',
      );
  }

  /** The look that a cell with this style index has. */
  formatOf(index: number): CellFormat {
    let format = this.#formats[index];
    if (!format) {
      format = this.#read(index);
      this.#formats[index] = format;
    }
    return format;
  }

  /**
   * Style index of the look `index` with some properties changed; appended where the file has none such. What Excel
   * has no more room for stays as it was.
   */
  change(index: number, change: FormatChange): number {
    const key = `${index}|${JSON.stringify(change)}`;
    let made = this.#made.get(key);
    if (made === undefined) {
      made = this.#isSame(index, change) ? index : this.#append(index, change);
      this.#made.set(key, made);
    }
    return made;
  }

  /** Appends a differential format (conditional formatting) and gives its index. */
  addDifferential(xml: string): number {
    return this.#add('dxfs', parseElement(xml)) ?? 0;
  }

  /** Source of a differential format. Null: none of that index. */
  differential(index: number): Element | null {
    return this.#items('dxfs')[index] ?? null;
  }

  /** How many looks cells can have. */
  get count(): number {
    return this.#items('cellXfs').length;
  }

  get prefix(): string {
    return this.#part.prefix;
  }

  toString(): string {
    for (const name of this.#touched)
      this.#part.put(name, renderElement(this.#section(name)), ORDER);
    this.#touched.clear();
    return this.#part.toString();
  }

  #section(name: string): Element {
    let section = this.#sections.get(name);
    if (!section) {
      const { prefix } = this.#part;
      section = parseElement(
        this.#part.child(name)?.raw ?? `<${prefix}${name}></${prefix}${name}>`,
      );
      this.#sections.set(name, section);
    }
    return section;
  }

  #items(name: string): Element[] {
    let list = this.#lists.get(name);
    if (!list) {
      list = elementsOf(this.#section(name));
      this.#lists.set(name, list);
    }
    return list;
  }

  #read(index: number): CellFormat {
    const xf = this.#items('cellXfs')[index];
    const number = (name: string): number => Number((xf && attributeOf(xf, name)) ?? 0);
    const elements = {
      xf,
      font: this.#items('fonts')[number('fontId')],
      fill: this.#items('fills')[number('fillId')],
      border: this.#items('borders')[number('borderId')],
    };
    return readFormat(elements, this.#code(number('numFmtId')), this.theme);
  }

  #code(id: number): string {
    return this.#codes.get(id) ?? builtInCode(id, this.#shortDate);
  }

  #isSame(index: number, change: FormatChange): boolean {
    const format = this.formatOf(index);
    return Object.entries(change).every(
      ([key, value]) => JSON.stringify(format[key as keyof CellFormat]) === JSON.stringify(value),
    );
  }

  #append(index: number, change: FormatChange): number {
    const xfs = this.#section('cellXfs');
    const known = this.#items('cellXfs')[index];
    const xf = known
      ? parseElement(renderElement(known))
      : newElement(xfs, 'xf', {
          numFmtId: '0',
          fontId: '0',
          fillId: '0',
          borderId: '0',
          xfId: '0',
        });
    const base = (section: string, id: string): Element | undefined =>
      this.#items(section)[Number(attributeOf(xf, id) ?? 0)];
    const point = (id: string, value: number | null, apply: string): void => {
      if (value === null) return;
      setAttribute(xf, id, String(value));
      setAttribute(xf, apply, '1');
    };
    if (change.numberFormat !== undefined)
      point('numFmtId', this.#formatNumber(change.numberFormat), 'applyNumberFormat');
    const font = buildFont(this.#section('fonts'), base('fonts', 'fontId'), change);
    if (font) point('fontId', this.#add('fonts', font), 'applyFont');
    const fill = buildFill(this.#section('fills'), change);
    if (fill) point('fillId', this.#add('fills', fill), 'applyFill');
    const border = buildBorder(this.#section('borders'), base('borders', 'borderId'), change);
    if (border) point('borderId', this.#add('borders', border), 'applyBorder');
    patchAlignment(xf, change);
    return this.#add('cellXfs', xf) ?? this.#likeFormat(change) ?? index;
  }

  /** Any look with the number format that is wanted: it decides what a value is taken for. Null: none. */
  #likeFormat({ numberFormat }: FormatChange): number | null {
    if (numberFormat === undefined) return null;
    const id = this.#formatNumber(numberFormat);
    const at = this.#items('cellXfs').findIndex((xf) => attributeOf(xf, 'numFmtId') === String(id));
    return at < 0 ? null : at;
  }

  /** Null: there is no room for another. */
  #formatNumber(code: string): number | null {
    const builtIn = builtInNumber(code);
    if (builtIn !== null) return builtIn;
    for (const [id, known] of this.#codes) if (known === code) return id;
    const id = Math.max(163, ...this.#codes.keys()) + 1;
    const section = this.#section('numFmts');
    const attributes = { numFmtId: String(id), formatCode: code };
    if (this.#add('numFmts', newElement(section, 'numFmt', attributes)) !== null) {
      this.#codes.set(id, code);
      return id;
    }
    // A date stays one, in the reader's own way.
    if (!isDateCode(code)) return null;
    return /h/i.test(code) ? DATE_AND_TIME : DATE;
  }

  /** Adds an element at the end of a section, or finds an equal one, and gives its index. Null: there is no room. */
  #add(name: string, element: Element): number | null {
    const section = this.#section(name);
    const raw = renderElement(element);
    const key = `${name}|${raw}`;
    const known = this.#appended.get(key);
    if (known !== undefined) return known;
    const items = this.#items(name);
    const index = items.length;
    if (index >= (MOST[name] ?? Number.POSITIVE_INFINITY)) {
      const equal = items.findIndex((item) => renderElement(item) === raw);
      return equal < 0 ? null : equal;
    }
    element.parent = section;
    section.children.push(element);
    setAttribute(section, 'count', String(index + 1));
    this.#appended.set(key, index);
    items.push(element);
    this.#touched.add(name);
    this.changed = true;
    return index;
  }
}
