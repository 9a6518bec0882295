// The part of Sheet about conditional formats, filters and bandings.
import {
  readConditionalFormats,
  writeConditionalFormats,
} from '../../../xlsx/sheet/conditionalFormats.ts';
import type { Shift } from '../../../xlsx/sheet/shiftSheet.ts';
import { signatureError } from '../../base/signatureError.ts';
import { Banding } from '../banding/banding.ts';
import { ConditionalFormatRule } from '../conditional/conditionalFormatRule.ts';
import { shownFormat } from '../conditional/shownConditional.ts';
import { storedFormat } from '../conditional/storedConditional.ts';
import type { Documented } from '../documented.ts';
import { Filter, writeFilter } from '../filter/filter.ts';
import type { Range } from '../range/range.ts';
import { SheetContent } from './sheetContent.ts';

type Names =
  | 'getConditionalFormatRules'
  | 'setConditionalFormatRules'
  | 'clearConditionalFormatRules'
  | 'getFilter'
  | 'getBandings';

/** Rules of a sheet. */
export abstract class SheetRules
  extends SheetContent
  implements Documented<GoogleAppsScript.Spreadsheet.Sheet, Names>
{
  #filter: Filter | null = null;

  /** Kinds of rules that the platform does not have (bars, icons) are not told of, and stay when others change. */
  getConditionalFormatRules(): ConditionalFormatRule[] {
    return readConditionalFormats(this._worksheet)
      .map((format) => shownFormat(format, this._self))
      .filter((rule) => rule !== null);
  }

  /** Replaces all rules; the first of two that both apply wins. */
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    if (!Array.isArray(rules) || rules.some((rule) => !(rule instanceof ConditionalFormatRule)))
      throw signatureError('SpreadsheetApp.Sheet.setConditionalFormatRules', [rules]);
    const foreign = readConditionalFormats(this._worksheet).filter(
      (format) => shownFormat(format, this._self) === null,
    );
    const own = rules.map((rule) => storedFormat(rule._facts, this._book));
    writeConditionalFormats(this._worksheet, [...own, ...foreign]);
  }

  clearConditionalFormatRules(): void {
    if (this._worksheet.childSource('conditionalFormatting') !== null)
      this.setConditionalFormatRules([]);
  }

  /** Null: the sheet has no filter. */
  getFilter(): Filter | null {
    if (this._worksheet.childSource('autoFilter') === null) return null;
    this.#filter ??= new Filter(this._self);
    return this.#filter;
  }

  /** Throws: when the sheet has a filter. */
  _createFilter(range: Range): Filter {
    if (this.getFilter())
      throw new Error("You can't create a filter in a sheet that already has a filter.");
    writeFilter(range);
    this.#filter = new Filter(this._self);
    return this.#filter;
  }

  _filterHides(row: number): boolean {
    return this.getFilter()?._hides(row) ?? false;
  }

  _shiftFilter(shift: Shift): void {
    this.#filter?._shift(shift);
  }

  _forgetFilter(): void {
    this.#filter = null;
  }

  getBandings(): Banding[] {
    return this._book.state.bandings
      .filter((record) => record.sheetId === this._worksheet.sheetId)
      .map((record) => new Banding(this._book, record));
  }
}
