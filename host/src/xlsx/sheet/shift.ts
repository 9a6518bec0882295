// Rows or columns that come or go, and where others go because of them.
import type { Area } from '../cells/address.ts';

/** Rows or columns that come (`count` > 0, before `at`) or go (`count` < 0, from `at` on). */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** Where a row or column goes. Null: it is deleted. */
export function shiftNumber(number: number, { at, count }: Shift): number | null {
  if (number < at) return number;
  if (count < 0 && number < at - count) return null;
  return number + count;
}

/** Where an area goes. Null: all of it is deleted. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const [first, last] = shift.axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
  const end = shift.at - shift.count - 1;
  const from = shiftNumber(first, shift) ?? shift.at;
  const to =
    shift.count < 0 && last >= shift.at && last <= end
      ? shift.at - 1
      : last >= shift.at
        ? last + shift.count
        : last;
  if (to < from) return null;
  return shift.axis === 'row'
    ? { ...area, top: from, bottom: to }
    : { ...area, left: from, right: to };
}
