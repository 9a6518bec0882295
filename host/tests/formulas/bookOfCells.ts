// A workbook whose cells are given as a file stores them, with or without results.
import { openBook } from '../spreadsheet/openBook.ts';
import { unzipParts, zipParts } from '../xlsx/zipParts.ts';

/** What a file may say besides its cells. */
export interface Extras {
  /** Source of the element with the settings of calculation, none: ''. */
  readonly calculation?: string;
  readonly names?: string;
  /** More parts, by name. */
  readonly parts?: Readonly<Record<string, string>>;
  /** What follows the cells in the sheet. */
  readonly after?: string;
}

/** One cell: `A1` to its source, which begins after the address: ` t="str"><f>…</f><v>…</v>`. */
export type Cells = Readonly<Record<string, string>>;

/** The file. A second sheet `Base` has 900, 1000 and 1110 in B2:B4, beside `a`, `b` and `c`. */
export function bookOfCells(cells: Cells, extras: Extras = {}): Uint8Array {
  const book = openBook();
  const base = book.app.getActive().insertSheet('Base');
  base.getRange('A1:B4').setValues([
    ['mês', 'valor'],
    ['a', 900],
    ['b', 1000],
    ['c', 1110],
  ]);
  const parts = unzipParts(book.service.toXlsx());
  const [name = ''] = Object.keys(parts).filter((part) => part.includes('worksheets/sheet'));
  const sheet = (parts[name] ?? '').replace(
    /<sheetData\s*\/>|<sheetData>.*<\/sheetData>/s,
    () => `<sheetData>${rowsOf(cells)}</sheetData>${extras.after ?? ''}`,
  );
  const workbook = (parts['xl/workbook.xml'] ?? '')
    .replace(/<calcPr[^>]*\/>/, '')
    .replace('</sheets>', () => `</sheets>${extras.names ?? ''}${extras.calculation ?? ''}`);
  return zipParts({ ...parts, [name]: sheet, 'xl/workbook.xml': workbook, ...extras.parts });
}

function rowsOf(cells: Cells): string {
  const rows = new Map<number, string[]>();
  for (const [address, source] of Object.entries(cells)) {
    const row = Number(address.replace(/\D/g, ''));
    rows.set(row, [...(rows.get(row) ?? []), `<c r="${address}"${source}</c>`]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, sources]) => `<row r="${row}">${sources.join('')}</row>`)
    .join('');
}

/** What cells show, by address. */
export function shown(bytes: Uint8Array, ...addresses: readonly string[]): unknown[] {
  const sheet = openBook(bytes).app.getActive().getSheets()[0];
  return addresses.map((address) => sheet?.getRange(address).getValue());
}

/** What a cell shows whose formula has no result. */
export const NO_RESULT = '#GETTING_DATA';

/** Formulas in A1, A2, … without results. */
export function formulasOf(formulas: readonly string[]): Cells {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return Object.fromEntries(
    formulas.map((formula, at) => [`A${at + 1}`, `><f>${escaped(formula)}</f>`]),
  );
}
