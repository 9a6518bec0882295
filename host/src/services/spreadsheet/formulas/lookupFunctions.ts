// Functions that look for values in blocks, and sums and counts on a condition.
import type { LocaleRules } from '../values/localeRules.ts';
import { parseTyped } from '../values/parseTyped.ts';
import type { FormulaFunction } from './formulaFunction.ts';
import { FormulaError } from './formulaTree.ts';
import {
  compareScalars,
  errors,
  isBlock,
  type Scalar,
  single,
  toNumber,
  toTruth,
  type Value,
} from './formulaValues.ts';

type Test = (value: Scalar) => boolean;

const rowsOf = (value: Value | undefined): readonly (readonly Scalar[])[] =>
  value === undefined ? [] : isBlock(value) ? value.rows : [[value]];

/** What a condition such as `>5`, `<>x` or `cr*s` lets through. */
function condition(wanted: Scalar, rules: LocaleRules): Test {
  if (typeof wanted !== 'string') return (value) => isEqual(value, wanted);
  const [, operator = '', text = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(wanted) ?? [];
  const typed = parseTyped(text, rules);
  const known = typed.kind === 'number' || typed.kind === 'boolean' ? typed.value : text;
  if (operator === '' || operator === '=' || operator === '<>') {
    const equal: Test =
      typeof known === 'string' ? pattern(known) : (value) => isEqual(value, known);
    return operator === '<>' ? (value) => !equal(value) : equal;
  }
  return (value) => {
    if (typeof value !== typeof known) return false;
    const order = compareScalars(value, known);
    if (order === 0) return operator.includes('=');
    return operator.startsWith('<') ? order < 0 : order > 0;
  };
}

function isEqual(value: Scalar, wanted: Scalar): boolean {
  if (value === null || wanted === null) return value === wanted;
  return typeof value === typeof wanted && compareScalars(value, wanted) === 0;
}

/** `*` stands for any letters, `?` for one; a tilde takes that away. */
function pattern(text: string): Test {
  const source = text.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\/])/g, (_, plain, wild, special) => {
    if (wild) return wild === '*' ? '.*' : '.';
    return `\\${plain ?? special}`;
  });
  const expression = new RegExp(`^${source}$`, 'is');
  return (value) =>
    text === ''
      ? value === null || value === ''
      : typeof value === 'string' && expression.test(value);
}

/** The values at which all conditions hold. Null: the blocks are of different sizes. */
function chosen(values: Value | undefined, pairs: readonly Value[], rules: LocaleRules) {
  const all = rowsOf(values).flat();
  const tests: { readonly items: Scalar[]; readonly test: Test }[] = [];
  for (let at = 0; at < pairs.length; at += 2)
    tests.push({
      items: rowsOf(pairs[at]).flat(),
      test: condition(single(pairs[at + 1]), rules),
    });
  if (tests.some(({ items }) => items.length !== all.length)) return null;
  return all.filter((_, at) => tests.every(({ items, test }) => test(items[at] ?? null)));
}

function onCondition(
  order: (args: readonly Value[]) => { values: Value | undefined; pairs: readonly Value[] },
  reckon: (values: readonly Scalar[]) => Scalar,
): FormulaFunction {
  return {
    call: (args, { rules }) => {
      const { values, pairs } = order(args);
      const found = chosen(values, pairs, rules);
      return found ? reckon(found) : errors.value;
    },
    takesErrors: true,
  };
}

const numbers = (values: readonly Scalar[]): number[] =>
  values.filter((value) => typeof value === 'number');
const sum = (values: readonly Scalar[]): number =>
  numbers(values).reduce((all, one) => all + one, 0);
const mean = (values: readonly Scalar[]): Scalar =>
  numbers(values).length === 0 ? errors.division : sum(values) / numbers(values).length;
const count = (values: readonly Scalar[]): number => values.length;

const one = (args: readonly Value[]) => ({
  values: args[2] ?? args[0],
  pairs: args.slice(0, 2),
});
const many = ([values, ...pairs]: readonly Value[]) => ({ values, pairs });
const counted = (args: readonly Value[]) => ({ values: args[0], pairs: args });

/** Place of a value, from 0. -1: not there. In sorted values, the last that is not larger. */
function place(items: readonly Scalar[], wanted: Scalar, sorted: boolean): number {
  if (!sorted) {
    const test = typeof wanted === 'string' ? pattern(wanted) : null;
    return items.findIndex((item) => (test ? test(item) : isEqual(item, wanted)));
  }
  return items.findLastIndex(
    (item) => typeof item === typeof wanted && compareScalars(item, wanted) <= 0,
  );
}

const lookup = (turned: boolean): FormulaFunction => ({
  call: ([wanted, block, index, sorted], { rules }) => {
    const rows = turned ? transposed(rowsOf(block)) : rowsOf(block);
    const column = toNumber(single(index), rules);
    if (column instanceof FormulaError) return column;
    const isSorted = sorted === undefined ? true : toTruth(single(sorted), rules) === true;
    const keys = rows.map(([key = null]) => key);
    const row = rows[place(keys, single(wanted), isSorted)];
    if (!row) return errors.notAvailable;
    return column >= 1 && column <= row.length ? (row[column - 1] ?? null) : errors.reference;
  },
});

function transposed(rows: readonly (readonly Scalar[])[]): Scalar[][] {
  return (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? null));
}

/** By name. */
export const lookupFunctions: Readonly<Record<string, FormulaFunction>> = {
  SUMIF: onCondition(one, sum),
  AVERAGEIF: onCondition(one, mean),
  COUNTIF: onCondition(counted, count),
  SUMIFS: onCondition(many, sum),
  AVERAGEIFS: onCondition(many, mean),
  COUNTIFS: onCondition(counted, count),
  VLOOKUP: lookup(false),
  HLOOKUP: lookup(true),
  MATCH: {
    call: ([wanted, block, kind], { rules }) => {
      const sorted = kind === undefined || toNumber(single(kind), rules) !== 0;
      const at = place(rowsOf(block).flat(), single(wanted), sorted);
      return at < 0 ? errors.notAvailable : at + 1;
    },
  },
  INDEX: {
    call: ([block, row, column], { rules }) => {
      const rows = rowsOf(block);
      const down = toNumber(single(row), rules);
      const across = column === undefined ? null : toNumber(single(column), rules);
      if (down instanceof FormulaError) return down;
      if (across instanceof FormulaError) return across;
      const isRow = rows.length === 1 && across === null;
      const line = rows[(isRow ? 1 : down) - 1];
      const value = line?.[(isRow ? down : (across ?? 1)) - 1];
      return value === undefined ? errors.reference : value;
    },
  },
  ROWS: { call: ([block]) => rowsOf(block).length },
  COLUMNS: { call: ([block]) => rowsOf(block)[0]?.length ?? 0 },
};
