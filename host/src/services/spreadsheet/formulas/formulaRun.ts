// Calculates one formula where it stands.
import { type Area, MOST_COLUMNS, MOST_ROWS } from '../../../xlsx/cells/address.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { type ReadCells, Reference } from './block.ts';
import type { CellReader, FormulaPlace } from './cellReader.ts';
import { listed, oneOf } from './elementwise.ts';
import { evaluate } from './evaluate.ts';
import { FormulaNames } from './formulaNames.ts';
import { type FormulaNode, NotCalculated, type OpenArea, partsOf } from './formulaTree.ts';
import { isBlock, type Value } from './formulaValues.ts';
import { parseFormula } from './parseFormula.ts';
import type { FormulaSurroundings } from './surroundings.ts';

/** Functions that speak of dates, which a workbook that counts from 1904 writes otherwise. */
const DATES = new Set(
  'DATE EDATE EOMONTH YEAR MONTH DAY WEEKDAY ISOWEEKNUM DATEDIF NETWORKDAYS DATEVALUE TODAY NOW TEXT VALUE'.split(
    ' ',
  ),
);

/** Evaluates formulas of one workbook. */
export class FormulaRun {
  readonly #book: SpreadsheetBook;
  readonly #readerOf: (sheet: Worksheet) => CellReader;
  #now = 0;
  #names: FormulaNames;
  readonly #trees = new Map<string, FormulaNode | null>();

  constructor(book: SpreadsheetBook, readerOf: (sheet: Worksheet) => CellReader) {
    this.#book = book;
    this.#readerOf = readerOf;
    this.#names = new FormulaNames(book.workbook);
  }

  /** Looks anew at the clock and at what names mean, as after a change. */
  renew(): void {
    this.#now = this.#book.now();
    this.#names = new FormulaNames(this.#book.workbook);
  }

  /** What a formula gives. Throws: Pending for cells that come first, NotCalculated. */
  value(place: FormulaPlace, noteChange: () => void): Value {
    const { cell, block } = place;
    if (block?.kind === 'table' || cell.formula === null) throw new NotCalculated('a data table');
    const tree = this.#tree(cell.formula);
    if (this.#book.workbook.date1904 && mentions(tree, DATES)) throw new NotCalculated('dates');
    const value = evaluate(tree, this.#around(place, noteChange));
    if (!block) return isBlock(value) ? oneOf(value) : value;
    if (!isBlock(value)) return value;
    const whole = listed(value);
    const { top, left, bottom, right } = block.area;
    // It would flow into cells of which the file says nothing.
    if (block.grows && (whole.height > bottom - top + 1 || whole.width > right - left + 1))
      throw new NotCalculated('a dynamic array that grows');
    return whole;
  }

  /** Whether anything that a formula names has changed, also what it does not look at. Throws: Pending. */
  readsChanged(place: FormulaPlace): boolean {
    const { formula } = place.cell;
    const tree = formula === null ? null : this.#known(formula);
    if (!tree) return false;
    let changed = false;
    const around = this.#around(place, () => {
      changed = true;
    });
    const open: FormulaNode[] = [tree];
    const seen = new Set<FormulaNode>();
    for (let node = open.pop(); node && !changed; node = open.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      const named = node.kind === 'name' ? around.named(node.sheet, node.name) : null;
      if (named) open.push(named);
      open.push(...partsOf(node));
      for (const cells of referencesOf(node, around)) cells.items.at(0);
    }
    return changed;
  }

  #around({ sheet, row, column, cell, block }: FormulaPlace, noteChange: () => void) {
    const { workbook, rules } = this.#book;
    const read: ReadCells = {
      cells: (from, area) => {
        const found = this.#readerOf(from).read(area);
        if (found.changed) noteChange();
        return found;
      },
      total: (from, area) => {
        const { value, changed } = this.#readerOf(from).total(area);
        if (changed) noteChange();
        return value;
      },
    };
    const around: FormulaSurroundings = {
      rules,
      row,
      column,
      now: this.#now,
      typedHere: cell.renewed,
      isArray: block !== null,
      arrays: block !== null,
      given: new Map(),
      reference: (name, area) => {
        const target = name === null ? sheet : workbook.sheetNamed(name);
        return target ? new Reference(target, closed(area), read) : null;
      },
      references: (first, last, area) => {
        const [from, to] = [first, last].map((name) => {
          const target = workbook.sheetNamed(name);
          return target ? workbook.sheets.indexOf(target) : -1;
        });
        if (from === undefined || to === undefined || from < 0 || to < 0) return null;
        return workbook.sheets
          .slice(Math.min(from, to), Math.max(from, to) + 1)
          .map((target) => new Reference(target, closed(area), read));
      },
      table: (name, part) => {
        const found = this.#names.cellsOf(name, part, sheet, row, column);
        return found && new Reference(found.sheet, found.area, read);
      },
      named: (on, name) => {
        const from = on === null ? sheet : workbook.sheetNamed(on);
        const formula = from ? this.#names.formulaOf(name, from) : null;
        return formula === null ? null : this.#tree(formula);
      },
    };
    return around;
  }

  #tree(formula: string): FormulaNode {
    const tree = this.#known(formula);
    if (!tree) throw new NotCalculated(formula);
    return tree;
  }

  /** Null: it cannot be read. */
  #known(formula: string): FormulaNode | null {
    let tree = this.#trees.get(formula);
    if (tree === undefined) {
      try {
        tree = parseFormula(formula);
      } catch {
        tree = null;
      }
      this.#trees.set(formula, tree);
    }
    return tree;
  }
}

function closed({ top, left, bottom, right }: OpenArea): Area {
  return {
    top: top ?? 1,
    left: left ?? 1,
    bottom: Math.min(bottom ?? MOST_ROWS, MOST_ROWS),
    right: Math.min(right ?? MOST_COLUMNS, MOST_COLUMNS),
  };
}

function referencesOf(node: FormulaNode, around: FormulaSurroundings): readonly Reference[] {
  if (node.kind === 'area') return [around.reference(node.sheet, node.area) ?? []].flat();
  if (node.kind === 'sheets') return around.references(node.first, node.last, node.area) ?? [];
  if (node.kind === 'table') return [around.table(node.table, node.part) ?? []].flat();
  return [];
}

function mentions(tree: FormulaNode, names: ReadonlySet<string>): boolean {
  const open = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'call' && names.has(node.name)) return true;
    open.push(...partsOf(node));
  }
  return false;
}
