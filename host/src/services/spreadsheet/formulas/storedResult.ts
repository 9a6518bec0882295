// Whether the result that a file stores for a formula is one.
import type { Workbook } from '../../../xlsx/workbook/workbook.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import type { FormulaPlace } from './cellReader.ts';
import type { Scalar } from './formulaValues.ts';

/**
 * The rule: a stored result counts unless the file says that its results are to be calculated, or the results of the
 * sheet are nothing but 0, empty texts and gaps, which is what programs write that do not calculate, or the formula
 * has none, or it was put or rewritten here. Why: docs/decisions.md.
 */
export class StoredResult {
  readonly #book: Workbook;
  #hasGaps: boolean | null = null;

  constructor(book: Workbook) {
    this.#book = book;
  }

  /** Whether it is the result as long as nothing that the formula reads changes. */
  isTrusted({ sheet, cell }: FormulaPlace): boolean {
    return !this.#isPlaceholder(sheet) && cell.kind !== 'blank' && !cell.renewed;
  }

  /** Whether it counts without a look at what the formula reads: every formula of the file has a result. */
  counts(place: FormulaPlace): boolean {
    return this.isTrusted(place) && place.cell.value !== '' && !this.#bookHasGaps();
  }

  /** An empty text is what formulas give and what some programs write for nothing: a value found in its place counts. */
  isRefuted({ cell }: FormulaPlace, found: Scalar): boolean {
    return cell.value === '' && found !== '' && found !== null && found !== 0;
  }

  #isPlaceholder(sheet: Worksheet): boolean {
    const { formulas, telling } = sheet.storedResults;
    return this.#book.asksCalculation || (formulas > 0 && telling === 0);
  }

  #bookHasGaps(): boolean {
    this.#hasGaps ??= this.#book.sheets.some((sheet) => sheet.storedResults.missing > 0);
    return this.#hasGaps;
  }
}
