// The shared strings of a workbook: read once, only ever appended to.
import type { Element } from 'domhandler';
import { colorAttribute, readColor } from '../styles/colors.ts';
import {
  attributeOf,
  descendantsOf,
  elementOf,
  elementsOf,
  parseElement,
  textOf,
} from '../xml/xmlElement.ts';
import { isTrue } from '../xml/xmlFlag.ts';
import { XmlPart } from '../xml/xmlPart.ts';
import { decodeCellText, encodeCellText, escapeAttribute, escapeText } from '../xml/xmlText.ts';

/** A stretch of a cell's text with the font properties that differ from the cell's own. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly fontColor?: string;
}

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';

/** The shared strings part. */
export class SharedStrings {
  changed = false;
  readonly #part: XmlPart;
  readonly #items: string[];
  readonly #texts: (string | undefined)[] = [];
  readonly #added: string[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #theme: readonly string[];

  constructor(xml: string | null, theme: readonly string[]) {
    this.#part = XmlPart.parse(xml ?? EMPTY);
    this.#theme = theme;
    this.#items = this.#part.children
      .filter((child) => child.name === 'si')
      .map((child) => child.raw);
  }

  /** Whether there is a string of this index. */
  has(index: number): boolean {
    return index >= 0 && index < this.#items.length;
  }

  /** Plain text of a shared string, rich text flattened; an index that is not there gives an empty text. */
  text(index: number): string {
    let text = this.#texts[index];
    if (text === undefined) {
      text = flatText(this.#items[index] ?? '');
      this.#texts[index] = text;
    }
    return text;
  }

  /** Runs of a rich string. Null: plain text. */
  runs(index: number): TextRun[] | null {
    const raw = this.#items[index];
    return raw === undefined ? null : readRuns(raw, this.#theme);
  }

  /** Index of a plain text, appended where the file has none such. */
  add(text: string): number {
    const { prefix } = this.#part;
    return this.#append(`<${prefix}si>${textElement(prefix, text)}</${prefix}si>`, text);
  }

  /** Index of a rich text. */
  addRuns(runs: readonly TextRun[]): number {
    const { prefix } = this.#part;
    const parts = runs.map((run) => {
      const font = runFont(prefix, run);
      return `<${prefix}r>${font}${textElement(prefix, run.text)}</${prefix}r>`;
    });
    const text = runs.map((run) => run.text).join('');
    return this.#append(`<${prefix}si>${parts.join('')}</${prefix}si>`, text);
  }

  toString(): string {
    for (const raw of this.#added) this.#part.append('si', raw);
    this.#added.length = 0;
    // The counts are hints only; wrong ones would be worse than none.
    return this.#part
      .toString()
      .replace(/(<[^>]*sst[^>]*?)\s+count="\d*"/, '$1')
      .replace(/(<[^>]*sst[^>]*?)\s+uniqueCount="\d*"/, '$1');
  }

  #append(raw: string, text: string): number {
    const known = this.#indexOf.get(raw);
    if (known !== undefined) return known;
    const index = this.#items.length;
    this.#items.push(raw);
    this.#added.push(raw);
    this.#texts[index] = text;
    this.#indexOf.set(raw, index);
    this.changed = true;
    return index;
  }
}

/** Flat text of an `si` or `is` element; phonetic hints are no part of it. */
export function flatText(raw: string): string {
  if (raw === '') return '';
  const simple =
    /^<(?:\w+:)?si>\s*<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>\s*<\/(?:\w+:)?si>$/.exec(raw);
  if (simple) return decodeCellText(textOf(parseElement(`<t>${simple[1]}</t>`)));
  const element = parseElement(raw);
  const pieces = elementsOf(element).flatMap((child) => {
    const name = child.name.replace(/^.*:/, '');
    if (name === 't') return decodeCellText(textOf(child));
    return name === 'r' ? runText(child) : [];
  });
  return pieces.join('');
}

/**
 * Text of a run. Google has no superscript, and reads `110` with a raised 2 as 1102; here it stays what people see, by
 * the raised and lowered digits that Unicode has.
 */
function runText(run: Element): string {
  const pieces = elementsOf(run, 't').map((piece) => decodeCellText(textOf(piece)));
  const font = elementOf(run, 'rPr');
  const align = font && elementOf(font, 'vertAlign');
  const digits = SHIFTED[(align && attributeOf(align, 'val')) ?? ''];
  const text = pieces.join('');
  return digits
    ? text.replace(/[0-9+\-=()]/g, (sign) => digits[PLAIN.indexOf(sign)] ?? sign)
    : text;
}

const PLAIN = '0123456789+-=()';
const SHIFTED: Readonly<Record<string, string>> = {
  superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾',
  subscript: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎',
};

/** Runs of an `si` or `is` element. Null: it has none. */
export function readRuns(raw: string, theme: readonly string[]): TextRun[] | null {
  if (!/<(?:\w+:)?r[\s>]/.test(raw)) return null;
  return elementsOf(parseElement(raw), 'r').map((run) => {
    const text = runText(run);
    const font = elementOf(run, 'rPr');
    return font ? { text, ...readFont(font, theme) } : { text };
  });
}

function readFont(font: Element, theme: readonly string[]): Omit<TextRun, 'text'> {
  const value = (name: string): string | null => {
    const [found] = descendantsOf(font, name);
    return found ? (attributeOf(found, 'val') ?? '1') : null;
  };
  const on = (name: string): boolean => isTrue(value(name) ?? '0');
  const color = readColor(elementOf(font, 'color'), theme);
  const size = value('sz');
  const family = value('rFont');
  const underline = value('u');
  return {
    bold: on('b'),
    italic: on('i'),
    strikethrough: on('strike'),
    underline: underline !== null && underline !== 'none',
    ...(color === null ? {} : { fontColor: color }),
    ...(size === null ? {} : { fontSize: Number(size) }),
    ...(family === null ? {} : { fontFamily: family }),
  };
}

function runFont(prefix: string, run: TextRun): string {
  const parts = [
    run.fontFamily === undefined
      ? ''
      : `<${prefix}rFont val="${escapeAttribute(run.fontFamily)}"/>`,
    run.bold ? `<${prefix}b/>` : '',
    run.italic ? `<${prefix}i/>` : '',
    run.strikethrough ? `<${prefix}strike/>` : '',
    run.fontColor === undefined
      ? ''
      : `<${prefix}color${attributesText(colorAttribute(run.fontColor))}/>`,
    run.fontSize === undefined ? '' : `<${prefix}sz val="${run.fontSize}"/>`,
    run.underline ? `<${prefix}u/>` : '',
  ].join('');
  return parts === '' ? '' : `<${prefix}rPr>${parts}</${prefix}rPr>`;
}

function attributesText(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}

/** A `t` element; spaces at the ends are kept. */
function textElement(prefix: string, text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${escapeText(encodeCellText(text))}</${prefix}t>`;
}
