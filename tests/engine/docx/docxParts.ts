// A .docx file opened for reading: its parts as text and as parsed XML.
import { type Document, type Element, isText } from 'domhandler';
import { findAll, getElementsByTagName } from 'domutils';
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';

export interface DocxParts {
  readonly paths: readonly string[];
  text(path: string): string;
  xml(path: string): Document;
  /** The elements of `word/document.xml` with this name. */
  all(name: string): Element[];
}

/** Opens the bytes of a document. */
export function openDocx(bytes: Uint8Array): DocxParts {
  const files = unzipSync(bytes);
  const text = (path: string) => {
    const file = files[path];
    if (!file) throw new Error(`no part ${path}`);
    return strFromU8(file);
  };
  const xml = (path: string) => parseDocument(text(path), { xmlMode: true });
  const body = xml('word/document.xml');
  return {
    paths: Object.keys(files),
    text,
    xml,
    all: (name) => getElementsByTagName(name, body),
  };
}

/** The elements with this name under another. */
export function within(element: Element | Document, name: string): Element[] {
  return getElementsByTagName(name, element.children);
}

/** What a reader sees of an element: texts, tabs and line breaks, without the codes of fields. */
export function visibleText(element: Element): string {
  return findAll(({ name }) => ['w:t', 'w:tab', 'w:br'].includes(name), element.children)
    .map((found) => {
      if (found.name === 'w:tab') return found.attribs['w:val'] ? '' : '\t';
      if (found.name === 'w:br') return '\n';
      return found.children.map((child) => (isText(child) ? child.data : '')).join('');
    })
    .join('');
}

/** The style of a paragraph, or an empty text. */
export function styleOf(paragraph: Element): string {
  return within(paragraph, 'w:pStyle')[0]?.attribs['w:val'] ?? '';
}
