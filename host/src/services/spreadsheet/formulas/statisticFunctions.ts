// Functions about many numbers: ranks, quantiles, spread.
import { type FormulaFunction, numbersOf, ofAllNumbers, ofBlocks } from './formulaFunction.ts';
import { FormulaError, NotCalculated } from './formulaTree.ts';
import { errors, flat, type Scalar, single, toNumber, type Value } from './formulaValues.ts';
import { sumOf } from './numberFunctions.ts';

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

/** The number at a share of the way from the smallest to the largest. */
function quantile(numbers: readonly number[], share: number): Scalar {
  if (numbers.length === 0 || share < 0 || share > 1) return errors.number;
  const sorted = ascending(numbers);
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

/** Mean of the squared distances; `taken` numbers are taken from the count. */
function variance(numbers: readonly number[], taken: 0 | 1): number | FormulaError {
  if (numbers.length <= taken) return errors.division;
  const mean = sumOf(numbers) / numbers.length;
  return sumOf(numbers.map((one) => (one - mean) ** 2)) / (numbers.length - taken);
}

const spread = (taken: 0 | 1, isRoot: boolean): FormulaFunction =>
  ofAllNumbers((all) => {
    const found = variance(all, taken);
    return found instanceof FormulaError || !isRoot ? found : Math.sqrt(found);
  });

/** The number that occurs most often; the first of several. */
function mode(numbers: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let [best, most]: [Scalar, number] = [errors.notAvailable, 1];
  for (const [number, count] of counts) if (count > most) [best, most] = [number, count];
  return best;
}

/** A function of the numbers of a block and one number more. */
function ofNumbersAndOne(
  reckon: (numbers: readonly number[], one: number) => Scalar,
): FormulaFunction {
  return ofBlocks(2, 2, ([block = null, one], { rules }) => {
    const numbers = numbersOf([block], rules);
    const number = toNumber(single(one), rules);
    if (numbers instanceof FormulaError) return numbers;
    return number instanceof FormulaError ? number : reckon(numbers, number);
  });
}

const ranked = (isAverage: boolean): FormulaFunction =>
  ofBlocks(2, 3, ([value, block, order], { rules }) => {
    const wanted = toNumber(single(value), rules);
    const direction = order === undefined ? 0 : toNumber(single(order), rules);
    const numbers = block === undefined ? [] : numbersOf([block], rules);
    for (const item of [wanted, direction, numbers]) if (item instanceof FormulaError) return item;
    const all = numbers as number[];
    const same = all.filter((number) => number === wanted).length;
    if (same === 0) return errors.notAvailable;
    const before = all.filter((number) =>
      direction === 0 ? number > Number(wanted) : number < Number(wanted),
    ).length;
    return isAverage ? before + (same + 1) / 2 : before + 1;
  });

function pairsOf(args: readonly Value[]): [number, number][] {
  const [ys, xs] = args.map((value) => flat([value]));
  if (!ys || !xs || ys.length !== xs.length) throw new NotCalculated('pairs of columns');
  return ys.flatMap((y, at): [number, number][] => {
    const x = xs[at];
    return typeof y === 'number' && typeof x === 'number' ? [[y, x]] : [];
  });
}

/** Slope and height at 0 of the straight line through pairs. */
const line = (isSlope: boolean): FormulaFunction =>
  ofBlocks(2, 2, (args) => {
    const pairs = pairsOf(args);
    if (pairs.length === 0) return errors.division;
    const [meanY, meanX] = [0, 1].map(
      (at) => sumOf(pairs.map((pair) => pair[at] ?? 0)) / pairs.length,
    );
    const [my, mx] = [meanY ?? 0, meanX ?? 0];
    const across = sumOf(pairs.map(([, x]) => (x - mx) ** 2));
    if (across === 0) return errors.division;
    const slope = sumOf(pairs.map(([y, x]) => (y - my) * (x - mx))) / across;
    return isSlope ? slope : my - slope * mx;
  });

/** By name. */
export const statisticFunctions: Readonly<Record<string, FormulaFunction>> = {
  MEDIAN: ofAllNumbers((all) => quantile(all, 0.5)),
  MODE: ofAllNumbers(mode),
  'MODE.SNGL': ofAllNumbers(mode),
  STDEV: spread(1, true),
  'STDEV.S': spread(1, true),
  STDEVP: spread(0, true),
  'STDEV.P': spread(0, true),
  VAR: spread(1, false),
  'VAR.S': spread(1, false),
  VARP: spread(0, false),
  'VAR.P': spread(0, false),
  LARGE: ofNumbersAndOne((all, one) =>
    one < 1 ? errors.number : (ascending(all).reverse()[Math.ceil(one) - 1] ?? errors.number),
  ),
  SMALL: ofNumbersAndOne((all, one) =>
    one < 1 ? errors.number : (ascending(all)[Math.floor(one) - 1] ?? errors.number),
  ),
  PERCENTILE: ofNumbersAndOne(quantile),
  'PERCENTILE.INC': ofNumbersAndOne(quantile),
  QUARTILE: ofNumbersAndOne((all, one) => quantile(all, Math.trunc(one) / 4)),
  'QUARTILE.INC': ofNumbersAndOne((all, one) => quantile(all, Math.trunc(one) / 4)),
  RANK: ranked(false),
  'RANK.EQ': ranked(false),
  'RANK.AVG': ranked(true),
  SLOPE: line(true),
  INTERCEPT: line(false),
};
