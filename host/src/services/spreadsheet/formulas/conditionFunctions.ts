// Sums, counts and means on a condition, also on those of a database.
import type { LocaleRules } from '../values/localeRules.ts';
import { Reference, rowsOf } from './block.ts';
import { type Condition, condition, placesOf } from './conditions.ts';
import { oneOf } from './elementwise.ts';
import { type FormulaFunction, ofBlocks } from './formulaFunction.ts';
import { FormulaError, NotCalculated } from './formulaTree.ts';
import { errors, isBlock, type Scalar, single, type Value } from './formulaValues.ts';

interface Pair {
  readonly range: Reference;
  readonly condition: Condition;
}

function pairsOf(args: readonly Value[], rules: LocaleRules): Pair[] | FormulaError {
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < args.length; at += 2) {
    const range = args[at] ?? null;
    const wanted = oneOf(args[at + 1] ?? null);
    if (range instanceof FormulaError) return range;
    if (!(range instanceof Reference)) throw new NotCalculated('a condition on values');
    if (wanted instanceof FormulaError) throw new NotCalculated('an error as a condition');
    pairs.push({ range, condition: condition(wanted, rules) });
  }
  return pairs;
}

const sameShape = (a: Reference, b: Reference): boolean =>
  a.rowCount === b.rowCount && a.columnCount === b.columnCount;

/** Where all conditions hold: row and column from 0. Cells below what is used are empty. */
function placesFor(pairs: readonly Pair[]): [row: number, column: number][] {
  const [first, ...others] = pairs;
  if (!first) return [];
  const { width } = first.range;
  return placesOf(first.range.items, first.condition)
    .map((at): [number, number] => [Math.floor(at / width), at % width])
    .filter(([row, column]) =>
      others.every(({ range, condition: { test } }) => test(valueAt(range, row, column))),
    );
}

function valueAt(range: Reference, row: number, column: number): Scalar {
  if (row >= range.height || column >= range.width) return null;
  return range.items[row * range.width + column] ?? null;
}

type Reckon = (values: readonly Scalar[]) => Scalar;

function chosen(values: Reference, pairs: readonly Pair[], reckon: Reckon): Scalar {
  const found: Scalar[] = [];
  for (const [row, column] of placesFor(pairs)) {
    const value = valueAt(values, row, column);
    if (value instanceof FormulaError) return value;
    found.push(value);
  }
  return reckon(found);
}

const numbers = (values: readonly Scalar[]): number[] =>
  values.filter((value) => typeof value === 'number');
const sum: Reckon = (values) => numbers(values).reduce((all, one) => all + one, 0);
const mean: Reckon = (values) =>
  numbers(values).length === 0 ? errors.division : Number(sum(values)) / numbers(values).length;
const most: Reckon = (values) => (numbers(values).length === 0 ? 0 : Math.max(...numbers(values)));
const least: Reckon = (values) => (numbers(values).length === 0 ? 0 : Math.min(...numbers(values)));

/** One condition; the values may lie elsewhere, in a block that begins where the third argument does. */
const onOne = (reckon: Reckon): FormulaFunction =>
  ofBlocks(
    2,
    3,
    ([range = null, wanted = null, values], { rules }) => {
      const pairs = pairsOf([range, wanted], rules);
      if (pairs instanceof FormulaError) return pairs;
      const [pair] = pairs;
      if (!pair || values instanceof FormulaError) return values ?? errors.value;
      if (values === undefined) return chosen(pair.range, pairs, reckon);
      if (!(values instanceof Reference)) throw new NotCalculated('a sum of values');
      const { top, left } = values.area;
      const { rowCount, columnCount } = pair.range;
      const area = { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
      const moved = sameShape(values, pair.range) ? values : values.moved(area);
      return moved ? chosen(moved, pairs, reckon) : errors.reference;
    },
    'taken',
  );

const onMany = (reckon: Reckon): FormulaFunction =>
  ofBlocks(
    3,
    255,
    ([values = null, ...rest], { rules }) => {
      const pairs = pairsOf(rest, rules);
      if (values instanceof FormulaError) return values;
      if (pairs instanceof FormulaError) return pairs;
      if (!(values instanceof Reference)) throw new NotCalculated('a sum of values');
      if (pairs.some(({ range }) => !sameShape(range, values))) return errors.value;
      return chosen(values, pairs, reckon);
    },
    'taken',
  );

/** Cells that nobody filled count where the conditions hold for them. */
const counting: FormulaFunction = ofBlocks(
  2,
  255,
  (args, { rules }) => {
    const pairs = pairsOf(args, rules);
    if (pairs instanceof FormulaError) return pairs;
    const [first, ...others] = pairs;
    if (!first || others.some(({ range }) => !sameShape(range, first.range))) return errors.value;
    if (pairs.some(({ condition: { test } }) => !test(null))) {
      const narrow = pairs.find(({ condition: { test } }) => !test(null)) ?? first;
      return placesFor([narrow, ...pairs.filter((pair) => pair !== narrow)]).length;
    }
    const { rowCount, columnCount } = first.range;
    const height = Math.max(...pairs.map(({ range }) => range.height));
    const width = Math.max(...pairs.map(({ range }) => range.width));
    let count = rowCount * columnCount - height * width;
    for (let row = 0; row < height; row += 1)
      for (let column = 0; column < width; column += 1)
        if (pairs.every(({ range, condition: { test } }) => test(valueAt(range, row, column))))
          count += 1;
    return count;
  },
  'taken',
);

/** Rows of a table that fulfil one row of conditions under the same headers. */
const database = (reckon: Reckon): FormulaFunction =>
  ofBlocks(
    3,
    3,
    ([table, field, wanted], { rules }) => {
      if (!isBlock(table) || !isBlock(wanted)) throw new NotCalculated('a database');
      const [heads = [], ...rows] = rowsOf(table);
      const column = headAt(heads, single(field));
      const [names = [], ...alternatives] = rowsOf(wanted);
      const tests = alternatives.map((row) =>
        row.flatMap((value, at) => {
          const head = headAt(heads, names[at] ?? null);
          // A text alone means all that begin with it in one program and the text itself in another.
          if (value === null) return [];
          if (head < 0 || (typeof value === 'string' && !isCertain(value, rows, head)))
            throw new NotCalculated('a condition of a database');
          return [{ head, test: condition(value, rules).test }];
        }),
      );
      if (column < 0 || tests.length === 0) throw new NotCalculated('a database');
      const found = rows
        .filter((row) =>
          tests.some((all) => all.every(({ head, test }) => test(row[head] ?? null))),
        )
        .map((row) => row[column] ?? null);
      return found.find((value) => value instanceof FormulaError) ?? reckon(found);
    },
    'direct',
  );

function headAt(heads: readonly Scalar[], wanted: Scalar): number {
  if (typeof wanted === 'number') return Math.trunc(wanted) - 1;
  const folded = String(wanted).toLowerCase();
  return heads.findIndex((head) => String(head).toLowerCase() === folded);
}

function isCertain(value: string, rows: readonly (readonly Scalar[])[], head: number): boolean {
  if (/^[<>=]/.test(value)) return !/[*?]/.test(value);
  const folded = value.toLowerCase();
  return rows.every((row) => {
    const text = String(row[head] ?? '').toLowerCase();
    return text === folded || !text.startsWith(folded);
  });
}

/** By name. */
export const conditionFunctions: Readonly<Record<string, FormulaFunction>> = {
  SUMIF: onOne(sum),
  AVERAGEIF: onOne(mean),
  COUNTIF: counting,
  SUMIFS: onMany(sum),
  AVERAGEIFS: onMany(mean),
  COUNTIFS: counting,
  MAXIFS: onMany(most),
  MINIFS: onMany(least),
  COUNTBLANK: ofBlocks(
    1,
    1,
    ([block]) => {
      if (!(block instanceof Reference)) throw new NotCalculated('COUNTBLANK');
      const filled = block.items.filter((value) => value !== null && value !== '').length;
      return block.rowCount * block.columnCount - filled;
    },
    'taken',
  ),
  DSUM: database(sum),
  DAVERAGE: database(mean),
  DMAX: database(most),
  DMIN: database(least),
  DCOUNT: database((values) => numbers(values).length),
  DCOUNTA: database((values) => values.filter((value) => value !== null).length),
};
