// Spreadsheet: the whole class, composed of its parts.

import { EmulatedBlob } from '../../base/emulatedBlob.ts';
import type { EnumValue } from '../../base/emulatedEnum.ts';
import type { Documented } from '../documented.ts';
import { spreadsheetEnums } from '../enums.ts';
import { isLocale } from '../values/localeRules.ts';
import { SpreadsheetActive } from './spreadsheetActive.ts';

type Names =
  | 'getId'
  | 'getName'
  | 'rename'
  | 'getUrl'
  | `${'get' | 'set'}Spreadsheet${'Locale' | 'TimeZone'}`
  | 'getRecalculationInterval'
  | 'toast'
  | 'copy'
  | 'addMenu'
  | 'updateMenu'
  | 'removeMenu'
  | 'getFormUrl'
  | 'getBlob'
  | 'getAs';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The open spreadsheet. */
export class Spreadsheet
  extends SpreadsheetActive
  implements Documented<GoogleAppsScript.Spreadsheet.Spreadsheet, Names>
{
  /** Menus of the old kind, by name. */
  readonly _menus = new Map<string, readonly { name: string; functionName: string }[]>();

  getId(): string {
    return this._book.facts.id;
  }

  /** Older name of the same call, not documented any more but still there. */
  getKey(): string {
    return this.getId();
  }

  getName(): string {
    return this._book.name;
  }

  rename(newName: string): void {
    this._book.name = String(newName);
  }

  getUrl(): string {
    return this._book.facts.url;
  }

  getSpreadsheetLocale(): string {
    return this._book.rules.name;
  }

  setSpreadsheetLocale(locale: string): void {
    if (!isLocale(String(locale))) throw new Error(`Invalid argument: ${String(locale)}`);
    this._book.setLocale(String(locale));
  }

  getSpreadsheetTimeZone(): string {
    return this._book.timeZone;
  }

  setSpreadsheetTimeZone(timezone: string): void {
    try {
      new Intl.DateTimeFormat('en', { timeZone: String(timezone) });
    } catch {
      throw new Error(`Invalid argument: ${String(timezone)}`);
    }
    this._book.setTimeZone(String(timezone));
  }

  getRecalculationInterval(): EnumValue {
    return spreadsheetEnums.RecalculationInterval.ON_CHANGE;
  }

  toast(msg: string, title?: string, _timeoutSeconds?: number | null): void {
    const toast = { message: String(msg), title: String(title ?? '') };
    this._book.toasts.push(toast);
    this._book.facts.onToast?.(toast.message, toast.title);
  }

  /** Throws: always; the granted scope covers the current file only. */
  copy(_name: string): Spreadsheet {
    throw new Error(
      'Specified permissions are not sufficient to call Spreadsheet.copy. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
  }

  addMenu(name: string, subMenus: ({ name: string; functionName: string } | null)[]): void {
    this._menus.set(
      name,
      subMenus.filter((item) => item !== null),
    );
  }

  updateMenu(name: string, subMenus: { name: string; functionName: string }[]): void {
    this._menus.set(name, subMenus);
  }

  removeMenu(name: string): void {
    this._menus.delete(name);
  }

  getFormUrl(): string | null {
    return null;
  }

  /** On the platform a PDF; this host has no way to draw one and throws. */
  getBlob(): EmulatedBlob {
    return this.getAs('application/pdf');
  }

  /** Throws: for anything but an .xlsx file. */
  getAs(contentType: string): EmulatedBlob {
    if (contentType !== XLSX)
      throw new Error(
        `Converting from application/vnd.google-apps.spreadsheet to ${contentType} is not supported.`,
      );
    return new EmulatedBlob(this._book.toXlsx('xlsx'), XLSX, `${this.getName()}.xlsx`);
  }

  override toString(): string {
    return 'Spreadsheet';
  }
}
