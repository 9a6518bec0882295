// The part of Range that clears, copies and moves cells.
import { overlap } from '../../../xlsx/cells/address.ts';
import { withoutLinks } from '../../../xlsx/sheet/hyperlinks.ts';
import { noteKey } from '../../../xlsx/sheet/notes.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { type CellCopy, copyCells } from './cellCopy.ts';
import { eachUsed } from './eachUsed.ts';
import { isRange } from './isRange.ts';
import type { Range } from './range.ts';
import { refuse } from './refuse.ts';

/** What `clear` is limited to. */
export interface ClearOptions {
  readonly commentsOnly?: boolean | undefined;
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
  readonly validationsOnly?: boolean | undefined;
  readonly skipFilteredRows?: boolean | undefined;
}

type Target = [
  sheetOrGridId: Sheet | number,
  column: number,
  columnEnd: number,
  row: number,
  rowEnd: number,
];

const PASTES: Readonly<Record<string, CellCopy>> = {
  PASTE_NORMAL: { content: 'formula', format: true, validation: true },
  PASTE_NO_BORDERS: { content: 'formula', format: 'noBorders', validation: true },
  PASTE_FORMAT: { content: 'none', format: true, validation: false },
  PASTE_FORMULA: { content: 'formula', format: false, validation: false },
  PASTE_DATA_VALIDATION: { content: 'none', format: false, validation: true },
  PASTE_VALUES: { content: 'value', format: false, validation: false },
  PASTE_CONDITIONAL_FORMATTING: { content: 'none', format: false, validation: false },
  PASTE_COLUMN_WIDTHS: { content: 'none', format: false, validation: false },
};

/** Without options content and looks; notes and validation rules stay. Source: seen on live spreadsheets. */
export function clear(range: Range, options?: ClearOptions): Range {
  const { commentsOnly, contentsOnly, formatOnly, validationsOnly } = options ?? {};
  const all = !commentsOnly && !contentsOnly && !formatOnly && !validationsOnly;
  if (all || contentsOnly) range.clearContent();
  if (all || formatOnly) range.clearFormat();
  if (commentsOnly) range.clearNote();
  if (validationsOnly) range.clearDataValidations();
  return range;
}

export function clearContent(range: Range): Range {
  range._assertEditable();
  eachUsed(range, (row, column) => range._cells.write(row, column, null));
  const { links } = range._sheet._parts;
  if (links.some((link) => overlap(link.area, range._area)))
    range._sheet._parts.links = withoutLinks(links, range._area);
  return range;
}

export function clearFormat(range: Range): Range {
  range._assertEditable();
  const sheet = range._worksheet;
  range._each((row, column) => {
    if (sheet.styleAt(row, column) !== 0) sheet.setStyle(row, column, 0);
  });
  return range;
}

/**
 * Repeats the range over a larger destination, goes beyond a smaller one; a text in place of the type is only looked
 * at when there is a third argument. Source: tracker 427192537. "Contents only" leaves results in place of formulas.
 */
export function copyTo(
  range: Range,
  destination: Range,
  optionsOrType?: EnumValue | { formatOnly?: boolean; contentsOnly?: boolean } | null,
  transposed?: boolean,
): void {
  const args = [destination, optionsOrType, transposed].filter((arg) => arg !== undefined);
  if (!isRange(destination)) refuse('copyTo', args);
  if (transposed !== undefined && typeof transposed !== 'boolean') refuse('copyTo', args);
  const type = enumName(optionsOrType);
  let copy = PASTES.PASTE_NORMAL;
  if (type !== null) copy = PASTES[type];
  else if (typeof optionsOrType === 'object' && optionsOrType !== null) {
    const options = optionsOrType as { formatOnly?: boolean; contentsOnly?: boolean };
    if (options.formatOnly) copy = PASTES.PASTE_FORMAT;
    else if (options.contentsOnly) copy = PASTES.PASTE_VALUES;
  } else if (transposed !== undefined) refuse('copyTo', args);
  if (!copy) refuse('copyTo', args);
  copyCells(range, destination._sheet, destination._area, copy, transposed === true);
}

export function copyFormatToRange(range: Range, ...target: Target): void {
  copyToArea(range, target, { content: 'none', format: true, validation: false });
}

export function copyValuesToRange(range: Range, ...target: Target): void {
  copyToArea(range, target, { content: 'value', format: false, validation: false });
}

function copyToArea(
  range: Range,
  [sheetOrGridId, left, right, top, bottom]: Target,
  copy: CellCopy,
): void {
  const sheet =
    typeof sheetOrGridId === 'number'
      ? range._book.spreadsheet.getSheetById(sheetOrGridId)
      : sheetOrGridId;
  if (!sheet) throw new Error(`Sheet ${String(sheetOrGridId)} not found`);
  copyCells(range, sheet, { top, left, bottom, right }, copy, false);
}

/** Moves content, looks, notes and rules; formulas keep what they point at. */
export function moveTo(range: Range, target: Range): void {
  if (!isRange(target)) refuse('moveTo', [target]);
  range._assertEditable();
  const source = range._worksheet;
  const goal = target._worksheet;
  const rows = target._area.top - range._area.top;
  const columns = target._area.left - range._area.left;
  const end = target._sheet._range(
    target._area.top,
    target._area.left,
    range.getNumRows(),
    range.getNumColumns(),
  );
  end._assertEditable();
  const taken = range._grid((row, column) => {
    const cell = source.cell(row, column);
    return {
      content: cell && {
        kind: cell.kind,
        value: cell.value,
        formula: cell.formula,
        shared: cell.shared,
      },
      style: source.styleAt(row, column),
      note: range._sheet._parts.notes.get(noteKey(row, column)),
    };
  });
  const movedNotes = new Map(range._sheet._parts.notes);
  range._each((row, column) => {
    movedNotes.delete(noteKey(row, column));
  });
  if (movedNotes.size !== range._sheet._parts.notes.size) range._sheet._parts.notes = movedNotes;
  range.clear();
  const notes = new Map(end._sheet._parts.notes);
  let noted = false;
  taken.forEach((line, down) => {
    line.forEach(({ content, style, note }, across) => {
      const row = range._area.top + down + rows;
      const column = range._area.left + across + columns;
      goal.setContent(row, column, content ?? { kind: 'blank', value: null });
      goal.setStyle(row, column, style);
      if (note === undefined) return;
      notes.set(noteKey(row, column), note);
      noted = true;
    });
  });
  if (noted) end._sheet._parts.notes = notes;
}
