// A small XML element that can be read, changed and written back with everything it does not know kept.
import render from 'dom-serializer';
import { Element, isTag, Text } from 'domhandler';
import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { XlsxError } from '../xlsxError.ts';
import { localName } from './xmlPart.ts';
import { escapeAttribute, escapeText, unescapeXml } from './xmlText.ts';

// Entities are kept as they stand (decodeEntities: false on both ways), so untouched text is written back unchanged.
const RAW = { xmlMode: true, decodeEntities: false } as const;

/** Parses the source of one element. Throws: XlsxError `damaged` when there is none. */
export function parseElement(raw: string): Element {
  const found = parseDocument(raw, RAW).children.find(isTag);
  if (!found) throw new XlsxError('damaged');
  return found;
}

/** Source text of an element. */
export function renderElement(element: Element): string {
  return render(element, RAW);
}

/** Child elements, those with the given local name only when one is given. */
export function elementsOf(parent: Element, name?: string): Element[] {
  const children = parent.children.filter(isTag);
  return name === undefined ? children : children.filter((child) => localName(child.name) === name);
}

/** First child element with this local name. */
export function elementOf(parent: Element, name: string): Element | undefined {
  return elementsOf(parent, name)[0];
}

/** All descendants with this local name. */
export function descendantsOf(parent: Element, name: string): Element[] {
  return getElementsByTagName((tag) => localName(tag) === name, parent, true);
}

/** Decoded value of an attribute, found by its local name. Null: absent. */
export function attributeOf(element: Element, name: string): string | null {
  const direct = element.attribs[name];
  if (direct !== undefined) return unescapeXml(direct);
  for (const [key, value] of Object.entries(element.attribs))
    if (localName(key) === name && !key.startsWith('xmlns')) return unescapeXml(value);
  return null;
}

/** Sets an attribute, or takes it away with null. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) delete element.attribs[name];
  else element.attribs[name] = escapeAttribute(value);
}

/** Text inside an element with entities decoded. */
export function textOf(element: Element): string {
  return unescapeXml(textContent(element));
}

/** Replaces what is inside an element by a text. */
export function setText(element: Element, text: string): void {
  const node = new Text(escapeText(text));
  node.parent = element;
  element.children = [node];
}

/** Makes an element with the prefix of `like`. */
export function newElement(
  like: Element,
  name: string,
  attributes: Record<string, string> = {},
  text = '',
): Element {
  const prefix = like.name.slice(0, like.name.length - localName(like.name).length);
  const escaped: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) escaped[key] = escapeAttribute(value);
  const element = new Element(prefix + name, escaped);
  if (text !== '') setText(element, text);
  return element;
}

/** Adds `child` to `parent`, before the first child whose local name comes later in `order`. */
export function insertElement(
  parent: Element,
  child: Element,
  order: readonly string[] = [],
): void {
  child.parent = parent;
  const rank = order.indexOf(localName(child.name));
  const at =
    rank < 0
      ? -1
      : parent.children.findIndex(
          (other) => isTag(other) && order.indexOf(localName(other.name)) > rank,
        );
  if (at < 0) parent.children.push(child);
  else parent.children.splice(at, 0, child);
}

/** Takes `child` out of `parent`. */
export function removeElement(parent: Element, child: Element): void {
  parent.children = parent.children.filter((other) => other !== child);
}
