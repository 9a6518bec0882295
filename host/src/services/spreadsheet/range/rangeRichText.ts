// The part of Range about rich text, links and notes.

import { readRuns, type TextRun } from '../../../xlsx/cells/sharedStrings.ts';
import { linkAt, withoutLinks } from '../../../xlsx/sheet/hyperlinks.ts';
import { noteKey } from '../../../xlsx/sheet/notes.ts';
import { javaText } from '../../base/javaText.ts';
import { signatureError } from '../../base/signatureError.ts';
import type { Documented } from '../documented.ts';
import { linkTarget, linkUrl } from '../richText/cellLinks.ts';
import { LINK_FACTS, type RichRun, RichTextValue } from '../richText/richTextValue.ts';
import { type StyleFacts, styleOfFormat } from '../richText/textStyle.ts';
import type { Range } from './range.ts';
import { RangeBorders } from './rangeBorders.ts';

type Names =
  | 'getRichTextValue'
  | 'getRichTextValues'
  | 'setRichTextValue'
  | 'setRichTextValues'
  | 'setShowHyperlink'
  | 'getNote'
  | 'getNotes'
  | 'setNote'
  | 'setNotes'
  | 'clearNote';

/** Rich text and notes of a range. */
export abstract class RangeRichText
  extends RangeBorders
  implements Documented<GoogleAppsScript.Spreadsheet.Range, Names>
{
  /** Null: the cell holds no text. */
  getRichTextValue(): RichTextValue | null {
    return this.#read(this._area.top, this._area.left);
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    return this._grid((row, column) => this.#read(row, column));
  }

  setRichTextValue(value: RichTextValue): Range {
    this._assertEditable();
    this._each((row, column) => this.#write(row, column, value));
    return this._self;
  }

  setRichTextValues(values: RichTextValue[][]): Range {
    this._assertEditable();
    this._spread('setRichTextValues', values, (row, column, value) =>
      this.#write(row, column, value),
    );
    return this._self;
  }

  /** Links are always shown here; the call is only checked. */
  setShowHyperlink(showHyperlink: boolean): Range {
    if (typeof showHyperlink !== 'boolean')
      throw signatureError('SpreadsheetApp.Range.setShowHyperlink', [showHyperlink]);
    return this._self;
  }

  getNote(): string {
    return this.#note(this._area.top, this._area.left);
  }

  getNotes(): string[][] {
    return this._grid((row, column) => this.#note(row, column));
  }

  setNote(note: string | null): Range {
    const notes = new Map(this._sheet._parts.notes);
    this._assertEditable();
    this._each((row, column) => putNote(notes, row, column, String(note ?? '')));
    this._sheet._parts.notes = notes;
    return this._self;
  }

  /** Numbers inside the grid arrive as "25.0" (tracker 429373214). */
  setNotes(notes: (string | null)[][]): Range {
    if (!Array.isArray(notes)) throw signatureError('SpreadsheetApp.Range.setNotes', [notes]);
    this._assertEditable();
    const next = new Map(this._sheet._parts.notes);
    this._spread('setNotes', notes, (row, column, note) =>
      putNote(next, row, column, note === null || note === undefined ? '' : javaText(note)),
    );
    this._sheet._parts.notes = next;
    return this._self;
  }

  clearNote(): Range {
    return this.setNote(null);
  }

  #note(row: number, column: number): string {
    return this._sheet._parts.notes.get(noteKey(row, column)) ?? '';
  }

  #read(row: number, column: number): RichTextValue | null {
    const cell = this._worksheet.cell(row, column);
    if (cell && cell.kind !== 'text' && cell.kind !== 'blank') return null;
    const text = cell?.kind === 'text' ? String(cell.value) : '';
    const base = styleOfFormat(this._format(row, column), this._defaultFamily);
    const { workbook } = this._book;
    const runs =
      cell && cell.shared >= 0
        ? workbook.strings.runs(cell.shared)
        : cell?.inline
          ? readRuns(cell.inline, workbook.styles.theme)
          : null;
    const found = linkAt(this._sheet._parts.links, row, column);
    const link = found ? linkUrl(found, this._book) : null;
    return new RichTextValue(text, richRuns(runs ?? [{ text }], link), base);
  }

  #write(row: number, column: number, value: unknown): void {
    if (!(value instanceof RichTextValue))
      throw signatureError('SpreadsheetApp.Range.setRichTextValue', [value]);
    if (this._isShadowed(row, column)) return;
    const text = value._text;
    const sheet = this._worksheet;
    const area = { top: row, left: column, bottom: row, right: column };
    const before = this._sheet._parts.links;
    const rest = withoutLinks(before, area);
    const link = value._runs.find((run) => run.link !== null)?.link ?? null;
    if (text === '') sheet.setContent(row, column, { kind: 'blank', value: null });
    else {
      const plain = value._runs.every(
        (run) => run.link === null && Object.keys(run.facts).length === 0,
      );
      const shared = plain
        ? -1
        : this._book.workbook.strings.addRuns(this.#fileRuns(row, column, value));
      sheet.setContent(row, column, { kind: 'text', value: text, shared });
    }
    if (link !== null) {
      const target = linkTarget(link, this._book);
      this._sheet._parts.links = [...rest, { area, ...target, relationshipId: null, rest: {} }];
    } else if (rest.length !== before.length) this._sheet._parts.links = rest;
  }

  /** Runs as the file wants them: a styled run names its whole font. */
  #fileRuns(row: number, column: number, value: RichTextValue): TextRun[] {
    const format = this._format(row, column);
    return value._runs.map((run): TextRun => {
      const text = value._text.slice(run.start, run.end);
      if (run.link === null && Object.keys(run.facts).length === 0) return { text };
      const { bold, italic, underline, strikethrough, fontSize, fontFamily, fontColor } = format;
      const cell: StyleFacts = { bold, italic, underline, strikethrough, fontSize, fontFamily };
      const color = fontColor === null ? {} : { fontColor };
      return { text, ...cell, ...color, ...(run.link === null ? {} : LINK_FACTS), ...run.facts };
    });
  }
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
