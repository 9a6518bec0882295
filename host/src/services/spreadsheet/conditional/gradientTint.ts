// The colour that a colour scale gives to a cell.

import type { Sheet } from '../sheet/sheet.ts';
import type { GradientPoint, RuleFacts } from './conditions.ts';

/** One point of a scale, with the number at which it lies. */
interface Stop {
  readonly at: number;
  /** Red, green and blue, 0 to 255. */
  readonly color: readonly number[];
}

/** Gives the background of each cell. Null: the cell holds no number. */
export function gradientTint(
  { ranges, min, mid, max }: RuleFacts,
  sheet: Sheet,
): (row: number, column: number) => { readonly background: string } | null {
  const numbers = ranges
    .flatMap((range) => range.getValues().flat())
    .filter((value): value is number => typeof value === 'number')
    .sort((a, b) => a - b);
  const stops = [min, mid, max]
    .filter((point) => point !== null)
    .map((point): Stop => ({ at: placeOf(point, numbers), color: partsOf(point, sheet) }));
  return (row, column) => {
    const cell = sheet._cells.shown(row, column);
    if (cell?.kind !== 'number' || typeof cell.value !== 'number') return null;
    return { background: colorAt(cell.value, stops) };
  };
}

function placeOf({ type, value }: GradientPoint, numbers: readonly number[]): number {
  const least = numbers[0] ?? 0;
  const most = numbers.at(-1) ?? 0;
  const number = Number(value);
  switch (type.name()) {
    case 'MIN':
      return least;
    case 'MAX':
      return most;
    case 'PERCENT':
      return least + ((most - least) * number) / 100;
    case 'PERCENTILE': {
      const rank = ((numbers.length - 1) * number) / 100;
      const below = numbers[Math.floor(rank)] ?? least;
      const above = numbers[Math.ceil(rank)] ?? most;
      return below + (above - below) * (rank - Math.floor(rank));
    }
    default:
      return number;
  }
}

function partsOf({ color }: GradientPoint, sheet: Sheet): number[] {
  const hex = sheet._book.hex(color);
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function colorAt(value: number, stops: readonly Stop[]): string {
  const after = stops.findIndex(({ at }) => value <= at);
  const high = stops[after] ?? stops.at(-1);
  const low = after > 0 ? stops[after - 1] : high;
  if (!high || !low) return '#ffffff';
  const share = high.at > low.at ? (value - low.at) / (high.at - low.at) : 0;
  const parts = low.color.map((part, at) => part + ((high.color[at] ?? part) - part) * share);
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
