// Named ranges.
import { Emulated } from '../../../emulation/emulated.ts';
import { areaAddress } from '../../../xlsx/cells/address.ts';
import type { DefinedName } from '../../../xlsx/workbook/definedNames.ts';
import { parseA1, quoteSheetName } from '../address/a1.ts';
import type { Documented } from '../documented.ts';
import type { Range } from '../range/range.ts';
import type { SpreadsheetBook } from './spreadsheetBook.ts';

/** A name for a range. */
export class NamedRange
  extends Emulated
  implements
    Documented<
      GoogleAppsScript.Spreadsheet.NamedRange,
      keyof GoogleAppsScript.Spreadsheet.NamedRange
    >
{
  readonly _className = 'NamedRange';
  readonly #book: SpreadsheetBook;
  #name: string;

  constructor(book: SpreadsheetBook, name: string) {
    super();
    this.#book = book;
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }

  getRange(): Range {
    const found = findName(this.#book, this.#name);
    const range = found && rangeOfName(this.#book, found);
    if (!range) throw new Error(`The named range "${this.#name}" does not exist any more.`);
    return range;
  }

  setName(name: string): this {
    assertName(name);
    const range = this.getRange();
    this.remove();
    putName(this.#book, name, range);
    this.#name = name;
    return this;
  }

  setRange(range: Range): this {
    putName(this.#book, this.#name, range);
    return this;
  }

  remove(): void {
    removeName(this.#book, this.#name);
  }
}

/** Names that stand for a range; what the program keeps for itself (print areas) is not among them. */
export function rangeNames(book: SpreadsheetBook): DefinedName[] {
  return book.workbook.names.filter(
    (name) =>
      !name.name.startsWith('_xlnm.') &&
      name.attributes.hidden !== '1' &&
      rangeOfName(book, name) !== null,
  );
}

export function findName(book: SpreadsheetBook, name: string): DefinedName | undefined {
  const wanted = name.toLowerCase();
  return book.workbook.names.find((item) => item.name.toLowerCase() === wanted);
}

/** Null: the name stands for no range of a sheet that is there. */
export function rangeOfName(book: SpreadsheetBook, name: DefinedName): Range | null {
  const address = parseA1(name.formula.replaceAll('$', ''));
  if (!address?.sheetName) return null;
  const sheet = book.workbook.sheetNamed(address.sheetName);
  if (!sheet) return null;
  try {
    return book.sheetOf(sheet)._a1Range(address);
  } catch {
    return null;
  }
}

/** Gives a range a name, in place of what had it. */
export function putName(book: SpreadsheetBook, name: string, range: Range): void {
  assertName(name);
  const fixed = areaAddress(range._area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const formula = `${quoteSheetName(range._worksheet.name)}!${fixed}`;
  const others = book.workbook.names.filter(
    (item) => item.name.toLowerCase() !== name.toLowerCase(),
  );
  book.workbook.setNames([...others, { name, formula, sheet: null, attributes: {} }]);
}

export function removeName(book: SpreadsheetBook, name: string): void {
  if (!findName(book, name)) throw new Error(`There is no range named "${name}".`);
  const others = book.workbook.names.filter(
    (item) => item.name.toLowerCase() !== name.toLowerCase(),
  );
  book.workbook.setNames(others);
}

/** Throws: for a text that cannot be a name. */
function assertName(name: string): void {
  const fits = /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) && parseA1(name) === null;
  if (!fits || /^(true|false)$/i.test(name))
    throw new Error(`The name "${name}" is not a valid name for a range.`);
}
