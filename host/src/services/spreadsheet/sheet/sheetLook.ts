// The part of Sheet about its tab, frozen parts, gridlines and visibility.
import {
  frozenOf,
  setFrozen,
  setTabColor,
  setViewFlag,
  tabColorOf,
  viewFlag,
} from '../../../xlsx/sheet/sheetView.ts';
import type { EnumValue } from '../../base/emulatedEnum.ts';
import { Color, colorOf } from '../color/color.ts';
import { cssColor } from '../color/cssColor.ts';
import type { Documented } from '../documented.ts';
import { spreadsheetEnums } from '../enums.ts';
import { readNumber } from '../readArguments.ts';
import type { Sheet } from './sheet.ts';
import { SheetGroups } from './sheetGroups.ts';

type Names =
  | `${'get' | 'set'}Frozen${'Rows' | 'Columns'}`
  | 'hideSheet'
  | 'showSheet'
  | 'isSheetHidden'
  | `${'get' | 'set'}TabColor`
  | 'hasHiddenGridlines'
  | 'setHiddenGridlines'
  | 'isRightToLeft'
  | 'setRightToLeft'
  | 'getType';

/** Look of a sheet as a whole. */
export abstract class SheetLook
  extends SheetGroups
  implements Documented<GoogleAppsScript.Spreadsheet.Sheet, Names>
{
  getType(): EnumValue {
    return spreadsheetEnums.SheetType.GRID;
  }

  getFrozenRows(): number {
    return frozenOf(this._worksheet).rows;
  }

  getFrozenColumns(): number {
    return frozenOf(this._worksheet).columns;
  }

  setFrozenRows(rows: number): void {
    const count = readNumber('Sheet.setFrozenRows', rows, [rows]);
    if (count < 0 || count >= this._grid.rows)
      throw new Error("You can't freeze all visible rows on the sheet.");
    setFrozen(this._worksheet, count, frozenOf(this._worksheet).columns);
  }

  setFrozenColumns(columns: number): void {
    const count = readNumber('Sheet.setFrozenColumns', columns, [columns]);
    if (count < 0 || count >= this._grid.columns)
      throw new Error("You can't freeze all visible columns on the sheet.");
    setFrozen(this._worksheet, frozenOf(this._worksheet).rows, count);
  }

  /** Throws: for the last visible sheet. */
  hideSheet(): Sheet {
    if (this._worksheet.hidden) return this._self;
    const visible = this._book.workbook.sheets.filter((sheet) => !sheet.hidden);
    const [other] = visible.filter((sheet) => sheet !== this._worksheet);
    if (!other) throw new Error("You can't hide all the sheets in a document.");
    this._worksheet.hidden = true;
    this._book.workbook.noteSheetChange();
    if (this._book.active === this._worksheet) this._book.active = other;
    return this._self;
  }

  showSheet(): Sheet {
    if (this._worksheet.hidden) {
      this._worksheet.hidden = false;
      this._book.workbook.noteSheetChange();
    }
    return this._self;
  }

  isSheetHidden(): boolean {
    return this._worksheet.hidden;
  }

  /** Null: the tab has no colour. */
  getTabColor(): string | null {
    const color = tabColorOf(this._worksheet);
    return color === null ? null : this._book.hex(color);
  }

  getTabColorObject(): Color | null {
    const color = tabColorOf(this._worksheet);
    return color === null ? null : colorOf(color);
  }

  setTabColor(color: string | null): Sheet {
    const hex = color === null ? null : cssColor(String(color));
    if (color === null || hex !== null) setTabColor(this._worksheet, hex);
    return this._self;
  }

  setTabColorObject(color: Color | null): Sheet {
    setTabColor(this._worksheet, color instanceof Color ? color._cellColor : null);
    return this._self;
  }

  hasHiddenGridlines(): boolean {
    return !viewFlag(this._worksheet, 'showGridLines', true);
  }

  setHiddenGridlines(hideGridlines: boolean): Sheet {
    setViewFlag(this._worksheet, 'showGridLines', !hideGridlines, true);
    return this._self;
  }

  isRightToLeft(): boolean {
    return viewFlag(this._worksheet, 'rightToLeft', false);
  }

  setRightToLeft(rightToLeft: boolean): Sheet {
    setViewFlag(this._worksheet, 'rightToLeft', rightToLeft, false);
    return this._self;
  }
}
