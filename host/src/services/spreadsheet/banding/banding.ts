// Banding: alternating colours of rows or columns. Kept beside the file's own content: other programs do not show it.
import { Emulated } from '../../../emulation/emulated.ts';
import { enumName } from '../../base/emulatedEnum.ts';
import { signatureError } from '../../base/signatureError.ts';
import { Color } from '../color/color.ts';
import { cssColor } from '../color/cssColor.ts';
import type { Documented } from '../documented.ts';
import type { Range } from '../range/range.ts';
import type { BandingRecord } from '../spreadsheet/savedState.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { BANDING_THEMES } from './bandingThemes.ts';

type Role = 'header' | 'first' | 'second' | 'footer';
type DocumentedBanding = GoogleAppsScript.Spreadsheet.Banding;

/** Adds a banding to a range; the arguments are those of the documented methods. */
export function applyBanding(range: Range, byRow: boolean, args: readonly unknown[]): Banding {
  const [theme, showHeader = true, showFooter = false] = args;
  const colors = BANDING_THEMES[theme === undefined ? 'LIGHT_GREY' : (enumName(theme) ?? '')];
  if (!colors) throw signatureError('SpreadsheetApp.Range.applyRowBanding', args);
  const [header, first, second, footer] = colors;
  const book = range._book;
  const record: BandingRecord = {
    id: book.newId(),
    sheetId: range._worksheet.sheetId,
    area: range._area,
    byRow,
    header: showHeader === true ? header : null,
    first,
    second,
    footer: showFooter === true ? footer : null,
  };
  book.state.bandings.push(record);
  book.noteStateChange();
  return new Banding(book, record);
}

/** Alternating colours of a range. */
export class Banding
  extends Emulated
  implements Documented<DocumentedBanding, keyof DocumentedBanding>
{
  readonly _className = 'Banding';
  readonly #book: SpreadsheetBook;
  readonly #record: BandingRecord;

  constructor(book: SpreadsheetBook, record: BandingRecord) {
    super();
    this.#book = book;
    this.#record = record;
  }

  copyTo(range: Range): Banding {
    const record = {
      ...this.#record,
      id: this.#book.newId(),
      sheetId: range._worksheet.sheetId,
      area: range._area,
    };
    this.#book.state.bandings.push(record);
    this.#book.noteStateChange();
    return new Banding(this.#book, record);
  }

  getRange(): Range {
    const sheet = this.#book.worksheetById(this.#record.sheetId);
    if (!sheet) throw new Error('The banded sheet does not exist any more.');
    return this.#book.sheetOf(sheet)._areaRange(this.#record.area);
  }

  setRange(range: Range): this {
    this.#record.area = range._area;
    this.#record.sheetId = range._worksheet.sheetId;
    this.#book.noteStateChange();
    return this;
  }

  remove(): void {
    const { bandings } = this.#book.state;
    const at = bandings.indexOf(this.#record);
    if (at >= 0) bandings.splice(at, 1);
    this.#book.noteStateChange();
  }

  getHeaderRowColor = (): string | null => this.#get(true, 'header');
  getFirstRowColor = (): string | null => this.#get(true, 'first');
  getSecondRowColor = (): string | null => this.#get(true, 'second');
  getFooterRowColor = (): string | null => this.#get(true, 'footer');
  getHeaderColumnColor = (): string | null => this.#get(false, 'header');
  getFirstColumnColor = (): string | null => this.#get(false, 'first');
  getSecondColumnColor = (): string | null => this.#get(false, 'second');
  getFooterColumnColor = (): string | null => this.#get(false, 'footer');
  getHeaderRowColorObject = (): Color | null => this.#object(true, 'header');
  getFirstRowColorObject = (): Color | null => this.#object(true, 'first');
  getSecondRowColorObject = (): Color | null => this.#object(true, 'second');
  getFooterRowColorObject = (): Color | null => this.#object(true, 'footer');
  getHeaderColumnColorObject = (): Color | null => this.#object(false, 'header');
  getFirstColumnColorObject = (): Color | null => this.#object(false, 'first');
  getSecondColumnColorObject = (): Color | null => this.#object(false, 'second');
  getFooterColumnColorObject = (): Color | null => this.#object(false, 'footer');
  setHeaderRowColor = (color: string | null): this => this.#set('header', color, 'Header row');
  setFirstRowColor = (color: string | null): this => this.#set('first', color, 'First row');
  setSecondRowColor = (color: string | null): this => this.#set('second', color, 'Second row');
  setFooterRowColor = (color: string | null): this => this.#set('footer', color, 'Footer row');
  setHeaderColumnColor = (color: string | null): this =>
    this.#set('header', color, 'Header column');
  setFirstColumnColor = (color: string | null): this => this.#set('first', color, 'First column');
  setSecondColumnColor = (color: string | null): this =>
    this.#set('second', color, 'Second column');
  setFooterColumnColor = (color: string | null): this =>
    this.#set('footer', color, 'Footer column');
  setHeaderRowColorObject = (color: Color | null): this => this.#set('header', color, 'Header row');
  setFirstRowColorObject = (color: Color | null): this => this.#set('first', color, 'First row');
  setSecondRowColorObject = (color: Color | null): this => this.#set('second', color, 'Second row');
  setFooterRowColorObject = (color: Color | null): this => this.#set('footer', color, 'Footer row');
  setHeaderColumnColorObject = (color: Color | null): this =>
    this.#set('header', color, 'Header column');
  setFirstColumnColorObject = (color: Color | null): this =>
    this.#set('first', color, 'First column');
  setSecondColumnColorObject = (color: Color | null): this =>
    this.#set('second', color, 'Second column');
  setFooterColumnColorObject = (color: Color | null): this =>
    this.#set('footer', color, 'Footer column');

  #get(byRow: boolean, role: Role): string | null {
    return this.#record.byRow === byRow ? this.#record[role] : null;
  }

  #object(byRow: boolean, role: Role): Color | null {
    const color = this.#get(byRow, role);
    return color === null ? null : new Color(color);
  }

  /** Throws: when one of the two alternating colours is taken away. */
  #set(role: Role, color: unknown, words: string): this {
    const hex =
      color instanceof Color ? color._hex : color === null ? null : cssColor(String(color));
    if (role === 'first' || role === 'second') {
      if (hex === null) throw new Error(`${words} color should not be null.`);
      this.#record[role] = hex;
    } else this.#record[role] = hex;
    this.#book.noteStateChange();
    return this;
  }
}
