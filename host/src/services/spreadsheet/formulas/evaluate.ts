// What a formula gives.
import type { LocaleRules } from '../values/localeRules.ts';
import { ArrayBlock, Reference } from './block.ts';
import { elementwise } from './elementwise.ts';
import { FormulaError, type FormulaNode, NotCalculated } from './formulaTree.ts';
import {
  compareScalars,
  errors,
  isBlock,
  type Scalar,
  single,
  toNumber,
  toText,
  type Value,
} from './formulaValues.ts';
import { functions } from './functions.ts';
import { specialForms } from './specialForms.ts';
import type { FormulaSurroundings } from './surroundings.ts';

/** Throws: NotCalculated for functions that this host does not have. */
export function evaluate(node: FormulaNode, around: FormulaSurroundings): Value {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'empty':
      return null;
    case 'area':
      return around.reference(node.sheet, node.area) ?? errors.reference;
    case 'table': {
      const cells = around.table(node.table, node.part);
      if (!cells) throw new NotCalculated(node.table);
      return cells;
    }
    case 'name':
      return named(node, around);
    case 'array':
      return ArrayBlock.ofRows(
        node.rows.map((row) => row.map((item) => single(evaluate(item, around)))),
      );
    case 'unary':
      return elementwise([evaluate(node.of, around)], around.arrays, ([value = null]) =>
        signed(node.operator, value, around.rules),
      );
    case 'binary':
      return binary(node, around);
    case 'call':
      return call(node, around);
    case 'sheets':
      throw new NotCalculated('cells of many sheets outside of a sum');
  }
}

function named(
  { sheet, name }: Extract<FormulaNode, { kind: 'name' }>,
  around: FormulaSurroundings,
): Value {
  const given = sheet === null ? around.given.get(name.toUpperCase()) : undefined;
  if (given !== undefined) return given;
  const tree = around.named(sheet, name);
  return tree ? evaluate(tree, around) : errors.name;
}

function signed(operator: string, value: Scalar, rules: LocaleRules): Scalar {
  if (operator === '+') return value;
  const number = toNumber(value, rules);
  if (number instanceof FormulaError) return number;
  return operator === '%' ? number / 100 : -number;
}

/** A long sum hangs to the left, level by level; it is followed down without going deeper. */
function binary(
  node: Extract<FormulaNode, { kind: 'binary' }>,
  around: FormulaSurroundings,
): Value {
  const spine = [node];
  let first = node.left;
  while (first.kind === 'binary') {
    spine.push(first);
    first = first.left;
  }
  let value = evaluate(first, around);
  for (const { operator, right } of spine.reverse()) {
    const other = evaluate(right, around);
    value =
      operator === ':'
        ? joined(value, other)
        : elementwise([value, other], around.arrays, ([a = null, b = null]) =>
            combined(operator, a, b, around.rules),
          );
  }
  return value;
}

/** The block between two references, as in `A1:INDEX(…)`. */
function joined(a: Value, b: Value): Value {
  if (a instanceof FormulaError) return a;
  if (b instanceof FormulaError) return b;
  if (!(a instanceof Reference && b instanceof Reference) || a.sheet !== b.sheet)
    throw new NotCalculated('a range of values');
  const area = {
    top: Math.min(a.area.top, b.area.top),
    left: Math.min(a.area.left, b.area.left),
    bottom: Math.max(a.area.bottom, b.area.bottom),
    right: Math.max(a.area.right, b.area.right),
  };
  return a.moved(area) ?? errors.reference;
}

function combined(operator: string, left: Scalar, right: Scalar, rules: LocaleRules): Scalar {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  if (operator === '&') return `${String(toText(left, rules))}${String(toText(right, rules))}`;
  if ('=<>'.includes(operator.charAt(0))) return comparison(operator, compareScalars(left, right));
  const a = toNumber(left, rules);
  const b = toNumber(right, rules);
  if (a instanceof FormulaError) return a;
  if (b instanceof FormulaError) return b;
  return arithmetic(operator, a, b);
}

function arithmetic(operator: string, a: number, b: number): Scalar {
  if (operator === '/' && b === 0) return errors.division;
  if (operator === '^' && a === 0 && b === 0) return errors.number;
  const result = operate(operator, a, b);
  return Number.isFinite(result) ? result : errors.number;
}

function operate(operator: string, a: number, b: number): number {
  switch (operator) {
    case '+':
      return nearZero(a + b, a, b);
    case '-':
      return nearZero(a - b, a, b);
    case '*':
      return a * b;
    case '/':
      return a / b;
    default:
      return a ** b;
  }
}

/** Spreadsheets take what is left of two nearly equal numbers for nothing. Source: Excel and LibreOffice do so. */
function nearZero(result: number, a: number, b: number): number {
  const size = Math.max(Math.abs(a), Math.abs(b));
  return Math.abs(result) < size * 2 ** -48 ? 0 : result;
}

function comparison(operator: string, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** Functions that add up what they get, so that cells of many sheets are as good as many arguments. */
const GATHERS = new Set(
  'SUM AVERAGE COUNT COUNTA MIN MAX PRODUCT MEDIAN STDEV STDEV.S VAR VAR.S'.split(' '),
);
/** Functions whose arguments are arrays by nature: operators inside take blocks value by value. */
const ARRAYS = new Set(
  'SUMPRODUCT FILTER SORT UNIQUE TRANSPOSE LOOKUP ARRAYFORMULA MMULT'.split(' '),
);

/**
 * Functions that give blocks. Excel stores formulas with them as array formulas; in any other it was another program
 * that wrote them, and what a reader makes of them is not sure.
 */
const SPILLS = new Set('FILTER SORT UNIQUE SEQUENCE'.split(' '));

function call(
  { name, args }: Extract<FormulaNode, { kind: 'call' }>,
  around: FormulaSurroundings,
): Value {
  const inside = ARRAYS.has(name) && !around.arrays ? { ...around, arrays: true } : around;
  const special = specialForms.get(name);
  if (special) return special(args, inside, evaluate);
  const run = functions.get(name);
  if (!run || (SPILLS.has(name) && !around.isArray && !around.typedHere))
    throw new NotCalculated(name);
  const total = name === 'SUM' && args.length === 1 ? totalOf(args[0], around) : null;
  if (total !== null) return total;
  const values = args.flatMap((node): Value[] => {
    if (node.kind !== 'sheets' || !GATHERS.has(name)) return [evaluate(node, inside)];
    return around.references(node.first, node.last, node.area) ?? [errors.reference];
  });
  if (values.length < run.least || values.length > run.most) throw new NotCalculated(name);
  if (run.each) {
    return elementwise(values, around.arrays, (scalars) => scalarCall(run.call, scalars, around));
  }
  if (run.errors !== 'taken') {
    const error = errorIn(values, run.errors === 'any');
    if (error) return error;
  }
  assertTails(name, values);
  return run.call(values, around);
}

/** The sum of one column, which is kept so that running totals go on from the one before. Null: it is none. */
function totalOf(node: FormulaNode | undefined, around: FormulaSurroundings): Scalar {
  if (node?.kind !== 'area') return null;
  return around.reference(node.sheet, node.area)?.total() ?? null;
}

/** The first error among values, also inside blocks. */
function errorIn(values: readonly Value[], isDeep: boolean): FormulaError | null {
  for (const value of values) {
    if (value instanceof FormulaError) return value;
    if (!isDeep || !isBlock(value)) continue;
    for (const item of value.items) if (item instanceof FormulaError) return item;
  }
  return null;
}

function scalarCall(
  run: (args: readonly Value[], around: FormulaSurroundings) => Value,
  scalars: readonly Scalar[],
  around: FormulaSurroundings,
): Scalar {
  const error = scalars.find((value) => value instanceof FormulaError);
  return error ?? single(run(scalars, around));
}

/** Nothing and false add nothing to a sum; to what else they add something, the array is not listed whole. */
function assertTails(name: string, values: readonly Value[]): void {
  const adds = name === 'SUM' || name === 'SUMPRODUCT';
  const passes = adds || (GATHERS.has(name) && name !== 'COUNTA') || name === 'COUNTIF';
  for (const value of values) {
    if (!isBlock(value) || value.tail === undefined) continue;
    const harmless = value.tail === false || value.tail === null || (adds && value.tail === 0);
    if (!passes || !harmless) throw new NotCalculated(name);
  }
}
