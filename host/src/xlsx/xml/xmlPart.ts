// An XML part of a package, cut at the children of its root so that an edit of one child leaves all others untouched.
import { Parser } from 'htmlparser2';
import { XlsxError } from '../xlsxError.ts';

/** One child of the root, as it stands in the source, with the text before it. */
export interface PartChild {
  /** Name without its namespace prefix. */
  readonly name: string;
  /** Source text of the element. */
  raw: string;
  /** White space and comments in front of it. */
  readonly gap: string;
}

/** Receives what stands inside one chosen child while the part is being cut; positions are offsets in the source. */
export interface InnerHandler {
  open(name: string, attributes: Record<string, string>, start: number, end: number): void;
  text(text: string): void;
  close(name: string, start: number, end: number): void;
}

/** Name without its namespace prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An XML part as head, children and tail; `toString()` gives the source back where nothing was changed. */
export class XmlPart {
  /** Namespace prefix of the root with its colon (`x:`), or empty. */
  readonly prefix: string;
  readonly rootName: string;
  readonly children: PartChild[];
  readonly rootAttributes: Readonly<Record<string, string>>;
  #head: string;
  #tail: string;

  private constructor(
    root: { name: string; attributes: Record<string, string> },
    head: string,
    children: PartChild[],
    tail: string,
  ) {
    this.rootName = localName(root.name);
    this.prefix = root.name.slice(0, root.name.length - this.rootName.length);
    this.rootAttributes = root.attributes;
    this.#head = head;
    this.children = children;
    this.#tail = tail;
  }

  /**
   * Cuts the source of a part; `inner` listens to the descendants of the named child.
   * Throws: XlsxError `damaged` when the root is missing or not closed.
   */
  static parse(source: string, innerName = '', inner?: InnerHandler): XmlPart {
    const children: PartChild[] = [];
    let root: { name: string; attributes: Record<string, string> } | null = null;
    let depth = 0;
    let headEnd = 0;
    let tailStart = -1;
    let selfClosed = false;
    let childStart = 0;
    let last = 0;
    let listening = false;
    const parser = new Parser(
      {
        onopentag(name, attributes) {
          depth += 1;
          if (depth === 1 && root === null) {
            root = { name, attributes };
            headEnd = parser.endIndex + 1;
            last = headEnd;
          } else if (depth === 2) {
            childStart = parser.startIndex;
            listening = inner !== undefined && localName(name) === innerName;
          } else if (listening) {
            inner?.open(localName(name), attributes, parser.startIndex, parser.endIndex + 1);
          }
        },
        ontext(text) {
          if (listening && depth > 2) inner?.text(text);
        },
        onclosetag(name, implied) {
          if (depth === 1 && tailStart < 0) {
            const closes = source.startsWith('</', parser.startIndex);
            if (!closes && parser.endIndex + 1 !== headEnd) throw new XlsxError('damaged');
            selfClosed = !closes && implied;
            tailStart = selfClosed ? headEnd : parser.startIndex;
          } else if (depth === 2) {
            const end = parser.endIndex + 1;
            const raw = source.slice(childStart, end);
            children.push({ name: localName(name), raw, gap: source.slice(last, childStart) });
            last = end;
            listening = false;
          } else if (listening) {
            inner?.close(localName(name), parser.startIndex, parser.endIndex + 1);
          }
          depth -= 1;
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.write(source);
    parser.end();
    if (root === null || tailStart < 0) throw new XlsxError('damaged');
    const found: { name: string; attributes: Record<string, string> } = root;
    if (!selfClosed)
      return new XmlPart(
        found,
        source.slice(0, headEnd),
        children,
        source.slice(last, source.length),
      );
    const open = `${source.slice(0, headEnd).replace(/\s*\/>$/, '')}>`;
    return new XmlPart(found, open, children, `</${found.name}>${source.slice(headEnd)}`);
  }

  /** First child with this local name. */
  child(name: string): PartChild | undefined {
    return this.children.find((child) => child.name === name);
  }

  /** Puts `raw` in place of the child, or adds it where `order` (local names in schema order) wants it. */
  put(name: string, raw: string, order: readonly string[] = []): void {
    const known = this.child(name);
    if (known) {
      known.raw = raw;
      return;
    }
    const rank = order.indexOf(name);
    const at =
      rank < 0
        ? -1
        : this.children.findIndex((child) => {
            const other = order.indexOf(child.name);
            return other > rank || (other < 0 && child.name === 'AlternateContent');
          });
    const child = { name, raw, gap: '' };
    if (at < 0) this.children.push(child);
    else this.children.splice(at, 0, child);
  }

  /** Adds a child after all others, even if one of that name is there. */
  append(name: string, raw: string): void {
    this.children.push({ name, raw, gap: '' });
  }

  /** Takes away every child with this local name. */
  remove(name: string): void {
    for (let index = this.children.length - 1; index >= 0; index -= 1)
      if (this.children[index]?.name === name) this.children.splice(index, 1);
  }

  /** Makes sure the root declares a namespace prefix. */
  declareNamespace(prefix: string, uri: string): void {
    if (`xmlns:${prefix}` in this.rootAttributes || this.#head.includes(`xmlns:${prefix}=`)) return;
    this.#head = this.#head.replace(/\s*>$/, ` xmlns:${prefix}="${uri}">`);
  }

  toString(): string {
    let text = this.#head;
    for (const child of this.children) text += child.gap + child.raw;
    return text + this.#tail;
  }
}
