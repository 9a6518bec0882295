// Column widths and type size of a table, so that it fills the text width and its numbers do not break.
import { textWidth } from './measure.ts';
import { TEXT_WIDTH } from './theme.ts';

/** How a table is set. Unit: widths and paddings in twips, sizes in half points. */
export interface TableLayout {
  readonly widths: readonly number[];
  readonly size: number;
  readonly padX: number;
  readonly padY: number;
}

/** What the layout needs to know of a column. */
export interface ColumnNeeds {
  readonly align: 'left' | 'right';
  readonly widthRatio: number;
  /** Texts that must stay on one line: numbers, and the words of the head. */
  readonly unbreakable: readonly string[];
}

const NARROWEST = 240;
const NORMAL = { padX: 85, padY: 60, largest: 19, smallest: 13 };
const DENSE = { padX: 40, padY: 45, largest: 15, smallest: 11 };

/** The layout of a table with these columns. */
export function tableLayout(columns: readonly ColumnNeeds[], dense: boolean): TableLayout {
  const { padX, padY, largest, smallest } = dense ? DENSE : NORMAL;
  const ratios = (dense && ratiosByNeed(columns)) || columns.map((column) => column.widthRatio);
  const widths = columnWidths(ratios);
  let size = largest;
  for (const [index, { unbreakable }] of columns.entries()) {
    const room = (widths[index] ?? 0) - 2 * padX;
    for (const text of unbreakable) {
      while (size > smallest && textWidth(text, size, true) > room) size -= 1;
    }
  }
  return { widths, size, padX, padY };
}

/** Whole widths in these proportions whose sum is exactly the text width. Unit: twips. */
export function columnWidths(ratios: readonly number[]): number[] {
  const usable = ratios.map((ratio) => (Number.isFinite(ratio) && ratio > 0 ? ratio : 0));
  const sum = usable.reduce((total, ratio) => total + ratio, 0);
  const least = Math.min(NARROWEST, Math.floor(TEXT_WIDTH / Math.max(1, ratios.length)));
  const room = TEXT_WIDTH - least * ratios.length;
  const widths = usable.map((ratio) =>
    Math.floor(least + (sum > 0 ? (room * ratio) / sum : room / ratios.length)),
  );
  const left = TEXT_WIDTH - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, index) => (index === 0 ? width + left : width));
}

// In a dense table all number columns get what the widest number needs; the names share the rest as the model says.
// Null: the names would have less than a fifth of the width; the model's own shares are better then.
function ratiosByNeed(columns: readonly ColumnNeeds[]): number[] | null {
  const numbers = columns.filter((column) => column.align === 'right');
  const names = columns
    .filter((column) => column.align === 'left')
    .reduce((sum, { widthRatio }) => sum + widthRatio, 0);
  const needs = numbers.flatMap((column) =>
    column.unbreakable.map((text) => textWidth(text, DENSE.largest, true)),
  );
  const each = Math.max(0, ...needs) + 2 * DENSE.padX + 20;
  const rest = TEXT_WIDTH - each * numbers.length;
  if (names === 0 || rest < TEXT_WIDTH / 5) return null;
  return columns.map(
    ({ align, widthRatio }) => (align === 'right' ? each : (rest * widthRatio) / names) - NARROWEST,
  );
}
