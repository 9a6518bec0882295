// What a spreadsheet makes of a text that is typed into a cell.
import { dateToSerial } from '../../../xlsx/cells/serialDate.ts';
import type { LocaleRules } from './localeRules.ts';

/** What a typed text becomes, with the number format it brings along (none: null). Assumption: typed-text-stays-text */
export interface Typed {
  readonly kind: 'blank' | 'text' | 'number' | 'boolean' | 'error' | 'formula';
  readonly value: string | number | boolean | null;
  readonly numberFormat: string | null;
}

const ERRORS = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#ERROR!',
]);

const as = (
  kind: Typed['kind'],
  value: Typed['value'],
  numberFormat: string | null = null,
): Typed => ({
  kind,
  value,
  numberFormat,
});

/**
 * Reads a typed text by the rules of the locale.
 * Source: docs/facts/google.md §7 ("setValues acts like typing"); a leading apostrophe keeps a text as it is (docs/facts/google.md §9).
 */
export function parseTyped(text: string, rules: LocaleRules): Typed {
  if (text === '') return as('blank', null);
  if (text.startsWith("'")) return text === "'" ? as('blank', null) : as('text', text.slice(1));
  if (text.startsWith('=') && text.length > 1) return as('formula', text);
  const trimmed = text.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === rules.trueWord) return as('boolean', true);
  if (upper === 'FALSE' || upper === rules.falseWord) return as('boolean', false);
  if (ERRORS.has(upper)) return as('error', upper);
  // Most texts begin with a letter: they are spared the number and date patterns.
  if (!/\d/.test(trimmed) || trimmed.length > 60) return as('text', text);
  return parseNumber(trimmed, rules) ?? parseDateTime(trimmed, rules) ?? as('text', text);
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const numberPatterns = new Map<string, RegExp>();

function numberPattern(rules: LocaleRules): RegExp {
  let pattern = numberPatterns.get(rules.name);
  if (!pattern) {
    const group = /\s/.test(rules.group) ? '[\\s\\u00a0\\u202f]' : literally(rules.group);
    const decimal = literally(rules.decimal);
    const symbol = literally(rules.currencySymbol);
    pattern = new RegExp(
      `^(\\()?([+-])?\\s*(${symbol})?\\s*([+-])?((?:\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${decimal}\\d*)?|${decimal}\\d+)([eE][+-]?\\d{1,3})?\\s*(%|${symbol})?(\\))?$`,
    );
    numberPatterns.set(rules.name, pattern);
  }
  return pattern;
}

function parseNumber(text: string, rules: LocaleRules): Typed | null {
  const match = numberPattern(rules).exec(text);
  if (!match) return null;
  const [, open, sign1, symbol, sign2, digits = '', exponent = '', suffix, close] = match;
  if ((open === undefined) !== (close === undefined)) return null;
  if (sign1 !== undefined && (sign2 !== undefined || open !== undefined)) return null;
  const money = symbol !== undefined || suffix === rules.currencySymbol;
  if (symbol !== undefined && suffix !== undefined) return null;
  const [whole = '', fraction = ''] = digits.split(rules.decimal);
  const plainWhole = whole.replace(/\D/g, '');
  let value = Number(`${plainWhole || '0'}.${fraction || '0'}${exponent}`);
  if (!Number.isFinite(value)) return null;
  const percent = suffix === '%';
  if (percent) value = Number(`${value}e-2`);
  if ((sign1 ?? sign2) === '-' || open !== undefined) value = -value;
  const places = fraction === '' ? '' : '.00';
  const grouped = plainWhole.length !== whole.length;
  let format: string | null = null;
  if (percent) format = `0${places}%`;
  else if (money) format = rules.currencyFormat.replace('{0}', `#,##0${places}`);
  else if (exponent !== '') format = '0.00E+00';
  else if (grouped) format = `#,##0${places}`;
  return as('number', value, format);
}

const DATE =
  /^(\d{1,4})([/.-])(\d{1,2}|[\p{L}]{3,}\.?)(?:\2(\d{1,4}))?$|^(\d{1,2})(?:\s+de)?\s+(\p{L}{3,})\.?(?:,?\s+(?:de\s+)?(\d{4}))?$|^(\p{L}{3,})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/iu;
const TIME = /^(\d{1,4}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?\s*(am|pm)?$/i;

function parseDateTime(text: string, rules: LocaleRules): Typed | null {
  const time = parseTime(text);
  if (time !== null)
    return as(
      'number',
      time,
      text.split(':').length > 2 ? rules.timeFormat : rules.timeFormat.replace(':ss', ''),
    );
  const [, datePart = text, timePart] =
    /^(.*?)[T\s]+(\d{1,2}:\d{2}\S*(?:\s*[ap]m)?)$/i.exec(text) ?? [];
  const date = parseDate(datePart, rules);
  if (date === null) return null;
  if (timePart === undefined) return as('number', date, rules.dateFormat);
  const clock = parseTime(timePart);
  return clock === null ? null : as('number', date + clock, rules.dateTimeFormat);
}

function parseTime(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hours = '', minutes = '', seconds = '0', millis = '', half] = match;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  const fraction = millis === '' ? 0 : Number(`0.${millis}`);
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds) + fraction) / 86_400;
}

function parseDate(text: string, rules: LocaleRules): number | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, a, separator, b, c, day1, month1, year1, month2, day2, year2] = match;
  if (a !== undefined && b !== undefined) return numericDate(a, separator ?? '', b, c, rules);
  const month = monthNumber(month1 ?? month2 ?? '', rules);
  return month === null
    ? null
    : dateToSerial(Number(year1 ?? year2 ?? rules.thisYear), month, Number(day1 ?? day2));
}

function numericDate(
  a: string,
  separator: string,
  b: string,
  c: string | undefined,
  rules: LocaleRules,
): number | null {
  // "1.5" is no date where the point is a decimal or grouping mark, "1-2" is one everywhere.
  if (separator === '.' && c === undefined) return null;
  const named = /^\p{L}/u.test(b) ? monthNumber(b, rules) : undefined;
  if (named === null) return null;
  if (named !== undefined) {
    return c === undefined
      ? dateToSerial(rules.thisYear, named, Number(a))
      : dateToSerial(fullYear(c), named, Number(a));
  }
  if (a.length > 2)
    return a.length < 4 || c === undefined ? null : dateToSerial(Number(a), Number(b), Number(c));
  if (c === undefined) {
    const [day, month] = rules.dayFirst ? [a, b] : [b, a];
    return dateToSerial(rules.thisYear, Number(month), Number(day));
  }
  if (c.length === 3 || c.length === 1) return null;
  if (rules.yearFirst && c.length === 2) return dateToSerial(fullYear(a), Number(b), Number(c));
  const [day, month] = rules.dayFirst ? [a, b] : [b, a];
  return dateToSerial(fullYear(c), Number(month), Number(day));
}

/** Two digits mean 1930 to 2029. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function monthNumber(text: string, rules: LocaleRules): number | null {
  const wanted = text.toLowerCase().replace(/\.$/, '');
  const at = (names: readonly string[]): number =>
    names.findIndex((name) => name.toLowerCase().replace(/\.$/, '') === wanted);
  const found = Math.max(at(rules.months), at(rules.shortMonths));
  if (found >= 0) return found + 1;
  const english = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf(wanted);
  return english < 0 ? null : english + 1;
}
