// SUBTOTAL and AGGREGATE: reckon with cells, other subtotals and hidden rows left out.
import { ArrayBlock, Reference } from './block.ts';
import { oneOf } from './elementwise.ts';
import type { FormulaFunction } from './formulaFunction.ts';
import { FormulaError, type FormulaNode, NotCalculated } from './formulaTree.ts';
import { errors, type Scalar, toNumber, type Value } from './formulaValues.ts';
import { numberFunctions } from './numberFunctions.ts';
import { statisticFunctions } from './statisticFunctions.ts';
import type { Evaluate, FormulaSurroundings } from './surroundings.ts';

const NAMES = 'AVERAGE COUNT COUNTA MAX MIN PRODUCT STDEV STDEVP SUM VAR VARP'.split(' ');
const SUBTOTALS = /(?:^|[^\w.])(?:SUBTOTAL|AGGREGATE)\s*\(/i;

function functionOf(number: number): FormulaFunction {
  const name = NAMES[number - 1] ?? '';
  const found = numberFunctions[name] ?? statisticFunctions[name];
  if (!found) throw new NotCalculated(`SUBTOTAL ${number}`);
  return found;
}

function direct(
  node: FormulaNode | undefined,
  around: FormulaSurroundings,
  evaluate: Evaluate,
): number {
  const number = node ? toNumber(oneOf(evaluate(node, around)), around.rules) : errors.value;
  if (number instanceof FormulaError) throw new NotCalculated('SUBTOTAL');
  return Math.trunc(number);
}

interface LeftOut {
  readonly hidden: boolean;
  readonly subtotals: boolean;
  readonly errors: boolean;
}

/** The values that count. Throws: NotCalculated where a hidden row may be filtered or hidden by hand. */
function counted(value: Value, { hidden, subtotals, errors: without }: LeftOut): Value {
  if (!(value instanceof Reference)) {
    if (value instanceof FormulaError) return value;
    throw new NotCalculated('a subtotal of values');
  }
  const { sheet, area, width, items } = value;
  const left: Scalar[] = [];
  for (let row = 0; row < value.height; row += 1) {
    const number = area.top + row;
    if (sheet.rows.get(number)?.hidden) {
      if (hidden) continue;
      if (sheet.childSource('autoFilter') !== null || sheet.childSource('tableParts') !== null)
        throw new NotCalculated('hidden rows that a filter may have taken away');
    }
    for (let column = 0; column < width; column += 1) {
      const formula = subtotals ? (sheet.cell(number, area.left + column)?.formula ?? '') : '';
      const item = items[row * width + column] ?? null;
      if (SUBTOTALS.test(formula) || (without && item instanceof FormulaError)) continue;
      left.push(item);
    }
  }
  return new ArrayBlock(1, left);
}

function reckoned(
  number: number,
  values: readonly Value[],
  leftOut: LeftOut,
  around: FormulaSurroundings,
): Value {
  const run = functionOf(number);
  const blocks = values.map((value) => counted(value, leftOut));
  if (run.errors === 'any') {
    for (const block of blocks) {
      if (block instanceof FormulaError) return block;
      const error =
        block instanceof ArrayBlock && block.items.find((item) => item instanceof FormulaError);
      if (error) return error;
    }
  }
  return run.call(blocks, around);
}

export function subtotal(
  args: readonly FormulaNode[],
  around: FormulaSurroundings,
  evaluate: Evaluate,
): Value {
  const code = direct(args[0], around, evaluate);
  const hidden = code > 100;
  const values = args.slice(1).map((node) => evaluate(node, around));
  return reckoned(
    hidden ? code - 100 : code,
    values,
    { hidden, subtotals: true, errors: false },
    around,
  );
}

/** What its second argument leaves out. Source: documentation of AGGREGATE, support.microsoft.com. */
export function aggregate(
  args: readonly FormulaNode[],
  around: FormulaSurroundings,
  evaluate: Evaluate,
): Value {
  const code = direct(args[0], around, evaluate);
  const option = direct(args[1], around, evaluate);
  if (option < 0 || option > 7) return errors.value;
  const leftOut = {
    hidden: option % 2 === 1,
    subtotals: option < 4,
    errors: option === 2 || option === 3 || option > 5,
  };
  const values = args.slice(2).map((node) => evaluate(node, around));
  return reckoned(code, values, leftOut, around);
}
