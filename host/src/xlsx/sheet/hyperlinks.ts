// Links of cells.
import {
  type Area,
  areaAddress,
  contains,
  overlap,
  parseArea,
  subtractArea,
} from '../cells/address.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { attributeOf, elementsOf, parseElement } from '../xml/xmlElement.ts';
import { escapeAttribute } from '../xml/xmlText.ts';

/** A link over an area: an outside address, or a place in the workbook (`'Base'!A1`). */
export interface Hyperlink {
  readonly area: Area;
  readonly url: string | null;
  readonly location: string | null;
  readonly relationshipId: string | null;
  /** Attributes kept as they stood in the file (tooltip, display, …), entities included. */
  readonly rest: Readonly<Record<string, string>>;
}

const KNOWN = new Set(['ref', 'location']);

/** Links of a sheet, in the order of the file. */
export function readHyperlinks(sheet: Worksheet): Hyperlink[] {
  const raw = sheet.childSource('hyperlinks');
  if (raw === null) return [];
  const links: Hyperlink[] = [];
  for (const element of elementsOf(parseElement(raw), 'hyperlink')) {
    const area = parseArea(attributeOf(element, 'ref') ?? '');
    if (!area) continue;
    const idName = Object.keys(element.attribs).find((name) => /(^|:)id$/.test(name));
    const relationshipId = idName === undefined ? null : (element.attribs[idName] ?? null);
    const target = relationshipId === null ? undefined : sheet.relationships.byId(relationshipId);
    links.push({
      area,
      url: target && target.target !== '' ? target.target : null,
      location: attributeOf(element, 'location'),
      relationshipId,
      rest: Object.fromEntries(
        Object.entries(element.attribs).filter(([name]) => !KNOWN.has(name) && name !== idName),
      ),
    });
  }
  return links;
}

/** The link of a cell. */
export function linkAt(
  links: readonly Hyperlink[],
  row: number,
  column: number,
): Hyperlink | undefined {
  const cell = { top: row, left: column, bottom: row, right: column };
  return links.find((link) => contains(link.area, cell));
}

/** Links with an area freed of any. */
export function withoutLinks(links: readonly Hyperlink[], area: Area): Hyperlink[] {
  return links.flatMap((link) =>
    overlap(link.area, area)
      ? subtractArea(link.area, area).map((rest) => ({ ...link, area: rest }))
      : [link],
  );
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** Writes the links of a sheet; new outside addresses become relationships. */
export function writeHyperlinks(sheet: Worksheet, links: readonly Hyperlink[]): void {
  if (links.length === 0) {
    sheet.putChild('hyperlinks', null);
    return;
  }
  const { prefix } = sheet;
  const made = new Map<string, string>();
  const attribute = relationshipAttribute(sheet);
  const items = links.map((link) => {
    let id = link.relationshipId;
    if (id === null && link.url !== null) {
      id = made.get(link.url) ?? sheet.relationships.add('hyperlink', link.url, true);
      made.set(link.url, id);
    }
    const rest = Object.entries(link.rest).map(([name, value]) => ` ${name}="${value}"`);
    const target = id === null ? '' : ` ${attribute}="${escapeAttribute(id)}"`;
    const location = link.location === null ? '' : ` location="${escapeAttribute(link.location)}"`;
    return `<${prefix}hyperlink ref="${areaAddress(link.area)}"${target}${location}${rest.join('')}/>`;
  });
  sheet.putChild('hyperlinks', `<${prefix}hyperlinks>${items.join('')}</${prefix}hyperlinks>`);
}

/** Name of the attribute that holds a relationship id in this sheet's part. */
export function relationshipAttribute(sheet: Worksheet): string {
  for (const [name, uri] of Object.entries(sheet.rootAttributes))
    if (name.startsWith('xmlns:') && /officeDocument\/(2006\/)?relationships$/.test(uri))
      return `${name.slice(6)}:id`;
  const strict = Object.values(sheet.rootAttributes).some((uri) => uri.includes('purl.oclc.org'));
  sheet.declareNamespace('r', strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS);
  return 'r:id';
}
