// The part of Range about text styles, direction and rotation.
import type { CellFormat, FormatChange } from '../../../xlsx/styles/cellFormat.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { signatureError } from '../../base/signatureError.ts';
import type { Documented } from '../documented.ts';
import { spreadsheetEnums } from '../enums.ts';
import { styleOfFormat, TextStyle } from '../richText/textStyle.ts';
import type { Range } from './range.ts';
import { RangeFonts } from './rangeFonts.ts';
import { STACKED, TextRotation } from './textRotation.ts';

type Names =
  | `${'get' | 'set'}Text${'Style' | 'Direction' | 'Rotation'}${'' | 's'}`
  | 'setVerticalText';

const { TextDirection } = spreadsheetEnums;

/** Text styles of a range. */
export abstract class RangeTextStyle
  extends RangeFonts
  implements Documented<GoogleAppsScript.Spreadsheet.Range, Names>
{
  getTextStyle(): TextStyle {
    return this.#style(this._first);
  }

  getTextStyles(): TextStyle[][] {
    return this._formats((format) => this.#style(format));
  }

  setTextStyle(style: TextStyle): Range {
    return this._changeAll(styleChange(style));
  }

  setTextStyles(styles: TextStyle[][]): Range {
    return this._changeEach('setTextStyles', styles, styleChange);
  }

  /** Null: left to the language of the text. */
  getTextDirection(): EnumValue | null {
    return direction(this._first);
  }

  getTextDirections(): (EnumValue | null)[][] {
    return this._formats(direction);
  }

  setTextDirection(wanted: EnumValue | null): Range {
    return this._changeAll(directionChange(wanted));
  }

  setTextDirections(directions: (EnumValue | null)[][]): Range {
    return this._changeEach('setTextDirections', directions, directionChange);
  }

  getTextRotation(): TextRotation {
    return new TextRotation(this._first.rotation);
  }

  getTextRotations(): TextRotation[][] {
    return this._formats((format) => new TextRotation(format.rotation));
  }

  setTextRotation(rotation: number | TextRotation): Range {
    return this._changeAll(rotationChange(rotation));
  }

  setTextRotations(rotations: TextRotation[][]): Range {
    return this._changeEach('setTextRotations', rotations, rotationChange);
  }

  setVerticalText(isVertical: boolean): Range {
    return this._changeAll({ rotation: isVertical ? STACKED : 0 });
  }

  #style(format: CellFormat): TextStyle {
    return new TextStyle(styleOfFormat(format, this._defaultFamily));
  }
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
