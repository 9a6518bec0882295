// The part of Range about alignment and wrapping.
import type { CellFormat, FormatChange } from '../../../xlsx/styles/cellFormat.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { signatureError } from '../../base/signatureError.ts';
import type { Documented } from '../documented.ts';
import { spreadsheetEnums } from '../enums.ts';
import type { Range } from './range.ts';
import { RangeFormats } from './rangeFormats.ts';

type Names =
  | `${'get' | 'set'}${'Horizontal' | 'Vertical'}Alignment${'' | 's'}`
  | `${'get' | 'set'}Wrap${'' | 's' | 'Strategy' | 'Strategies'}`;

const { WrapStrategy } = spreadsheetEnums;
const WRAPS = { wrap: WrapStrategy.WRAP, clip: WrapStrategy.CLIP, overflow: WrapStrategy.OVERFLOW };

/** Alignment in a range. */
export abstract class RangeAlignment
  extends RangeFormats
  implements Documented<GoogleAppsScript.Spreadsheet.Range, Names>
{
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
    return this._changeEach('setHorizontalAlignments', alignments, horizontalChange);
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
    return this._changeEach('setVerticalAlignments', alignments, verticalChange);
  }

  /**
   * A cell of which nothing was said gives true here although its strategy is OVERFLOW.
   * Source: tracker 427134600, seen on live spreadsheets.
   */
  getWrap(): boolean {
    return wraps(this._first);
  }

  getWraps(): boolean[][] {
    return this._formats(wraps);
  }

  setWrap(isWrapEnabled: boolean): Range {
    return this._changeAll(wrapChange(isWrapEnabled));
  }

  setWraps(isWrapEnabled: boolean[][]): Range {
    return this._changeEach('setWraps', isWrapEnabled, wrapChange);
  }

  getWrapStrategy(): EnumValue {
    return WRAPS[this._first.wrap ?? 'overflow'];
  }

  getWrapStrategies(): EnumValue[][] {
    return this._formats((format) => WRAPS[format.wrap ?? 'overflow']);
  }

  setWrapStrategy(strategy: EnumValue): Range {
    return this._changeAll(strategyChange(strategy));
  }

  setWrapStrategies(strategies: EnumValue[][]): Range {
    return this._changeEach('setWrapStrategies', strategies, strategyChange);
  }
}

/** Source: live spreadsheets tell a cell set to "normal" (`general-left`) from one never set (`general`). */
function horizontal(format: CellFormat): string {
  return format.horizontal === 'general' ? 'general-left' : (format.horizontal ?? 'general');
}

/** Values that are no alignment are ignored, as on the platform (tracker 428869869). */
function horizontalChange(value: unknown): FormatChange {
  if (value === null || value === undefined || value === 'general') return { horizontal: null };
  if (value === 'normal' || value === 'general-left') return { horizontal: 'general' };
  return value === 'left' || value === 'center' || value === 'right' ? { horizontal: value } : {};
}

function vertical(format: CellFormat): string {
  return format.vertical === 'center' ? 'middle' : format.vertical === 'top' ? 'top' : 'bottom';
}

function verticalChange(value: unknown): FormatChange {
  if (value === null || value === undefined || value === 'bottom') return { vertical: null };
  if (value === 'middle') return { vertical: 'center' };
  return value === 'top' ? { vertical: 'top' } : {};
}

function wraps(format: CellFormat): boolean {
  return format.wrap === null || format.wrap === 'wrap';
}

function wrapChange(value: unknown): FormatChange {
  return { wrap: value === true ? 'wrap' : 'overflow' };
}

function strategyChange(value: unknown): FormatChange {
  const name = enumName(value)?.toLowerCase();
  if (name !== 'wrap' && name !== 'clip' && name !== 'overflow')
    throw signatureError('SpreadsheetApp.Range.setWrapStrategy', [value]);
  return { wrap: name };
}
