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
import type { CellFormat, FormatChange } from './cellFormat.ts';
import { readFormat } from './formatReader.ts';
import { builtInCode, builtInNumber, isDateCode } from './numberFormatCodes.ts';
import { buildBorder, buildFill, buildFont, patchAlignment } from './styleParts.ts';
import { MOST_LOOKS, StyleSections } from './styleSections.ts';

/** Numbers of the reader's own formats for dates. Source: ECMA-376 part 1, 18.8.30. */
const DATE = 14;
const DATE_AND_TIME = 22;

/** The style part of a workbook. */
export class StyleTable extends StyleSections {
  readonly theme: readonly string[];
  readonly #shortDate: string;
  readonly #codes = new Map<number, string>();
  readonly #formats: (CellFormat | undefined)[] = [];
  readonly #made = new Map<string, number>();

  constructor(xml: string, theme: readonly string[], shortDate: string) {
    super(xml);
    this.theme = theme;
    this.#shortDate = shortDate;
    for (const format of elementsOf(this.section('numFmts'), 'numFmt'))
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

  /** Whether there are more looks than Excel takes, as some programs write one for every cell. */
  get isOverfull(): boolean {
    return this.items('cellXfs').length > MOST_LOOKS;
  }

  /** Keeps one of each kind of those looks that are used. Shape: the new index of each. */
  keepLooks(used: ReadonlySet<number>): ReadonlyMap<number, number> {
    const kept: Element[] = [];
    const indexOf = new Map<string, number>();
    const moved = new Map<number, number>();
    this.items('cellXfs').forEach((xf, index) => {
      if (index > 0 && !used.has(index)) return;
      const raw = renderElement(xf);
      const known = indexOf.get(raw) ?? kept.push(xf) - 1;
      indexOf.set(raw, known);
      moved.set(index, known);
    });
    this.replaceItems('cellXfs', kept);
    this.#formats.length = 0;
    return moved;
  }

  /** Appends a differential format (conditional formatting) and gives its index. */
  addDifferential(xml: string): number {
    return this.add('dxfs', parseElement(xml)) ?? 0;
  }

  /** Source of a differential format. Null: none of that index. */
  differential(index: number): Element | null {
    return this.items('dxfs')[index] ?? null;
  }

  /** How many looks cells can have. */
  get count(): number {
    return this.items('cellXfs').length;
  }

  #read(index: number): CellFormat {
    const xf = this.items('cellXfs')[index];
    const number = (name: string): number => Number((xf && attributeOf(xf, name)) ?? 0);
    const elements = {
      xf,
      font: this.items('fonts')[number('fontId')],
      fill: this.items('fills')[number('fillId')],
      border: this.items('borders')[number('borderId')],
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
    const xfs = this.section('cellXfs');
    const known = this.items('cellXfs')[index];
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
      this.items(section)[Number(attributeOf(xf, id) ?? 0)];
    const point = (id: string, value: number | null, apply: string): void => {
      if (value === null) return;
      setAttribute(xf, id, String(value));
      setAttribute(xf, apply, '1');
    };
    if (change.numberFormat !== undefined)
      point('numFmtId', this.#formatNumber(change.numberFormat), 'applyNumberFormat');
    const font = buildFont(this.section('fonts'), base('fonts', 'fontId'), change);
    if (font) point('fontId', this.add('fonts', font), 'applyFont');
    const fill = buildFill(this.section('fills'), change);
    if (fill) point('fillId', this.add('fills', fill), 'applyFill');
    const border = buildBorder(this.section('borders'), base('borders', 'borderId'), change);
    if (border) point('borderId', this.add('borders', border), 'applyBorder');
    patchAlignment(xf, change);
    return this.add('cellXfs', xf) ?? this.#likeFormat(change) ?? index;
  }

  /** Any look with the number format that is wanted: it decides what a value is taken for. Null: none. */
  #likeFormat({ numberFormat }: FormatChange): number | null {
    if (numberFormat === undefined) return null;
    const id = this.#formatNumber(numberFormat);
    const at = this.items('cellXfs').findIndex((xf) => attributeOf(xf, 'numFmtId') === String(id));
    return at < 0 ? null : at;
  }

  /** Null: there is no room for another. */
  #formatNumber(code: string): number | null {
    const builtIn = builtInNumber(code);
    if (builtIn !== null) return builtIn;
    for (const [id, known] of this.#codes) if (known === code) return id;
    const id = Math.max(163, ...this.#codes.keys()) + 1;
    const section = this.section('numFmts');
    const attributes = { numFmtId: String(id), formatCode: code };
    if (this.add('numFmts', newElement(section, 'numFmt', attributes)) !== null) {
      this.#codes.set(id, code);
      return id;
    }
    // A date stays one, in the reader's own way.
    if (!isDateCode(code)) return null;
    return /h/i.test(code) ? DATE_AND_TIME : DATE;
  }
}
