// The part of Sheet about its tab, frozen parts, gridlines and visibility.
import {
  frozenOf,
  setFrozen,
  setViewFlag,
  tabColorOf,
  viewFlag,
  setTabColor as writeTabColor,
} from '../../../xlsx/sheet/sheetView.ts';
import type { EnumValue } from '../../base/emulatedEnum.ts';
import { Color, colorOf } from '../color/color.ts';
import { cssColor } from '../color/cssColor.ts';
import { spreadsheetEnums } from '../enums.ts';
import { readNumber } from '../readArguments.ts';
import type { Sheet } from './sheet.ts';

export function getType(_sheet: Sheet): EnumValue {
  return spreadsheetEnums.SheetType.GRID;
}

export function getFrozenRows(sheet: Sheet): number {
  return frozenOf(sheet._worksheet).rows;
}

export function getFrozenColumns(sheet: Sheet): number {
  return frozenOf(sheet._worksheet).columns;
}

export function setFrozenRows(sheet: Sheet, rows: number): void {
  const count = readNumber('Sheet.setFrozenRows', rows, [rows]);
  if (count < 0 || count >= sheet._grid.rows)
    throw new Error("You can't freeze all visible rows on the sheet.");
  setFrozen(sheet._worksheet, count, frozenOf(sheet._worksheet).columns);
}

export function setFrozenColumns(sheet: Sheet, columns: number): void {
  const count = readNumber('Sheet.setFrozenColumns', columns, [columns]);
  if (count < 0 || count >= sheet._grid.columns)
    throw new Error("You can't freeze all visible columns on the sheet.");
  setFrozen(sheet._worksheet, frozenOf(sheet._worksheet).rows, count);
}

/** Throws: for the last visible sheet. */
export function hideSheet(sheet: Sheet): Sheet {
  if (sheet._worksheet.hidden) return sheet;
  const visible = sheet._book.workbook.sheets.filter((other) => !other.hidden);
  const [other] = visible.filter((one) => one !== sheet._worksheet);
  if (!other) throw new Error("You can't hide all the sheets in a document.");
  sheet._worksheet.hidden = true;
  sheet._book.workbook.noteSheetChange();
  if (sheet._book.active === sheet._worksheet) sheet._book.active = other;
  return sheet;
}

export function showSheet(sheet: Sheet): Sheet {
  if (sheet._worksheet.hidden) {
    sheet._worksheet.hidden = false;
    sheet._book.workbook.noteSheetChange();
  }
  return sheet;
}

export function isSheetHidden(sheet: Sheet): boolean {
  return sheet._worksheet.hidden;
}

/** Null: the tab has no colour. */
export function getTabColor(sheet: Sheet): string | null {
  const color = tabColorOf(sheet._worksheet);
  return color === null ? null : sheet._book.hex(color);
}

export function getTabColorObject(sheet: Sheet): Color | null {
  const color = tabColorOf(sheet._worksheet);
  return color === null ? null : colorOf(color);
}

export function setTabColor(sheet: Sheet, color: string | null): Sheet {
  const hex = color === null ? null : cssColor(String(color));
  if (color === null || hex !== null) writeTabColor(sheet._worksheet, hex);
  return sheet;
}

export function setTabColorObject(sheet: Sheet, color: Color | null): Sheet {
  writeTabColor(sheet._worksheet, color instanceof Color ? color._cellColor : null);
  return sheet;
}

export function hasHiddenGridlines(sheet: Sheet): boolean {
  return !viewFlag(sheet._worksheet, 'showGridLines', true);
}

export function setHiddenGridlines(sheet: Sheet, hideGridlines: boolean): Sheet {
  setViewFlag(sheet._worksheet, 'showGridLines', !hideGridlines, true);
  return sheet;
}

export function isRightToLeft(sheet: Sheet): boolean {
  return viewFlag(sheet._worksheet, 'rightToLeft', false);
}

export function setRightToLeft(sheet: Sheet, rightToLeft: boolean): Sheet {
  setViewFlag(sheet._worksheet, 'rightToLeft', rightToLeft, false);
  return sheet;
}
