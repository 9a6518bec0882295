// Data validation rules as the file holds them.
import { type Area, cellAddress } from '../../../xlsx/cells/address.ts';
import type { Validation } from '../../../xlsx/sheet/validations.ts';
import { quoteSheetName } from '../address/a1.ts';
import { storedFormula } from '../formulas/formulaLocale.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import {
  type RangeValue,
  type SerialValue,
  VALIDATION_OPERATORS,
  type ValidationFacts,
} from './validationFacts.ts';

const quote = (text: unknown): string => `"${String(text).replaceAll('"', '""')}"`;

/** The rule as the file holds it; formulas are relative to the first cell. */
export function storedRule(
  facts: ValidationFacts,
  areas: readonly Area[],
  book: SpreadsheetBook,
): Validation {
  const [first] = areas;
  const cell = first ? cellAddress(first.top, first.left) : 'A1';
  const [a, b] = facts.values;
  const base = {
    areas,
    operator: 'between',
    formula2: '',
    prompt: facts.helpText ?? '',
    rejects: !facts.allowInvalid,
    showsList: true,
    rest: {},
  };
  const custom = (formula1: string): Validation => ({ ...base, type: 'custom', formula1 });
  const { criteria } = facts;
  if (criteria.startsWith('NUMBER_') || (criteria.startsWith('DATE_') && facts.values.length > 0)) {
    const [, kind = '', name = ''] = /^(NUMBER|DATE)_(.*)$/.exec(criteria) ?? [];
    return {
      ...base,
      type: kind === 'DATE' ? 'date' : 'decimal',
      operator: VALIDATION_OPERATORS[name] ?? 'between',
      formula1: operand(a, book),
      formula2: b === undefined ? '' : operand(b, book),
    };
  }
  switch (criteria) {
    case 'VALUE_IN_LIST':
      return { ...base, type: 'list', formula1: listFormula(a), showsList: b !== false };
    case 'VALUE_IN_RANGE':
      return { ...base, type: 'list', formula1: rangeFormula(a, book), showsList: b !== false };
    case 'TEXT_CONTAINS':
      return custom(`NOT(ISERROR(SEARCH(${textOperand(a, book)},${cell})))`);
    case 'TEXT_DOES_NOT_CONTAIN':
      return custom(`ISERROR(SEARCH(${textOperand(a, book)},${cell}))`);
    case 'TEXT_EQUAL_TO':
      return custom(`EXACT(${cell},${textOperand(a, book)})`);
    case 'TEXT_IS_VALID_EMAIL':
      return custom(`ISNUMBER(MATCH("*@*.?*",${cell},0))`);
    case 'TEXT_IS_VALID_URL':
      return custom(`ISNUMBER(MATCH("*?.?*",${cell},0))`);
    case 'DATE_IS_VALID_DATE':
      return custom(`AND(ISNUMBER(${cell}),LEFT(CELL("format",${cell}))="D")`);
    case 'CHECKBOX':
      return custom(
        `OR(${checkboxValues(facts.values)
          .map((value) => `${cell}=${value}`)
          .join(',')})`,
      );
    default:
      return custom(storedFormula(String(a), book.rules) ?? String(a).replace(/^=/, ''));
  }
}

function checkboxValues(values: readonly unknown[]): string[] {
  if (values.length === 0) return ['TRUE', 'FALSE'];
  return values.length === 1 ? [literal(values[0])] : [literal(values[0]), literal(values[1])];
}

function literal(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : quote(value);
}

function operand(value: unknown, book: SpreadsheetBook): string {
  if (typeof value === 'string' && value.startsWith('='))
    return storedFormula(value, book.rules) ?? value.slice(1);
  const serial = (value as SerialValue | null)?.serial;
  return String(serial ?? value);
}

function textOperand(value: unknown, book: SpreadsheetBook): string {
  const isFormula = typeof value === 'string' && value.startsWith('=');
  return isFormula ? operand(value, book) : quote(value);
}

/** Choices that a quoted list cannot hold become a formula that looks them up. */
function listFormula(values: unknown): string {
  const choices = Array.isArray(values) ? values.map(String) : [String(values)];
  const joined = choices.join(',');
  if (
    joined.length <= 255 &&
    choices.every((choice) => !/[,"]/.test(choice) && choice === choice.trim())
  )
    return `"${joined}"`;
  return `{${choices.map(quote).join(',')}}`;
}

function rangeFormula(value: unknown, book: SpreadsheetBook): string {
  const { sheetId, area } = value as RangeValue;
  const sheet = book.worksheetById(sheetId);
  const corner = (row: number, column: number): string =>
    cellAddress(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  const address = `${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
  return `${sheet ? quoteSheetName(sheet.name) : "''"}!${address}`;
}
