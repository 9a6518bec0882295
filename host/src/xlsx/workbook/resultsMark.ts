// Remembers in the file that the stored results of its formulas are those of exactly these cells.
import { createHash } from 'node:crypto';
import { addContentType, freePartName, type Relationships } from '../package/relationships.ts';
import type { XlsxPackage } from '../package/xlsxPackage.ts';
import { attributeOf, parseElement } from '../xml/xmlElement.ts';

const NAMESPACE = 'urn:apps-script-host:formula-results';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Whether the mark of an earlier save is that of these parts: nobody else has written them since. */
export function hasResultsMark(archive: XlsxPackage, parts: readonly string[]): boolean {
  const part = markPart(archive);
  if (part === null) return false;
  const text = textIn(archive, part);
  const mark = attributeOf(parseElement(text.slice(text.search(/<[^?!]/))), 'of');
  return mark === digest(archive, parts);
}

/** To be put when all parts are written. */
export function putResultsMark(
  archive: XlsxPackage,
  relationships: Relationships,
  parts: readonly string[],
): void {
  let part = markPart(archive);
  if (part === null) {
    part = freePartName(archive, 'customXml/item', 'xml');
    relationships.add('customXml', `/${part}`);
    addContentType(archive, part, 'application/xml');
  }
  archive.put(part, `${XML}<results xmlns="${NAMESPACE}" of="${digest(archive, parts)}"/>`);
}

function markPart(archive: XlsxPackage): string | null {
  return (
    archive.names.find(
      (name) =>
        /^customXml\/item\d+\.xml$/i.test(name) && textIn(archive, name).includes(NAMESPACE),
    ) ?? null
  );
}

/** Empty for a part of another program that is no readable XML. */
function textIn(archive: XlsxPackage, name: string): string {
  try {
    return archive.text(name) ?? '';
  } catch {
    return '';
  }
}

function digest(archive: XlsxPackage, parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of parts) hash.update(name).update(archive.bytes(name) ?? new Uint8Array());
  return hash.digest('hex');
}
