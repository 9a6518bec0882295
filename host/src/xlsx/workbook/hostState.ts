// What a spreadsheet has and the file format has no place for, kept in a custom XML part of the workbook.
import { addContentType, freePartName, type Relationships } from '../package/relationships.ts';
import type { XlsxPackage } from '../package/xlsxPackage.ts';
import { parseElement, textOf } from '../xml/xmlElement.ts';
import { escapeText } from '../xml/xmlText.ts';

const NAMESPACE = 'urn:apps-script-host:spreadsheet-state';
/** Earlier saves carry another name in the middle. */
const ANY_NAMESPACE = /<state xmlns="urn:[\w-]+:spreadsheet-state">/;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text that an earlier save put aside. Null: none, or not readable. */
export function readHostState(archive: XlsxPackage): string | null {
  const part = statePart(archive);
  const xml = part === null ? null : archive.text(part);
  return xml === null ? null : textOf(parseElement(xml));
}

/** Puts a text aside; custom XML parts survive a save by Excel. */
export function writeHostState(
  archive: XlsxPackage,
  workbookRelationships: Relationships,
  text: string,
): void {
  let part = statePart(archive);
  if (part === null) {
    part = freePartName(archive, 'customXml/item', 'xml');
    workbookRelationships.add('customXml', `/${part}`);
    addContentType(archive, part, 'application/xml');
  }
  archive.put(part, `${XML}<state xmlns="${NAMESPACE}">${escapeText(text)}</state>`);
}

function statePart(archive: XlsxPackage): string | null {
  return (
    archive.names.find(
      (name) =>
        /^customXml\/item\d+\.xml$/i.test(name) && ANY_NAMESPACE.test(textIn(archive, name)),
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
