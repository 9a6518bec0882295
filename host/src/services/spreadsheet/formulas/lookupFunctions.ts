// Functions that look for values in blocks.
import type { LocaleRules } from '../values/localeRules.ts';
import { ArrayBlock, columnCount, Reference, rowCount } from './block.ts';
import { type Condition, pattern, placesOf } from './conditions.ts';
import { oneOf } from './elementwise.ts';
import { type FormulaFunction, ofBlocks } from './formulaFunction.ts';
import { FormulaError, NotCalculated } from './formulaTree.ts';
import {
  type Block,
  compareScalars,
  errors,
  isBlock,
  isEqual,
  type Scalar,
  toNumber,
  toTruth,
  type Value,
} from './formulaValues.ts';

function blockOf(value: Value | undefined): Block {
  return isBlock(value) ? value : new ArrayBlock(1, [value ?? null]);
}

/** What equals a value; an empty cell is looked for as 0. */
function equalTo(wanted: Scalar, hasWildcards: boolean): Condition {
  const value = wanted ?? 0;
  if (typeof value === 'string') {
    if (hasWildcards) return pattern(value);
    const folded = value.toLowerCase();
    return {
      equals: value,
      test: (item) => typeof item === 'string' && item.toLowerCase() === folded,
    };
  }
  return {
    equals: typeof value === 'number' ? value : undefined,
    test: (item) => isEqual(item, value),
  };
}

/** Place of the last value that is not larger (`-1`: not smaller), from 0. Throws: NotCalculated when not sorted. */
function nearest(items: readonly Scalar[], wanted: Scalar, direction: 1 | -1): number {
  const value = wanted ?? 0;
  let last = -1;
  let before: Scalar = null;
  items.forEach((item, at) => {
    if (item === null || typeof item !== typeof value || item instanceof FormulaError) return;
    if (before !== null && compareScalars(before, item) * direction > 0)
      throw new NotCalculated('a search in values that are not sorted');
    before = item;
    if (compareScalars(item, value) * direction <= 0) last = at;
  });
  return last;
}

/** The first column of a block, kept so that an index of it is found again. */
const firstColumns = new WeakMap<readonly Scalar[], readonly Scalar[]>();

function firstColumn(block: Block): readonly Scalar[] {
  const { items, width } = block;
  if (width <= 1) return items;
  let column = firstColumns.get(items);
  if (!column) {
    column = Array.from({ length: block.height }, (_, row) => items[row * width] ?? null);
    firstColumns.set(items, column);
  }
  return column;
}

const firstRow = (block: Block): readonly Scalar[] => block.items.slice(0, block.width);

const lookup = (turned: boolean): FormulaFunction =>
  ofBlocks(
    3,
    4,
    ([wanted = null, table, index = null, sorted], { rules }) => {
      const [value, number] = [oneOf(wanted), toNumber(oneOf(index), rules)];
      const block = blockOf(table);
      const isSorted = sorted === undefined ? true : toTruth(oneOf(sorted), rules);
      if (isSorted instanceof FormulaError) return isSorted;
      const keys = turned ? firstRow(block) : firstColumn(block);
      const line = Math.trunc(Number(number)) - 1;
      if (line < 0) return errors.value;
      if (line >= (turned ? rowCount(block) : columnCount(block))) return errors.reference;
      const at = isSorted
        ? nearest(keys, value, 1)
        : (placesOf(keys, equalTo(value, true))[0] ?? -1);
      if (at < 0) return errors.notAvailable;
      return turned ? valueAt(block, line, at) : valueAt(block, at, line);
    },
    'direct',
  );

function valueAt(block: Block, row: number, column: number): Scalar {
  if (row >= block.height || column >= block.width) return null;
  return block.items[row * block.width + column] ?? null;
}

/** The only row or column of a block. Throws: NotCalculated when it is neither. */
function lineOf(block: Block): readonly Scalar[] {
  if (rowCount(block) !== 1 && columnCount(block) !== 1)
    throw new NotCalculated('a search in a block');
  return block.items;
}

function match(args: readonly Value[], rules: LocaleRules): Scalar {
  const [wanted = null, block, kind] = args;
  const value = oneOf(wanted);
  const number = kind === undefined ? 1 : toNumber(oneOf(kind), rules);
  if (number instanceof FormulaError) return number;
  const items = lineOf(blockOf(block));
  const at =
    number === 0
      ? (placesOf(items, equalTo(value, true))[0] ?? -1)
      : nearest(items, value, number > 0 ? 1 : -1);
  return at < 0 ? errors.notAvailable : at + 1;
}

/** Where XLOOKUP and XMATCH find a value, from 0; -1: nowhere. Kinds: 0 the same, 2 with wildcards, ±1 or the next. */
function found(
  items: readonly Scalar[],
  wanted: Scalar,
  kind: Value | undefined,
  order: Value | undefined,
  rules: LocaleRules,
): number {
  const [mode, direction] = [kind ?? 0, order ?? 1].map((value) => toNumber(oneOf(value), rules));
  if (typeof mode !== 'number' || typeof direction !== 'number' || Math.abs(direction) > 1)
    throw new NotCalculated('XLOOKUP');
  const same = placesOf(items, equalTo(wanted, mode === 2));
  const at = direction === 1 ? same[0] : same.at(-1);
  if (at !== undefined || mode === 0 || mode === 2) return at ?? -1;
  let best = -1;
  items.forEach((item, place) => {
    if (item === null || typeof item !== typeof wanted || item instanceof FormulaError) return;
    if (compareScalars(item, wanted) * mode < 0) return;
    const known = best < 0 ? null : (items[best] ?? null);
    if (known === null || compareScalars(item, known) * mode < 0) best = place;
  });
  return best;
}

/** A row or column of a block. */
function lineAt(block: Block, at: number, isRow: boolean): Value {
  const [rows, columns] = [rowCount(block), columnCount(block)];
  if ((isRow ? columns : rows) === 1) return isRow ? valueAt(block, at, 0) : valueAt(block, 0, at);
  if (block instanceof Reference)
    return isRow ? block.part(at, 0, 1, columns) : block.part(0, at, rows, 1);
  const line = Array.from({ length: isRow ? columns : rows }, (_, other) =>
    isRow ? valueAt(block, at, other) : valueAt(block, other, at),
  );
  return new ArrayBlock(isRow ? columns : 1, line);
}

/** By name. */
export const lookupFunctions: Readonly<Record<string, FormulaFunction>> = {
  VLOOKUP: lookup(false),
  HLOOKUP: lookup(true),
  MATCH: ofBlocks(2, 3, (args, { rules }) => match(args, rules), 'direct'),
  XMATCH: ofBlocks(
    2,
    4,
    ([wanted = null, block, kind, order], { rules }) => {
      const at = found(lineOf(blockOf(block)), oneOf(wanted) ?? 0, kind, order, rules);
      return at < 0 ? errors.notAvailable : at + 1;
    },
    'direct',
  ),
  XLOOKUP: ofBlocks(
    3,
    6,
    ([wanted = null, keys, values, missing, kind, order], { rules }) => {
      const [block, results] = [blockOf(keys), blockOf(values)];
      const isRow = columnCount(block) === 1;
      const length = isRow ? rowCount(block) : columnCount(block);
      if (length !== (isRow ? rowCount(results) : columnCount(results))) return errors.value;
      const at = found(lineOf(block), oneOf(wanted) ?? 0, kind, order, rules);
      if (at < 0) return missing === undefined || missing === null ? errors.notAvailable : missing;
      return lineAt(results, at, isRow);
    },
    'taken',
  ),
  LOOKUP: ofBlocks(
    2,
    3,
    ([wanted = null, keys, values], { rules: _ }) => {
      const block = blockOf(keys);
      const at = nearest(lineOf(block), oneOf(wanted), 1);
      if (at < 0) return errors.notAvailable;
      const results = values === undefined ? block : blockOf(values);
      lineOf(results);
      return columnCount(results) === 1 ? valueAt(results, at, 0) : valueAt(results, 0, at);
    },
    'direct',
  ),
};
