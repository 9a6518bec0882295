// Functions that look at some of their arguments only, or at where these stand.
import { columnLetters } from '../../../xlsx/cells/address.ts';
import { columnCount, Reference, rowCount } from './block.ts';
import { elementwise, oneOf } from './elementwise.ts';
import { FormulaError, type FormulaNode, NotCalculated } from './formulaTree.ts';
import {
  errors,
  isBlock,
  isEqual,
  type Scalar,
  toNumber,
  toText,
  toTruth,
  type Value,
} from './formulaValues.ts';
import { parseFormula } from './parseFormula.ts';
import { aggregate, subtotal } from './subtotal.ts';
import type { Evaluate, FormulaSurroundings } from './surroundings.ts';

type SpecialForm = (
  args: readonly FormulaNode[],
  around: FormulaSurroundings,
  evaluate: Evaluate,
) => Value;

const EMPTY: FormulaNode = { kind: 'empty' };

/** An argument as a number; what is left out is the fallback. */
function numberAt(
  args: readonly FormulaNode[],
  at: number,
  fallback: number,
  around: FormulaSurroundings,
  evaluate: Evaluate,
): number | FormulaError {
  const node = args[at];
  if (!node || node.kind === 'empty') return fallback;
  const number = toNumber(oneOf(evaluate(node, around)), around.rules);
  return number instanceof FormulaError ? number : Math.trunc(number);
}

const ifForm: SpecialForm = (args, around, evaluate) => {
  const [test = EMPTY, yes = EMPTY, no] = args;
  const condition = evaluate(test, around);
  if (around.arrays && isBlock(condition)) {
    const sides = [condition, evaluate(yes, around), no ? evaluate(no, around) : false];
    return elementwise(sides, true, ([truth = null, a = null, b = null]) => {
      const holds = toTruth(truth, around.rules);
      return holds instanceof FormulaError ? holds : holds ? a : b;
    });
  }
  const truth = toTruth(oneOf(condition), around.rules);
  if (truth instanceof FormulaError) return truth;
  if (truth) return evaluate(yes, around);
  return no ? evaluate(no, around) : false;
};

/** An error is caught; that something cannot be calculated is none. */
const catches =
  (isCaught: (error: FormulaError) => boolean): SpecialForm =>
  (args, around, evaluate) => {
    const [first = EMPTY, second = EMPTY] = args;
    const value = evaluate(first, around);
    if (isBlock(value) && around.arrays) {
      const other = evaluate(second, around);
      return elementwise([value, other], true, ([a = null, b = null]) =>
        a instanceof FormulaError && isCaught(a) ? b : a,
      );
    }
    const one = oneOf(value);
    return one instanceof FormulaError && isCaught(one) ? evaluate(second, around) : value;
  };

const ifs: SpecialForm = (args, around, evaluate) => {
  for (let at = 0; at + 1 < args.length; at += 2) {
    const truth = toTruth(oneOf(evaluate(args[at] ?? EMPTY, around)), around.rules);
    if (truth instanceof FormulaError) return truth;
    if (truth) return evaluate(args[at + 1] ?? EMPTY, around);
  }
  return errors.notAvailable;
};

const switchForm: SpecialForm = (args, around, evaluate) => {
  const wanted = oneOf(evaluate(args[0] ?? EMPTY, around));
  if (wanted instanceof FormulaError) return wanted;
  for (let at = 1; at + 1 < args.length; at += 2) {
    const candidate = oneOf(evaluate(args[at] ?? EMPTY, around));
    if (candidate instanceof FormulaError) return candidate;
    if (isEqual(candidate, wanted)) return evaluate(args[at + 1] ?? EMPTY, around);
  }
  const last = args.length % 2 === 0 ? args.at(-1) : undefined;
  return last ? evaluate(last, around) : errors.notAvailable;
};

const choose: SpecialForm = (args, around, evaluate) => {
  const index = numberAt(args, 0, 0, around, evaluate);
  if (index instanceof FormulaError) return index;
  const chosen = index >= 1 ? args[index] : undefined;
  return chosen ? evaluate(chosen, around) : errors.value;
};

const letForm: SpecialForm = (args, around, evaluate) => {
  let inside = around;
  for (let at = 0; at + 1 < args.length; at += 2) {
    const [name, value] = [args[at], args[at + 1]];
    if (name?.kind !== 'name' || !value) throw new NotCalculated('LET');
    const given = new Map(inside.given);
    given.set(name.name.toUpperCase(), evaluate(value, inside));
    inside = { ...inside, given };
  }
  const last = args.at(-1);
  if (args.length % 2 === 0 || !last) throw new NotCalculated('LET');
  return evaluate(last, inside);
};

/** Row or column of the formula, or of a reference. */
const position =
  (side: 'row' | 'column'): SpecialForm =>
  (args, around, evaluate) => {
    if (args.length === 0) return around[side];
    const value = evaluate(args[0] ?? EMPTY, around);
    if (!(value instanceof Reference)) return errors.value;
    const size = side === 'row' ? value.rowCount : value.columnCount;
    if (size > 1) throw new NotCalculated('the rows of many cells');
    return side === 'row' ? value.area.top : value.area.left;
  };

const size =
  (count: (block: Exclude<Value, Scalar>) => number): SpecialForm =>
  (args, around, evaluate) => {
    const value = evaluate(args[0] ?? EMPTY, around);
    if (value instanceof FormulaError) return value;
    return isBlock(value) ? count(value) : 1;
  };

const offset: SpecialForm = (args, around, evaluate) => {
  const from = evaluate(args[0] ?? EMPTY, around);
  if (from instanceof FormulaError) return from;
  if (!(from instanceof Reference)) return errors.value;
  const numbers = [0, 0, from.rowCount, from.columnCount].map((fallback, at) =>
    numberAt(args, at + 1, fallback, around, evaluate),
  );
  const error = numbers.find((number) => number instanceof FormulaError);
  if (error) return error;
  const [down = 0, across = 0, rows = 0, columns = 0] = numbers.map(Number);
  if (rows === 0 || columns === 0) return errors.reference;
  const [top, left] = [from.area.top + down, from.area.left + across];
  const [bottom, right] = [top + rows - Math.sign(rows), left + columns - Math.sign(columns)];
  const area = {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
  return from.moved(area) ?? errors.reference;
};

/** Only what is an address or a name. */
const indirect: SpecialForm = (args, around, evaluate) => {
  const text = toText(oneOf(evaluate(args[0] ?? EMPTY, around)), around.rules);
  if (text instanceof FormulaError) return text;
  if (args.length > 1) {
    const isA1 = toTruth(oneOf(evaluate(args[1] ?? EMPTY, around)), around.rules);
    if (isA1 !== true) throw new NotCalculated('INDIRECT');
  }
  const node = parseFormula(text);
  if (node.kind !== 'area' && node.kind !== 'name' && node.kind !== 'table')
    throw new NotCalculated('INDIRECT');
  const value = evaluate(node, around);
  return isBlock(value) ? value : errors.reference;
};

/** A single cell's address; other forms are left alone. */
const address: SpecialForm = (args, around, evaluate) => {
  if (args.length > 2) throw new NotCalculated('ADDRESS');
  const row = numberAt(args, 0, 0, around, evaluate);
  const column = numberAt(args, 1, 0, around, evaluate);
  if (row instanceof FormulaError) return row;
  if (column instanceof FormulaError) return column;
  return row < 1 || column < 1 ? errors.value : `$${columnLetters(column)}$${row}`;
};

const index: SpecialForm = (args, around, evaluate) => {
  const block = evaluate(args[0] ?? EMPTY, around);
  if (block instanceof FormulaError) return block;
  if (args.length < 2 || args.length > 3) throw new NotCalculated('INDEX');
  const numbers = [1, 2].map((at) => numberAt(args, at, 0, around, evaluate));
  const error = numbers.find((number) => number instanceof FormulaError);
  if (error) return error;
  let [row = 0, column = 0] = numbers.map(Number);
  if (!isBlock(block)) return row <= 1 && column <= 1 ? block : errors.reference;
  const [rows, columns] = [rowCount(block), columnCount(block)];
  if (args.length === 2 && rows === 1) [row, column] = [1, row];
  else if (args.length === 2 && columns === 1) column = 1;
  if (row < 0 || column < 0) return errors.value;
  if (row > rows || column > columns) return errors.reference;
  if (block instanceof Reference)
    return block.part(
      Math.max(row - 1, 0),
      Math.max(column - 1, 0),
      row === 0 ? rows : 1,
      column === 0 ? columns : 1,
    );
  if ((row === 0 && rows > 1) || (column === 0 && columns > 1)) throw new NotCalculated('INDEX');
  return block.at(Math.max(row - 1, 0), Math.max(column - 1, 0));
};

/** The cell of a row or column that stands beside the formula. */
const intersection: SpecialForm = (args, around, evaluate) => {
  const value = evaluate(args[0] ?? EMPTY, around);
  if (!(value instanceof Reference)) return isBlock(value) ? value.at(0, 0) : value;
  const { top, left, bottom, right } = value.area;
  if (value.rowCount === 1 && value.columnCount === 1) return value;
  if (value.columnCount === 1 && around.row >= top && around.row <= bottom)
    return value.part(around.row - top, 0, 1, 1);
  if (value.rowCount === 1 && around.column >= left && around.column <= right)
    return value.part(0, around.column - left, 1, 1);
  return errors.value;
};

/** By name. */
export const specialForms: ReadonlyMap<string, SpecialForm> = new Map(
  Object.entries({
    IF: ifForm,
    IFERROR: catches(() => true),
    IFNA: catches((error) => error.code === '#N/A'),
    IFS: ifs,
    SWITCH: switchForm,
    CHOOSE: choose,
    LET: letForm,
    ROW: position('row'),
    COLUMN: position('column'),
    ROWS: size(rowCount),
    COLUMNS: size(columnCount),
    OFFSET: offset,
    INDIRECT: indirect,
    ADDRESS: address,
    INDEX: index,
    SINGLE: intersection,
    SUBTOTAL: subtotal,
    AGGREGATE: aggregate,
    ARRAYFORMULA: (args, around, evaluate) => evaluate(args[0] ?? EMPTY, around),
    // Google puts the result of a function that files do not know into an IFERROR around this.
    '__XLUDF.DUMMYFUNCTION': () => errors.name,
  } satisfies Record<string, SpecialForm>),
);
