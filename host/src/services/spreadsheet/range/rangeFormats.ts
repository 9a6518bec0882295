// The part of Range about number formats, colours, fonts and alignment.
import type { CellFormat, FormatChange } from '../../../xlsx/styles/cellFormat.ts';
import { Color, colorOf } from '../color/color.ts';
import { cssColor } from '../color/cssColor.ts';
import { changeAll, changeEach, firstFormat, formatsOf } from './cellFormats.ts';
import type { Range } from './range.ts';

const WHITE = '#ffffff';

export function getNumberFormat(range: Range): string {
  return shownFormat(firstFormat(range));
}

export function getNumberFormats(range: Range): string[][] {
  return formatsOf(range, shownFormat);
}

export function setNumberFormat(range: Range, numberFormat: string): Range {
  return changeAll(range, numberFormatChange(numberFormat));
}

export function setNumberFormats(range: Range, numberFormats: string[][]): Range {
  return changeEach(range, 'setNumberFormats', numberFormats, numberFormatChange);
}

export function getBackground(range: Range): string {
  return shownBackground(range, firstFormat(range));
}

export function getBackgrounds(range: Range): string[][] {
  return formatsOf(range, (format) => shownBackground(range, format));
}

export function setBackground(range: Range, color: string | null): Range {
  return changeAll(range, fillChange(color));
}

export function setBackgrounds(range: Range, color: (string | null)[][]): Range {
  return changeEach(range, 'setBackgrounds', color, fillChange);
}

export function setBackgroundRGB(range: Range, red: number, green: number, blue: number): Range {
  const hex = [red, green, blue].map((part) =>
    Math.max(0, Math.min(255, Math.round(Number(part))))
      .toString(16)
      .padStart(2, '0'),
  );
  return changeAll(range, { fill: `#${hex.join('')}` });
}

/** Older names of the same calls, not documented any more but still there. */
export function getBackgroundColor(range: Range): string {
  return range.getBackground();
}

export function getBackgroundColors(range: Range): string[][] {
  return range.getBackgrounds();
}

export function setBackgroundColor(range: Range, color: string | null): Range {
  return range.setBackground(color);
}

export function setBackgroundColors(range: Range, color: (string | null)[][]): Range {
  return range.setBackgrounds(color);
}

export function getBackgroundObject(range: Range): Color {
  return colorOf(firstFormat(range).fill ?? WHITE);
}

export function getBackgroundObjects(range: Range): Color[][] {
  return formatsOf(range, (format) => colorOf(format.fill ?? WHITE));
}

export function setBackgroundObject(range: Range, color: Color | null): Range {
  return changeAll(range, fillChange(color));
}

export function setBackgroundObjects(range: Range, color: (Color | null)[][] | null): Range {
  return color === null
    ? changeAll(range, { fill: null })
    : changeEach(range, 'setBackgroundObjects', color, fillChange);
}

/** No fill shows as white. */
function shownBackground(range: Range, format: CellFormat): string {
  return range._book.hex(format.fill ?? WHITE);
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
