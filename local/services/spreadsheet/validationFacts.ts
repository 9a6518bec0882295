// Data validation rules between the forms that scripts and files use.
import type { Area } from '../../xlsx/address.ts';
import { areaAddress, cellAddress } from '../../xlsx/address.ts';
import type { Validation } from '../../xlsx/validations.ts';
import { parseA1, quoteSheetName } from './a1.ts';
import { shownFormula, storedFormula } from './formulaLocale.ts';
import type { SpreadsheetBook } from './spreadsheetBook.ts';

/** A rule as scripts see it; dates are serial numbers, ranges name their sheet by its number. */
export interface ValidationFacts {
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly helpText: string | null;
  readonly allowInvalid: boolean;
}

/** A range as the value of a rule. */
export interface RangeValue {
  readonly sheetId: number;
  readonly area: Area;
}

/** A moment as the value of a rule. Unit: serial number in the spreadsheet's zone. */
export interface SerialValue {
  readonly serial: number;
}

const OPERATORS: Readonly<Record<string, string>> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  AFTER: 'greaterThan',
  LESS_THAN: 'lessThan',
  BEFORE: 'lessThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  ON_OR_AFTER: 'greaterThanOrEqual',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  ON_OR_BEFORE: 'lessThanOrEqual',
};

const quote = (text: unknown): string => `"${String(text).replaceAll('"', '""')}"`;
const unquote = (text: string): string => text.replaceAll('""', '"');

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
      operator: OPERATORS[name] ?? 'between',
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

/** The rule as scripts see it, for a sheet of the given number. Null: nothing that the platform has a word for. */
export function shownRule(
  rule: Validation,
  sheetId: number,
  book: SpreadsheetBook,
): ValidationFacts | null {
  const make = (criteria: string, ...values: unknown[]): ValidationFacts => ({
    criteria,
    values,
    helpText: rule.prompt === '' ? null : rule.prompt,
    allowInvalid: !rule.rejects,
  });
  if (rule.type === 'list') return shownList(rule, sheetId, book, make);
  if (rule.type === 'custom') return shownCustom(rule, book, make);
  const prefix = { decimal: 'NUMBER_', whole: 'NUMBER_', date: 'DATE_' }[rule.type];
  if (prefix === undefined) return null;
  const isDate = prefix === 'DATE_';
  const name =
    Object.keys(OPERATORS).find(
      (key) => OPERATORS[key] === rule.operator && isDate === /AFTER|BEFORE/.test(key),
    ) ?? Object.keys(OPERATORS).find((key) => OPERATORS[key] === rule.operator);
  const values = (
    rule.operator.toLowerCase().includes('between')
      ? [rule.formula1, rule.formula2]
      : [rule.formula1]
  ).map((formula) => {
    const number = Number(formula);
    if (formula.trim() === '' || Number.isNaN(number)) return shownFormula(formula, book.rules);
    return isDate ? { serial: number } : number;
  });
  return name === undefined ? null : make(prefix + name, ...values);
}

type Make = (criteria: string, ...values: unknown[]) => ValidationFacts;

function shownList(
  rule: Validation,
  sheetId: number,
  book: SpreadsheetBook,
  make: Make,
): ValidationFacts {
  const { formula1, showsList } = rule;
  if (formula1.startsWith('"'))
    return make(
      'VALUE_IN_LIST',
      unquote(formula1.slice(1, -1))
        .split(',')
        .map((item) => item.trim()),
      showsList,
    );
  if (formula1.startsWith('{')) {
    const items = [...formula1.matchAll(/"((?:[^"]|"")*)"/g)].map((match) =>
      unquote(match[1] ?? ''),
    );
    return make('VALUE_IN_LIST', items, showsList);
  }
  const named = book.workbook.names.find(
    (name) => name.name.toLowerCase() === formula1.toLowerCase(),
  );
  const address = parseA1((named?.formula ?? formula1).replaceAll('$', ''));
  const sheet = address?.sheetName
    ? book.workbook.sheetNamed(address.sheetName)
    : book.worksheetById(sheetId);
  if (!address || !sheet) return make('CUSTOM_FORMULA', shownFormula(formula1, book.rules));
  const grid = book.gridOf(sheet);
  const area = {
    top: address.top ?? 1,
    left: address.left ?? 1,
    bottom: Math.min(address.bottom ?? grid.rows, grid.rows),
    right: Math.min(address.right ?? grid.columns, grid.columns),
  };
  return make('VALUE_IN_RANGE', { sheetId: sheet.sheetId, area } satisfies RangeValue, showsList);
}

const TEXT = String.raw`\(?("(?:[^"]|"")*"|[^",()]+)\)?`;
const CELL = String.raw`\(?\$?[A-Z]{1,3}\$?\d+\)?`;
const CONTAINS = new RegExp(`^NOT\\(ISERROR\\(SEARCH\\(${TEXT},\\s*${CELL}\\)\\)\\)$`);
const LACKS = new RegExp(`^ISERROR\\(SEARCH\\(${TEXT},\\s*${CELL}\\)\\)$`);
const EQUALS = new RegExp(`^EXACT\\(${CELL},\\s*${TEXT}\\)$`);
const CHECKBOX = new RegExp(
  `^OR\\(${CELL}=("(?:[^"]|"")*"|TRUE|FALSE|-?[\\d.]+)(?:,${CELL}=("(?:[^"]|"")*"|TRUE|FALSE|-?[\\d.]+))?\\)$`,
);

function shownCustom(rule: Validation, book: SpreadsheetBook, make: Make): ValidationFacts {
  const formula = rule.formula1;
  const text = (source: string): string =>
    source.startsWith('"') ? unquote(source.slice(1, -1)) : shownFormula(source, book.rules);
  const contains = CONTAINS.exec(formula);
  if (contains) return make('TEXT_CONTAINS', text(contains[1] ?? ''));
  const lacks = LACKS.exec(formula);
  if (lacks) return make('TEXT_DOES_NOT_CONTAIN', text(lacks[1] ?? ''));
  const equals = EQUALS.exec(formula);
  if (equals) return make('TEXT_EQUAL_TO', text(equals[1] ?? ''));
  if (/MATCH\("\*@\*\.\?\*"/.test(formula)) return make('TEXT_IS_VALID_EMAIL');
  if (/MATCH\("\*\?\.\?\*"/.test(formula)) return make('TEXT_IS_VALID_URL');
  if (/LEFT\(CELL\("format",/.test(formula)) return make('DATE_IS_VALID_DATE');
  const checkbox = CHECKBOX.exec(formula);
  if (checkbox) {
    const values = checkbox
      .slice(1)
      .filter((value) => value !== undefined)
      .map(readLiteral);
    return values[0] === true && values[1] === false
      ? make('CHECKBOX')
      : make('CHECKBOX', ...values);
  }
  return make('CUSTOM_FORMULA', shownFormula(formula, book.rules));
}

function readLiteral(source: string): string | number | boolean {
  if (source === 'TRUE' || source === 'FALSE') return source === 'TRUE';
  return source.startsWith('"') ? unquote(source.slice(1, -1)) : Number(source);
}

/** Address of a range value, for messages. */
export function rangeValueText({ area }: RangeValue): string {
  return areaAddress(area);
}
