// Columns of words and days: free text, months, dates, values of lists.
import { type CellDate, type CellValue, isCellDate } from '../domain/cell.ts';
import type { Finding } from '../domain/issue.ts';
import type { MonthNumber } from '../domain/month.ts';
import { readMonth } from '../domain/monthText.ts';
import { hasForbiddenCharacters, tidySpaces, withoutForbiddenCharacters } from '../domain/text.ts';
import {
  type Column,
  type ColumnOptions,
  column,
  failed,
  type ListSource,
  type Reading,
} from './column.ts';

const longText = 5000;

/** A month, in any of the ways `readMonth` knows. */
export function month<const R extends boolean = false>(
  header: string,
  options: ColumnOptions<R>,
): Column<MonthNumber, R> {
  return column('month', header, options, (value) => {
    const read = readMonth(value);
    return read ? { value: read.month, findings: [], year: read.year } : failed('notMonth');
  });
}

/** Free text, kept as written; numbers and dates are taken as text. */
export function text<const R extends boolean = false>(
  header: string,
  options: ColumnOptions<R>,
): Column<string, R> {
  return column('text', header, options, readText);
}

function readText(value: CellValue): Reading<string> {
  const findings: Finding[] = [];
  const written = cellText(value);
  if (hasForbiddenCharacters(written)) {
    findings.push({ code: 'forbiddenCharacters', severity: 'warning' });
  }
  const clean = withoutForbiddenCharacters(written).trim();
  if (clean.length > longText) {
    findings.push({ code: 'textTooLong', severity: 'warning', params: { length: clean.length } });
  }
  if (typeof value === 'string' && clean.startsWith('=')) {
    findings.push({ code: 'looksLikeFormula', severity: 'warning' });
  }
  return { value: clean === '' ? null : clean, findings };
}

/** What a cell shows, as plain text: dates as `dd/mm/aaaa`, numbers with a decimal comma. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (isCellDate(value)) return brazilianDate(value);
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'VERDADEIRO' : 'FALSO';
  return value;
}

function brazilianDate({ isoDate }: CellDate): string {
  const [year, month, day] = isoDate.split('-');
  return `${day}/${month}/${year}`;
}

/** A calendar day. Shape: `yyyy-mm-dd`. */
export function date<const R extends boolean = false>(
  header: string,
  options: ColumnOptions<R>,
): Column<string, R> {
  return column('date', header, options, (value) => {
    if (isCellDate(value)) return { value: value.isoDate, findings: [] };
    const iso = typeof value === 'string' ? isoDateOf(tidySpaces(value)) : null;
    return iso ? { value: iso, findings: [] } : failed('notDate');
  });
}

function isoDateOf(written: string): string | null {
  const brazilian = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  const [year, month, day] = brazilian
    ? [brazilian[3], brazilian[2], brazilian[1]]
    : [iso?.[1], iso?.[2], iso?.[3]];
  if (!year || !month || !day) return null;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day);
  return exists ? time.toISOString().slice(0, 10) : null;
}

/** A value of a list that people keep in another tab. */
export function list<const R extends boolean = false>(
  header: string,
  source: ListSource,
  options: ColumnOptions<R>,
): Column<string, R> {
  return { ...column('list', header, options, readText), list: source };
}

/** One of a few values fixed by the product. */
export function choice<C extends string, const R extends boolean = false>(
  header: string,
  choices: readonly C[],
  options: ColumnOptions<R>,
): Column<C, R> {
  return {
    ...column('choice', header, options, readText as (v: CellValue) => Reading<C>),
    choices,
  };
}

/** A colour. Shape: `#RRGGBB`, upper case. */
export function color<const R extends boolean = false>(
  header: string,
  options: ColumnOptions<R>,
): Column<string, R> {
  return column('text', header, options, (value) => {
    const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(tidySpaces(cellText(value)))?.[1];
    if (!hex) return failed('notColor');
    const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    return { value: `#${full.toUpperCase()}`, findings: [] };
  });
}

/** A small picture as text. Shape: a PNG or JPEG `data:` address, base64. */
export function picture<const R extends boolean = false>(
  header: string,
  options: ColumnOptions<R>,
): Column<string, R> {
  return column('text', header, options, (value) => {
    const compact = typeof value === 'string' ? value.replace(/\s+/g, '') : '';
    return /^data:image\/(png|jpe?g);base64,[A-Za-z0-9+/]+=*$/.test(compact)
      ? { value: compact, findings: [] }
      : failed('notPicture');
  });
}
