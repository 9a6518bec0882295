// The looks of a workbook (styles.xml): read on demand, only ever appended to.
import type { Element } from 'domhandler';
import type { CellFormat, Edge, FormatChange } from './cellFormat.ts';
import { readColor } from './colors.ts';
import { builtInCode, builtInNumber } from './numberFormatCodes.ts';
import { buildBorder, buildFill, buildFont, patchAlignment } from './styleParts.ts';
import {
  attributeOf,
  elementOf,
  elementsOf,
  newElement,
  parseElement,
  renderElement,
  setAttribute,
} from './xmlElement.ts';
import { XmlPart } from './xmlPart.ts';

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

  /** Style index of the look `index` with some properties changed; appended where the file has none such. */
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
    return this.#add('dxfs', parseElement(xml));
  }

  /** Source of a differential format. Null: none of that index. */
  differential(index: number): Element | null {
    return this.#items('dxfs')[index] ?? null;
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
    const font = this.#items('fonts')[number('fontId')];
    const fill = this.#items('fills')[number('fillId')];
    const border = this.#items('borders')[number('borderId')];
    const pattern = fill && elementOf(fill, 'patternFill');
    const solid = pattern && attributeOf(pattern, 'patternType') === 'solid';
    const alignment = xf && elementOf(xf, 'alignment');
    const align = (name: string): string | null =>
      alignment ? attributeOf(alignment, name) : null;
    const protection = xf && elementOf(xf, 'protection');
    const rotation = Number(align('textRotation') ?? 0);
    const underline = font && elementOf(font, 'u');
    const size = font && elementOf(font, 'sz');
    const family = font && elementOf(font, 'name');
    const edge = (...names: string[]): Edge | null => this.#edge(border, names);
    const wrap = align('wrapText');
    return {
      numberFormat: this.#code(number('numFmtId')),
      fontFamily: (family && attributeOf(family, 'val')) ?? 'Calibri',
      fontSize: Number((size && attributeOf(size, 'val')) ?? 11),
      bold: isOn(font, 'b'),
      italic: isOn(font, 'i'),
      underline: underline !== undefined && attributeOf(underline, 'val') !== 'none',
      strikethrough: isOn(font, 'strike'),
      fontColor: readColor(font && elementOf(font, 'color'), this.theme),
      fill: solid ? readColor(elementOf(pattern, 'fgColor'), this.theme) : null,
      horizontal: align('horizontal'),
      vertical: align('vertical') === 'bottom' ? null : align('vertical'),
      wrap: readWrap(wrap, align('justifyLastLine')),
      direction: readDirection(align('readingOrder')),
      rotation: rotation > 90 && rotation <= 180 ? 90 - rotation : rotation,
      edgeTop: edge('top'),
      edgeBottom: edge('bottom'),
      edgeLeft: edge('left', 'start'),
      edgeRight: edge('right', 'end'),
      locked: !protection || isTrue(attributeOf(protection, 'locked') ?? '1'),
    };
  }

  #edge(border: Element | undefined, names: readonly string[]): Edge | null {
    const side = border && names.map((name) => elementOf(border, name)).find((found) => found);
    const style = side && attributeOf(side, 'style');
    if (!side || !style || style === 'none') return null;
    return { style, color: readColor(elementOf(side, 'color'), this.theme) ?? '#000000' };
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
    const point = (id: string, value: number, apply: string): void => {
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
    return this.#add('cellXfs', xf);
  }

  #formatNumber(code: string): number {
    const builtIn = builtInNumber(code);
    if (builtIn !== null) return builtIn;
    for (const [id, known] of this.#codes) if (known === code) return id;
    const id = Math.max(163, ...this.#codes.keys()) + 1;
    this.#codes.set(id, code);
    const section = this.#section('numFmts');
    this.#add('numFmts', newElement(section, 'numFmt', { numFmtId: String(id), formatCode: code }));
    return id;
  }

  /** Adds an element at the end of a section, or finds an equal one, and gives its index. */
  #add(name: string, element: Element): number {
    const section = this.#section(name);
    const raw = renderElement(element);
    const key = `${name}|${raw}`;
    const known = this.#appended.get(key);
    if (known !== undefined) return known;
    const items = this.#items(name);
    const index = items.length;
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

/** Whether an on/off value of the file means on. */
export function isTrue(value: string): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function isOn(parent: Element | undefined, name: string): boolean {
  const found = parent && elementOf(parent, name);
  return found !== undefined && isTrue(attributeOf(found, 'val') ?? '1');
}

/** A mark of ours tells "clip" from "overflow": see patchAlignment. */
function readWrap(wrap: string | null, mark: string | null): CellFormat['wrap'] {
  if (wrap === null) return null;
  if (isTrue(wrap)) return 'wrap';
  return mark === null ? 'overflow' : 'clip';
}

function readDirection(order: string | null): CellFormat['direction'] {
  if (order === '1') return 'leftToRight';
  return order === '2' ? 'rightToLeft' : null;
}
