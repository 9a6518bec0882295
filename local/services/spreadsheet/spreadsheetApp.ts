// SpreadsheetApp: the entry to the open spreadsheet.
import { Emulated } from '../../emulation/emulated.ts';
import { ColorBuilder } from './color.ts';
import { spreadsheetEnums } from './enums.ts';
import type { Sheet } from './sheet.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import type { SpreadsheetBook } from './spreadsheetBook.ts';

/** Source: the platform's text for a call outside the granted scopes. */
function outsideScope(method: string): Error {
  return new Error(
    `Specified permissions are not sufficient to call SpreadsheetApp.${method}. Required permissions: https://www.googleapis.com/auth/spreadsheets`,
  );
}

/** Everything but `flush` and `getUi` is free: see the note in rangeBase.ts. */
const FREE = new Set([
  'getActive',
  'getActiveSpreadsheet',
  'getActiveSheet',
  'getActiveRange',
  'getActiveRangeList',
  'getCurrentCell',
  'getSelection',
  'getUi',
  'newColor',
  'newConditionalFormatRule',
  'newDataValidation',
  'newFilterCriteria',
  'newRichTextValue',
  'newTextStyle',
]);

/** The SpreadsheetApp service. */
export class SpreadsheetApp extends Emulated {
  readonly _className = 'SpreadsheetApp';
  override readonly _uncounted: ReadonlySet<string> = FREE;
  readonly _book: SpreadsheetBook;

  constructor(book: SpreadsheetBook) {
    super();
    this._book = book;
    Object.assign(this, spreadsheetEnums);
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

  newColor(): ColorBuilder {
    return new ColorBuilder();
  }

  /** Throws: always; the granted scope covers the current file only (facts §5.2). */
  open(_file: unknown): Spreadsheet {
    throw outsideScope('open');
  }

  openById(_id: string): Spreadsheet {
    throw outsideScope('openById');
  }

  openByUrl(_url: string): Spreadsheet {
    throw outsideScope('openByUrl');
  }

  create(_name: string, _rows?: number, _columns?: number): Spreadsheet {
    throw outsideScope('create');
  }
}
