// Which rows a filter's criteria let through.
import { types } from 'node:util';
import { enumName } from '../../base/emulatedEnum.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import type { FilterFacts } from './filterCriteria.ts';

/** Whether a cell passes; formulas pass, as this host does not calculate. */
export function passesFilter(
  facts: FilterFacts,
  value: unknown,
  shown: string,
  book: SpreadsheetBook,
): boolean {
  if (facts.hidden.includes(shown)) return false;
  if (facts.visible.length > 0 && !facts.visible.includes(shown)) return false;
  if (!facts.criterion) return true;
  const { type, values } = facts.criterion;
  return meets(type.name(), values, value, shown, book);
}

function meets(
  name: string,
  values: readonly unknown[],
  value: unknown,
  shown: string,
  book: SpreadsheetBook,
): boolean {
  if (name === 'CELL_EMPTY') return value === '';
  if (name === 'CELL_NOT_EMPTY') return value !== '';
  if (name.startsWith('TEXT_')) return meetsText(name, String(values[0]), shown);
  if (name.startsWith('NUMBER_'))
    return typeof value === 'number' && compares(name, value, values.map(Number));
  if (name.startsWith('DATE_'))
    return (
      types.isDate(value) &&
      compares(
        name,
        value.getTime(),
        values.map((limit) => instantOf(limit, book)),
      )
    );
  return true;
}

/** Whether a text keeps to a criterion such as `TEXT_CONTAINS`; upper and lower case are alike. */
export function meetsText(name: string, wanted: string, shown: string): boolean {
  const text = shown.toLowerCase();
  const part = wanted.toLowerCase();
  if (name === 'TEXT_CONTAINS') return text.includes(part);
  if (name === 'TEXT_DOES_NOT_CONTAIN') return !text.includes(part);
  if (name === 'TEXT_STARTS_WITH') return text.startsWith(part);
  if (name === 'TEXT_ENDS_WITH') return text.endsWith(part);
  return text === part;
}

const DAYS: Readonly<Record<string, number>> = {
  TODAY: 0,
  TOMORROW: 1,
  YESTERDAY: -1,
  PAST_WEEK: -7,
  PAST_MONTH: -30,
  PAST_YEAR: -365,
};

/** A relative day begins at midnight in the spreadsheet's zone. */
function instantOf(value: unknown, book: SpreadsheetBook): number {
  if (types.isDate(value)) return value.getTime();
  return book.dates.toInstant(Math.floor(book.now()) + (DAYS[enumName(value) ?? ''] ?? 0));
}

/** Whether a number keeps to a criterion such as `NUMBER_BETWEEN` or `DATE_ON_OR_AFTER`. */
export function compares(
  name: string,
  value: number,
  [first = 0, second = 0]: readonly number[],
): boolean {
  switch (name.replace(/^(NUMBER|DATE)_/, '').replace(/_RELATIVE$/, '')) {
    case 'BETWEEN':
      return value >= first && value <= second;
    case 'NOT_BETWEEN':
      return value < first || value > second;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > first;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= first;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < first;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return value <= first;
    default:
      return value === first;
  }
}
