// The part of Spreadsheet about the file as a whole: name, address, locale, zone, menus, the file itself.
import { EmulatedBlob } from '../../base/emulatedBlob.ts';
import type { EnumValue } from '../../base/emulatedEnum.ts';
import { spreadsheetEnums } from '../enums.ts';
import { isLocale } from '../values/localeRules.ts';
import type { Spreadsheet } from './spreadsheet.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function getId(spreadsheet: Spreadsheet): string {
  return spreadsheet._book.facts.id;
}

/** Older name of the same call, not documented any more but still there. */
export function getKey(spreadsheet: Spreadsheet): string {
  return spreadsheet.getId();
}

export function getName(spreadsheet: Spreadsheet): string {
  return spreadsheet._book.name;
}

export function rename(spreadsheet: Spreadsheet, newName: string): void {
  spreadsheet._book.name = String(newName);
}

export function getUrl(spreadsheet: Spreadsheet): string {
  return spreadsheet._book.facts.url;
}

export function getSpreadsheetLocale(spreadsheet: Spreadsheet): string {
  return spreadsheet._book.rules.name;
}

export function setSpreadsheetLocale(spreadsheet: Spreadsheet, locale: string): void {
  if (!isLocale(String(locale))) throw new Error(`Invalid argument: ${String(locale)}`);
  spreadsheet._book.setLocale(String(locale));
}

export function getSpreadsheetTimeZone(spreadsheet: Spreadsheet): string {
  return spreadsheet._book.timeZone;
}

export function setSpreadsheetTimeZone(spreadsheet: Spreadsheet, timezone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(timezone) });
  } catch {
    throw new Error(`Invalid argument: ${String(timezone)}`);
  }
  spreadsheet._book.setTimeZone(String(timezone));
}

export function getRecalculationInterval(_spreadsheet: Spreadsheet): EnumValue {
  return spreadsheetEnums.RecalculationInterval.ON_CHANGE;
}

export function toast(
  spreadsheet: Spreadsheet,
  msg: string,
  title?: string,
  _timeoutSeconds?: number | null,
): void {
  const toast = { message: String(msg), title: String(title ?? '') };
  spreadsheet._book.toasts.push(toast);
  spreadsheet._book.facts.onToast?.(toast.message, toast.title);
}

/** Throws: always; the granted scope covers the current file only. */
export function copy(_spreadsheet: Spreadsheet, _name: string): Spreadsheet {
  throw new Error(
    'Specified permissions are not sufficient to call Spreadsheet.copy. Required permissions: https://www.googleapis.com/auth/spreadsheets',
  );
}

export function addMenu(
  spreadsheet: Spreadsheet,
  name: string,
  subMenus: ({ name: string; functionName: string } | null)[],
): void {
  spreadsheet._menus.set(
    name,
    subMenus.filter((item) => item !== null),
  );
}

export function updateMenu(
  spreadsheet: Spreadsheet,
  name: string,
  subMenus: { name: string; functionName: string }[],
): void {
  spreadsheet._menus.set(name, subMenus);
}

export function removeMenu(spreadsheet: Spreadsheet, name: string): void {
  spreadsheet._menus.delete(name);
}

export function getFormUrl(_spreadsheet: Spreadsheet): string | null {
  return null;
}

/** On the platform a PDF; this host has no way to draw one and throws. */
export function getBlob(spreadsheet: Spreadsheet): EmulatedBlob {
  return spreadsheet.getAs('application/pdf');
}

/** Throws: for anything but an .xlsx file. */
export function getAs(spreadsheet: Spreadsheet, contentType: string): EmulatedBlob {
  if (contentType !== XLSX)
    throw new Error(
      `Converting from application/vnd.google-apps.spreadsheet to ${contentType} is not supported.`,
    );
  return new EmulatedBlob(spreadsheet._book.toXlsx('xlsx'), XLSX, `${spreadsheet.getName()}.xlsx`);
}
