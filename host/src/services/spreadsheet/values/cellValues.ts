// Between the values that scripts give and take and the content of cells.
import { types } from 'node:util';
import { Emulated } from '../../../emulation/emulated.ts';
import { DAYS_1904 } from '../../../xlsx/cells/serialDate.ts';
import type { CellKind } from '../../../xlsx/cells/sheetCells.ts';
import { isDateCode } from '../../../xlsx/styles/numberFormatCodes.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import { noResult } from '../formulas/calculator.ts';
import { storedFormula } from '../formulas/formulaLocale.ts';
import { FormulaError } from '../formulas/formulaTree.ts';
import { CellImage } from '../images/cellImage.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { isCalendarDay } from './displayDate.ts';
import { parseTyped } from './parseTyped.ts';

/** Source: Google's published limit; the wording from public reports. */
const MOST_CHARACTERS = 50_000;

/**
 * What a cell shows whose formula has no result: the file format's own error for one that is still to come, in place of
 * the word that Google shows for as long as it calculates ("Loading...").
 * Source: ECMA-376 part 1, 18.17.3.
 */
const NO_RESULT = '#GETTING_DATA';

/** Value and look of a cell; errors are texts such as `#N/A`. */
export interface ShownCell {
  readonly kind: CellKind;
  readonly value: string | number | boolean | null;
  readonly style: number;
}

/** Reads and writes single cells of one sheet for scripts. */
export class CellValues {
  readonly #book: SpreadsheetBook;
  readonly #sheet: Worksheet;

  constructor(book: SpreadsheetBook, sheet: Worksheet) {
    this.#book = book;
    this.#sheet = sheet;
  }

  /** What a cell shows: its content, or what its formula gives. */
  shown(row: number, column: number): ShownCell | undefined {
    const cell = this.#sheet.cell(row, column);
    const value = this.#book.calculator.result(this.#sheet, row, column);
    if (value === undefined) return cell;
    const style = cell?.style ?? 0;
    if (value === noResult) return { kind: 'error', value: NO_RESULT, style };
    if (value instanceof FormulaError) return { kind: 'error', value: value.code, style };
    return { kind: kindOf(value), value, style };
  }

  /** Number, boolean, text or Date; `""` for an empty cell, errors as their text. */
  read(row: number, column: number): unknown {
    const cell = this.shown(row, column);
    if (!cell || cell.value === null) return '';
    if (typeof cell.value !== 'number') return cell.value;
    if (!isDateCode(this.#book.workbook.styles.formatOf(cell.style).numberFormat))
      return cell.value;
    const serial = this.#fromFile(cell.value);
    return isCalendarDay(serial) ? new Date(this.#book.dates.toInstant(serial)) : cell.value;
  }

  /** Serial number of a date cell as Google counts it; other numbers unchanged. */
  readNumber(row: number, column: number): number | null {
    const cell = this.shown(row, column);
    if (!cell || typeof cell.value !== 'number') return null;
    const { numberFormat } = this.#book.workbook.styles.formatOf(cell.style);
    return isDateCode(numberFormat) ? this.#fromFile(cell.value) : cell.value;
  }

  /**
   * Writes a value as if it were typed; text is read by the spreadsheet's locale unless the cell is plain text (`@`).
   * Throws: when a text has more than 50,000 characters.
   */
  write(row: number, column: number, value: unknown): void {
    if (value === null || value === undefined) {
      this.#sheet.setContent(row, column, { kind: 'blank', value: null });
      return;
    }
    if (typeof value === 'number') this.#writeNumber(row, column, value);
    else if (typeof value === 'boolean')
      this.#sheet.setContent(row, column, { kind: 'boolean', value });
    else if (types.isDate(value)) this.#writeDate(row, column, value.getTime());
    // The file has no picture as a value; this formula shows the same one.
    else if (value instanceof CellImage)
      this.writeFormula(row, column, `=IMAGE("${(value.getUrl() ?? '').replaceAll('"', '""')}")`);
    else this.#writeText(row, column, plainText(value));
  }

  /** Writes a formula as typed, with "="; an empty text clears the cell. What gives a date is shown as one. */
  writeFormula(row: number, column: number, typed: string): void {
    if (typed === '') {
      this.#sheet.setContent(row, column, { kind: 'blank', value: null });
      return;
    }
    const formula = storedFormula(typed.startsWith('=') ? typed : `=${typed}`, this.#book.rules);
    if (formula === null) this.#sheet.setContent(row, column, { kind: 'error', value: '#ERROR!' });
    else {
      this.#sheet.setContent(row, column, { kind: 'blank', value: null, formula });
      if (this.#numberFormat(row, column) !== 'General') return;
      const { dateFormat, dateTimeFormat } = this.#book.rules;
      const isDay = /^(?:DATE|TODAY|EDATE|EOMONTH)\(/i.test(formula);
      if (isDay) this.#adoptFormat(row, column, dateFormat);
      else if (/^NOW\(/i.test(formula)) this.#adoptFormat(row, column, dateTimeFormat);
    }
  }

  #writeNumber(row: number, column: number, value: number): void {
    if (Number.isFinite(value)) this.#sheet.setContent(row, column, { kind: 'number', value });
    else this.#sheet.setContent(row, column, { kind: 'error', value: '#NUM!' });
  }

  #writeDate(row: number, column: number, instant: number): void {
    if (Number.isNaN(instant)) {
      this.#sheet.setContent(row, column, { kind: 'error', value: '#NUM!' });
      return;
    }
    const serial = this.#book.dates.toSerial(instant);
    const { dateFormat, dateTimeFormat } = this.#book.rules;
    this.#adoptFormat(row, column, Number.isInteger(serial) ? dateFormat : dateTimeFormat);
    this.#sheet.setContent(row, column, { kind: 'number', value: this.#toFile(serial) });
  }

  #writeText(row: number, column: number, text: string): void {
    if (text.length > MOST_CHARACTERS)
      throw new Error(
        `Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`,
      );
    if (this.#numberFormat(row, column) === '@') {
      const kind = text === '' ? 'blank' : 'text';
      this.#sheet.setContent(row, column, { kind, value: text === '' ? null : text });
      return;
    }
    const typed = parseTyped(text, this.#book.rules);
    if (typed.kind === 'formula') {
      this.writeFormula(row, column, text);
      return;
    }
    let { value } = typed;
    if (typed.numberFormat !== null) {
      this.#adoptFormat(row, column, typed.numberFormat);
      if (typeof value === 'number' && isDateCode(typed.numberFormat)) value = this.#toFile(value);
    }
    this.#sheet.setContent(row, column, { kind: typed.kind, value });
  }

  #numberFormat(row: number, column: number): string {
    return this.#book.workbook.styles.formatOf(this.#sheet.styleAt(row, column)).numberFormat;
  }

  /** A typed date, amount or percentage brings its format along unless the cell has one. */
  #adoptFormat(row: number, column: number, code: string): void {
    const current = this.#numberFormat(row, column);
    const replaces = current === 'General' || (isDateCode(code) && !isDateCode(current));
    if (!replaces) return;
    const { styles } = this.#book.workbook;
    const style = styles.change(this.#sheet.styleAt(row, column), { numberFormat: code });
    this.#sheet.setStyle(row, column, style);
  }

  #fromFile(serial: number): number {
    return this.#book.workbook.date1904 ? serial + DAYS_1904 : serial;
  }

  #toFile(serial: number): number {
    return this.#book.workbook.date1904 ? serial - DAYS_1904 : serial;
  }
}

function kindOf(value: string | number | boolean | null): CellKind {
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : value === null ? 'blank' : 'boolean';
}

/** Other objects arrive as their text. */
function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Emulated) return value.toString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
