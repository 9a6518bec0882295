// Sheet: the whole class, composed of its parts.
import type { Area } from '../../xlsx/address.ts';
import type { Range } from './range.ts';
import { SheetBase } from './sheetBase.ts';
import type { Spreadsheet } from './spreadsheet.ts';

/** A sheet of the spreadsheet. */
export class Sheet extends SheetBase {
  _namedRange(name: string): Range | null {
    return this._book.spreadsheet.getRangeByName(name);
  }

  _assertEditable(_area: Area): void {}

  getParent(): Spreadsheet {
    return this._book.spreadsheet;
  }

  getIndex(): number {
    return this._book.workbook.sheets.indexOf(this._worksheet) + 1;
  }

  setName(name: string): Sheet {
    this._book.spreadsheet._rename(this._worksheet, name);
    return this;
  }
}
