// Functions about dates and times of day.
import { dateToSerial, serialToClock } from '../../../xlsx/cells/serialDate.ts';
import { type FormulaFunction, ofBlocks, ofEach, ofNumbers } from './formulaFunction.ts';
import { FormulaError, NotCalculated } from './formulaTree.ts';
import {
  errors,
  flat,
  isBlock,
  type Scalar,
  single,
  toNumber,
  type Value,
} from './formulaValues.ts';

/** From 1 March 1900 all programs count days alike. */
const FIRST_COMMON_DAY = 61;

const day = (serial: number): number => (serial < 0 ? Number.NaN : Math.floor(serial));

/** A function of numbers, some of which are days. Throws: NotCalculated for days that programs count differently. */
function ofDays(
  least: number,
  most: number,
  days: number,
  reckon: (...numbers: number[]) => Scalar,
): FormulaFunction {
  const plain = ofNumbers(least, most, reckon);
  return ofEach(least, most, (args, around) => {
    const given = [...args.slice(0, days), ...(days === 0 ? [plain.call(args, around)] : [])];
    for (const value of given) {
      const serial = toNumber(single(value), around.rules);
      if (typeof serial === 'number' && serial < FIRST_COMMON_DAY && !around.typedHere)
        throw new NotCalculated('a day of 1900 or before');
    }
    return plain.call(args, around);
  });
}

/** Month and day may lie outside the year; spreadsheets reckon on. */
function date(year: number, month: number, dayOfMonth: number): number {
  const full = year < 1900 ? year + 1900 : year;
  const at = Math.trunc(month) - 1;
  const first = dateToSerial(Math.trunc(full) + Math.floor(at / 12), mod(at, 12) + 1, 1);
  return (first ?? Number.NaN) + Math.trunc(dayOfMonth) - 1;
}

/** The same day some months on, or the last one of that month. */
function monthsOn(serial: number, months: number, isEnd: boolean): number {
  const clock = serialToClock(day(serial));
  const target = clock.month + Math.trunc(months);
  const last = date(clock.year, target + 1, 0);
  return isEnd ? last : Math.min(last, date(clock.year, target, clock.day));
}

const mod = (a: number, b: number): number => a - b * Math.floor(a / b);

const partOfDay = (part: (clock: ReturnType<typeof serialToClock>) => number): FormulaFunction =>
  ofNumbers(1, 1, (serial = 0) => part(serialToClock(Math.round(serial * 86_400) / 86_400)));

/** Day of the week: 0 is Sunday. */
const weekday = (serial: number): number => mod(day(serial) - 1, 7);

function weekdayNumber(serial: number, kind: number): Scalar {
  const sunday = weekday(serial);
  if (kind === 1) return sunday + 1;
  if (kind === 2) return mod(sunday - 1, 7) + 1;
  return kind === 3 ? mod(sunday - 1, 7) : errors.number;
}

/** Number of the week by ISO 8601: that of its Thursday. */
function isoWeek(serial: number): number {
  const thursday = day(serial) - mod(weekday(serial) - 1, 7) + 3;
  return Math.floor((thursday - date(serialToClock(thursday).year, 1, 1)) / 7) + 1;
}

function differences(from: number, to: number, unit: string): Scalar {
  if (from > to) return errors.number;
  const [a, b] = [serialToClock(day(from)), serialToClock(day(to))];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'D':
      return day(to) - day(from);
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return mod(months, 12);
    default:
      throw new NotCalculated('DATEDIF');
  }
}

/** Weekdays from one day to another, both included; holidays do not count. */
function networkDays(args: readonly Value[], from: number, to: number): Scalar {
  const free = new Set(
    flat(args.slice(2)).map((value) => {
      if (value !== null && typeof value !== 'number') throw new NotCalculated('NETWORKDAYS');
      return value === null ? null : Math.floor(value);
    }),
  );
  const [first, last] = from <= to ? [day(from), day(to)] : [day(to), day(from)];
  if (last - first > 400_000) throw new NotCalculated('NETWORKDAYS');
  let days = 0;
  for (let at = first; at <= last; at += 1)
    if (weekday(at) !== 0 && weekday(at) !== 6 && !free.has(at)) days += 1;
  return from <= to ? days : -days;
}

/** By name. */
export const dateFunctions: Readonly<Record<string, FormulaFunction>> = {
  DATE: ofDays(3, 3, 0, (year = 0, month = 0, dayOfMonth = 0) =>
    day(date(year, month, dayOfMonth)),
  ),
  TIME: ofNumbers(3, 3, (hour = 0, minute = 0, second = 0) => {
    const seconds = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second);
    return seconds < 0 ? errors.number : mod(seconds, 86_400) / 86_400;
  }),
  EDATE: ofDays(2, 2, 1, (serial = 0, months = 0) => monthsOn(serial, months, false)),
  EOMONTH: ofDays(2, 2, 1, (serial = 0, months = 0) => monthsOn(serial, months, true)),
  YEAR: ofDays(1, 1, 1, (serial = 0) => serialToClock(day(serial)).year),
  MONTH: ofDays(1, 1, 1, (serial = 0) => serialToClock(day(serial)).month),
  DAY: ofDays(1, 1, 1, (serial = 0) => serialToClock(day(serial)).day),
  HOUR: partOfDay(({ hour }) => hour),
  MINUTE: partOfDay(({ minute }) => minute),
  SECOND: partOfDay(({ second }) => second),
  WEEKDAY: ofDays(1, 2, 1, (serial = 0, kind = 1) => weekdayNumber(serial, kind)),
  ISOWEEKNUM: ofDays(1, 1, 1, (serial = 0) => isoWeek(serial)),
  DAYS: ofNumbers(2, 2, (to = 0, from = 0) => Math.floor(to) - Math.floor(from)),
  DATEDIF: ofEach(3, 3, ([from, to, unit], { rules }) => {
    const [a, b] = [toNumber(single(from), rules), toNumber(single(to), rules)];
    if (a instanceof FormulaError) return a;
    if (b instanceof FormulaError) return b;
    return differences(a, b, String(single(unit)));
  }),
  NETWORKDAYS: ofBlocks(2, 3, (args, { rules }) => {
    const [from, to] = [args[0], args[1]].map((value) => {
      if (isBlock(value) && value.items.length > 1) throw new NotCalculated('NETWORKDAYS');
      return toNumber(single(value), rules);
    });
    if (from instanceof FormulaError || from === undefined) return errors.value;
    return to instanceof FormulaError || to === undefined
      ? errors.value
      : networkDays(args, from, to);
  }),
  DATEVALUE: ofEach(1, 1, ([text], { rules }) => {
    const value = single(text);
    if (typeof value !== 'string' || !/[/-]/.test(value)) return errors.value;
    const number = toNumber(value, rules);
    return number instanceof FormulaError ? number : Math.floor(number);
  }),
  TODAY: ofEach(0, 0, (_, { now }) => Math.floor(now)),
  NOW: ofEach(0, 0, (_, { now }) => now),
};
