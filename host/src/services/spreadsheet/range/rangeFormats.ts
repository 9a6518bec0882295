// The part of Range about number formats, colours, fonts and alignment.
import type { CellFormat, FormatChange } from '../../../xlsx/styles/cellFormat.ts';
import { Color, colorOf } from '../color/color.ts';
import { cssColor } from '../color/cssColor.ts';
import type { Documented } from '../documented.ts';
import type { Range } from './range.ts';
import { RangeValues } from './rangeValues.ts';

type Names =
  | 'getNumberFormat'
  | 'getNumberFormats'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'getBackground'
  | 'getBackgrounds'
  | 'setBackground'
  | 'setBackgrounds'
  | 'setBackgroundRGB'
  | 'getBackgroundObject'
  | 'getBackgroundObjects'
  | 'setBackgroundObject'
  | 'setBackgroundObjects';

const WHITE = '#ffffff';

/** Looks of a range. */
export abstract class RangeFormats
  extends RangeValues
  implements Documented<GoogleAppsScript.Spreadsheet.Range, Names>
{
  /** The look of the cell at a place. */
  _format(row: number, column: number): CellFormat {
    return this._book.workbook.styles.formatOf(this._worksheet.styleAt(row, column));
  }

  /** The look of the first cell. */
  get _first(): CellFormat {
    this._assertInside();
    return this._format(this._area.top, this._area.left);
  }

  _change(row: number, column: number, change: FormatChange): void {
    const { styles } = this._book.workbook;
    const sheet = this._worksheet;
    sheet.setStyle(row, column, styles.change(sheet.styleAt(row, column), change));
  }

  /** Changes the look of every cell alike. */
  _changeAll(change: FormatChange): Range {
    this._assertEditable();
    this._each((row, column) => this._change(row, column, change));
    return this._self;
  }

  /** Changes the looks by a grid of values. */
  _changeEach(method: string, values: unknown, change: (value: unknown) => FormatChange): Range {
    this._assertEditable();
    this._spread(method, values, (row, column, value) => this._change(row, column, change(value)));
    return this._self;
  }

  /** A grid of one property of the cells' looks. */
  _formats<T>(read: (format: CellFormat) => T): T[][] {
    return this._grid((row, column) => read(this._format(row, column)));
  }

  getNumberFormat(): string {
    return shownFormat(this._first);
  }

  getNumberFormats(): string[][] {
    return this._formats(shownFormat);
  }

  setNumberFormat(numberFormat: string): Range {
    return this._changeAll(numberFormatChange(numberFormat));
  }

  setNumberFormats(numberFormats: string[][]): Range {
    return this._changeEach('setNumberFormats', numberFormats, numberFormatChange);
  }

  getBackground(): string {
    return this.#background(this._first);
  }

  getBackgrounds(): string[][] {
    return this._formats((format) => this.#background(format));
  }

  setBackground(color: string | null): Range {
    return this._changeAll(fillChange(color));
  }

  setBackgrounds(color: (string | null)[][]): Range {
    return this._changeEach('setBackgrounds', color, fillChange);
  }

  setBackgroundRGB(red: number, green: number, blue: number): Range {
    const hex = [red, green, blue].map((part) =>
      Math.max(0, Math.min(255, Math.round(Number(part))))
        .toString(16)
        .padStart(2, '0'),
    );
    return this._changeAll({ fill: `#${hex.join('')}` });
  }

  /** Older names of the same calls, not documented any more but still there. */
  getBackgroundColor(): string {
    return this.getBackground();
  }

  getBackgroundColors(): string[][] {
    return this.getBackgrounds();
  }

  setBackgroundColor(color: string | null): Range {
    return this.setBackground(color);
  }

  setBackgroundColors(color: (string | null)[][]): Range {
    return this.setBackgrounds(color);
  }

  getBackgroundObject(): Color {
    return colorOf(this._first.fill ?? WHITE);
  }

  getBackgroundObjects(): Color[][] {
    return this._formats((format) => colorOf(format.fill ?? WHITE));
  }

  setBackgroundObject(color: Color | null): Range {
    return this._changeAll(fillChange(color));
  }

  setBackgroundObjects(color: (Color | null)[][] | null): Range {
    return color === null
      ? this._changeAll({ fill: null })
      : this._changeEach('setBackgroundObjects', color, fillChange);
  }

  /** No fill shows as white. */
  #background(format: CellFormat): string {
    return this._book.hex(format.fill ?? WHITE);
  }
}

/** Source: live spreadsheets give this pattern for "automatic", whatever the cell holds. */
const AUTOMATIC = '0.###############';

function shownFormat({ numberFormat }: CellFormat): string {
  return numberFormat === 'General' ? AUTOMATIC : numberFormat;
}

/** Throws: for null, which takes every other look back; "general" does so here. Source: gas-fakes, notes/oddities.md. */
function numberFormatChange(value: unknown): FormatChange {
  if (value === null || value === undefined)
    throw new Error(
      'Unexpected error while getting the method or property setNumberFormat on object SpreadsheetApp.Range.',
    );
  const code = String(value);
  const automatic = code === '' || code === AUTOMATIC || code.toLowerCase() === 'general';
  return { numberFormat: automatic ? 'General' : code };
}

/** The platform takes any text for a colour; one that names none changes nothing (tracker 428869869). */
function fillChange(value: unknown): FormatChange {
  if (value === null || value === undefined || value === '') return { fill: null };
  const fill = value instanceof Color ? value._cellColor : cssColor(String(value));
  return fill === null ? {} : { fill };
}
