// The part of Range about number formats, colours, fonts and alignment.
import type { CellFormat, FormatChange } from '../../xlsx/cellFormat.ts';
import type { EnumValue } from '../base/emulatedEnum.ts';
import { enumName } from '../base/emulatedEnum.ts';
import { Color } from './color.ts';
import { cssColor } from './cssColor.ts';
import type { Documented } from './documented.ts';
import { spreadsheetEnums } from './enums.ts';
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
  | 'setBackgroundObjects'
  | 'getHorizontalAlignment'
  | 'getHorizontalAlignments'
  | 'setHorizontalAlignment'
  | 'setHorizontalAlignments'
  | 'getVerticalAlignment'
  | 'getVerticalAlignments'
  | 'setVerticalAlignment'
  | 'setVerticalAlignments'
  | 'getWrap'
  | 'getWraps'
  | 'setWrap'
  | 'setWraps'
  | 'getWrapStrategy'
  | 'getWrapStrategies'
  | 'setWrapStrategy'
  | 'setWrapStrategies';

const { WrapStrategy } = spreadsheetEnums;
const WRAPS = { wrap: WrapStrategy.WRAP, clip: WrapStrategy.CLIP, overflow: WrapStrategy.OVERFLOW };

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
  _changeEach(values: unknown, change: (value: unknown) => FormatChange): Range {
    this._assertEditable();
    this._spread(values, (row, column, value) => this._change(row, column, change(value)));
    return this._self;
  }

  /** A grid of one property of the cells' looks. */
  _formats<T>(read: (format: CellFormat) => T): T[][] {
    return this._grid((row, column) => read(this._format(row, column)));
  }

  getNumberFormat(): string {
    return this._first.numberFormat;
  }

  getNumberFormats(): string[][] {
    return this._formats((format) => format.numberFormat);
  }

  setNumberFormat(numberFormat: string): Range {
    return this._changeAll(numberFormatChange(numberFormat));
  }

  setNumberFormats(numberFormats: string[][]): Range {
    return this._changeEach(numberFormats, numberFormatChange);
  }

  getBackground(): string {
    return background(this._first);
  }

  getBackgrounds(): string[][] {
    return this._formats(background);
  }

  setBackground(color: string | null): Range {
    return this._changeAll(fillChange(color));
  }

  setBackgrounds(color: (string | null)[][]): Range {
    return this._changeEach(color, fillChange);
  }

  setBackgroundRGB(red: number, green: number, blue: number): Range {
    const hex = [red, green, blue].map((part) =>
      Math.max(0, Math.min(255, Math.round(Number(part))))
        .toString(16)
        .padStart(2, '0'),
    );
    return this._changeAll({ fill: `#${hex.join('')}` });
  }

  getBackgroundObject(): Color {
    return new Color(background(this._first));
  }

  getBackgroundObjects(): Color[][] {
    return this._formats((format) => new Color(background(format)));
  }

  setBackgroundObject(color: Color | null): Range {
    return this._changeAll(fillChange(color));
  }

  setBackgroundObjects(color: (Color | null)[][] | null): Range {
    return color === null ? this._changeAll({ fill: null }) : this._changeEach(color, fillChange);
  }

  getHorizontalAlignment(): string {
    return horizontal(this._first);
  }

  getHorizontalAlignments(): string[][] {
    return this._formats(horizontal);
  }

  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): Range {
    return this._changeAll(horizontalChange(alignment));
  }

  setHorizontalAlignments(alignments: ('left' | 'center' | 'normal' | 'right' | null)[][]): Range {
    return this._changeEach(alignments, horizontalChange);
  }

  getVerticalAlignment(): string {
    return vertical(this._first);
  }

  getVerticalAlignments(): string[][] {
    return this._formats(vertical);
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): Range {
    return this._changeAll(verticalChange(alignment));
  }

  setVerticalAlignments(alignments: ('top' | 'middle' | 'bottom' | null)[][]): Range {
    return this._changeEach(alignments, verticalChange);
  }

  getWrap(): boolean {
    return this._first.wrap === 'wrap';
  }

  getWraps(): boolean[][] {
    return this._formats((format) => format.wrap === 'wrap');
  }

  setWrap(isWrapEnabled: boolean): Range {
    return this._changeAll(wrapChange(isWrapEnabled));
  }

  setWraps(isWrapEnabled: boolean[][]): Range {
    return this._changeEach(isWrapEnabled, wrapChange);
  }

  getWrapStrategy(): EnumValue {
    return WRAPS[this._first.wrap];
  }

  getWrapStrategies(): EnumValue[][] {
    return this._formats((format) => WRAPS[format.wrap]);
  }

  setWrapStrategy(strategy: EnumValue): Range {
    return this._changeAll(strategyChange(strategy));
  }

  setWrapStrategies(strategies: EnumValue[][]): Range {
    return this._changeEach(strategies, strategyChange);
  }
}

function numberFormatChange(value: unknown): FormatChange {
  if (value === null || value === undefined || value === '') return { numberFormat: 'General' };
  return { numberFormat: String(value) };
}

/** No fill shows as white. */
function background(format: CellFormat): string {
  return format.fill ?? '#ffffff';
}

function fillChange(value: unknown): FormatChange {
  if (value === null || value === undefined || value === '') return { fill: null };
  return { fill: value instanceof Color ? value._hex : cssColor(String(value)) };
}

function horizontal(format: CellFormat): string {
  return format.horizontal ?? 'general';
}

function horizontalChange(value: unknown): FormatChange {
  if (value === null || value === undefined || value === 'normal' || value === 'general')
    return { horizontal: null };
  if (value === 'left' || value === 'center' || value === 'right') return { horizontal: value };
  throw new Error(`Invalid argument: ${String(value)}`);
}

function vertical(format: CellFormat): string {
  return format.vertical === 'center' ? 'middle' : format.vertical === 'top' ? 'top' : 'bottom';
}

function verticalChange(value: unknown): FormatChange {
  if (value === null || value === undefined || value === 'bottom') return { vertical: null };
  if (value === 'middle') return { vertical: 'center' };
  if (value === 'top') return { vertical: 'top' };
  throw new Error(`Invalid argument: ${String(value)}`);
}

function wrapChange(value: unknown): FormatChange {
  return { wrap: value === true ? 'wrap' : 'overflow' };
}

function strategyChange(value: unknown): FormatChange {
  const name = enumName(value)?.toLowerCase();
  if (name !== 'wrap' && name !== 'clip' && name !== 'overflow')
    throw new Error(`Invalid argument: ${String(value)}`);
  return { wrap: name };
}
