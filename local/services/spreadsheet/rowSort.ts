// Sorting rows the way spreadsheets do.
import { types } from 'node:util';
import type { Area } from '../../xlsx/address.ts';
import { copyFormula } from '../../xlsx/formulaText.ts';
import type { Worksheet } from '../../xlsx/worksheet.ts';
import type { CellValues } from './cellValues.ts';

/** One column to sort by, counted from 1 on the sheet. */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** Numbers, then dates as numbers, then text, then truth values, then errors; Source: seen on live spreadsheets. */
function rank(value: unknown): number {
  if (typeof value === 'number') return 0;
  if (types.isDate(value)) return 0;
  if (typeof value === 'string') return value.startsWith('#') && value.endsWith('!') ? 3 : 1;
  return 2;
}

function compare(a: unknown, b: unknown): number {
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, undefined, { sensitivity: 'base' });
  return Number(a) - Number(b);
}

/** Order of row indexes (from 0) after sorting; equal rows keep their order, empty cells come last either way. */
export function sortedOrder(
  count: number,
  keys: readonly SortKey[],
  valueAt: (index: number, column: number) => unknown,
): number[] {
  const columns = keys.map(({ column }) =>
    Array.from({ length: count }, (_, index) => valueAt(index, column)),
  );
  const order = Array.from({ length: count }, (_, index) => index);
  return order.sort((a, b) => {
    for (const [at, { ascending }] of keys.entries()) {
      const first = columns[at]?.[a] ?? '';
      const second = columns[at]?.[b] ?? '';
      if (first === '' || second === '') {
        if (first === second) continue;
        return first === '' ? 1 : -1;
      }
      const result = compare(first, second);
      if (result !== 0) return ascending ? result : -result;
    }
    return a - b;
  });
}

/** Puts the rows of an area into a new order, content and looks together. */
export function reorderRows(sheet: Worksheet, area: Area, order: readonly number[]): void {
  const taken = order.map((index) => {
    const line = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const row = area.top + index;
      const cell = sheet.cell(row, column);
      const content = cell && {
        kind: cell.kind,
        value: cell.value,
        formula: cell.formula,
        shared: cell.shared,
      };
      line.push({ row, content, style: sheet.styleAt(row, column) });
    }
    return line;
  });
  taken.forEach((line, at) => {
    line.forEach(({ row: from, content, style }, across) => {
      const row = area.top + at;
      if (from === row) return;
      const column = area.left + across;
      const formula = content?.formula ? copyFormula(content.formula, row - from, 0) : null;
      const blank = { kind: 'blank', value: null } as const;
      sheet.setContent(row, column, content ? { ...content, formula } : blank);
      sheet.setStyle(row, column, style);
    });
  });
}

/** Sorts the rows of an area. */
export function sortRows(
  sheet: Worksheet,
  cells: CellValues,
  area: Area,
  keys: readonly SortKey[],
): void {
  const count = area.bottom - area.top + 1;
  const order = sortedOrder(count, keys, (index, column) => cells.read(area.top + index, column));
  reorderRows(sheet, area, order);
}
