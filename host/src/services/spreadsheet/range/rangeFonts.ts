// The part of Range about fonts, text direction and rotation.
import type { CellFormat, FormatChange } from '../../../xlsx/styles/cellFormat.ts';
import { signatureError } from '../../base/signatureError.ts';
import { Color, colorOf } from '../color/color.ts';
import { cssColor } from '../color/cssColor.ts';
import type { Documented } from '../documented.ts';
import type { Range } from './range.ts';
import { RangeAlignment } from './rangeAlignment.ts';

type Names =
  | `${'get' | 'set'}Font${'Color' | 'ColorObject' | 'Line' | 'Size' | 'Style' | 'Weight'}${'' | 's'}`
  | `${'get' | 'set'}Font${'Family' | 'Families'}`;

type Weight = 'normal' | 'bold';
type Slant = 'normal' | 'italic';
type Line = 'none' | 'underline' | 'line-through';

const BLACK = '#000000';

/** Fonts of a range. */
export abstract class RangeFonts
  extends RangeAlignment
  implements Documented<GoogleAppsScript.Spreadsheet.Range, Names>
{
  getFontColor(): string {
    return this.#color(this._first);
  }

  getFontColors(): string[][] {
    return this._formats((format) => this.#color(format));
  }

  setFontColor(color: string | null): Range {
    return this._changeAll(colorChange(color));
  }

  setFontColors(colors: unknown[][]): Range {
    return this._changeEach('setFontColors', colors, colorChange);
  }

  getFontColorObject(): Color {
    return colorOf(this._first.fontColor ?? BLACK);
  }

  getFontColorObjects(): Color[][] {
    return this._formats((format) => colorOf(format.fontColor ?? BLACK));
  }

  setFontColorObject(color: Color | null): Range {
    return this._changeAll(colorChange(color));
  }

  setFontColorObjects(colors: (Color | null)[][]): Range {
    return this._changeEach('setFontColorObjects', colors, colorChange);
  }

  getFontFamily(): string {
    return this._first.fontFamily;
  }

  getFontFamilies(): string[][] {
    return this._formats((format) => format.fontFamily);
  }

  setFontFamily(fontFamily: string | null): Range {
    return this._changeAll(this.#familyChange(fontFamily));
  }

  setFontFamilies(fontFamilies: (string | null)[][]): Range {
    return this._changeEach('setFontFamilies', fontFamilies, (value) => this.#familyChange(value));
  }

  getFontLine(): Line {
    return line(this._first);
  }

  getFontLines(): Line[][] {
    return this._formats(line);
  }

  setFontLine(fontLine: Line | null): Range {
    return this._changeAll(lineChange(fontLine));
  }

  setFontLines(fontLines: (Line | null)[][]): Range {
    return this._changeEach('setFontLines', fontLines, lineChange);
  }

  getFontSize(): number {
    return this._first.fontSize;
  }

  getFontSizes(): number[][] {
    return this._formats((format) => format.fontSize);
  }

  setFontSize(size: number): Range {
    return this._changeAll(sizeChange(size));
  }

  setFontSizes(sizes: number[][]): Range {
    return this._changeEach('setFontSizes', sizes, sizeChange);
  }

  getFontStyle(): Slant {
    return slant(this._first);
  }

  getFontStyles(): Slant[][] {
    return this._formats(slant);
  }

  setFontStyle(fontStyle: Slant | null): Range {
    return this._changeAll(slantChange(fontStyle));
  }

  setFontStyles(fontStyles: (Slant | null)[][]): Range {
    return this._changeEach('setFontStyles', fontStyles, slantChange);
  }

  getFontWeight(): Weight {
    return weight(this._first);
  }

  getFontWeights(): Weight[][] {
    return this._formats(weight);
  }

  setFontWeight(fontWeight: Weight | null): Range {
    return this._changeAll(weightChange(fontWeight));
  }

  setFontWeights(fontWeights: (Weight | null)[][]): Range {
    return this._changeEach('setFontWeights', fontWeights, weightChange);
  }

  #color(format: CellFormat): string {
    return this._book.hex(format.fontColor ?? BLACK);
  }

  /** Font of a cell without any look. */
  get _defaultFamily(): string {
    return this._book.workbook.styles.formatOf(0).fontFamily;
  }

  #familyChange(value: unknown): FormatChange {
    return {
      fontFamily: value === null || value === undefined ? this._defaultFamily : String(value),
    };
  }
}

function colorChange(value: unknown): FormatChange {
  if (value === null || value === undefined || value === '') return { fontColor: null };
  const fontColor = value instanceof Color ? value._cellColor : cssColor(String(value));
  return fontColor === null ? {} : { fontColor };
}

function line(format: CellFormat): Line {
  if (format.strikethrough) return 'line-through';
  return format.underline ? 'underline' : 'none';
}

function lineChange(value: unknown): FormatChange {
  if (value === null || value === undefined || value === 'none')
    return { underline: false, strikethrough: false };
  if (value === 'underline') return { underline: true, strikethrough: false };
  return value === 'line-through' ? { underline: false, strikethrough: true } : {};
}

function sizeChange(value: unknown): FormatChange {
  const fontSize = Number(value);
  if (value === null || !(fontSize >= 1))
    throw signatureError('SpreadsheetApp.Range.setFontSize', [value]);
  return { fontSize };
}

function slant(format: CellFormat): Slant {
  return format.italic ? 'italic' : 'normal';
}

function slantChange(value: unknown): FormatChange {
  if (value === 'italic') return { italic: true };
  return value === null || value === undefined || value === 'normal' ? { italic: false } : {};
}

function weight(format: CellFormat): Weight {
  return format.bold ? 'bold' : 'normal';
}

function weightChange(value: unknown): FormatChange {
  if (value === 'bold') return { bold: true };
  return value === null || value === undefined || value === 'normal' ? { bold: false } : {};
}
