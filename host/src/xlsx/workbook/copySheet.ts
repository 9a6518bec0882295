// Copies a sheet within its workbook.
import { EMPTY_SHEET } from '../cells/sheetSource.ts';
import { readHyperlinks, writeHyperlinks } from '../sheet/hyperlinks.ts';
import { readNotes, writeNotes } from '../sheet/notes.ts';
import { setViewFlag } from '../sheet/sheetView.ts';
import { XmlPart } from '../xml/xmlPart.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** Children of a sheet that name other parts by relationship. */
const LINKED =
  'drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls tableParts pageSetup hyperlinks customProperties AlternateContent'.split(
    ' ',
  );

/** Adds a copy of a sheet with its links and notes; drawings and tables stay behind (copyCharts brings charts). */
export function copySheet(book: Workbook, source: Worksheet, name: string, at: number): Worksheet {
  source.save();
  const part = XmlPart.parse(book.archive.text(source.partName) ?? EMPTY_SHEET);
  for (const child of LINKED) part.remove(child);
  const copy = book.addSheet(name, at, part.toString());
  copy.reach = source.reach;
  setViewFlag(copy, 'tabSelected', false, false);
  const links = readHyperlinks(source).map((link) => ({ ...link, relationshipId: null }));
  if (links.length > 0) writeHyperlinks(copy, links);
  const notes = readNotes(source);
  if (notes.size > 0) writeNotes(copy, notes);
  return copy;
}
