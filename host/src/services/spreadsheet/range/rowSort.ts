// Sorting rows the way spreadsheets do.
import { types } from 'node:util';
import type { Area } from '../../../xlsx/cells/address.ts';
import { overlap } from '../../../xlsx/cells/address.ts';
import { copyFormula } from '../../../xlsx/cells/formulaText.ts';
import { linkAt, withoutLinks } from '../../../xlsx/sheet/hyperlinks.ts';
import { noteKey } from '../../../xlsx/sheet/notes.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { contentAt } from './contentAt.ts';

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

function compare(a: unknown, b: unknown, language: string): number {
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, language, { sensitivity: 'base' });
  return Number(a) - Number(b);
}

/** Order of row indexes (from 0) after sorting, texts as in the language, such as `pt-BR`; equal rows keep their order, empty cells come last either way. */
export function sortedOrder(
  count: number,
  keys: readonly SortKey[],
  valueAt: (index: number, column: number) => unknown,
  language: string,
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
      const result = compare(first, second, language);
      if (result !== 0) return ascending ? result : -result;
    }
    return a - b;
  });
}

/** Puts the rows of an area into a new order: content, looks, links and notes together. */
export function reorderRows(sheet: Sheet, area: Area, order: readonly number[]): void {
  const worksheet = sheet._worksheet;
  moveLinksAndNotes(sheet, area, order);
  const taken = order.map((index) => {
    const line = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const row = area.top + index;
      const content = contentAt(worksheet, row, column);
      line.push({ row, content, style: worksheet.styleAt(row, column) });
    }
    return line;
  });
  taken.forEach((line, at) => {
    line.forEach(({ row: from, content, style }, across) => {
      const row = area.top + at;
      if (from === row) return;
      const column = area.left + across;
      const formula = content.formula ? copyFormula(content.formula, row - from, 0) : null;
      worksheet.setContent(row, column, { ...content, formula });
      worksheet.setStyle(row, column, style);
    });
  });
}

function moveLinksAndNotes(sheet: Sheet, area: Area, order: readonly number[]): void {
  const { links, notes } = sheet._parts;
  const hasLinks = links.some((link) => overlap(link.area, area));
  if (!hasLinks && notes.size === 0) return;
  const movedLinks = withoutLinks(links, area);
  const movedNotes = new Map(notes);
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      movedNotes.delete(noteKey(row, column));
  order.forEach((index, at) => {
    const row = area.top + at;
    for (let column = area.left; column <= area.right; column += 1) {
      const link = linkAt(links, area.top + index, column);
      if (link)
        movedLinks.push({ ...link, area: { top: row, left: column, bottom: row, right: column } });
      const note = notes.get(noteKey(area.top + index, column));
      if (note !== undefined) movedNotes.set(noteKey(row, column), note);
    }
  });
  if (hasLinks) sheet._parts.links = movedLinks;
  if (notes.size > 0) sheet._parts.notes = movedNotes;
}

/** Sorts the rows of an area. */
export function sortRows(sheet: Sheet, area: Area, keys: readonly SortKey[]): void {
  const count = area.bottom - area.top + 1;
  const read = (index: number, column: number): unknown =>
    sheet._cells.read(area.top + index, column);
  reorderRows(sheet, area, sortedOrder(count, keys, read, sheet._book.rules.tag));
}
