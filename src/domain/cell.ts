// Addresses of cells as people see them, and what a cell can hold.

/** A date cell, already turned into the calendar day that the sheet shows. Shape: `yyyy-mm-dd`. */
export interface CellDate {
  readonly isoDate: string;
}

/** What a cell holds. Null: the cell is empty. Spreadsheet errors arrive as text such as `#N/A`. */
export type CellValue = string | number | boolean | CellDate | null;

/** A rectangle of cells. */
export interface CellArea {
  /** Row numbers from 1. */
  readonly top: number;
  readonly bottom: number;
  /** Column indexes from 0. */
  readonly left: number;
  readonly right: number;
}

/** Cells merged into one, which holds its value in the first of them. */
export type MergedCells = CellArea;

/** A stretch of a cell's text, struck through or not. */
export interface TextRun {
  readonly text: string;
  readonly struck: boolean;
}

/** A tab as read: its name and all its rows of cells. */
export interface Grid {
  readonly tab: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Asked for only where a row lacks a key. */
  readonly merges?: readonly MergedCells[];
  /** Cells of text of which something is struck through, by their address. Asked for only where it matters. */
  readonly struck?: ReadonlyMap<string, readonly TextRun[]>;
}

/** The place of a finding. `column` counts from 0; null where the finding concerns a whole row or the whole tab. */
export interface CellRef {
  readonly tab: string;
  readonly columnIndex: number | null;
  /** From 1, as people see it. Null: the whole tab or column. */
  readonly rowNumber: number | null;
}

/** A cell, or a stretch of a column that begins there and ends in `lastRowNumber`. */
export interface CellSpan extends CellRef {
  readonly lastRowNumber?: number;
}

/** Tells a date cell from the other values. */
export function isCellDate(value: CellValue): value is CellDate {
  return typeof value === 'object' && value !== null;
}

/** Column letters of a column index from 0: 0 is `A`, 26 is `AA`. */
export function columnLetters(columnIndex: number): string {
  let letters = '';
  for (let rest = columnIndex; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Address inside the tab: `C12`, `C:C` for a column, `12:12` for a row. Empty for the whole tab. */
export function addressOf({ columnIndex, rowNumber }: CellRef): string {
  const column = columnIndex === null ? '' : columnLetters(columnIndex);
  const row = rowNumber === null ? '' : String(rowNumber);
  const address = column + row;
  return column !== '' && row !== '' ? address : address && `${address}:${address}`;
}

/** Full address as in a formula: `CadÚnico!C12`. */
export function fullAddressOf(ref: CellRef): string {
  const address = addressOf(ref);
  const tab = quotedTab(ref.tab);
  return address === '' ? tab : `${tab}!${address}`;
}

function quotedTab(name: string): string {
  return /^[\p{L}\p{N}_]+$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** The same cells, those that follow each other down a column as one stretch, so that long columns stay short lists. */
export function stretchesOf(cells: readonly CellSpan[]): readonly CellSpan[] {
  const joined: CellSpan[] = [];
  for (const cell of cells) {
    const before = joined[joined.length - 1];
    const follows =
      before?.tab === cell.tab &&
      before.columnIndex === cell.columnIndex &&
      cell.rowNumber !== null &&
      lastRowOf(before) === cell.rowNumber - 1;
    if (!before || !follows) joined.push(cell);
    else joined[joined.length - 1] = { ...before, lastRowNumber: lastRowOf(cell) ?? 0 };
  }
  return joined;
}

function lastRowOf({ rowNumber, lastRowNumber }: CellSpan): number | null {
  return lastRowNumber ?? rowNumber;
}

/** A range of one tab: its name, and the address inside it, such as `C2:C13`. */
export interface CellPlace {
  readonly tab: string;
  readonly cell: string;
}

/**
 * Joins cells of any tabs into few ranges, in the order of tabs given.
 * Only cells that touch in a column or a row are joined, so that no range has a cell that was not used.
 */
export function placesOf(cells: readonly CellSpan[]): readonly CellPlace[] {
  return rectsOf(cells).map(({ tab, left, right, top, bottom }) => {
    const first = addressOf({ tab, columnIndex: left, rowNumber: top });
    const last = addressOf({ tab, columnIndex: right, rowNumber: bottom });
    return { tab, cell: first === last ? first : `${first}:${last}` };
  });
}

/** The same as text: `CadÚnico!C2:C13, Serviços!A4`. */
export function rangesOf(cells: readonly CellSpan[]): string {
  return placesOf(cells)
    .map(({ tab, cell }) => `${quotedTab(tab)}!${cell}`)
    .join(', ');
}

interface Rect {
  tab: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function rectsOf(cells: readonly CellSpan[]): Rect[] {
  return mergeAcross(mergeDown(uniqueRects(cells)));
}

function uniqueRects(cells: readonly CellSpan[]): Rect[] {
  const seen = new Map<string, Rect>();
  for (const cell of cells) {
    const { tab, columnIndex, rowNumber: top } = cell;
    if (columnIndex === null || top === null) continue;
    const bottom = lastRowOf(cell) ?? top;
    const rect = { tab, left: columnIndex, right: columnIndex, top, bottom };
    seen.set(`${tab}\n${columnIndex}\n${top}\n${bottom}`, rect);
  }
  const tabs = [...new Set(cells.map((cell) => cell.tab))];
  return [...seen.values()].sort(
    (a, b) => tabs.indexOf(a.tab) - tabs.indexOf(b.tab) || a.left - b.left || a.top - b.top,
  );
}

function mergeDown(rects: readonly Rect[]): Rect[] {
  const merged: Rect[] = [];
  for (const rect of rects) {
    const last = merged[merged.length - 1];
    const touches = last?.tab === rect.tab && last.left === rect.left;
    if (last && touches && rect.top <= last.bottom + 1) {
      last.bottom = Math.max(last.bottom, rect.bottom);
    } else {
      merged.push({ ...rect });
    }
  }
  return merged;
}

function mergeAcross(rects: readonly Rect[]): Rect[] {
  const open = new Map<string, Rect>();
  const merged: Rect[] = [];
  const edge = (rect: Rect, column: number) =>
    `${rect.tab}\n${rect.top}\n${rect.bottom}\n${column}`;
  for (const rect of rects) {
    const left = open.get(edge(rect, rect.left));
    if (left) left.right = rect.right;
    else merged.push(rect);
    open.set(edge(rect, rect.right + 1), left ?? rect);
  }
  return merged;
}
