// The part of Range about fonts, text direction and rotation.
import type { CellFormat, FormatChange } from '../../../xlsx/styles/cellFormat.ts';
import { signatureError } from '../../base/signatureError.ts';
import { Color, colorOf } from '../color/color.ts';
import { cssColor } from '../color/cssColor.ts';
import { changeAll, changeEach, defaultFamily, firstFormat, formatsOf } from './cellFormats.ts';
import type { Range } from './range.ts';

type Weight = 'normal' | 'bold';
type Slant = 'normal' | 'italic';
type Line = 'none' | 'underline' | 'line-through';

const BLACK = '#000000';

export function getFontColor(range: Range): string {
  return shownColor(range, firstFormat(range));
}

export function getFontColors(range: Range): string[][] {
  return formatsOf(range, (format) => shownColor(range, format));
}

export function setFontColor(range: Range, color: string | null): Range {
  return changeAll(range, colorChange(color));
}

export function setFontColors(range: Range, colors: unknown[][]): Range {
  return changeEach(range, 'setFontColors', colors, colorChange);
}

export function getFontColorObject(range: Range): Color {
  return colorOf(firstFormat(range).fontColor ?? BLACK);
}

export function getFontColorObjects(range: Range): Color[][] {
  return formatsOf(range, (format) => colorOf(format.fontColor ?? BLACK));
}

export function setFontColorObject(range: Range, color: Color | null): Range {
  return changeAll(range, colorChange(color));
}

export function setFontColorObjects(range: Range, colors: (Color | null)[][]): Range {
  return changeEach(range, 'setFontColorObjects', colors, colorChange);
}

export function getFontFamily(range: Range): string {
  return firstFormat(range).fontFamily;
}

export function getFontFamilies(range: Range): string[][] {
  return formatsOf(range, (format) => format.fontFamily);
}

export function setFontFamily(range: Range, fontFamily: string | null): Range {
  return changeAll(range, familyChange(range, fontFamily));
}

export function setFontFamilies(range: Range, fontFamilies: (string | null)[][]): Range {
  return changeEach(range, 'setFontFamilies', fontFamilies, (value) => familyChange(range, value));
}

export function getFontLine(range: Range): Line {
  return line(firstFormat(range));
}

export function getFontLines(range: Range): Line[][] {
  return formatsOf(range, line);
}

export function setFontLine(range: Range, fontLine: Line | null): Range {
  return changeAll(range, lineChange(fontLine));
}

export function setFontLines(range: Range, fontLines: (Line | null)[][]): Range {
  return changeEach(range, 'setFontLines', fontLines, lineChange);
}

export function getFontSize(range: Range): number {
  return firstFormat(range).fontSize;
}

export function getFontSizes(range: Range): number[][] {
  return formatsOf(range, (format) => format.fontSize);
}

export function setFontSize(range: Range, size: number): Range {
  return changeAll(range, sizeChange(size));
}

export function setFontSizes(range: Range, sizes: number[][]): Range {
  return changeEach(range, 'setFontSizes', sizes, sizeChange);
}

export function getFontStyle(range: Range): Slant {
  return slant(firstFormat(range));
}

export function getFontStyles(range: Range): Slant[][] {
  return formatsOf(range, slant);
}

export function setFontStyle(range: Range, fontStyle: Slant | null): Range {
  return changeAll(range, slantChange(fontStyle));
}

export function setFontStyles(range: Range, fontStyles: (Slant | null)[][]): Range {
  return changeEach(range, 'setFontStyles', fontStyles, slantChange);
}

export function getFontWeight(range: Range): Weight {
  return weight(firstFormat(range));
}

export function getFontWeights(range: Range): Weight[][] {
  return formatsOf(range, weight);
}

export function setFontWeight(range: Range, fontWeight: Weight | null): Range {
  return changeAll(range, weightChange(fontWeight));
}

export function setFontWeights(range: Range, fontWeights: (Weight | null)[][]): Range {
  return changeEach(range, 'setFontWeights', fontWeights, weightChange);
}

function shownColor(range: Range, format: CellFormat): string {
  return range._book.hex(format.fontColor ?? BLACK);
}

function familyChange(range: Range, value: unknown): FormatChange {
  return {
    fontFamily: value === null || value === undefined ? defaultFamily(range) : String(value),
  };
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
