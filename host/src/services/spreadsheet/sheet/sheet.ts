// Sheet: the whole class, composed of its parts.
import type { Range } from '../range/range.ts';
import type { Spreadsheet } from '../spreadsheet/spreadsheet.ts';
import { SheetObjects } from './sheetObjects.ts';

/** A sheet of the spreadsheet. */
export class Sheet extends SheetObjects {
  _namedRange(name: string): Range | null {
    return this._book.spreadsheet.getRangeByName(name);
  }

  getParent(): Spreadsheet {
    return this._book.spreadsheet;
  }

  getIndex(): number {
    return this._book.workbook.sheets.indexOf(this._worksheet) + 1;
  }

  /** Throws: when the name is empty or another sheet has it. */
  setName(name: string): Sheet {
    this._book.spreadsheet._rename(this._worksheet, name);
    return this;
  }

  /** The copy comes last and is named "Copy of …". Throws: for another spreadsheet, which the granted scope does not cover. */
  copyTo(spreadsheet: Spreadsheet): Sheet {
    if (spreadsheet !== this._book.spreadsheet)
      throw new Error(
        'Specified permissions are not sufficient to call Sheet.copyTo. Required permissions: https://www.googleapis.com/auth/spreadsheets',
      );
    return spreadsheet._copySheet(this);
  }

  getFormUrl(): null {
    return null;
  }

  override toString(): string {
    return 'Sheet';
  }
}
