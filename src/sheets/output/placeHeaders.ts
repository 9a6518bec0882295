// Where the columns of an output tab stand: found by their headers, wherever people moved them.
import { foldText } from '../../domain/text.ts';

export interface PlacedHeaders {
  /** Column number, from 1, of each header in the order given. */
  readonly columns: readonly number[];
  /** Headers that the tab lacks, with the columns they get. */
  readonly missing: readonly { readonly header: string; readonly column: number }[];
  /** The last column of the program's own once the headers are there. */
  readonly width: number;
}

/**
 * Places the headers in a tab. One that is missing gets the column that it has in a new tab where nobody uses that, and
 * else one after all that people have.
 * Shape of `rows`: from the row of headers down.
 */
export function placeHeaders(
  rows: readonly (readonly unknown[])[],
  headers: readonly string[],
): PlacedHeaders {
  const head = (rows[0] ?? []).map((value) => foldText(String(value)));
  const known = headers.map((header) => head.indexOf(foldText(header)));
  const lacks = known.includes(-1);
  const isFree = (index: number) => rows.every((row) => (row[index] ?? '') === '');
  let last = lacks ? Math.max(headers.length, ...rows.map(lengthOf)) : 0;
  const missing: { header: string; column: number }[] = [];
  const columns = headers.map((header, index) => {
    const at = known[index] ?? -1;
    if (at >= 0) return at + 1;
    if (!isFree(index)) last += 1;
    const column = isFree(index) ? index + 1 : last;
    missing.push({ header, column });
    return column;
  });
  return { columns, missing, width: Math.max(...columns) };
}

/** How many cells a row has up to the last that is filled in. */
function lengthOf(row: readonly unknown[]): number {
  let length = row.length;
  while (length > 0 && row[length - 1] === '') length -= 1;
  return length;
}

/** Runs of cells whose columns follow one another. */
export function neighbours<T extends { readonly column: number }>(cells: readonly T[]): T[][] {
  const runs: T[][] = [];
  cells.forEach((cell, index) => {
    if (cell.column - 1 === cells[index - 1]?.column) runs[runs.length - 1]?.push(cell);
    else runs.push([cell]);
  });
  return runs;
}

/** Writes headers into their columns, a call for each run of them. */
export function writeHeaders(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  row: number,
  headers: PlacedHeaders['missing'],
): void {
  for (const run of neighbours(headers)) {
    const [first] = run;
    if (!first) continue;
    sheet.getRange(row, first.column, 1, run.length).setValues([run.map(({ header }) => header)]);
  }
}
