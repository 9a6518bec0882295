// The sections of the style part: lists whose entries are known by their number, only ever appended to.
import type { Element } from 'domhandler';
import { elementsOf, parseElement, renderElement, setAttribute } from '../xml/xmlElement.ts';
import { XmlPart } from '../xml/xmlPart.ts';

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

/** Looks of cells that every Excel takes. */
export const MOST_LOOKS = 64_000;

/**
 * How many entries of a section Excel takes; a file with more it calls damaged.
 * Source: Excel specifications and limits: unique cell formats (64,000; since 2016 65,490), font types, number formats.
 */
const MOST: Readonly<Record<string, number>> = {
  cellXfs: MOST_LOOKS,
  fonts: 1024,
  numFmts: 200,
  fills: MOST_LOOKS,
  borders: MOST_LOOKS,
};

/** The style part as lists of elements. */
export abstract class StyleSections {
  /** True once something was appended. */
  changed = false;
  readonly #part: XmlPart;
  readonly #sections = new Map<string, Element>();
  readonly #lists = new Map<string, Element[]>();
  readonly #appended = new Map<string, number>();
  readonly #touched = new Set<string>();

  constructor(xml: string) {
    this.#part = XmlPart.parse(xml);
  }

  get prefix(): string {
    return this.#part.prefix;
  }

  toString(): string {
    for (const name of this.#touched)
      this.#part.put(name, renderElement(this.section(name)), ORDER);
    this.#touched.clear();
    return this.#part.toString();
  }

  protected section(name: string): Element {
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

  protected items(name: string): Element[] {
    let list = this.#lists.get(name);
    if (!list) {
      list = elementsOf(this.section(name));
      this.#lists.set(name, list);
    }
    return list;
  }

  /** Adds an element at the end of a section, or finds an equal one, and gives its index. Null: there is no room. */
  protected add(name: string, element: Element): number | null {
    const section = this.section(name);
    const raw = renderElement(element);
    const key = `${name}|${raw}`;
    const known = this.#appended.get(key);
    if (known !== undefined) return known;
    const items = this.items(name);
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

  /** Puts other entries in place of all. */
  protected replaceItems(name: string, items: Element[]): void {
    const section = this.section(name);
    section.children = items;
    setAttribute(section, 'count', String(items.length));
    this.#lists.set(name, items);
    this.#touched.add(name);
    this.changed = true;
  }
}
