// Cell addresses as people write them.
import type { Block } from './protocol.ts';

/** Column letters; columns count from 1. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** `B4`, or `B4:C7` for more than one cell. */
export function blockName({ row, column, rows, columns }: Block): string {
  const first = `${columnName(column)}${row}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnName(column + columns - 1)}${row + rows - 1}`;
}

/** The block of `B4`, `B4:C7`, `C:C` or `12:12` in a tab of this size. Null: it is no address, or outside. */
export function blockOf(text: string, rows: number, columns: number): Block | null {
  const found = /^\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/i.exec(text.trim());
  if (!found || text.trim() === '') return null;
  const [, left = '', top = '', right = left, bottom = top] = found;
  if (found[3] === undefined && (left === '' || top === '')) return null;
  const row = Math.min(Number(top || 1), Number(bottom || rows));
  const lastRow = Math.max(Number(top || 1), Number(bottom || rows));
  const ends = [columnNumber(left) || 1, columnNumber(right) || columns];
  const column = Math.min(...ends);
  const lastColumn = Math.min(Math.max(...ends), columns);
  if (row < 1 || row > rows || column > columns) return null;
  return {
    row,
    column,
    rows: Math.min(lastRow, rows) - row + 1,
    columns: lastColumn - column + 1,
  };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}
