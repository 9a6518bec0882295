// Notes of cells (comments of the classic kind), with the drawing part that Excel wants for them.
import { cellAddress, parseArea } from '../cells/address.ts';
import { flatText } from '../cells/sharedStrings.ts';
import { addContentType, addDefaultType, freePartName } from '../package/relationships.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import {
  attributeOf,
  descendantsOf,
  elementOf,
  elementsOf,
  parseElement,
  renderElement,
} from '../xml/xmlElement.ts';
import { encodeCellText, escapeText } from '../xml/xmlText.ts';
import { relationshipAttribute } from './hyperlinks.ts';

/** Key of a cell in a map of notes. */
export function noteKey(row: number, column: number): string {
  return cellAddress(row, column);
}

/** Notes of a sheet by cell address. */
export function readNotes(sheet: Worksheet): Map<string, string> {
  const notes = new Map<string, string>();
  const part = sheet.relationships.ofKind('comments')?.part;
  const xml = part ? sheet.book.archive.text(part) : null;
  if (xml === null) return notes;
  for (const comment of descendantsOf(parseElement(xml), 'comment')) {
    const area = parseArea(attributeOf(comment, 'ref') ?? '');
    const text = elementOf(comment, 'text');
    if (!area || !text) continue;
    const flat = flatText(renderElement(text).replace(/^<((?:\w+:)?)text/, '<$1si'));
    notes.set(noteKey(area.top, area.left), flat.replaceAll('\r\n', '\n'));
  }
  return notes;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Writes the notes; those that did not change keep their source, author and rich text included. */
export function writeNotes(sheet: Worksheet, notes: ReadonlyMap<string, string>): void {
  const { archive } = sheet.book;
  const known = sheet.relationships.ofKind('comments')?.part ?? null;
  if (known === null && notes.size === 0) return;
  const before = readNotes(sheet);
  const source = known === null ? null : archive.text(known);
  const root = parseElement(
    source ??
      `<comments xmlns="${MAIN}"><authors><author></author></authors><commentList/></comments>`,
  );
  const prefix = root.name.slice(0, root.name.length - 'comments'.length);
  const list = elementOf(root, 'commentList');
  const kept = new Map(
    (list ? elementsOf(list, 'comment') : []).map((comment) => [
      attributeOf(comment, 'ref') ?? '',
      renderElement(comment),
    ]),
  );
  const items = [...notes].map(([address, text]) => {
    const old = kept.get(address);
    if (old !== undefined && before.get(address) === text) return old;
    return `<${prefix}comment ref="${address}" authorId="0"><${prefix}text><${prefix}t xml:space="preserve">${escapeText(encodeCellText(text))}</${prefix}t></${prefix}text></${prefix}comment>`;
  });
  const authors = elementOf(root, 'authors');
  const head = authors
    ? renderElement(authors)
    : `<${prefix}authors><${prefix}author></${prefix}author></${prefix}authors>`;
  const attributes = Object.entries(root.attribs).map(([name, value]) => ` ${name}="${value}"`);
  const part = known ?? addCommentsPart(sheet);
  archive.put(
    part,
    `${XML}<${root.name}${attributes.join('')}>${head}<${prefix}commentList>${items.join('')}</${prefix}commentList></${root.name}>`,
  );
  writeDrawing(sheet, [...notes.keys()]);
}

function addCommentsPart(sheet: Worksheet): string {
  const { archive } = sheet.book;
  const part = freePartName(archive, 'xl/comments', 'xml');
  addContentType(
    archive,
    part,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  );
  sheet.relationships.add('comments', `/${part}`);
  return part;
}

/** Excel shows a note only where a drawing of the old kind has a box for it; other shapes there are kept. */
function writeDrawing(sheet: Worksheet, addresses: readonly string[]): void {
  const { archive } = sheet.book;
  let part = sheet.relationships.ofKind('vmlDrawing')?.part ?? null;
  if (part === null) {
    part = freePartName(archive, 'xl/drawings/vmlDrawing', 'vml');
    addDefaultType(archive, 'vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
    const id = sheet.relationships.add('vmlDrawing', `/${part}`);
    sheet.putChild(
      'legacyDrawing',
      `<${sheet.prefix}legacyDrawing ${relationshipAttribute(sheet)}="${id}"/>`,
    );
  }
  const source = archive.text(part) ?? EMPTY_DRAWING;
  const boxes = addresses.map((address, at) => noteBox(address, at));
  const others = source.replace(
    /<v:shape\b(?:(?!<\/v:shape>)[\s\S])*?ObjectType="Note"[\s\S]*?<\/v:shape>/g,
    '',
  );
  archive.put(part, others.replace(/<\/xml>\s*$/, `${boxes.join('')}</xml>`));
}

const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

function noteBox(address: string, at: number): string {
  const area = parseArea(address);
  const row = (area?.top ?? 1) - 1;
  const column = (area?.left ?? 1) - 1;
  const anchor = [column + 1, 15, row, 10, column + 3, 15, row + 4, 4].join(', ');
  return `<v:shape id="_x0000_s${2048 + at}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
