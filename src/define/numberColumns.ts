// Columns of numbers: years, counts, means, money, percentages.
import * as z from 'zod/mini';
import type { CellValue } from '../domain/cell.ts';
import type { Finding, IssueCode } from '../domain/issue.ts';
import { readDecimalText, toNumber, withoutCurrency } from '../domain/numberText.ts';
import { roundScaled } from '../domain/rounding.ts';
import { signMeaning } from './cellSigns.ts';
import { type Column, type ColumnOptions, column, failed, type Reading } from './column.ts';

const yearRange = z.int().check(z.minimum(2000), z.maximum(2100));
const countRange = z.int().check(z.nonnegative());
const decimalRange = z.number().check(z.nonnegative(), z.maximum(Number.MAX_SAFE_INTEGER));

interface NumberReading {
  readonly number: number;
  readonly typed: boolean;
  /** What the text is in English, where a comma separates thousands. Null: it cannot be meant so. */
  readonly english: number | null;
  /** Whether dots or a comma were read the Brazilian way. */
  readonly brazilian?: boolean;
}

function readNumber(value: CellValue, prepare = (text: string) => text): NumberReading | null {
  if (typeof value === 'number') return { number: value, typed: false, english: null };
  if (typeof value !== 'string') return null;
  const read = readDecimalText(prepare(value));
  const english = read?.mayBeThousands ? toNumber({ ...read, decimals: 0 }) : null;
  return read && { number: toNumber(read), typed: true, english, brazilian: read.brazilian };
}

function checked<V>(
  read: NumberReading | null,
  notRead: IssueCode,
  schema: z.ZodMiniType<number>,
  give: (value: number) => V,
  extra: readonly Finding[] = [],
  /** What a cell that holds the number read holds. */
  inCell = (number: number) => number,
): Reading<V> {
  if (!read) return failed(notRead);
  if (read.english !== null) {
    const { number: brazilian, english } = read;
    const fitting = [english, brazilian].filter((number) => schema.safeParse(number).success);
    return failed(
      'commaOrThousands',
      { brazilian, english },
      fitting.map((number) => ({ kind: 'accept', value: inCell(number) })),
    );
  }
  if (!Number.isFinite(read.number)) return failed('tooLarge');
  const parsed = schema.safeParse(read.number);
  if (!parsed.success) return failed(rangeCode(parsed.error.issues[0], notRead));
  // A year has no thousands separator, so it travels as text.
  const shown = notRead === 'notYear' ? String(read.number) : read.number;
  const typed: Finding[] = read.typed
    ? [
        {
          code: 'numberAsText',
          severity: 'warning',
          params: { read: shown, brazilian: read.brazilian ? 1 : 0 },
          suggestions: [{ kind: 'accept', value: inCell(read.number) }],
        },
      ]
    : [];
  return { value: give(parsed.data), findings: [...typed, ...extra] };
}

function rangeCode(issue: z.core.$ZodIssue | undefined, notRead: IssueCode): IssueCode {
  if (notRead === 'notYear') return issue?.code === 'invalid_type' ? 'notYear' : 'yearOutOfRange';
  if (issue?.code === 'too_small') return 'negative';
  if (issue?.code === 'too_big') return 'tooLarge';
  if (issue?.code === 'invalid_type' && issue.expected === 'int') return 'fractional';
  return notRead;
}

/** A year from 2000 to 2100. */
export function year<const R extends boolean = false>(
  header: string,
  options: ColumnOptions<R>,
): Column<number, R> {
  return column('year', header, options, (value) =>
    checked(readNumber(value), 'notYear', yearRange, (number) => number),
  );
}

/** The columns in which a sign may stand in place of a number; the rest is read by the column itself. */
function orSign<R extends boolean>(of: Column<number, R>): Column<number, R> {
  const read = (value: CellValue): Reading<number> => {
    const meaning = typeof value === 'string' ? signMeaning(value) : null;
    if (meaning === null) return of.read(value);
    const finding: Finding = {
      code: 'signRead',
      severity: 'warning',
      params: { meaning },
      suggestions: meaning === 'zero' ? [{ kind: 'zero', value: 0 }] : [],
    };
    return {
      value: meaning === 'zero' ? 0 : null,
      findings: [finding],
      notApplicable: meaning === 'notApplicable',
    };
  };
  return { ...of, read };
}

/** A whole number of things, zero or more. */
export function count<const R extends boolean = false>(
  header: string,
  options: ColumnOptions<R>,
): Column<number, R> {
  return orSign(
    column('count', header, options, (value) =>
      checked(readNumber(value), 'notCount', countRange, (number) => number),
    ),
  );
}

/** A number of zero or more that may have decimals, such as a mean. */
export function decimal<const R extends boolean = false>(
  header: string,
  options: ColumnOptions<R>,
): Column<number, R> {
  return orSign(
    column('decimal', header, options, (value) =>
      checked(readNumber(value), 'notNumber', decimalRange, (number) => number),
    ),
  );
}

/** An amount of money of zero or more. Unit: centavos. */
export function money<const R extends boolean = false>(
  header: string,
  options: ColumnOptions<R>,
): Column<number, R> {
  const money: Column<number, R> = column('money', header, options, (value) => {
    const read = readNumber(value, withoutCurrency);
    const cents = read ? roundScaled(read.number, 2) : 0;
    if (read && !Number.isSafeInteger(cents)) return failed('tooLarge');
    const exact = !read || Math.abs(cents - read.number * 100) < 1e-4 * Math.max(1, cents * 1e-9);
    if (read?.typed && !exact && read.english === null) return failed('notMoney');
    const rounded: Finding[] = exact ? [] : [{ code: 'roundedToCents', severity: 'warning' }];
    return checked(read, 'notMoney', decimalRange, () => cents, rounded);
  });
  return orSign(money);
}

/** A percentage, from a per cent cell (0.25) or text (`25%`). Unit: ratio, 0.25 is 25%. */
export function percent<const R extends boolean = false>(
  header: string,
  options: ColumnOptions<R>,
): Column<number, R> {
  const percent: Column<number, R> = column('percent', header, options, (value) => {
    if (typeof value !== 'string') {
      return checked(readNumber(value), 'notPercent', decimalRange, (number) => number);
    }
    if (!/%\s*$/.test(value)) return failed('notPercent');
    const read = readNumber(value, (written) => written.replace(/%\s*$/, ''));
    const ratioOf = (number: number) => Number(`${number}e-2`);
    return checked(read, 'notPercent', decimalRange, ratioOf, [], ratioOf);
  });
  return orSign(percent);
}
