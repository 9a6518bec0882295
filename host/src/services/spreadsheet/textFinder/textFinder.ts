// Finding and replacing text in a range, a sheet or the spreadsheet.
import { Emulated } from '../../../emulation/emulated.ts';
import { signatureError } from '../../base/signatureError.ts';
import type { Documented } from '../documented.ts';
import { eachUsed } from '../range/eachUsed.ts';
import { isRange } from '../range/isRange.ts';
import type { Range } from '../range/range.ts';
import { type Match, type MatchOptions, matcher, replaceMatches } from './textMatch.ts';

/** A cell in which the text stands. */
interface Found {
  readonly cell: Range;
  readonly text: string;
  readonly matches: readonly Match[];
}

/** Search for a text, row by row. By default in what cells show, whatever the case of its letters. */
export class TextFinder
  extends Emulated
  implements
    Documented<
      GoogleAppsScript.Spreadsheet.TextFinder,
      keyof GoogleAppsScript.Spreadsheet.TextFinder
    >
{
  readonly _className = 'TextFinder';
  readonly #places: () => Range[];
  readonly #wanted: string;
  #options: MatchOptions & { readonly formulaText: boolean } = {
    matchCase: false,
    entireCell: false,
    regularExpression: false,
    ignoreDiacritics: false,
    formulaText: false,
  };
  #current: Range | null = null;
  #start: Range | null = null;

  /** `places` gives what is searched at the time of each search. Throws: the signature error for what is no text. */
  constructor(method: string, places: () => Range[], wanted: unknown) {
    super();
    if (typeof wanted !== 'string' || wanted === '')
      throw signatureError(`SpreadsheetApp.${method}`, [wanted]);
    this.#places = places;
    this.#wanted = wanted;
  }

  matchCase(matchCase: boolean): this {
    return this.#change({ matchCase });
  }

  matchEntireCell(entireCell: boolean): this {
    return this.#change({ entireCell });
  }

  matchFormulaText(formulaText: boolean): this {
    return this.#change({ formulaText });
  }

  useRegularExpression(regularExpression: boolean): this {
    return this.#change({ regularExpression });
  }

  ignoreDiacritics(ignoreDiacritics: boolean): this {
    return this.#change({ ignoreDiacritics });
  }

  /** The search goes on after the last cell of the range. */
  startFrom(startRange: Range): this {
    if (!isRange(startRange))
      throw signatureError('SpreadsheetApp.TextFinder.startFrom', [startRange]);
    this.#start = startRange;
    this.#current = null;
    return this;
  }

  findAll(): Range[] {
    return this.#search().map(({ cell }) => cell);
  }

  /** Null: no further match. */
  findNext(): Range | null {
    const found = this.findAll();
    const from = this.#current ?? this.#start;
    this.#current = (from ? found.find((cell) => isAfter(cell, from)) : found[0]) ?? null;
    return this.#current;
  }

  /** Null: no match before. */
  findPrevious(): Range | null {
    const found = this.findAll();
    const from = this.#current ?? this.#start;
    this.#current =
      found.findLast((cell) => !from || (isAfter(from, cell) && !isSame(cell, from))) ?? null;
    return this.#current;
  }

  /** Null: nothing was found yet. */
  getCurrentMatch(): Range | null {
    return this.#current;
  }

  /** Number of places replaced in the cell found last; 0 where there is none. */
  replaceWith(replaceText: string): number {
    const current = this.#current;
    const found = this.#search().find(({ cell }) => current && isSame(cell, current));
    return found ? this.#replace(found, replaceText) : 0;
  }

  /** Number of places replaced, which may be more than one a cell. */
  replaceAllWith(replaceText: string): number {
    return this.#search().reduce((count, found) => count + this.#replace(found, replaceText), 0);
  }

  #change(change: Partial<MatchOptions & { formulaText: boolean }>): this {
    this.#options = { ...this.#options, ...change };
    return this;
  }

  #search(): Found[] {
    const find = matcher(this.#wanted, this.#options);
    const found: Found[] = [];
    for (const place of this.#places())
      eachUsed(place, (row, column) => {
        const cell = place._sheet._range(row, column, 1, 1);
        const formula = this.#options.formulaText ? cell.getFormula() : '';
        const text = formula === '' ? cell.getDisplayValue() : formula;
        const matches = text === '' ? [] : find(text);
        if (matches.length > 0) found.push({ cell, text, matches });
      });
    return found;
  }

  /** What a formula gives cannot be replaced; its text can, where the search is in it. */
  #replace({ cell, text, matches }: Found, replacement: string): number {
    const isFormula = cell.getFormula() !== '';
    if (isFormula && !this.#options.formulaText) return 0;
    const { regularExpression } = this.#options;
    const replaced = replaceMatches(text, matches, String(replacement), regularExpression);
    if (isFormula) cell.setFormula(replaced);
    else cell.setValue(replaced);
    return matches.length;
  }
}

function place(range: Range): readonly number[] {
  const { top, left } = range._area;
  return [range._sheet.getIndex(), top, left];
}

/** Whether a cell comes after all of a range, in the order of sheets, rows and columns. */
function isAfter(cell: Range, range: Range): boolean {
  const { bottom, right } = range._area;
  const [sheet = 0, row = 0, column = 0] = place(cell);
  const difference = sheet - range._sheet.getIndex() || row - bottom || column - right;
  return difference > 0;
}

function isSame(a: Range, b: Range): boolean {
  return place(a).join() === place(b).join();
}
