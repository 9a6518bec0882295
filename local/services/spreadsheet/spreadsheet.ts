// Spreadsheet: the whole class, composed of its parts.

import { isLocale } from './localeRules.ts';
import type { Range } from './range.ts';
import { SpreadsheetSheets } from './spreadsheetSheets.ts';

/** The open spreadsheet. */
export class Spreadsheet extends SpreadsheetSheets {
  getId(): string {
    return this._book.facts.id;
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
    if (!isLocale(String(locale))) throw new Error(`Invalid argument: locale`);
    this._book.setLocale(locale);
  }

  getSpreadsheetTimeZone(): string {
    return this._book.timeZone;
  }

  setSpreadsheetTimeZone(timezone: string): void {
    try {
      new Intl.DateTimeFormat('en', { timeZone: timezone });
    } catch {
      throw new Error('Invalid argument: timezone');
    }
    this._book.setTimeZone(timezone);
  }

  getRangeByName(name: string): Range | null {
    const found = this._book.workbook.names.find(
      (item) => item.name.toLowerCase() === String(name).toLowerCase(),
    );
    if (!found) return null;
    try {
      return this.getRange(found.formula.replaceAll('$', ''));
    } catch {
      return null;
    }
  }

  toast(msg: string, title?: string, _timeoutSeconds?: number | null): void {
    this._book.toasts.push({ message: String(msg), title: String(title ?? '') });
  }
}
