// Moves the cell references inside a formula.
import { columnLetters, columnNumber, MOST_COLUMNS, MOST_ROWS } from './address.ts';

/** Where a reference goes. Null: the cell is gone. */
export interface Move {
  row(row: number, absolute: boolean): number | null;
  column(column: number, absolute: boolean): number | null;
}

// Strings, quoted sheet names and words are skipped whole; what remains are references, possibly after "Sheet!".
const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_(.!])|'(?:[^']|'')*'!?|[\p{L}_\\][\p{L}\p{N}_.]*/gu;

/**
 * Rewrites every cell reference of a formula with `move`; `applies` says for which sheet names it does
 * (empty: a reference without one).
 */
export function moveReferences(
  formula: string,
  move: Move,
  applies: (sheet: string) => boolean = () => true,
): string {
  return formula.replace(TOKEN, (whole: string, ...groups: (string | undefined)[]) => {
    const [sheet, fixColumn, letters, fixRow, digits, fixColumn2, letters2, fixRow2, digits2] =
      groups;
    if (letters === undefined || digits === undefined) return whole;
    const name = (sheet ?? '').replace(/!$/, '').replace(/^'|'$/g, '').replaceAll("''", "'");
    if (!applies(name)) return whole;
    const column = move.column(columnNumber(letters), fixColumn !== '');
    const row = move.row(Number(digits), fixRow !== '');
    if (row === null || column === null || !isInside(row, column)) {
      if (letters2 === undefined) return `${sheet ?? ''}#REF!`;
    }
    const first = place(fixColumn, column, letters, fixRow, row, digits);
    if (letters2 === undefined || digits2 === undefined) return `${sheet ?? ''}${first}`;
    const lastColumn = move.column(columnNumber(letters2), fixColumn2 !== '');
    const lastRow = move.row(Number(digits2), fixRow2 !== '');
    return `${sheet ?? ''}${first}:${place(fixColumn2, lastColumn, letters2, fixRow2, lastRow, digits2)}`;
  });
}

function isInside(row: number, column: number): boolean {
  return row >= 1 && column >= 1 && row <= MOST_ROWS && column <= MOST_COLUMNS;
}

function place(
  fixColumn: string | undefined,
  column: number | null,
  letters: string,
  fixRow: string | undefined,
  row: number | null,
  digits: string,
): string {
  const shownColumn = column === null || column < 1 ? letters : columnLetters(column);
  const shownRow = row === null || row < 1 ? digits : row;
  return `${fixColumn ?? ''}${shownColumn}${fixRow ?? ''}${shownRow}`;
}

/** A formula as it reads when copied some rows down and columns to the right. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return moveReferences(formula, {
    row: (row, absolute) => (absolute ? row : row + rows),
    column: (column, absolute) => (absolute ? column : column + columns),
  });
}
