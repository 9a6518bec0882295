// Results of formulas, calculated where what the file holds is out of date.
import type { Cell } from '../../../xlsx/cells/sheetCells.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import { findName } from '../spreadsheet/namedRange.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { evaluate, type FormulaSurroundings, oneValue } from './evaluate.ts';
import { FormulaError, type FormulaNode, NotCalculated, type OpenArea } from './formulaTree.ts';
import { type Block, errors, type Scalar } from './formulaValues.ts';
import { parseFormula } from './parseFormula.ts';

/** Last row of a sheet in a file; an area that reaches it means the whole column. */
const LAST_ROW = 1_048_576;

interface Extent {
  readonly lastRow: number;
  readonly lastColumn: number;
}

interface Outcome {
  readonly version: number;
  readonly value: Scalar;
  /** Whether the cell was changed, or any that it reads; else the file's own result counts. */
  readonly changed: boolean;
}

/**
 * Calculates when asked, each formula once after a change. A formula that reads nothing changed keeps the result that
 * the file gives, and so does one with a function that is not known here.
 */
export class Calculator {
  readonly #book: SpreadsheetBook;
  readonly #outcomes = new WeakMap<Cell, Outcome | 'running'>();
  readonly #extents = new WeakMap<Worksheet, Extent & { readonly version: number }>();
  readonly #trees = new Map<string, FormulaNode | null>();

  constructor(book: SpreadsheetBook) {
    this.#book = book;
  }

  /** Null: what the file holds is the result. */
  result(sheet: Worksheet, row: number, column: number, cell: Cell): { value: Scalar } | null {
    const isKnown = this.#book.workbook.contentVersion === 0 && cell.kind !== 'blank';
    if (isKnown || cell.formula === null) return null;
    const outcome = this.#outcome(sheet, row, column, cell);
    return outcome.changed ? outcome : null;
  }

  #outcome(sheet: Worksheet, row: number, column: number, cell: Cell): Outcome {
    const version = this.#book.workbook.contentVersion;
    const known = this.#outcomes.get(cell);
    if (known === 'running') return { version, value: errors.reference, changed: true };
    if (known?.version === version) return known;
    this.#outcomes.set(cell, 'running');
    let outcome: Outcome = { version, value: contentOf(cell), changed: false };
    try {
      outcome = this.#calculate(sheet, row, column, cell);
    } catch (error) {
      // Too long a chain of formulas is a RangeError.
      if (!(error instanceof NotCalculated || error instanceof RangeError)) throw error;
    } finally {
      this.#outcomes.set(cell, outcome);
    }
    return outcome;
  }

  #calculate(sheet: Worksheet, row: number, column: number, cell: Cell): Outcome {
    let changed = cell.state === 2 || cell.kind === 'blank';
    const value = this.#evaluate(sheet, row, column, cell.formula ?? '', () => {
      changed = true;
    });
    return { version: this.#book.workbook.contentVersion, value, changed };
  }

  /**
   * What a formula gives that stands in no cell but is read as if it stood there, such as a condition. Null: it has a
   * function that is not known here, or is none.
   */
  valueAt(sheet: Worksheet, row: number, column: number, formula: string): Scalar | null {
    try {
      return this.#evaluate(sheet, row, column, formula, () => {});
    } catch (error) {
      if (error instanceof NotCalculated || error instanceof RangeError) return null;
      throw error;
    }
  }

  /** Tells when it reads a cell that was changed. */
  #evaluate(
    sheet: Worksheet,
    row: number,
    column: number,
    formula: string,
    onChanged: () => void,
  ): Scalar {
    const tree = this.#tree(formula);
    const around: FormulaSurroundings = {
      rules: this.#book.rules,
      row,
      column,
      now: this.#book.now(),
      read: (name, area) => {
        const target = name === null ? sheet : this.#book.workbook.sheetNamed(name);
        if (!target) return null;
        const block = this.#read(target, area);
        if (block.changed) onChanged();
        return block;
      },
      named: (name) => {
        const found = findName(this.#book, name);
        return found ? this.#tree(found.formula) : null;
      },
    };
    return oneValue(evaluate(tree, around), around, tree.kind === 'area' ? tree.area : undefined);
  }

  #tree(formula: string): FormulaNode {
    let tree = this.#trees.get(formula);
    if (tree === undefined) {
      try {
        tree = parseFormula(formula);
      } catch {
        tree = null;
      }
      this.#trees.set(formula, tree);
    }
    if (tree === null) throw new NotCalculated(formula);
    return tree;
  }

  #extent(sheet: Worksheet): Extent {
    const version = this.#book.workbook.contentVersion;
    const known = this.#extents.get(sheet);
    if (known?.version === version) return known;
    const extent = { ...sheet.usedExtent(true), version };
    this.#extents.set(sheet, extent);
    return extent;
  }

  #read(sheet: Worksheet, area: OpenArea): Block & { readonly changed: boolean } {
    const isOpen = area.bottom === null || area.bottom >= LAST_ROW;
    const bottom = isOpen
      ? Math.max(this.#extent(sheet).lastRow, area.top ?? 1)
      : (area.bottom ?? 1);
    const right = area.right ?? Math.max(this.#extent(sheet).lastColumn, area.left ?? 1);
    let changed = false;
    const rows: Scalar[][] = [];
    for (let row = area.top ?? 1; row <= bottom; row += 1) {
      const line: Scalar[] = [];
      for (let column = area.left ?? 1; column <= right; column += 1) {
        const cell = sheet.cell(row, column);
        if (!cell) {
          line.push(null);
          continue;
        }
        const outcome = cell.formula === null ? null : this.#outcome(sheet, row, column, cell);
        if (outcome ? outcome.changed : cell.state === 2) changed = true;
        line.push(outcome?.changed ? outcome.value : contentOf(cell));
      }
      rows.push(line);
    }
    return { rows, cells: true, changed };
  }
}

function contentOf({ kind, value }: Cell): Scalar {
  return kind === 'error' ? new FormulaError(String(value)) : value;
}
