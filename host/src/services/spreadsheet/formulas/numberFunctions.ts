// Functions about numbers.
import { MOST_ROWS } from '../../../xlsx/cells/address.ts';
import { columnCount, Reference } from './block.ts';
import {
  type FormulaFunction,
  ofAllNumbers,
  ofBlocks,
  ofEach,
  ofNumbers,
} from './formulaFunction.ts';
import { FormulaError, NotCalculated } from './formulaTree.ts';
import {
  type Block,
  errors,
  flat,
  isBlock,
  type Scalar,
  single,
  toNumber,
  type Value,
} from './formulaValues.ts';

/** The sum of numbers. */
export function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/** Rounds by the decimal digits that are shown; `round` gets no sign. */
export function rounded(value: number, places: number, round: (value: number) => number): number {
  const digits = Math.trunc(places);
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const shifted = Number(`${mantissa}e${Number(exponent) + digits}`);
  if (!Number.isFinite(shifted)) return value;
  const whole = round(Number(shifted.toPrecision(15)));
  const [front = '0', power = '0'] = whole.toExponential().split('e');
  return Math.sign(value) * Number(`${front}e${Number(power) - digits}`);
}

const mod = (a: number, b: number): number => a - b * Math.floor(a / b);

/** The next multiple of a step; both sides must have the same sign. */
function multiple(value: number, step: number, round: (value: number) => number): Scalar {
  if (step === 0 || value === 0) return 0;
  if (Math.sign(value) !== Math.sign(step)) {
    // Programs differ for a negative number and a positive step.
    if (step < 0) return errors.number;
    throw new NotCalculated('multiples of another sign');
  }
  return Number((round(Number((value / step).toPrecision(15))) * step).toPrecision(15));
}

function greatestDivisor(a: number, b: number): number {
  let [left, right] = [Math.trunc(a), Math.trunc(b)];
  while (right !== 0) [left, right] = [right, left % right];
  return left;
}

const count = (keeps: (value: Scalar) => boolean): FormulaFunction =>
  ofBlocks(1, 255, (args) => flat(args).filter(keeps).length, 'taken');

/** Direct arguments that are texts count as the numbers that they say. */
const countNumbers = ofBlocks(
  1,
  255,
  (args, { rules }) =>
    args.reduce<number>((total, value) => {
      if (isBlock(value))
        return total + value.items.filter((item) => typeof item === 'number').length;
      return total + (toNumber(value, rules) instanceof FormulaError ? 0 : 1);
    }, 0),
  'taken',
);

/** Rows that a block names; where it is not listed whole, those of a sheet. */
function rowsNamed(block: Block): number {
  if (block.tail !== undefined) return MOST_ROWS;
  return block instanceof Reference ? block.rowCount : block.height;
}

function sumProduct(args: readonly Value[]): Scalar {
  const shapes = args.map((value) =>
    isBlock(value) ? `${rowsNamed(value)}×${columnCount(value)}` : '1×1',
  );
  if (new Set(shapes).size > 1) return errors.value;
  const columns = args.map((value) => (isBlock(value) ? value.items : [value]));
  const size = columns[0]?.length ?? 0;
  // Whole columns of sheets of different lengths.
  if (columns.some(({ length }) => length !== size)) throw new NotCalculated('SUMPRODUCT');
  let total = 0;
  for (let at = 0; at < size; at += 1) {
    let product = 1;
    for (const column of columns) {
      const value = column[at];
      product *= typeof value === 'number' ? value : 0;
    }
    total += product;
  }
  return total;
}

/** By name. */
export const numberFunctions: Readonly<Record<string, FormulaFunction>> = {
  SUM: ofAllNumbers(sumOf),
  AVERAGE: ofAllNumbers((all) => (all.length === 0 ? errors.division : sumOf(all) / all.length)),
  MIN: ofAllNumbers((all) => all.reduce((least, one) => Math.min(least, one), all[0] ?? 0)),
  MAX: ofAllNumbers((all) => all.reduce((most, one) => Math.max(most, one), all[0] ?? 0)),
  PRODUCT: ofAllNumbers((all) =>
    all.length === 0 ? 0 : all.reduce((product, one) => product * one, 1),
  ),
  SUMSQ: ofAllNumbers((all) => sumOf(all.map((one) => one * one))),
  COUNT: countNumbers,
  COUNTA: count((value) => value !== null),
  SUMPRODUCT: ofBlocks(1, 255, sumProduct),
  ABS: ofNumbers(1, 1, (value = 0) => Math.abs(value)),
  INT: ofNumbers(1, 1, (value = 0) => Math.floor(value)),
  SQRT: ofNumbers(1, 1, (value = 0) => Math.sqrt(value)),
  EXP: ofNumbers(1, 1, (value = 0) => Math.exp(value)),
  LN: ofNumbers(1, 1, (value = 0) => (value > 0 ? Math.log(value) : errors.number)),
  LOG10: ofNumbers(1, 1, (value = 0) => (value > 0 ? Math.log10(value) : errors.number)),
  POWER: ofNumbers(2, 2, (base = 0, exponent = 0) =>
    base === 0 && exponent === 0 ? errors.number : base ** exponent,
  ),
  SIGN: ofNumbers(1, 1, (value = 0) => Math.sign(value)),
  PI: ofEach(0, 0, () => Math.PI),
  MOD: ofNumbers(2, 2, (a = 0, b = 0) => (b === 0 ? errors.division : mod(a, b))),
  QUOTIENT: ofNumbers(2, 2, (a = 0, b = 0) => (b === 0 ? errors.division : Math.trunc(a / b))),
  GCD: ofNumbers(2, 2, (a = 0, b = 0) => (a < 0 || b < 0 ? errors.number : greatestDivisor(a, b))),
  ROUND: ofNumbers(1, 2, (value = 0, places = 0) => rounded(value, places, Math.round)),
  ROUNDUP: ofNumbers(1, 2, (value = 0, places = 0) => rounded(value, places, Math.ceil)),
  ROUNDDOWN: ofNumbers(1, 2, (value = 0, places = 0) => rounded(value, places, Math.floor)),
  TRUNC: ofNumbers(1, 2, (value = 0, places = 0) => rounded(value, places, Math.floor)),
  MROUND: ofNumbers(2, 2, (value = 0, step = 0) =>
    value * step < 0 ? errors.number : multiple(value, step, Math.round),
  ),
  CEILING: ofNumbers(2, 2, (value = 0, step = 0) => multiple(value, step, Math.ceil)),
  FLOOR: ofNumbers(2, 2, (value = 0, step = 0) =>
    step === 0 && value !== 0 ? errors.division : multiple(value, step, Math.floor),
  ),
  EVEN: ofNumbers(1, 1, (value = 0) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  ODD: ofNumbers(
    1,
    1,
    (value = 0) =>
      (Math.sign(value) || 1) * (Math.max(0, Math.ceil((Math.abs(value) - 1) / 2)) * 2 + 1),
  ),
  N: ofBlocks(
    1,
    1,
    ([value]) => {
      const one = single(value);
      if (one instanceof FormulaError || typeof one === 'number') return one;
      return one === true ? 1 : 0;
    },
    'taken',
  ),
};
