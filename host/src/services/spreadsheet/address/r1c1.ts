// Formulas and addresses in R1C1 notation.
import { cellAddress, columnLetters, columnNumber } from '../../../xlsx/cells/address.ts';

const QUOTED = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const R1C1 = new RegExp(
  `${QUOTED}|(?<![\\p{L}\\p{N}_.])R(\\[(-?\\d+)\\]|\\d+)?C(\\[(-?\\d+)\\]|\\d+)?(?![\\p{L}\\p{N}_(.])`,
  'gu',
);
const A1 = new RegExp(
  `${QUOTED}|(?<![\\p{L}\\p{N}_.])(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})(?![\\p{L}\\p{N}_(.!])`,
  'gu',
);

/** A formula in R1C1 notation as the cell in `row` and `column` reads it in A1 notation. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(
    R1C1,
    (whole: string, r?: string, rShift?: string, c?: string, cShift?: string) => {
      if (/^["']/.test(whole)) return whole;
      const fixedRow = r !== undefined && rShift === undefined;
      const fixedColumn = c !== undefined && cShift === undefined;
      const toRow = fixedRow ? Number(r) : row + Number(rShift ?? 0);
      const toColumn = fixedColumn ? Number(c) : column + Number(cShift ?? 0);
      if (toRow < 1 || toColumn < 1) return '#REF!';
      return `${fixedColumn ? '$' : ''}${columnLetters(toColumn)}${fixedRow ? '$' : ''}${toRow}`;
    },
  );
}

/** A formula in A1 notation of the cell in `row` and `column`, in R1C1 notation; relative parts always say by how much. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(
    A1,
    (whole: string, fixC?: string, letters?: string, fixR?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const r = fixR === '$' ? digits : `[${Number(digits) - row}]`;
      const c = fixC === '$' ? columnNumber(letters) : `[${columnNumber(letters) - column}]`;
      return `R${r}C${c}`;
    },
  );
}

/** An absolute R1C1 address (`R2C2:R4C5`) in A1 notation. Null: it is none. */
export function addressFromR1C1(text: string): string | null {
  const match = /^r(\d+)c(\d+)(?::r(\d+)c(\d+))?$/i.exec(text.trim());
  if (!match) return null;
  const [, r1, c1, r2, c2] = match;
  const first = cellAddress(Number(r1), Number(c1));
  return r2 === undefined ? first : `${first}:${cellAddress(Number(r2), Number(c2))}`;
}
