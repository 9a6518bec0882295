// Reading the many ways people write a month.
import { type CellValue, isCellDate } from './cell.ts';
import { type MonthNumber, monthByName, toMonthNumber } from './month.ts';
import { tidySpaces } from './text.ts';

/** A month as read; `year` is null where the cell names none. */
export interface MonthReading {
  readonly month: MonthNumber;
  readonly year: number | null;
}

const patterns: readonly { form: RegExp; month: number; year: number | null }[] = [
  { form: /^(\d{1,2})$/, month: 1, year: null },
  { form: /^(\d{1,2})[/-](\d{4}|\d{2})$/, month: 1, year: 2 },
  { form: /^(\d{4})[/-](\d{1,2})(?:[/-](?:0?[1-9]|[12]\d|3[01]))?$/, month: 2, year: 1 },
  { form: /^(\d{4})(\d{2})$/, month: 2, year: 1 },
  { form: /^(?:0?[1-9]|[12]\d|3[01])[/-](\d{1,2})[/-](\d{4})$/, month: 1, year: 2 },
  { form: /^(\p{L}{3,9})\.?$/u, month: 1, year: null },
  { form: /^(\p{L}{3,9})\.?(?: de |[/\s-])(\d{4}|\d{2})$/u, month: 1, year: 2 },
];

/**
 * Reads `1`–`12`, `01/2021`, `2021-01`, `202101`, `jan/21`, `Janeiro`, `janeiro de 2021`, a full date, or a date cell.
 * Two-digit years are of this century. Null: the cell names no month.
 */
export function readMonth(value: CellValue): MonthReading | null {
  if (value === null || typeof value === 'boolean') return null;
  const text = isCellDate(value) ? value.isoDate : tidySpaces(String(value).normalize('NFC'));
  for (const { form, month, year } of patterns) {
    const match = form.exec(text);
    if (!match) continue;
    const word = match[month] ?? '';
    const number = /^\d+$/.test(word) ? toMonthNumber(Number(word)) : monthByName(word);
    if (number === null) continue;
    return { month: number, year: year === null ? null : fullYear(match[year] ?? '') };
  }
  return null;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
