// A1 notation as scripts write it: sheet names, whole and open-ended columns and rows.
import { columnNumber } from '../../../xlsx/cells/address.ts';

/** A range in A1 notation. Null: no sheet named, or an end that follows the size of the sheet. */
export interface A1Range {
  readonly sheetName: string | null;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}

const CELL = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?$/;

/** Reads A1 notation. Null: not A1 notation (it may be the name of a range). */
export function parseA1(notation: string): A1Range | null {
  const text = notation.trim();
  const bang = text.lastIndexOf('!');
  // "!A1" names no sheet. Source: gas-fakes, test/testsheetssets.js, run on the live platform.
  const sheetName = bang <= 0 ? null : unquote(text.slice(0, bang));
  const [first = '', second, ...rest] = text.slice(bang + 1).split(':');
  if (rest.length > 0) return null;
  const start = readCorner(first);
  if (!start) return null;
  if (second === undefined) {
    if (start.row === null || start.column === null) return null;
    return {
      sheetName,
      top: start.row,
      left: start.column,
      bottom: start.row,
      right: start.column,
    };
  }
  const end = readCorner(second);
  if (!end) return null;
  // "A:C" and "2:4" leave one side open, "A2:C" and "A2:4" the far end only; "A:3" names no block.
  if (start.row === null && start.column === null) return null;
  const [top, bottom] = inOrder(start.row, end.row);
  const [left, right] = inOrder(start.column, end.column);
  return { sheetName, top, left, bottom, right };
}

function readCorner(text: string): { row: number | null; column: number | null } | null {
  const match = CELL.exec(text.trim());
  if (!match) return null;
  const [, letters, digits] = match;
  if (letters === undefined && digits === undefined) return null;
  return {
    row: digits === undefined ? null : Number(digits),
    column: letters === undefined ? null : columnNumber(letters),
  };
}

function inOrder(a: number | null, b: number | null): [number | null, number | null] {
  if (a !== null && b !== null) return a <= b ? [a, b] : [b, a];
  return a === null && b !== null ? [b, null] : [a, b];
}

function unquote(name: string): string {
  return /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** A sheet name as formulas and links write it. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
