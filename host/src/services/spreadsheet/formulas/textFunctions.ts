// Functions about texts.
import { displayValue } from '../values/displayValue.ts';
import { type FormulaFunction, ofBlocks, ofEach, ofTexts, textsOf } from './formulaFunction.ts';
import { FormulaError, NotCalculated } from './formulaTree.ts';
import {
  errors,
  flat,
  isBlock,
  type Scalar,
  single,
  toNumber,
  toText,
  toTruth,
} from './formulaValues.ts';

const join = ofBlocks(1, 255, (args, { rules }) => textsOf(args, rules).join(''));

/** The old function takes one text an argument. */
const concatenate = ofEach(1, 255, (args, { rules }) => textsOf(args, rules).join(''));

/** A function of a text and counts, which are 1 where they are left out. */
function ofTextAndCounts(
  least: number,
  most: number,
  make: (text: string, first: number, second: number) => Scalar,
): FormulaFunction {
  return ofEach(least, most, ([text, ...counts], { rules }) => {
    const [first, second] = [0, 1].map((at) =>
      counts[at] === undefined ? 1 : toNumber(single(counts[at]), rules),
    );
    if (first instanceof FormulaError) return first;
    if (second instanceof FormulaError) return second;
    if ((first ?? 1) < 0 || (second ?? 1) < 0) return errors.value;
    const whole = String(toText(single(text), rules));
    return make(whole, Math.trunc(first ?? 1), Math.trunc(second ?? 1));
  });
}

const titled = (text: string): string =>
  text
    .toLowerCase()
    .replace(
      /(^|[^\p{L}])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );

/** The place of a text in another, counted from 1. */
const find = (isExact: boolean): FormulaFunction =>
  ofEach(2, 3, ([wanted, text, start], { rules }) => {
    const from = start === undefined ? 1 : toNumber(single(start), rules);
    if (from instanceof FormulaError) return from;
    const [needle, hay] = [wanted, text].map((value) => String(toText(single(value), rules)));
    if (needle === undefined || hay === undefined || from < 1) return errors.value;
    if (!isExact && /[*?~]/.test(needle)) throw new NotCalculated('SEARCH with wildcards');
    const at = isExact
      ? hay.indexOf(needle, from - 1)
      : hay.toLowerCase().indexOf(needle.toLowerCase(), from - 1);
    return at < 0 ? errors.value : at + 1;
  });

function substituted(text: string, from: string, to: string, which: string | undefined): Scalar {
  if (from === '') return text;
  if (which === undefined) return text.replaceAll(from, () => to);
  const wanted = Math.trunc(Number(which));
  if (!(wanted >= 1)) return errors.value;
  let at = -1;
  for (let count = 0; count < wanted; count += 1) {
    at = text.indexOf(from, at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** A number in a text with the separators named. */
function numberOf(text: string, decimal: string, group: string): Scalar {
  const plain = text.replace(/\s/g, '').replaceAll(group.charAt(0) || ' ', '');
  const percents = /%*$/.exec(plain)?.[0].length ?? 0;
  const digits = plain.slice(0, plain.length - percents).replace(decimal.charAt(0), '.');
  if (plain === '') return 0;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits)
    ? Number(digits) / 100 ** percents
    : errors.value;
}

/** By name. */
export const textFunctions: Readonly<Record<string, FormulaFunction>> = {
  CONCATENATE: concatenate,
  CONCAT: join,
  TEXTJOIN: ofBlocks(3, 255, ([separator, skips, ...values], { rules }) => {
    if (isBlock(separator) && separator.items.length > 1) throw new NotCalculated('TEXTJOIN');
    const between = String(toText(single(separator), rules));
    const skipsEmpty = toTruth(single(skips), rules);
    const texts = textsOf(values, rules);
    return texts.filter((text) => text !== '' || skipsEmpty !== true).join(between);
  }),
  JOIN: ofBlocks(2, 255, ([separator, ...values], { rules }) =>
    textsOf(values, rules).join(String(toText(single(separator), rules))),
  ),
  LEN: ofTexts(1, 1, (text = '') => text.length),
  UPPER: ofTexts(1, 1, (text = '') => text.toUpperCase()),
  LOWER: ofTexts(1, 1, (text = '') => text.toLowerCase()),
  PROPER: ofTexts(1, 1, (text = '') => titled(text)),
  TRIM: ofTexts(1, 1, (text = '') => text.replace(/^ +| +$/g, '').replace(/ +/g, ' ')),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it takes away
  CLEAN: ofTexts(1, 1, (text = '') => text.replace(/[\u0000-\u001f]/g, '')),
  EXACT: ofTexts(2, 2, (a, b) => a === b),
  LEFT: ofTextAndCounts(1, 2, (text, count) => text.slice(0, count)),
  RIGHT: ofTextAndCounts(1, 2, (text, count) => (count === 0 ? '' : text.slice(-count))),
  MID: ofTextAndCounts(3, 3, (text, start, count) =>
    start < 1 ? errors.value : text.slice(start - 1, start - 1 + count),
  ),
  REPT: ofTextAndCounts(2, 2, (text, count) =>
    text.length * count > 32_767 ? errors.value : text.repeat(count),
  ),
  FIND: find(true),
  SEARCH: find(false),
  REPLACE: ofEach(4, 4, ([text, start, count, put], { rules }) => {
    const [from, size] = [start, count].map((value) => toNumber(single(value), rules));
    if (typeof from !== 'number' || typeof size !== 'number' || from < 1 || size < 0)
      return errors.value;
    const whole = String(toText(single(text), rules));
    const before = whole.slice(0, Math.trunc(from) - 1);
    const after = whole.slice(Math.trunc(from) - 1 + Math.trunc(size));
    return `${before}${String(toText(single(put), rules))}${after}`;
  }),
  SUBSTITUTE: ofTexts(3, 4, (text = '', from = '', to = '', which) =>
    substituted(text, from, to, which),
  ),
  CHAR: ofEach(1, 1, ([code], { rules }) => {
    const number = toNumber(single(code), rules);
    if (number instanceof FormulaError) return number;
    if (number < 1 || number >= 128) throw new NotCalculated('CHAR of another table');
    return String.fromCharCode(Math.trunc(number));
  }),
  VALUE: ofEach(1, 1, ([text], { rules }) => {
    const value = single(text);
    if (typeof value === 'boolean') return errors.value;
    return toNumber(value, rules);
  }),
  NUMBERVALUE: ofTexts(1, 3, (text = '', decimal, group) => {
    if (decimal === undefined || group === undefined || decimal === '')
      throw new NotCalculated('NUMBERVALUE without separators');
    return numberOf(text, decimal, group);
  }),
  TEXT: ofEach(2, 2, ([value, format], { rules, typedHere }) => {
    const code = String(toText(single(format), rules));
    // Separators and letters of a format are those of who wrote the file, and may mean something else here.
    if (!typedHere && (/[.,]/.test(code) || !/^[0#%dmyhs/: -]*$/i.test(code)))
      throw new NotCalculated('TEXT by a locale that is not known');
    return displayValue(numberOrText(single(value)), code, rules);
  }),
  HYPERLINK: ofEach(1, 2, (args) => {
    const [address = null, label = address] = args.map(single);
    return label;
  }),
  T: ofBlocks(1, 1, (args) => flat(args).find((value) => typeof value === 'string') ?? ''),
};

function numberOrText(value: Scalar): string | number | boolean | null {
  return value instanceof FormulaError ? value.code : value;
}
