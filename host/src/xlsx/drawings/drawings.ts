// The drawing part of a sheet: its anchored objects, among them the frames that show charts.

import {
  addContentType,
  freePartName,
  Relationships,
  removeContentType,
} from '../package/relationships.ts';
import type { XlsxPackage } from '../package/xlsxPackage.ts';
import { relationshipAttribute } from '../sheet/hyperlinks.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { XmlPart } from '../xml/xmlPart.ts';

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';

/** One per part: changes of relationships are written on saving, so two readers of a part would undo each other. */
const known = new WeakMap<XlsxPackage, Map<string, Relationships>>();

/** A sheet's drawing part. */
export interface Drawing {
  readonly partName: string;
  readonly part: XmlPart;
  readonly relationships: Relationships;
}

/** Null: the sheet has none. */
export function drawingOf(sheet: Worksheet): Drawing | null {
  const partName = sheet.relationships.ofKind('drawing')?.part ?? null;
  const text = partName === null ? null : sheet.book.archive.text(partName);
  if (partName === null || text === null) return null;
  return {
    partName,
    part: XmlPart.parse(text),
    relationships: relationshipsOf(sheet.book.archive, partName),
  };
}

/** The drawing part, made when there is none. */
export function ensureDrawing(sheet: Worksheet): Drawing {
  const found = drawingOf(sheet);
  if (found) return found;
  const { archive } = sheet.book;
  const partName = freePartName(archive, 'xl/drawings/drawing', 'xml');
  addContentType(archive, partName, 'application/vnd.openxmlformats-officedocument.drawing+xml');
  archive.put(partName, EMPTY);
  const id = sheet.relationships.add('drawing', `/${partName}`);
  sheet.putChild('drawing', `<${sheet.prefix}drawing ${relationshipAttribute(sheet)}="${id}"/>`);
  return {
    partName,
    part: XmlPart.parse(EMPTY),
    relationships: relationshipsOf(archive, partName),
  };
}

/** Writes the objects back. */
export function saveDrawing(sheet: Worksheet, { partName, part }: Drawing): void {
  sheet.book.archive.put(partName, part.toString());
}

/** Takes away what belongs to a sheet alone: its drawings with their charts, notes and tables. */
export function discardSheetParts(sheet: Worksheet): void {
  const { archive } = sheet.book;
  const drawing = drawingOf(sheet);
  if (drawing) {
    for (const { kind, part } of drawing.relationships.all)
      if (part !== null && /^chart/.test(kind)) discardPart(archive, part);
    drawing.relationships.discard();
    known.get(archive)?.delete(drawing.partName);
  }
  for (const { kind, part } of sheet.relationships.all)
    if (part !== null && /drawing|comments|table/i.test(kind)) {
      archive.remove(part);
      removeContentType(archive, part);
    }
  sheet.relationships.discard();
}

/** Takes away a part with what only it has: styles and colours of a chart. */
export function discardPart(archive: XlsxPackage, partName: string): void {
  const relationships = relationshipsOf(archive, partName);
  for (const { kind, part } of relationships.all)
    if (part !== null && /^chart(Style|ColorStyle)$/.test(kind)) {
      archive.remove(part);
      removeContentType(archive, part);
    }
  relationships.discard();
  known.get(archive)?.delete(partName);
  archive.remove(partName);
  removeContentType(archive, partName);
}

/** The relationships of a drawing or chart. */
export function relationshipsOf(archive: XlsxPackage, partName: string): Relationships {
  let parts = known.get(archive);
  if (!parts) {
    parts = new Map();
    known.set(archive, parts);
  }
  let relationships = parts.get(partName);
  if (!relationships) {
    relationships = new Relationships(archive, partName);
    parts.set(partName, relationships);
  }
  return relationships;
}
