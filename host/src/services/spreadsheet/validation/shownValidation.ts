// Data validation rules as scripts see them.
import type { Validation } from '../../../xlsx/sheet/validations.ts';
import { parseA1 } from '../address/a1.ts';
import { shownFormula } from '../formulas/formulaLocale.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { type RangeValue, VALIDATION_OPERATORS, type ValidationFacts } from './validationFacts.ts';

const unquote = (text: string): string => text.replaceAll('""', '"');

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
    Object.keys(VALIDATION_OPERATORS).find(
      (key) => VALIDATION_OPERATORS[key] === rule.operator && isDate === /AFTER|BEFORE/.test(key),
    ) ??
    Object.keys(VALIDATION_OPERATORS).find((key) => VALIDATION_OPERATORS[key] === rule.operator);
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
