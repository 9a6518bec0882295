// Whether a cell's value keeps to a validation rule.
import { types } from 'node:util';
import { type Area, cellAddress, contains, overlap } from '../../../xlsx/cells/address.ts';
import { copyFormula } from '../../../xlsx/cells/formulaText.ts';
import type { Validation } from '../../../xlsx/sheet/validations.ts';
import { compares } from '../filter/filterRows.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { shownRule } from './shownValidation.ts';
import type { RangeValue, SerialValue, ValidationFacts } from './validationFacts.ts';

/** A rule whose formulas are relative to a cell some rows down and columns to the right. */
export function rebased(rule: Validation, rows: number, columns: number): Validation {
  if (rule.type === 'list' && /^["{]/.test(rule.formula1)) return rule;
  return {
    ...rule,
    formula1: copyFormula(rule.formula1, rows, columns),
    formula2: copyFormula(rule.formula2, rows, columns),
  };
}

/** The rule as it reads for one of its cells. Null: of a kind that the platform does not have. */
export function ruleForCell(
  rule: Validation,
  sheet: Sheet,
  row: number,
  column: number,
): ValidationFacts | null {
  const [first] = rule.areas;
  if (!first) return null;
  const moved = rebased(rule, row - first.top, column - first.left);
  return shownRule(moved, sheet._worksheet.sheetId, sheet._book);
}

/** Those rules of a sheet that refuse other values somewhere in the area. */
export function refusingRules(sheet: Sheet, area: Area): Validation[] {
  return sheet._parts.validations.filter(
    (rule) => rule.rejects && rule.areas.some((other) => overlap(other, area)),
  );
}

/** Throws: when a cell of the area holds what its rule refuses. Source: the platform's text in public reports. */
export function assertValid(sheet: Sheet, rules: readonly Validation[], area: Area): void {
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = { top: row, left: column, bottom: row, right: column };
      const rule = rules.find((item) => item.areas.some((other) => contains(other, cell)));
      const facts = rule && ruleForCell(rule, sheet, row, column);
      if (!facts || satisfies(facts, sheet, row, column)) continue;
      const [list] = facts.values;
      const choices =
        facts.criteria === 'VALUE_IN_LIST' && Array.isArray(list)
          ? ` Please enter one of the following values: ${list.join(', ')}.`
          : '';
      throw new Error(
        `The data you entered in cell ${cellAddress(row, column)} violates the data validation rules set on this cell.${choices}`,
      );
    }
}

/** Conditions that are formulas are not checked here, and what a formula gives always passes; so does an empty cell. */
function satisfies(facts: ValidationFacts, sheet: Sheet, row: number, column: number): boolean {
  const cell = sheet._worksheet.cell(row, column);
  if (!cell || cell.formula !== null || cell.kind === 'blank') return true;
  const value = sheet._cells.read(row, column);
  const shown = sheet._range(row, column, 1, 1).getDisplayValue();
  const { criteria, values } = facts;
  const isFormula = (item: unknown): boolean => typeof item === 'string' && item.startsWith('=');
  if (criteria === 'CUSTOM_FORMULA' || values.some(isFormula)) return true;
  if (criteria.startsWith('NUMBER_'))
    return typeof value === 'number' && compares(criteria, value, values.map(Number));
  if (criteria.startsWith('DATE_') && values.length > 0) {
    const serial = types.isDate(value) ? sheet._book.dates.toSerial(value.getTime()) : null;
    const limits = values.map((item) => (item as SerialValue).serial);
    return serial !== null && compares(criteria, serial, limits);
  }
  const [first, second] = values;
  switch (criteria) {
    case 'DATE_IS_VALID_DATE':
      return types.isDate(value);
    case 'VALUE_IN_LIST':
      return Array.isArray(first) && (first.includes(shown) || first.includes(String(value)));
    case 'VALUE_IN_RANGE':
      return rangeHolds(first as RangeValue, sheet, shown);
    case 'CHECKBOX':
      return values.length === 0
        ? typeof value === 'boolean'
        : value === first || value === (second ?? '');
    case 'TEXT_CONTAINS':
      return shown.toLowerCase().includes(String(first).toLowerCase());
    case 'TEXT_DOES_NOT_CONTAIN':
      return !shown.toLowerCase().includes(String(first).toLowerCase());
    case 'TEXT_EQUAL_TO':
      return shown === first;
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shown);
    case 'TEXT_IS_VALID_URL':
      return /^(https?:\/\/|www\.)?[^\s/]+\.[^\s/]+/.test(shown);
    default:
      return true;
  }
}

function rangeHolds({ sheetId, area }: RangeValue, sheet: Sheet, shown: string): boolean {
  const target = sheet._book.worksheetById(sheetId);
  if (!target) return true;
  const { lastRow, lastColumn } = target.usedExtent(true);
  const used = {
    ...area,
    bottom: Math.min(area.bottom, lastRow),
    right: Math.min(area.right, lastColumn),
  };
  if (used.top > used.bottom || used.left > used.right) return false;
  const choices = sheet._book.sheetOf(target)._areaRange(used).getDisplayValues();
  return choices.some((line) => line.includes(shown));
}
