// The part of Range that clears, copies and moves cells.
import { overlap } from '../../../xlsx/cells/address.ts';
import { withoutLinks } from '../../../xlsx/sheet/hyperlinks.ts';
import { noteKey } from '../../../xlsx/sheet/notes.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import type { Documented } from '../documented.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { type CellCopy, copyCells } from './cellCopy.ts';
import type { Range } from './range.ts';
import { RangeBase } from './rangeBase.ts';
import { RangeValidation } from './rangeValidation.ts';

type Names =
  | 'clear'
  | 'clearContent'
  | 'clearFormat'
  | 'copyTo'
  | 'copyFormatToRange'
  | 'copyValuesToRange'
  | 'moveTo';

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

/** Clearing and copying of a range. */
export abstract class RangeClear
  extends RangeValidation
  implements Documented<GoogleAppsScript.Spreadsheet.Range, Names>
{
  /** Without options content and looks; notes and validation rules stay. Source: seen on live spreadsheets. */
  clear(options?: ClearOptions): Range {
    const { commentsOnly, contentsOnly, formatOnly, validationsOnly } = options ?? {};
    const all = !commentsOnly && !contentsOnly && !formatOnly && !validationsOnly;
    if (all || contentsOnly) this.clearContent();
    if (all || formatOnly) this.clearFormat();
    if (commentsOnly) this.clearNote();
    if (validationsOnly) this.clearDataValidations();
    return this._self;
  }

  clearContent(): Range {
    this._assertEditable();
    this._eachUsed((row, column) => this._cells.write(row, column, null));
    const { links } = this._sheet._parts;
    if (links.some((link) => overlap(link.area, this._area)))
      this._sheet._parts.links = withoutLinks(links, this._area);
    return this._self;
  }

  clearFormat(): Range {
    this._assertEditable();
    const sheet = this._worksheet;
    this._each((row, column) => {
      if (sheet.styleAt(row, column) !== 0) sheet.setStyle(row, column, 0);
    });
    return this._self;
  }

  /**
   * Repeats the range over a larger destination, goes beyond a smaller one; a text in place of the type is only looked
   * at when there is a third argument. Source: tracker 427192537. "Contents only" leaves results in place of formulas.
   */
  copyTo(
    destination: Range,
    optionsOrType?: EnumValue | { formatOnly?: boolean; contentsOnly?: boolean } | null,
    transposed?: boolean,
  ): void {
    const args = [destination, optionsOrType, transposed].filter((arg) => arg !== undefined);
    if (!(destination instanceof RangeBase)) this._refuse('copyTo', args);
    if (transposed !== undefined && typeof transposed !== 'boolean') this._refuse('copyTo', args);
    const type = enumName(optionsOrType);
    let copy = PASTES.PASTE_NORMAL;
    if (type !== null) copy = PASTES[type];
    else if (typeof optionsOrType === 'object' && optionsOrType !== null) {
      const options = optionsOrType as { formatOnly?: boolean; contentsOnly?: boolean };
      if (options.formatOnly) copy = PASTES.PASTE_FORMAT;
      else if (options.contentsOnly) copy = PASTES.PASTE_VALUES;
    } else if (transposed !== undefined) this._refuse('copyTo', args);
    if (!copy) this._refuse('copyTo', args);
    copyCells(this._self, destination._sheet, destination._area, copy, transposed === true);
  }

  copyFormatToRange(...target: Target): void {
    this.#copyTo(target, { content: 'none', format: true, validation: false });
  }

  copyValuesToRange(...target: Target): void {
    this.#copyTo(target, { content: 'value', format: false, validation: false });
  }

  #copyTo([sheetOrGridId, left, right, top, bottom]: Target, copy: CellCopy): void {
    const sheet =
      typeof sheetOrGridId === 'number'
        ? this._book.spreadsheet.getSheetById(sheetOrGridId)
        : sheetOrGridId;
    if (!sheet) throw new Error(`Sheet ${String(sheetOrGridId)} not found`);
    copyCells(this._self, sheet, { top, left, bottom, right }, copy, false);
  }

  /** Moves content, looks, notes and rules; formulas keep what they point at. */
  moveTo(target: Range): void {
    if (!(target instanceof RangeBase)) this._refuse('moveTo', [target]);
    this._assertEditable();
    const source = this._worksheet;
    const goal = target._worksheet;
    const rows = target._area.top - this._area.top;
    const columns = target._area.left - this._area.left;
    const end = target._sheet._range(
      target._area.top,
      target._area.left,
      this.getNumRows(),
      this.getNumColumns(),
    );
    end._assertEditable();
    const taken = this._grid((row, column) => {
      const cell = source.cell(row, column);
      return {
        content: cell && {
          kind: cell.kind,
          value: cell.value,
          formula: cell.formula,
          shared: cell.shared,
        },
        style: source.styleAt(row, column),
        note: this._sheet._parts.notes.get(noteKey(row, column)),
      };
    });
    const movedNotes = new Map(this._sheet._parts.notes);
    this._each((row, column) => {
      movedNotes.delete(noteKey(row, column));
    });
    if (movedNotes.size !== this._sheet._parts.notes.size) this._sheet._parts.notes = movedNotes;
    this.clear();
    const notes = new Map(end._sheet._parts.notes);
    let noted = false;
    taken.forEach((line, down) => {
      line.forEach(({ content, style, note }, across) => {
        const row = this._area.top + down + rows;
        const column = this._area.left + across + columns;
        goal.setContent(row, column, content ?? { kind: 'blank', value: null });
        goal.setStyle(row, column, style);
        if (note === undefined) return;
        notes.set(noteKey(row, column), note);
        noted = true;
      });
    });
    if (noted) end._sheet._parts.notes = notes;
  }

  /** Calls `visit` for cells of the range that the file lists, which is all that clearing needs. */
  _eachUsed(visit: (row: number, column: number) => void): void {
    const { rows } = this._worksheet;
    const { top, bottom, left, right } = this._area;
    const last = Math.min(bottom, this._worksheet.usedExtent(false).lastRow);
    for (let row = top; row <= last; row += 1) {
      const cells = rows.get(row)?.cells;
      if (!cells) continue;
      const columns = [...cells.keys()].filter((column) => column >= left && column <= right);
      for (const column of columns.sort((a, b) => a - b)) visit(row, column);
    }
  }
}
