// SpreadsheetApp: the entry to the open spreadsheet.
import type { Emulated } from '../../emulation/emulated.ts';
import { ColorBuilder } from './color/color.ts';
import { ConditionalFormatRuleBuilder } from './conditional/conditionalFormatRule.ts';
import type { Documented } from './documented.ts';
import { FilterCriteriaBuilder } from './filter/filterCriteria.ts';
import { CellImageBuilder } from './images/cellImage.ts';
import type { Range } from './range/range.ts';
import type { RangeList } from './range/rangeList.ts';
import { RichTextValueBuilder } from './richText/richTextValue.ts';
import { TextStyleBuilder } from './richText/textStyle.ts';
import type { Sheet } from './sheet/sheet.ts';
import type { Selection } from './spreadsheet/selection.ts';
import type { Spreadsheet } from './spreadsheet/spreadsheet.ts';
import type { SpreadsheetBook } from './spreadsheet/spreadsheetBook.ts';
import { SpreadsheetAppEnums } from './spreadsheetAppEnums.ts';
import { DataValidationBuilder } from './validation/dataValidation.ts';

/** Source: the platform's text for a call outside the granted scopes. */
function outsideScope(method: string): Error {
  return new Error(
    `Specified permissions are not sufficient to call SpreadsheetApp.${method}. Required permissions: https://www.googleapis.com/auth/spreadsheets`,
  );
}

/** Everything but `flush` and `getUi` is free: see the note in rangePlace.ts. */
const FREE = new Set([
  'getActive',
  'getActiveSpreadsheet',
  'getActiveSheet',
  'getActiveRange',
  'getActiveRangeList',
  'getCurrentCell',
  'getSelection',
  'getUi',
  'newCellImage',
  'newColor',
  'newConditionalFormatRule',
  'newDataValidation',
  'newFilterCriteria',
  'newRichTextValue',
  'newTextStyle',
]);

type Names =
  | 'create'
  | 'flush'
  | `get${'Active' | 'ActiveRange' | 'ActiveRangeList' | 'ActiveSheet' | 'ActiveSpreadsheet'}`
  | `get${'CurrentCell' | 'Selection' | 'Ui'}`
  | `new${'CellImage' | 'Color' | 'ConditionalFormatRule' | 'DataValidation' | 'FilterCriteria' | 'RichTextValue' | 'TextStyle'}`
  | 'open'
  | 'openById'
  | 'openByUrl'
  | `set${'ActiveRange' | 'ActiveRangeList' | 'ActiveSheet' | 'ActiveSpreadsheet' | 'CurrentCell'}`;

/** The SpreadsheetApp service. */
export class SpreadsheetApp
  extends SpreadsheetAppEnums
  implements Documented<GoogleAppsScript.Spreadsheet.SpreadsheetApp, Names>
{
  readonly _className = 'SpreadsheetApp';
  override readonly _uncounted: ReadonlySet<string> = FREE;
  /** Changes when another state of the spreadsheet is opened. */
  _book: SpreadsheetBook;

  constructor(book: SpreadsheetBook) {
    super();
    this._book = book;
  }

  getActive(): Spreadsheet {
    return this._book.spreadsheet;
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this._book.spreadsheet;
  }

  getActiveSheet(): Sheet {
    return this._book.spreadsheet.getActiveSheet();
  }

  getActiveRange(): Range {
    return this._book.spreadsheet.getActiveRange();
  }

  getActiveRangeList(): RangeList {
    return this._book.spreadsheet.getActiveRangeList();
  }

  getCurrentCell(): Range {
    return this._book.spreadsheet.getCurrentCell();
  }

  getSelection(): Selection {
    return this._book.spreadsheet.getSelection();
  }

  setActiveRange(range: Range): Range {
    return this._book.spreadsheet.setActiveRange(range);
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    return this._book.spreadsheet.setActiveRangeList(rangeList);
  }

  setCurrentCell(cell: Range): Range {
    return this._book.spreadsheet.setCurrentCell(cell);
  }

  /** There is only the one spreadsheet. */
  setActiveSpreadsheet(newActiveSpreadsheet: Spreadsheet): void {
    if (newActiveSpreadsheet !== this._book.spreadsheet) throw outsideScope('setActiveSpreadsheet');
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder();
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }

  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }

  setActiveSheet(sheet: Sheet, restoreSelection?: boolean): Sheet {
    return this._book.spreadsheet.setActiveSheet(sheet, restoreSelection);
  }

  /** Writes are never held back here; the call counts all the same. */
  flush(): void {}

  /** Throws: where the host shows no user interface. */
  getUi(): Emulated {
    const { ui } = this._book.facts;
    if (!ui) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    return ui;
  }

  newCellImage(): CellImageBuilder {
    return new CellImageBuilder();
  }

  newColor(): ColorBuilder {
    return new ColorBuilder();
  }

  /** Throws: always; the granted scope covers the current file only (docs/facts/google.md §5.2). */
  open(_file: unknown): Spreadsheet {
    throw outsideScope('open');
  }

  openById(_id: string): Spreadsheet {
    throw outsideScope('openById');
  }

  /** Older name of `openById`, not documented any more but still there. */
  openByKey(_key: string): Spreadsheet {
    throw outsideScope('openByKey');
  }

  openByUrl(_url: string): Spreadsheet {
    throw outsideScope('openByUrl');
  }

  create(_name: string, _rows?: number, _columns?: number): Spreadsheet {
    throw outsideScope('create');
  }
}
