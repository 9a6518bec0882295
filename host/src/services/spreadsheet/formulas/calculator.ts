// Results of formulas, calculated where what the file holds is no result or out of date.
import { Cell } from '../../../xlsx/cells/sheetCells.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { calculateInOrder } from './calculationOrder.ts';
import {
  type CellContent,
  CellReader,
  type FormulaPlace,
  Pending,
  UnknownCell,
} from './cellReader.ts';
import { element } from './elementwise.ts';
import { type FormulaMember, memberAt } from './formulaBlocks.ts';
import { FormulaRun } from './formulaRun.ts';
import { FormulaError } from './formulaTree.ts';
import { errors, isBlock, type Scalar, type Value } from './formulaValues.ts';
import { StoredResult } from './storedResult.ts';

/** What a formula gives. Unknown: it cannot be calculated. */
interface Outcome {
  readonly value: Value | 'unknown';
  /** Whether the cell was changed, or any that it reads; else the file's own result counts. */
  readonly changed: boolean;
}

/** What a formula gives that cannot be calculated and has no stored result that counts. */
export const noResult = Symbol('no result');

/**
 * Calculates when asked, each formula once after a change. Where the file's results count (see StoredResult), a formula
 * that reads nothing changed keeps its own. One that cannot be calculated has no result, and nothing that reads it has.
 */
export class Calculator {
  readonly #book: SpreadsheetBook;
  readonly #stored: StoredResult;
  readonly #run: FormulaRun;
  #version = -1;
  readonly #outcomes = new Map<Cell, Outcome>();
  readonly #readers = new Map<Worksheet, CellReader>();

  constructor(book: SpreadsheetBook) {
    this.#book = book;
    this.#stored = new StoredResult(book.workbook);
    this.#run = new FormulaRun(book, (sheet) => this.#readerOf(sheet));
  }

  /** Undefined: what the file holds counts. */
  result(sheet: Worksheet, row: number, column: number): Scalar | typeof noResult | undefined {
    const member = memberAt(sheet, row, column);
    if (!member) return undefined;
    if (this.#book.workbook.contentVersion === 0 && this.#stored.counts(member.master))
      return undefined;
    this.#renew();
    this.#settle(member.master);
    const outcome = this.#outcomes.get(member.master.cell);
    if (!outcome?.changed) return undefined;
    return outcome.value === 'unknown' ? noResult : partOf(outcome.value, member);
  }

  /**
   * What a formula gives that stands in no cell but is read as if it stood there, such as a condition. Null: it cannot
   * be calculated.
   */
  valueAt(sheet: Worksheet, row: number, column: number, formula: string): Scalar | null {
    const cell = new Cell();
    cell.formula = formula;
    this.#renew();
    this.#settle({ sheet, row, column, cell, block: null });
    const value = this.#outcomes.get(cell)?.value ?? null;
    this.#outcomes.delete(cell);
    return value === 'unknown' ? null : single(value);
  }

  /** Puts what was calculated in place of stored results that do not count any more. */
  storeResults(): void {
    for (const sheet of this.#book.workbook.sheets) {
      if (!sheet.hasFormulas) continue;
      for (const [row, { cells }] of sheet.rows)
        cells.forEach((cell, column) => {
          const result = this.result(sheet, row, column);
          if (result === undefined) return;
          if (result === noResult) sheet.putResult(cell, row, 'blank', null);
          else if (result instanceof FormulaError) sheet.putResult(cell, row, 'error', result.code);
          else if (typeof result === 'number') sheet.putResult(cell, row, 'number', result);
          else if (typeof result === 'boolean') sheet.putResult(cell, row, 'boolean', result);
          else sheet.putResult(cell, row, 'text', result ?? '');
        });
    }
  }

  /** Forgets what a change made out of date. */
  #renew(): void {
    const version = this.#book.workbook.contentVersion;
    if (version === this.#version) return;
    this.#version = version;
    this.#outcomes.clear();
    this.#readers.clear();
    this.#run.renew();
  }

  #settle(wanted: FormulaPlace): void {
    if (this.#outcomes.has(wanted.cell)) return;
    calculateInOrder(wanted, {
      isDone: ({ cell }) => this.#outcomes.has(cell),
      attempt: (place) => {
        const found = this.#attempt(place);
        if (found instanceof Pending) return found;
        this.#outcomes.set(place.cell, found);
        return undefined;
      },
      circle: (places) => {
        for (const place of places) this.#outcomes.set(place.cell, this.#circular(place));
      },
    });
  }

  /** Where the file says that formulas may read themselves, only its own results can be right. */
  #circular(place: FormulaPlace): Outcome {
    if (!this.#book.workbook.iterates) return { value: errors.reference, changed: true };
    return { value: 'unknown', changed: !this.#stored.isTrusted(place) };
  }

  #attempt(place: FormulaPlace): Outcome | Pending {
    let changed = !this.#stored.isTrusted(place);
    const noteChange = (): void => {
      changed = true;
    };
    try {
      const value = this.#run.value(place, noteChange);
      if (!changed && this.#stored.isRefuted(place, single(value))) changed = true;
      return { value, changed };
    } catch (error) {
      if (error instanceof Pending) return error;
      // Whatever else goes wrong in here, too: a failure must not pass for an empty cell.
      if (error instanceof UnknownCell) changed = true;
    }
    if (!changed) {
      try {
        changed = this.#run.readsChanged(place);
      } catch (error) {
        if (error instanceof Pending) return error;
        changed = true;
      }
    }
    return { value: 'unknown', changed };
  }

  #readerOf(sheet: Worksheet): CellReader {
    let reader = this.#readers.get(sheet);
    if (!reader) {
      reader = new CellReader(sheet, (_, row, column) => this.#content(sheet, row, column));
      this.#readers.set(sheet, reader);
    }
    return reader;
  }

  #content(sheet: Worksheet, row: number, column: number): CellContent {
    const cell = sheet.cell(row, column);
    const member = memberAt(sheet, row, column);
    const stored = cell ? contentOf(cell) : null;
    if (!member) return { value: stored, changed: cell?.state === 2 };
    const { master } = member;
    const outcome = this.#outcomes.get(master.cell);
    if (!outcome) {
      const isKept = this.#book.workbook.contentVersion === 0 && this.#stored.counts(master);
      return isKept ? { value: stored, changed: false } : { pending: master };
    }
    if (!outcome.changed) return { value: stored, changed: false };
    if (outcome.value === 'unknown') return 'unknown';
    return { value: partOf(outcome.value, member), changed: true };
  }
}

function single(value: Value): Scalar {
  return isBlock(value) ? value.at(0, 0) : value;
}

/** The value of one cell; a formula of the file that gives an empty cell shows 0, as the programs for such files do. */
function partOf(value: Value, { master, down, across }: FormulaMember): Scalar {
  const part = element(value, down, across);
  return part === null && !master.cell.renewed ? 0 : part;
}

function contentOf({ kind, value }: Cell): Scalar {
  return kind === 'error' ? new FormulaError(String(value)) : value;
}
