// The part of Spreadsheet that adds, finds, orders and removes sheets.
import { Emulated, fromScript } from '../../../emulation/emulated.ts';
import { copyCharts } from '../../../xlsx/drawings/charts.ts';
import { copySheet } from '../../../xlsx/workbook/copySheet.ts';
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from '../../../xlsx/workbook/limitReach.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import { signatureError } from '../../base/signatureError.ts';
import { parseA1 } from '../range/a1.ts';
import type { Range } from '../range/range.ts';
import { readNumber } from '../readArguments.ts';
import { Sheet } from '../sheet/sheet.ts';
import type { SpreadsheetBook } from './spreadsheetBook.ts';

/** Free calls: see the note in rangeBase.ts. */
const FREE = new Set([
  'getId',
  'getName',
  'getRange',
  'getSheetName',
  'getSheetId',
  'getActiveSheet',
  'getActiveRange',
]);

/** Longest name a sheet may have. */
const MOST_NAME = 100;

/** Sheets of a spreadsheet. */
export abstract class SpreadsheetSheets extends Emulated {
  readonly _className = 'Spreadsheet';
  override readonly _uncounted: ReadonlySet<string> = FREE;
  readonly _book: SpreadsheetBook;

  constructor(book: SpreadsheetBook) {
    super();
    this._book = book;
  }

  getSheets(): Sheet[] {
    return this._book.workbook.sheets.map((sheet) => this._book.sheetOf(sheet));
  }

  getNumSheets(): number {
    return this._book.workbook.sheets.length;
  }

  /** Names are compared exactly as to letters, not as to case. Null: no such sheet. */
  getSheetByName(name: string): Sheet | null {
    const found = this._book.workbook.sheetNamed(String(name));
    return found ? this._book.sheetOf(found) : null;
  }

  getSheetById(id: number): Sheet | null {
    const found = this._book.worksheetByGridId(id);
    return found ? this._book.sheetOf(found) : null;
  }

  /**
   * Takes a name, a position (from 0), options with a template, in this order; each may be missing.
   * Throws: when the name is taken.
   */
  insertSheet(
    first?: string | number | { template?: Sheet },
    second?: number | { template?: Sheet },
    third?: { template?: Sheet },
  ): Sheet {
    const args = [first, second, third].filter((arg) => arg !== undefined && arg !== null);
    const rest = [...args];
    const name = typeof rest[0] === 'string' ? String(rest.shift()) : null;
    const index = typeof rest[0] === 'number' ? Number(rest.shift()) : null;
    const options = typeof rest[0] === 'object' ? rest.shift() : null;
    if (rest.length > 0) throw signatureError('SpreadsheetApp.Spreadsheet.insertSheet', args);
    const template =
      options && typeof options === 'object' && 'template' in options
        ? fromScript(options.template)
        : null;
    return this.#insert(name, index, template instanceof Sheet ? template : null);
  }

  #insert(name: string | null, index: number | null, template: Sheet | null): Sheet {
    const { workbook } = this._book;
    if (name !== null) this.#assertFree(name, null);
    const at =
      index === null
        ? workbook.sheets.indexOf(this._book.active) + 1
        : Math.max(0, Math.min(workbook.sheets.length, Math.trunc(index)));
    const chosen = name ?? this.#freeName();
    const size = template
      ? this._book.gridOf(template._worksheet)
      : { rows: DEFAULT_ROWS, columns: DEFAULT_COLUMNS };
    this._book.assertRoom(size.rows * size.columns);
    const worksheet = template
      ? copySheet(template._worksheet, chosen, at)
      : workbook.addSheet(chosen, at);
    this._book.setGrid(worksheet, size.rows, size.columns);
    if (template)
      copyCharts(template._worksheet, worksheet, {
        noun: this._book.chartNoun,
        newId: () => this._book.sheetOf(worksheet)._newChartId(),
      });
    this._book.active = worksheet;
    return this._book.sheetOf(worksheet);
  }

  /** Throws: for the last sheet. */
  deleteSheet(sheet: Sheet): void {
    if (!(sheet instanceof Sheet))
      throw signatureError('SpreadsheetApp.Spreadsheet.deleteSheet', [sheet]);
    const { workbook } = this._book;
    const at = workbook.sheets.indexOf(sheet._worksheet);
    if (at < 0) throw new Error(`Sheet ${sheet.getSheetId()} not found`);
    const others = workbook.sheets.filter((other) => other !== sheet._worksheet);
    if (others.length === 0) throw new Error("You can't remove all the sheets in a document.");
    if (others.every((other) => other.hidden))
      throw new Error("You can't remove all the visible sheets in a document.");
    workbook.removeSheet(sheet._worksheet);
    this._book.forgetSheet(sheet._worksheet);
    for (const other of this.getSheets()) other._parts.forget();
    if (this._book.active !== sheet._worksheet) return;
    const visible = others.filter((other) => !other.hidden);
    this._book.active =
      workbook.sheets.slice(0, at).findLast((other) => !other.hidden) ??
      visible[0] ??
      this._book.active;
  }

  deleteActiveSheet(): Sheet {
    this.deleteSheet(this._book.sheetOf(this._book.active));
    return this.getActiveSheet();
  }

  duplicateActiveSheet(): Sheet {
    const source = this._book.sheetOf(this._book.active);
    return this.#insert(this.#copyName(source.getName()), null, source);
  }

  /** A copy at the end, which does not become the active sheet. */
  _copySheet(sheet: Sheet): Sheet {
    const { active } = this._book;
    const copy = this.#insert(this.#copyName(sheet.getName()), this.getNumSheets(), sheet);
    this._book.active = active;
    return copy;
  }

  /** Position counts from 1. */
  moveActiveSheet(pos: number): void {
    const target = readNumber('Spreadsheet.moveActiveSheet', pos, [pos]);
    if (target < 1 || target > this.getNumSheets()) throw new Error('Sheet index out of bounds.');
    this._book.workbook.moveSheet(this._book.active, target - 1);
  }

  getActiveSheet(): Sheet {
    return this._book.sheetOf(this._book.active);
  }

  setActiveSheet(sheet: Sheet, _restoreSelection?: boolean): Sheet {
    if (!(sheet instanceof Sheet))
      throw signatureError('SpreadsheetApp.Spreadsheet.setActiveSheet', [sheet]);
    this._book.active = sheet._worksheet;
    return sheet;
  }

  renameActiveSheet(newName: string): void {
    this._rename(this._book.active, newName);
  }

  /** Address with or without a sheet's name, or a range's name. Throws: nothing of that kind. */
  getRange(a1Notation: string): Range {
    const address = parseA1(String(a1Notation));
    if (address?.sheetName == null) return this.getActiveSheet().getRange(a1Notation);
    const target = this._book.workbook.sheetNamed(address.sheetName);
    if (!target) throw new Error('Range not found');
    return this._book.sheetOf(target)._a1Range(address);
  }

  /** Throws: when the name is empty or taken. */
  _rename(worksheet: Worksheet, name: unknown): void {
    if (typeof name !== 'string' && typeof name !== 'number')
      throw signatureError('SpreadsheetApp.Sheet.setName', [name]);
    const text = String(name);
    this.#assertFree(text, worksheet);
    if (text === worksheet.name) return;
    this._book.workbook.renameSheet(worksheet, text);
    for (const sheet of this.getSheets()) sheet._parts.forget();
  }

  #assertFree(name: string, except: Worksheet | null): void {
    if (name.trim() === '') throw new Error('Sheet name cannot be empty.');
    if (name.length > MOST_NAME)
      throw new Error(`Sheet name cannot be longer than ${MOST_NAME} characters.`);
    const holder = this._book.workbook.sheetNamed(name);
    if (holder && holder !== except)
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }

  /** Source: new sheets are numbered; pt_BR spreadsheets call them Página. */
  #freeName(): string {
    const stem = this._book.rules.name.startsWith('pt') ? 'Página' : 'Sheet';
    let number = this.getNumSheets() + 1;
    while (this._book.workbook.sheetNamed(`${stem}${number}`)) number += 1;
    return `${stem}${number}`;
  }

  #copyName(name: string): string {
    const stem = this._book.rules.name.startsWith('pt') ? `Cópia de ${name}` : `Copy of ${name}`;
    let chosen = stem;
    for (let number = 1; this._book.workbook.sheetNamed(chosen); number += 1)
      chosen = `${stem} ${number}`;
    return chosen;
  }
}
