// Functions that give blocks.
import { ArrayBlock, columnCount, rowsOf } from './block.ts';
import { listed } from './elementwise.ts';
import { type FormulaFunction, ofBlocks } from './formulaFunction.ts';
import { FormulaError, NotCalculated } from './formulaTree.ts';
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

type Row = readonly Scalar[];

/** The rows of an argument, empty ones included. */
function rows(value: Value | undefined): Scalar[][] {
  return isBlock(value) ? rowsOf(listed(value)) : [[value ?? null]];
}

function transposed(block: readonly Row[]): Scalar[][] {
  return (block[0] ?? []).map((_, at) => block.map((row) => row[at] ?? null));
}

function sorted(block: readonly Row[], column: number, direction: number): Row[] {
  if (block.some((row) => row[column - 1] === null || row[column - 1] instanceof FormulaError))
    throw new NotCalculated('SORT with empty cells');
  return [...block].sort(
    (a, b) => compareScalars(a[column - 1] ?? null, b[column - 1] ?? null) * direction,
  );
}

const keyOf = (row: Row): string =>
  JSON.stringify(row.map((value) => (typeof value === 'string' ? value.toLowerCase() : value)));

/** By name. */
export const arrayFunctions: Readonly<Record<string, FormulaFunction>> = {
  TRANSPOSE: ofBlocks(1, 1, ([block]) => ArrayBlock.ofRows(transposed(rows(block))), 'taken'),
  FILTER: ofBlocks(
    2,
    3,
    ([block, keeps, none], { rules }) => {
      const [all, tests] = [rows(block), rows(keeps)];
      const isDown = tests.every((row) => row.length === 1);
      const lines = isDown ? all : transposed(all);
      const flags = (isDown ? tests.map(([flag = null]) => flag) : (tests[0] ?? [])).map((flag) =>
        toTruth(flag, rules),
      );
      if (flags.length !== lines.length || (!isDown && tests.length > 1)) return errors.value;
      const error = flags.find((flag) => flag instanceof FormulaError);
      if (error) return error;
      const kept = lines.filter((_, at) => flags[at] === true);
      if (kept.length === 0) {
        // Programs have errors of their own for nothing.
        if (none === undefined) throw new NotCalculated('FILTER without a row');
        return none;
      }
      return ArrayBlock.ofRows(isDown ? kept : transposed(kept));
    },
    'taken',
  ),
  UNIQUE: ofBlocks(1, 1, ([block]) => {
    const seen = new Set<string>();
    return ArrayBlock.ofRows(
      rows(block).filter((row) => {
        const key = keyOf(row);
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew;
      }),
    );
  }),
  SORT: ofBlocks(1, 3, ([block, column, order], { rules }) => {
    const at = column === undefined ? 1 : toNumber(single(column), rules);
    const direction = order === undefined ? 1 : single(order);
    if (at instanceof FormulaError) return at;
    if (direction !== 1 && direction !== -1) throw new NotCalculated('SORT');
    if (isBlock(block) && (at < 1 || at > columnCount(block))) return errors.value;
    return ArrayBlock.ofRows(sorted(rows(block), Math.trunc(at), direction));
  }),
  SEQUENCE: ofBlocks(1, 4, (args, { rules }) => {
    const numbers = [1, 1, 1, 1].map((fallback, at) =>
      args[at] === undefined || args[at] === null ? fallback : toNumber(single(args[at]), rules),
    );
    const error = numbers.find((number) => number instanceof FormulaError);
    if (error) return error;
    const [down = 1, across = 1, start = 1, step = 1] = numbers.map(Number);
    if (down < 1 || across < 1 || down * across > 1_000_000) return errors.value;
    return new ArrayBlock(
      across,
      Array.from({ length: down * across }, (_, at) => start + at * step),
    );
  }),
};
