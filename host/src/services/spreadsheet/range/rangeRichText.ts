// The part of Range about rich text, links and notes.

import { readRuns, type TextRun } from '../../../xlsx/cells/sharedStrings.ts';
import { linkAt, withoutLinks } from '../../../xlsx/sheet/hyperlinks.ts';
import { noteKey } from '../../../xlsx/sheet/notes.ts';
import { javaText } from '../../base/javaText.ts';
import { signatureError } from '../../base/signatureError.ts';
import { linkTarget, linkUrl } from '../richText/cellLinks.ts';
import { LINK_FACTS, type RichRun, RichTextValue } from '../richText/richTextValue.ts';
import { type StyleFacts, styleOfFormat } from '../richText/textStyle.ts';
import { defaultFamily, formatAt } from './cellFormats.ts';
import type { Range } from './range.ts';

/** Null: the cell holds no text. */
export function getRichTextValue(range: Range): RichTextValue | null {
  return readText(range, range._area.top, range._area.left);
}

export function getRichTextValues(range: Range): (RichTextValue | null)[][] {
  return range._grid((row, column) => readText(range, row, column));
}

export function setRichTextValue(range: Range, value: RichTextValue): Range {
  range._assertEditable();
  range._each((row, column) => writeText(range, row, column, value));
  return range;
}

export function setRichTextValues(range: Range, values: RichTextValue[][]): Range {
  range._assertEditable();
  range._spread('setRichTextValues', values, (row, column, value) =>
    writeText(range, row, column, value),
  );
  return range;
}

/** Links are always shown here; the call is only checked. */
export function setShowHyperlink(range: Range, showHyperlink: boolean): Range {
  if (typeof showHyperlink !== 'boolean')
    throw signatureError('SpreadsheetApp.Range.setShowHyperlink', [showHyperlink]);
  return range;
}

export function getNote(range: Range): string {
  return noteAt(range, range._area.top, range._area.left);
}

export function getNotes(range: Range): string[][] {
  return range._grid((row, column) => noteAt(range, row, column));
}

export function setNote(range: Range, note: string | null): Range {
  const notes = new Map(range._sheet._parts.notes);
  range._assertEditable();
  range._each((row, column) => putNote(notes, row, column, String(note ?? '')));
  range._sheet._parts.notes = notes;
  return range;
}

/** Numbers inside the grid arrive as "25.0" (tracker 429373214). */
export function setNotes(range: Range, notes: (string | null)[][]): Range {
  if (!Array.isArray(notes)) throw signatureError('SpreadsheetApp.Range.setNotes', [notes]);
  range._assertEditable();
  const next = new Map(range._sheet._parts.notes);
  range._spread('setNotes', notes, (row, column, note) =>
    putNote(next, row, column, note === null || note === undefined ? '' : javaText(note)),
  );
  range._sheet._parts.notes = next;
  return range;
}

export function clearNote(range: Range): Range {
  return range.setNote(null);
}

function noteAt(range: Range, row: number, column: number): string {
  return range._sheet._parts.notes.get(noteKey(row, column)) ?? '';
}

function readText(range: Range, row: number, column: number): RichTextValue | null {
  const cell = range._worksheet.cell(row, column);
  if (cell && cell.kind !== 'text' && cell.kind !== 'blank') return null;
  const text = cell?.kind === 'text' ? String(cell.value) : '';
  const base = styleOfFormat(formatAt(range, row, column), defaultFamily(range));
  const { workbook } = range._book;
  const runs =
    cell && cell.shared >= 0
      ? workbook.strings.runs(cell.shared)
      : cell?.inline
        ? readRuns(cell.inline, workbook.styles.theme)
        : null;
  const found = linkAt(range._sheet._parts.links, row, column);
  const link = found ? linkUrl(found, range._book) : null;
  return new RichTextValue(text, richRuns(runs ?? [{ text }], link), base);
}

function writeText(range: Range, row: number, column: number, value: unknown): void {
  if (!(value instanceof RichTextValue))
    throw signatureError('SpreadsheetApp.Range.setRichTextValue', [value]);
  if (range._isShadowed(row, column)) return;
  const text = value._text;
  const sheet = range._worksheet;
  const area = { top: row, left: column, bottom: row, right: column };
  const before = range._sheet._parts.links;
  const rest = withoutLinks(before, area);
  const link = value._runs.find((run) => run.link !== null)?.link ?? null;
  if (text === '') sheet.setContent(row, column, { kind: 'blank', value: null });
  else {
    const plain = value._runs.every(
      (run) => run.link === null && Object.keys(run.facts).length === 0,
    );
    const shared = plain
      ? -1
      : range._book.workbook.strings.addRuns(fileRuns(range, row, column, value));
    sheet.setContent(row, column, { kind: 'text', value: text, shared });
  }
  if (link !== null) {
    const target = linkTarget(link, range._book);
    range._sheet._parts.links = [...rest, { area, ...target, relationshipId: null, rest: {} }];
  } else if (rest.length !== before.length) range._sheet._parts.links = rest;
}

/** Runs as the file wants them: a styled run names its whole font. */
function fileRuns(range: Range, row: number, column: number, value: RichTextValue): TextRun[] {
  const format = formatAt(range, row, column);
  return value._runs.map((run): TextRun => {
    const text = value._text.slice(run.start, run.end);
    if (run.link === null && Object.keys(run.facts).length === 0) return { text };
    const { bold, italic, underline, strikethrough, fontSize, fontFamily, fontColor } = format;
    const cell: StyleFacts = { bold, italic, underline, strikethrough, fontSize, fontFamily };
    const color = fontColor === null ? {} : { fontColor };
    return { text, ...cell, ...color, ...(run.link === null ? {} : LINK_FACTS), ...run.facts };
  });
}

function putNote(notes: Map<string, string>, row: number, column: number, note: string): void {
  if (note === '') notes.delete(noteKey(row, column));
  else notes.set(noteKey(row, column), note);
}

/**
 * Runs of a file with the cell's link. A file has one link for the whole cell: where only some runs look like a link
 * (underlined, in the link's colour), it is theirs.
 */
function richRuns(runs: readonly TextRun[], link: string | null): RichRun[] {
  const looksLinked = ({ underline, fontColor }: TextRun): boolean =>
    underline === true && (fontColor === LINK_FACTS.fontColor || fontColor === 'theme:10');
  const some = link !== null && runs.some(looksLinked);
  let start = 0;
  return runs.map((run) => {
    const { text, ...facts } = run;
    const end = start + text.length;
    const made = { start, end, facts, link: some && !looksLinked(run) ? null : link };
    start = end;
    return made;
  });
}
