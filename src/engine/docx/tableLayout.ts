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

const NARROWEST = 240;

/** Whole widths in these proportions whose sum is exactly the text width. */
export function columnWidths(ratios: readonly number[]): number[] {
  const usable = ratios.map((ratio) => (Number.isFinite(ratio) && ratio > 0 ? ratio : 0));
  const sum = usable.reduce((total, ratio) => total + ratio, 0);
  const shares = sum > 0 ? usable.map((ratio) => ratio / sum) : ratios.map(() => 1 / ratios.length);
  const room = TEXT_WIDTH - NARROWEST * ratios.length;
  const widths = shares.map((share) =>
    room > 0
      ? NARROWEST + Math.floor(Math.max(0, room) * share)
      : Math.floor(TEXT_WIDTH / ratios.length),
  );
  const left = TEXT_WIDTH - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, index) => (index === 0 ? width + left : width));
}

/** The layout of a table whose unbreakable texts are given by column. */
export function tableLayout(
  ratios: readonly number[],
  unbreakable: readonly (readonly string[])[],
  dense: boolean,
): TableLayout {
  const widths = columnWidths(ratios);
  const padX = dense ? 40 : 85;
  const [largest, smallest] = dense ? [15, 11] : [19, 13];
  let size = largest;
  for (const [column, texts] of unbreakable.entries()) {
    const room = (widths[column] ?? 0) - 2 * padX;
    for (const text of texts) {
      while (size > smallest && textWidth(text, size, true) > room) size -= 1;
    }
  }
  return { widths, size, padX, padY: dense ? 40 : 60 };
}
