// Cell addresses of the A1 kind; rows and columns count from 1.

/** A block of cells. Unit: rows and columns from 1, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The largest grid that the file format can hold. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** `1` gives `A`, `27` gives `AA`. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** `A` gives `1`, `aa` gives `27`. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1)
    column = column * 26 + ((letters.charCodeAt(at) & 0xdf) - 64);
  return column;
}

/** `(3, 2)` gives `B3`. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** `B3:C9`, or `B3` for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

const AREA = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/;

/** Reads `B3`, `$B$3:C9`, whole columns `A:C` and whole rows `2:4`. Null: not an address. */
export function parseArea(text: string): Area | null {
  const match = AREA.exec(text.trim());
  if (!match || text.trim() === '') return null;
  const [, left, top, right, bottom] = match;
  if (!text.includes(':')) {
    if (left === undefined || top === undefined) return null;
    const column = columnNumber(left);
    return { top: Number(top), left: column, bottom: Number(top), right: column };
  }
  if (left === undefined && top === undefined) return null;
  if (
    (left === undefined) !== (right === undefined) ||
    (top === undefined) !== (bottom === undefined)
  )
    return null;
  const columns =
    left === undefined ? [1, MOST_COLUMNS] : [columnNumber(left), columnNumber(right ?? left)];
  const rows = top === undefined ? [1, MOST_ROWS] : [Number(top), Number(bottom ?? top)];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/** Reads a list of areas separated by spaces, as in `sqref`; what cannot be read is left out. */
export function parseAreas(text: string): Area[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}

/** Whether two areas share a cell. */
export function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

/** What is left of `area` when `hole` is cut out of it: up to four areas. */
export function subtractArea(area: Area, hole: Area): Area[] {
  if (!overlap(area, hole)) return [area];
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  const rest: Area[] = [];
  if (area.top < top) rest.push({ ...area, bottom: top - 1 });
  if (area.left < hole.left) rest.push({ top, bottom, left: area.left, right: hole.left - 1 });
  if (area.right > hole.right) rest.push({ top, bottom, left: hole.right + 1, right: area.right });
  if (area.bottom > bottom) rest.push({ ...area, top: bottom + 1 });
  return rest;
}
