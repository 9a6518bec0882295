// Functions about numbers and dates.
import { dateToSerial, serialToClock } from '../../../xlsx/cells/serialDate.ts';
import { type FormulaFunction, ofAllNumbers, ofNumbers } from './formulaFunction.ts';
import { errors, flat, isBlock, type Scalar, single } from './formulaValues.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Rounds away from zero at the middle, by the decimal digits that are shown. */
function rounded(value: number, places: number, round: (value: number) => number): number {
  const digits = Math.trunc(places);
  const shifted = Number(`${Math.abs(value)}e${digits}`);
  if (!Number.isFinite(shifted)) return value;
  return Math.sign(value) * Number(`${round(Number(shifted.toPrecision(15)))}e${-digits}`);
}

function median(numbers: readonly number[]): Scalar {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return errors.number;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** Month and day may lie outside the year; spreadsheets reckon on. */
function date(year: number, month: number, day: number): number {
  const full = year < 1900 ? year + 1900 : year;
  const first = dateToSerial(full + Math.floor((month - 1) / 12), mod(month - 1, 12) + 1, 1);
  return (first ?? Number.NaN) + Math.trunc(day) - 1;
}

/** The same day some months on, or the last one of that month. */
function monthsOn(serial: number, months: number, isEnd: boolean): number {
  const { year, month, day } = serialToClock(Math.floor(serial));
  const target = month + Math.trunc(months);
  const last = date(year, target + 1, 0);
  return isEnd ? last : Math.min(last, date(year, target, day));
}

const mod = (a: number, b: number): number => a - b * Math.floor(a / b);

/** By name. */
export const numberFunctions: Readonly<Record<string, FormulaFunction>> = {
  SUM: ofAllNumbers(sum),
  AVERAGE: ofAllNumbers((all) => (all.length === 0 ? errors.division : sum(all) / all.length)),
  MIN: ofAllNumbers((all) => (all.length === 0 ? 0 : Math.min(...all))),
  MAX: ofAllNumbers((all) => (all.length === 0 ? 0 : Math.max(...all))),
  PRODUCT: ofAllNumbers((all) => all.reduce((product, one) => product * one, 1)),
  MEDIAN: ofAllNumbers(median),
  COUNT: {
    call: (args) => flat(args).filter((value) => typeof value === 'number').length,
    takesErrors: true,
  },
  COUNTA: {
    call: (args) => flat(args).filter((value) => value !== null).length,
    takesErrors: true,
  },
  COUNTBLANK: {
    call: (args) => flat(args).filter((value) => value === null || value === '').length,
    takesErrors: true,
  },
  SUMPRODUCT: {
    call: (args) => {
      const columns = args.map((value) => (isBlock(value) ? value.rows.flat() : [value]));
      const size = columns[0]?.length ?? 0;
      if (columns.some(({ length }) => length !== size)) return errors.value;
      let total = 0;
      for (let at = 0; at < size; at += 1)
        total += columns.reduce((product, column) => {
          const value = column[at];
          return product * (typeof value === 'number' ? value : 0);
        }, 1);
      return total;
    },
  },
  ABS: ofNumbers(Math.abs),
  INT: ofNumbers(Math.floor),
  SQRT: ofNumbers(Math.sqrt),
  POWER: ofNumbers((base = 0, exponent = 0) => base ** exponent),
  SIGN: ofNumbers(Math.sign),
  PI: ofNumbers(() => Math.PI),
  MOD: {
    call: (args, around) =>
      single(args[1]) === 0
        ? errors.division
        : ofNumbers((a = 0, b = 0) => mod(a, b)).call(args, around),
  },
  ROUND: ofNumbers((value = 0, places = 0) => rounded(value, places, Math.round)),
  ROUNDUP: ofNumbers((value = 0, places = 0) => rounded(value, places, Math.ceil)),
  ROUNDDOWN: ofNumbers((value = 0, places = 0) => rounded(value, places, Math.floor)),
  TRUNC: ofNumbers((value = 0, places = 0) => rounded(value, places, Math.floor)),
  DATE: ofNumbers((year = 0, month = 0, day = 0) => date(year, month, day)),
  EDATE: ofNumbers((serial = 0, months = 0) => monthsOn(serial, months, false)),
  EOMONTH: ofNumbers((serial = 0, months = 0) => monthsOn(serial, months, true)),
  YEAR: ofNumbers((serial = 0) => serialToClock(serial).year),
  MONTH: ofNumbers((serial = 0) => serialToClock(serial).month),
  DAY: ofNumbers((serial = 0) => serialToClock(serial).day),
  TODAY: { call: (_, { now }) => Math.floor(now) },
  NOW: { call: (_, { now }) => now },
};
