// Functions about texts.
import { displayValue } from '../values/displayValue.ts';
import { type FormulaFunction, ofTexts, textsOf } from './formulaFunction.ts';
import { FormulaError } from './formulaTree.ts';
import { errors, flat, type Scalar, single, toNumber, toText, toTruth } from './formulaValues.ts';

const join: FormulaFunction = {
  call: (args, { rules }) => textsOf(args, rules).join(''),
};

/** A function of a text and counts, which are 1 where they are left out. */
function ofTextAndCounts(
  make: (text: string, first: number, second: number) => Scalar,
): FormulaFunction {
  return {
    call: ([text, ...counts], { rules }) => {
      const [first, second] = [0, 1].map((at) =>
        counts[at] === undefined ? 1 : toNumber(single(counts[at]), rules),
      );
      if (first instanceof FormulaError) return first;
      if (second instanceof FormulaError) return second;
      if ((first ?? 1) < 0 || (second ?? 1) < 0) return errors.value;
      const whole = String(toText(single(text), rules));
      return make(whole, Math.trunc(first ?? 1), Math.trunc(second ?? 1));
    },
  };
}

const titled = (text: string): string =>
  text
    .toLowerCase()
    .replace(
      /(^|[^\p{L}])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );

/** By name. */
export const textFunctions: Readonly<Record<string, FormulaFunction>> = {
  CONCATENATE: join,
  CONCAT: join,
  TEXTJOIN: {
    call: ([separator, skips, ...values], { rules }) => {
      const between = String(toText(single(separator), rules));
      const skipsEmpty = toTruth(single(skips), rules);
      const texts = textsOf(values, rules);
      return texts.filter((text) => text !== '' || skipsEmpty !== true).join(between);
    },
  },
  JOIN: {
    call: ([separator, ...values], { rules }) =>
      textsOf(values, rules).join(String(toText(single(separator), rules))),
  },
  LEN: ofTexts(([text = '']) => text.length),
  UPPER: ofTexts(([text = '']) => text.toUpperCase()),
  LOWER: ofTexts(([text = '']) => text.toLowerCase()),
  PROPER: ofTexts(([text = '']) => titled(text)),
  TRIM: ofTexts(([text = '']) => text.trim().replace(/ +/g, ' ')),
  EXACT: ofTexts(([a, b]) => a === b),
  LEFT: ofTextAndCounts((text, count) => text.slice(0, count)),
  RIGHT: ofTextAndCounts((text, count) => (count === 0 ? '' : text.slice(-count))),
  MID: ofTextAndCounts((text, start, count) =>
    start < 1 ? errors.value : text.slice(start - 1, start - 1 + count),
  ),
  REPT: ofTextAndCounts((text, count) => text.repeat(Math.min(count, 50_000))),
  SUBSTITUTE: ofTexts(([text = '', from = '', to = '']) =>
    from === '' ? text : text.replaceAll(from, () => to),
  ),
  VALUE: { call: ([text], { rules }) => toNumber(single(text), rules) },
  TEXT: {
    call: ([value, format], { rules }) =>
      displayValue(numberOrText(single(value)), String(toText(single(format), rules)), rules),
  },
  HYPERLINK: {
    call: (args) => {
      const [address = null, label = address] = args.map(single);
      return label;
    },
  },
  T: { call: (args) => flat(args).find((value) => typeof value === 'string') ?? '' },
};

function numberOrText(value: Scalar): string | number | boolean | null {
  return value instanceof FormulaError ? value.code : value;
}
