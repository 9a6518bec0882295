// What a formula gives.
import type { LocaleRules } from '../values/localeRules.ts';
import { FormulaError, type FormulaNode, NotCalculated, type OpenArea } from './formulaTree.ts';
import {
  type Block,
  compareScalars,
  errors,
  flat,
  isBlock,
  type Scalar,
  single,
  toNumber,
  toText,
  toTruth,
  type Value,
} from './formulaValues.ts';
import { functions } from './functions.ts';

/** Where a formula stands and what it can read. */
export interface FormulaSurroundings {
  readonly rules: LocaleRules;
  readonly row: number;
  readonly column: number;
  /** Now, as spreadsheets count days. */
  readonly now: number;
  /** The values of an area, cut to what is used. Null: no such sheet. */
  readonly read: (sheet: string | null, area: OpenArea) => Block | null;
  /** The tree of a name. Null: no such name. */
  readonly named: (name: string) => FormulaNode | null;
}

/** Throws: NotCalculated for functions that this host does not have. */
export function evaluate(node: FormulaNode, around: FormulaSurroundings): Value {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'empty':
      return null;
    case 'area':
      return around.read(node.sheet, node.area) ?? errors.reference;
    case 'name': {
      const tree = around.named(node.name);
      return tree ? evaluate(tree, around) : new FormulaError('#NAME?');
    }
    case 'array': {
      const rows = node.rows.map((row) => row.map((item) => single(evaluate(item, around))));
      return { rows, cells: false };
    }
    case 'unary':
      return unary(node.operator, evaluate(node.of, around), around);
    case 'binary':
      return binary(node, around);
    case 'call':
      return call(node.name, node.args, around);
  }
}

/** One value for a single cell: of a column or row of cells the one beside the formula. */
export function oneValue(
  value: Value,
  { row, column }: FormulaSurroundings,
  area?: OpenArea,
): Scalar {
  if (!isBlock(value)) return value;
  const [first = []] = value.rows;
  if (!value.cells || (value.rows.length <= 1 && first.length <= 1)) return single(value);
  if (first.length === 1 && area?.top != null)
    return value.rows[row - area.top]?.[0] ?? errors.value;
  if (value.rows.length === 1 && area?.left != null)
    return first[column - area.left] ?? errors.value;
  return errors.value;
}

function operand(node: FormulaNode, around: FormulaSurroundings): Scalar {
  const value = evaluate(node, around);
  return oneValue(value, around, node.kind === 'area' ? node.area : undefined);
}

function unary(operator: string, value: Value, around: FormulaSurroundings): Scalar {
  if (operator === '+') return single(value);
  const number = toNumber(single(value), around.rules);
  if (number instanceof FormulaError) return number;
  return operator === '%' ? number / 100 : -number;
}

function binary(
  node: Extract<FormulaNode, { kind: 'binary' }>,
  around: FormulaSurroundings,
): Scalar {
  const left = operand(node.left, around);
  const right = operand(node.right, around);
  for (const side of [left, right]) if (side instanceof FormulaError) return side;
  if (node.operator === '&') {
    return [left, right].map((side) => toText(side, around.rules)).join('');
  }
  if ('=<>'.includes(node.operator.charAt(0))) {
    return comparison(node.operator, compareScalars(left, right));
  }
  const a = toNumber(left, around.rules);
  const b = toNumber(right, around.rules);
  if (a instanceof FormulaError) return a;
  if (b instanceof FormulaError) return b;
  return arithmetic(node.operator, a, b);
}

function arithmetic(operator: string, a: number, b: number): Scalar {
  if (operator === '/' && b === 0) return errors.division;
  const results: Readonly<Record<string, number>> = {
    '+': a + b,
    '-': a - b,
    '*': a * b,
    '/': a / b,
    '^': a ** b,
  };
  const result = results[operator];
  return result !== undefined && Number.isFinite(result) ? result : errors.number;
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

/** Functions that look at some of their arguments only, or at where these stand. */
function call(name: string, args: readonly FormulaNode[], around: FormulaSurroundings): Value {
  const at = (index: number): Value => {
    const node = args[index];
    return node ? evaluate(node, around) : null;
  };
  if (name === 'IF') {
    const condition = toTruth(operand(args[0] ?? { kind: 'empty' }, around), around.rules);
    if (condition instanceof FormulaError) return condition;
    if (condition) return at(1);
    return args.length > 2 ? at(2) : false;
  }
  if (name === 'IFERROR' || name === 'IFNA') {
    const value = at(0);
    const error = single(value);
    const caught = error instanceof FormulaError && (name === 'IFERROR' || error.code === '#N/A');
    return caught ? (at(1) ?? '') : value;
  }
  if (name === 'ROW' || name === 'COLUMN') {
    const node = args[0];
    if (!node) return name === 'ROW' ? around.row : around.column;
    const area = node.kind === 'area' ? node.area : null;
    return (name === 'ROW' ? area?.top : area?.left) ?? errors.value;
  }
  const run = functions.get(name);
  if (!run) throw new NotCalculated(name);
  const values = args.map((node) => evaluate(node, around));
  if (!run.takesErrors) {
    const error = flat(values).find((value) => value instanceof FormulaError);
    if (error !== undefined) return error;
  }
  return run.call(values, around);
}
