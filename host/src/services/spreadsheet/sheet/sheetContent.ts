// The part of Sheet that clears, sorts, selects, protects and copies.
import type { EnumValue } from '../../base/emulatedEnum.ts';
import { enumName } from '../../base/emulatedEnum.ts';
import { signatureError } from '../../base/signatureError.ts';
import type { Documented } from '../documented.ts';
import { addMetadata, type DeveloperMetadata, metadataAt } from '../metadata/developerMetadata.ts';
import { DeveloperMetadataFinder } from '../metadata/metadataFinder.ts';
import { newRecord, Protection, protectionsOf } from '../protection/protection.ts';
import type { Range } from '../range/range.ts';
import { RangeBase } from '../range/rangeBase.ts';
import { RangeList } from '../range/rangeList.ts';
import { sortRows } from '../range/rowSort.ts';
import { readNumber } from '../readArguments.ts';
import { NamedRange, rangeNames, rangeOfName } from '../spreadsheet/namedRange.ts';
import { Selection } from '../spreadsheet/selection.ts';
import { TextFinder } from '../textFinder/textFinder.ts';
import type { Sheet } from './sheet.ts';
import { SheetLook } from './sheetLook.ts';

type Names =
  | 'clear'
  | 'clearContents'
  | 'clearFormats'
  | 'clearNotes'
  | 'sort'
  | 'activate'
  | 'getRangeList'
  | `${'get' | 'set'}Active${'Range' | 'RangeList'}`
  | 'getActiveCell'
  | 'setActiveSelection'
  | `${'get' | 'set'}CurrentCell`
  | 'getSelection'
  | 'getNamedRanges'
  | 'protect'
  | 'getProtections'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'createTextFinder';

/** Content of a sheet as a whole. */
export abstract class SheetContent
  extends SheetLook
  implements Documented<GoogleAppsScript.Spreadsheet.Sheet, Names>
{
  /** Content and looks, or one of them; notes and validation rules stay. Source: seen on live spreadsheets. */
  clear(options?: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined }): Sheet {
    const { formatOnly, contentsOnly } = options ?? {};
    if (contentsOnly || !formatOnly) this.clearContents();
    if (formatOnly || !contentsOnly) this.clearFormats();
    return this._self;
  }

  clearContents(): Sheet {
    this._wholeRange().clearContent();
    return this._self;
  }

  clearFormats(): Sheet {
    this._assertEditable(this._wholeRange()._area);
    const { lastRow, lastColumn } = this._worksheet.usedExtent(false);
    if (lastRow > 0) this._range(1, 1, lastRow, lastColumn).clearFormat();
    this.clearConditionalFormatRules();
    return this._self;
  }

  abstract clearConditionalFormatRules(): void;

  clearNotes(): Sheet {
    if (this._parts.notes.size > 0) this._parts.notes = new Map();
    return this._self;
  }

  /** Sorts all filled rows but the frozen ones. */
  sort(columnPosition: number, ascending = true): Sheet {
    const column = readNumber('Sheet.sort', columnPosition, [columnPosition]);
    const { lastRow, lastColumn } = this._worksheet.usedExtent(true);
    const top = this.getFrozenRows() + 1;
    if (lastRow <= top || lastColumn === 0) return this._self;
    const area = { top, left: 1, bottom: lastRow, right: lastColumn };
    this._assertEditable(area);
    sortRows(this._self, area, [{ column, ascending }]);
    return this._self;
  }

  activate(): Sheet {
    this._book.active = this._worksheet;
    return this._self;
  }

  getRangeList(a1Notations: string[]): RangeList {
    if (!Array.isArray(a1Notations))
      throw signatureError('SpreadsheetApp.Sheet.getRangeList', [a1Notations]);
    return new RangeList(a1Notations.map((notation) => this.getRange(notation)));
  }

  getActiveRange(): Range {
    const [area] = this._book.selectionOf(this._worksheet);
    return area ? this._areaRange(area) : this._range(1, 1, 1, 1);
  }

  getActiveCell(): Range {
    return this.getCurrentCell();
  }

  getCurrentCell(): Range {
    const { top, left } = this.getActiveRange()._area;
    return this._range(top, left, 1, 1);
  }

  getActiveRangeList(): RangeList {
    const areas = this._book.selectionOf(this._worksheet);
    return new RangeList(areas.map((area) => this._areaRange(area)));
  }

  getSelection(): Selection {
    return new Selection(this._self);
  }

  setActiveRange(range: Range): Range {
    if (!(range instanceof RangeBase))
      throw signatureError('SpreadsheetApp.Sheet.setActiveRange', [range]);
    return range.activate();
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    if (!(rangeList instanceof RangeList))
      throw signatureError('SpreadsheetApp.Sheet.setActiveRangeList', [rangeList]);
    return rangeList.activate();
  }

  setActiveSelection(rangeOrNotation: Range | string): Range {
    const range =
      typeof rangeOrNotation === 'string' ? this.getRange(rangeOrNotation) : rangeOrNotation;
    return this.setActiveRange(range);
  }

  setCurrentCell(cell: Range): Range {
    return this.setActiveRange(cell);
  }

  getNamedRanges(): NamedRange[] {
    return rangeNames(this._book)
      .filter((name) => rangeOfName(this._book, name)?._worksheet === this._worksheet)
      .map((name) => new NamedRange(this._book, name.name));
  }

  /** A sheet has one protection; asked again, it gives the one that is there. */
  protect(): Protection {
    const known = protectionsOf(this._book, this._worksheet).find((record) => record.area === null);
    const record = known ?? newRecord(this._book, this._worksheet, null);
    const protection = new Protection(this._book, record);
    if (!known) {
      this._book.state.protections.push(record);
      this._book.noteStateChange();
    }
    return protection;
  }

  getProtections(type: EnumValue): Protection[] {
    const name = enumName(type);
    if (name !== 'RANGE' && name !== 'SHEET')
      throw signatureError('SpreadsheetApp.Sheet.getProtections', [type]);
    return protectionsOf(this._book, this._worksheet)
      .filter((record) => (record.area === null) === (name === 'SHEET'))
      .map((record) => new Protection(this._book, record));
  }

  addDeveloperMetadata(...args: unknown[]): Sheet {
    const { sheetId } = this._worksheet;
    addMetadata(this._book, { sheetId, row: null, column: null }, args);
    return this._self;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    const { sheetId } = this._worksheet;
    return metadataAt(this._book, { sheetId, row: null, column: null });
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder('Sheet.createTextFinder', () => [this.getDataRange()], findText);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this._book, {
      sheetId: this._worksheet.sheetId,
      area: null,
    });
  }
}
