// The look of an input tab: formats, notes on headers, frozen header, widths. Only what is missing is set.
import { columnPart, readyRows, runsOf } from '../look.ts';
import { formats, widths } from './tabColumns.ts';
import type { PlacedColumn, WorkTab } from './workTab.ts';

const wideParameters: Readonly<Record<string, number>> = { name: 220, value: 320, help: 600 };
/** Of texts that the report prints. Unit: pixels. */
const mainTextWidth = 420;
/** Room for a header of three lines. Unit: pixels. */
const headerHeight = 56;
/** How the platform and files call the format of a cell that nobody set. */
const automatic = new Set(['', 'General', '0.###############']);

/** Completes the look. True: something was missing. */
export function dressTab(tab: WorkTab): boolean {
  const { grid, headRow, placed, fresh, definition } = tab;
  const steps = [setNotes(tab), freezeHeader(tab)];
  if (fresh) setSizes(tab);
  const lastRow = Math.max(headRow, grid.length);
  if (definition.kind !== 'parameters' || fresh) {
    const old = placed.filter(({ added }) => !added);
    steps.push(setFormats(tab, old, lastRow + 1));
    steps.push(
      setFormats(
        tab,
        placed.filter(({ added }) => added),
        headRow + 1,
      ),
    );
  }
  return steps.some((changed) => changed);
}

/** Sets a column's format from `top` on where no cell of it has one; cells with values are not reached. */
function setFormats(
  { sheet, rows, created }: WorkTab,
  columns: readonly PlacedColumn[],
  top: number,
): boolean {
  const bottom = Math.min(rows, top + readyRows - 1);
  const first = columns[0];
  const last = columns[columns.length - 1];
  if (!first || !last || bottom < top) return false;
  const width = last.index - first.index + 1;
  const range = sheet.getRange(top, first.index + 1, bottom - top + 1, width);
  const found = created ? [] : range.getNumberFormats();
  const parts = new Map<string, string[]>();
  for (const { index, kind } of columns) {
    if (!found.every((row) => automatic.has(String(row[index - first.index] ?? '')))) continue;
    const part = columnPart(index, top, bottom);
    parts.set(formats[kind], [...(parts.get(formats[kind]) ?? []), part]);
  }
  parts.forEach((addresses, format) => {
    sheet.getRangeList(addresses).setNumberFormat(format);
  });
  return parts.size > 0;
}

/** Explains each column in the note of its header, where it has none. */
function setNotes({ sheet, headRow, placed, created }: WorkTab): boolean {
  const width = (placed[placed.length - 1]?.index ?? 0) + 1;
  const range = sheet.getRange(headRow, 1, 1, width);
  const notes = created ? placed.map(() => '') : [...(range.getNotes()[0] ?? [])];
  const missing = placed.filter(({ index, note }) => note !== '' && !notes[index]);
  for (const { index, note } of missing) notes[index] = note;
  if (missing.length > 0) range.setNotes([notes]);
  return missing.length > 0;
}

function freezeHeader({ sheet, headRow, created }: WorkTab): boolean {
  if (!created && sheet.getFrozenRows() > 0) return false;
  sheet.setFrozenRows(headRow);
  return true;
}

/** Widths and wrapping of a tab that was empty. */
function setSizes({ sheet, placed, definition, rows }: WorkTab): void {
  sheet.setRowHeight(1, headerHeight);
  const isParameters = definition.kind === 'parameters';
  const pixels = placed.map(({ id, kind, required }) => {
    if (isParameters) return wideParameters[id] ?? widths[kind];
    return kind === 'text' && required ? mainTextWidth : widths[kind];
  });
  for (const { start, length, value } of runsOf(pixels))
    sheet.setColumnWidths(start + 1, length, value);
  const texts = placed.filter(({ kind }) => kind === 'text');
  if (rows < 2 || texts.length === 0) return;
  sheet.getRangeList(texts.map(({ index }) => columnPart(index, 2, rows))).setWrap(true);
  sheet.getRange(2, 1, rows - 1, placed.length).setVerticalAlignment('top');
}
