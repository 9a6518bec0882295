// The part of Range that sorts, cleans and explores data.
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { eachUsed } from './eachUsed.ts';
import type { Range } from './range.ts';
import { refuse } from './refuse.ts';
import { reorderRows, type SortKey, sortRows } from './rowSort.ts';

const DELIMITERS: Readonly<Record<string, string>> = {
  COMMA: ',',
  SEMICOLON: ';',
  PERIOD: '.',
  SPACE: ' ',
};

/** Takes a column, `{ column, ascending }`, or a list of these; columns count on the sheet, not in the range. */
export function sort(range: Range, sortSpecObj: unknown): Range {
  range._assertEditable();
  const specs = Array.isArray(sortSpecObj) ? sortSpecObj : [sortSpecObj];
  const keys = specs.map((spec) => sortKey(range, spec, sortSpecObj));
  sortRows(range._sheet, range._area, keys);
  return range;
}

function sortKey(range: Range, spec: unknown, whole: unknown): SortKey {
  if (typeof spec === 'number') return insideRange(range, { column: spec, ascending: true });
  if (typeof spec === 'object' && spec !== null && 'column' in spec) {
    const ascending = 'ascending' in spec ? spec.ascending !== false : true;
    return insideRange(range, { column: Number(spec.column), ascending });
  }
  return refuse('sort', [whole]);
}

function insideRange(range: Range, key: SortKey): SortKey {
  if (key.column < range._area.left || key.column > range._area.right)
    throw new Error(`Sort column ${key.column} is outside of the range.`);
  return key;
}

export function randomize(range: Range): Range {
  range._assertEditable();
  const order = Array.from({ length: range.getNumRows() }, (_, index) => index);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    const swapped = order[last] ?? last;
    order[last] = order[other] ?? other;
    order[other] = swapped;
  }
  reorderRows(range._sheet, range._area, order);
  return range;
}

/** Letter case makes no difference; gives the range of the rows that stay, moved up. */
export function removeDuplicates(range: Range, columnsToCompare?: number[]): Range {
  range._assertEditable();
  const { top, left, right } = range._area;
  const columns =
    columnsToCompare ?? Array.from({ length: right - left + 1 }, (_, at) => left + at);
  if (columns.some((column) => column < left || column > right))
    throw new Error('Columns to compare must be inside the range.');
  const seen = new Set<string>();
  const kept: number[] = [];
  const dropped: number[] = [];
  for (let index = 0; index < range.getNumRows(); index += 1) {
    const key = JSON.stringify(
      columns.map((column) => {
        const value = range._cells.read(top + index, column);
        return typeof value === 'string' ? value.toLowerCase() : value;
      }),
    );
    (seen.has(key) ? dropped : kept).push(index);
    seen.add(key);
  }
  reorderRows(range._sheet, range._area, [...kept, ...dropped]);
  const columnsWide = range.getNumColumns();
  if (dropped.length > 0)
    range._sheet._range(top + kept.length, left, dropped.length, columnsWide).clearContent();
  return range._sheet._range(top, left, kept.length, columnsWide);
}

/** Takes away spaces at both ends and all but one in between; the result stays text. */
export function trimWhitespace(range: Range): Range {
  range._assertEditable();
  eachUsed(range, (row, column) => {
    const cell = range._worksheet.cell(row, column);
    if (cell?.kind !== 'text' || cell.formula !== null) return;
    const value = String(cell.value).trim().replace(/\s+/g, ' ');
    if (value === cell.value) return;
    const kind = value === '' ? 'blank' : 'text';
    range._worksheet.setContent(row, column, { kind, value: value === '' ? null : value });
  });
  return range;
}

/** Throws: for a range of several columns. */
export function splitTextToColumns(range: Range, delimiter?: string | EnumValue): void {
  range._assertEditable();
  if (range.getNumColumns() !== 1)
    throw new Error('A range of only one column can be split into columns.');
  const named = enumName(delimiter);
  for (let row = range._area.top; row <= range._area.bottom; row += 1) {
    const text = String(range._cells.read(row, range._area.left));
    const separator =
      named !== null
        ? (DELIMITERS[named] ?? ',')
        : typeof delimiter === 'string'
          ? delimiter
          : ([',', ';', '.', ' '].find((mark) => text.includes(mark)) ?? ',');
    if (text === '' || !text.includes(separator)) continue;
    text.split(separator).forEach((piece, at) => {
      range._cells.write(row, range._area.left + at, piece);
    });
  }
}

/** Where Ctrl and an arrow key lead from the first cell. */
export function getNextDataCell(range: Range, direction: EnumValue): Range {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    UP: [-1, 0],
    DOWN: [1, 0],
    PREVIOUS: [0, -1],
    NEXT: [0, 1],
  };
  const step = steps[enumName(direction) ?? ''];
  if (!step) return refuse('getNextDataCell', [direction]);
  const [down, across] = step;
  const { rows, columns } = range._sheet._grid;
  let { top: row, left: column } = range._area;
  const inside = (r: number, c: number): boolean => r >= 1 && c >= 1 && r <= rows && c <= columns;
  const next = (): boolean => inside(row + down, column + across);
  const filled = (r: number, c: number): boolean => inside(r, c) && isFilled(range, r, c);
  const inBlock = filled(row, column) && filled(row + down, column + across);
  if (next()) {
    row += down;
    column += across;
  }
  while (next() && (inBlock ? filled(row + down, column + across) : !filled(row, column))) {
    row += down;
    column += across;
  }
  return range._sheet._range(row, column, 1, 1);
}

/** The block of filled cells around the range, bounded by empty ones; cells that touch at a corner only are not its neighbours. */
export function getDataRegion(range: Range, dimension?: EnumValue): Range {
  const name = enumName(dimension);
  const area = { ...range._area };
  const { rows, columns } = range._sheet._grid;
  const any = (top: number, bottom: number, left: number, right: number): boolean => {
    for (let row = Math.max(1, top); row <= Math.min(rows, bottom); row += 1)
      for (let column = Math.max(1, left); column <= Math.min(columns, right); column += 1)
        if (isFilled(range, row, column)) return true;
    return false;
  };
  for (let grown = true; grown; ) {
    const { top, bottom, left, right } = area;
    if (name !== 'COLUMNS') {
      if (top > 1 && any(top - 1, top - 1, left, right)) area.top -= 1;
      if (bottom < rows && any(bottom + 1, bottom + 1, left, right)) area.bottom += 1;
    }
    if (name !== 'ROWS') {
      if (left > 1 && any(top, bottom, left - 1, left - 1)) area.left -= 1;
      if (right < columns && any(top, bottom, right + 1, right + 1)) area.right += 1;
    }
    grown =
      area.top !== top || area.bottom !== bottom || area.left !== left || area.right !== right;
  }
  return range._sheet._areaRange(area);
}

function isFilled(range: Range, row: number, column: number): boolean {
  const cell = range._worksheet.cell(row, column);
  return cell !== undefined && (cell.kind !== 'blank' || cell.formula !== null);
}
