// The part of Range about text styles, direction and rotation.
import type { CellFormat, FormatChange } from '../../../xlsx/styles/cellFormat.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { signatureError } from '../../base/signatureError.ts';
import { spreadsheetEnums } from '../enums.ts';
import { styleOfFormat, TextStyle } from '../richText/textStyle.ts';
import { changeAll, changeEach, defaultFamily, firstFormat, formatsOf } from './cellFormats.ts';
import type { Range } from './range.ts';
import { STACKED, TextRotation } from './textRotation.ts';

const { TextDirection } = spreadsheetEnums;

export function getTextStyle(range: Range): TextStyle {
  return shownStyle(range, firstFormat(range));
}

export function getTextStyles(range: Range): TextStyle[][] {
  return formatsOf(range, (format) => shownStyle(range, format));
}

export function setTextStyle(range: Range, style: TextStyle): Range {
  return changeAll(range, styleChange(style));
}

export function setTextStyles(range: Range, styles: TextStyle[][]): Range {
  return changeEach(range, 'setTextStyles', styles, styleChange);
}

/** Null: left to the language of the text. */
export function getTextDirection(range: Range): EnumValue | null {
  return direction(firstFormat(range));
}

export function getTextDirections(range: Range): (EnumValue | null)[][] {
  return formatsOf(range, direction);
}

export function setTextDirection(range: Range, wanted: EnumValue | null): Range {
  return changeAll(range, directionChange(wanted));
}

export function setTextDirections(range: Range, directions: (EnumValue | null)[][]): Range {
  return changeEach(range, 'setTextDirections', directions, directionChange);
}

export function getTextRotation(range: Range): TextRotation {
  return new TextRotation(firstFormat(range).rotation);
}

export function getTextRotations(range: Range): TextRotation[][] {
  return formatsOf(range, (format) => new TextRotation(format.rotation));
}

export function setTextRotation(range: Range, rotation: number | TextRotation): Range {
  return changeAll(range, rotationChange(rotation));
}

export function setTextRotations(range: Range, rotations: TextRotation[][]): Range {
  return changeEach(range, 'setTextRotations', rotations, rotationChange);
}

export function setVerticalText(range: Range, isVertical: boolean): Range {
  return changeAll(range, { rotation: isVertical ? STACKED : 0 });
}

function shownStyle(range: Range, format: CellFormat): TextStyle {
  return new TextStyle(styleOfFormat(format, defaultFamily(range)));
}

function styleChange(value: unknown): FormatChange {
  if (!(value instanceof TextStyle))
    throw signatureError('SpreadsheetApp.Range.setTextStyle', [value]);
  return value._facts;
}

function direction(format: CellFormat): EnumValue | null {
  if (format.direction === null) return null;
  return format.direction === 'leftToRight'
    ? TextDirection.LEFT_TO_RIGHT
    : TextDirection.RIGHT_TO_LEFT;
}

function directionChange(value: unknown): FormatChange {
  const name = enumName(value);
  if (name === 'LEFT_TO_RIGHT') return { direction: 'leftToRight' };
  return { direction: name === 'RIGHT_TO_LEFT' ? 'rightToLeft' : null };
}

function rotationChange(value: unknown): FormatChange {
  if (value instanceof TextRotation) return { rotation: value._rotation };
  // Objects that only look like a rotation are refused (tracker 425390984).
  if (typeof value === 'object' && value !== null)
    throw signatureError('SpreadsheetApp.Range.setTextRotation', [value]);
  const rotation = Math.trunc(Number(value ?? 0));
  if (!(Math.abs(rotation) <= 90)) throw new Error('Invalid argument: degrees');
  return { rotation };
}
