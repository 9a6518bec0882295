// The part of Range about alignment and wrapping.
import type { CellFormat, FormatChange } from '../../../xlsx/styles/cellFormat.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { signatureError } from '../../base/signatureError.ts';
import { spreadsheetEnums } from '../enums.ts';
import { changeAll, changeEach, firstFormat, formatsOf } from './cellFormats.ts';
import type { Range } from './range.ts';

const { WrapStrategy } = spreadsheetEnums;
const WRAPS = { wrap: WrapStrategy.WRAP, clip: WrapStrategy.CLIP, overflow: WrapStrategy.OVERFLOW };

export function getHorizontalAlignment(range: Range): string {
  return horizontal(firstFormat(range));
}

export function getHorizontalAlignments(range: Range): string[][] {
  return formatsOf(range, horizontal);
}

export function setHorizontalAlignment(
  range: Range,
  alignment: 'left' | 'center' | 'normal' | 'right' | null,
): Range {
  return changeAll(range, horizontalChange(alignment));
}

export function setHorizontalAlignments(
  range: Range,
  alignments: ('left' | 'center' | 'normal' | 'right' | null)[][],
): Range {
  return changeEach(range, 'setHorizontalAlignments', alignments, horizontalChange);
}

export function getVerticalAlignment(range: Range): string {
  return vertical(firstFormat(range));
}

export function getVerticalAlignments(range: Range): string[][] {
  return formatsOf(range, vertical);
}

export function setVerticalAlignment(
  range: Range,
  alignment: 'top' | 'middle' | 'bottom' | null,
): Range {
  return changeAll(range, verticalChange(alignment));
}

export function setVerticalAlignments(
  range: Range,
  alignments: ('top' | 'middle' | 'bottom' | null)[][],
): Range {
  return changeEach(range, 'setVerticalAlignments', alignments, verticalChange);
}

/**
 * A cell of which nothing was said gives true here although its strategy is OVERFLOW.
 * Source: tracker 427134600, seen on live spreadsheets.
 */
export function getWrap(range: Range): boolean {
  return wraps(firstFormat(range));
}

export function getWraps(range: Range): boolean[][] {
  return formatsOf(range, wraps);
}

export function setWrap(range: Range, isWrapEnabled: boolean): Range {
  return changeAll(range, wrapChange(isWrapEnabled));
}

export function setWraps(range: Range, isWrapEnabled: boolean[][]): Range {
  return changeEach(range, 'setWraps', isWrapEnabled, wrapChange);
}

export function getWrapStrategy(range: Range): EnumValue {
  return WRAPS[firstFormat(range).wrap ?? 'overflow'];
}

export function getWrapStrategies(range: Range): EnumValue[][] {
  return formatsOf(range, (format) => WRAPS[format.wrap ?? 'overflow']);
}

export function setWrapStrategy(range: Range, strategy: EnumValue): Range {
  return changeAll(range, strategyChange(strategy));
}

export function setWrapStrategies(range: Range, strategies: EnumValue[][]): Range {
  return changeEach(range, 'setWrapStrategies', strategies, strategyChange);
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
