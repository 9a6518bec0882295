// The part of Range about data validation and checkboxes.
import { types } from 'node:util';
import { type Area, contains, subtractArea } from '../../../xlsx/cells/address.ts';
import {
  type Validation,
  validationAt,
  withoutValidations,
} from '../../../xlsx/sheet/validations.ts';
import { EnumValue } from '../../base/emulatedEnum.ts';
import { signatureError } from '../../base/signatureError.ts';
import { spreadsheetEnums } from '../enums.ts';
import { DataValidation } from '../validation/dataValidation.ts';
import { storedRule } from '../validation/storedValidation.ts';
import { rebased, ruleForCell } from '../validation/validationCheck.ts';
import type { ValidationFacts } from '../validation/validationFacts.ts';
import { isRange } from './isRange.ts';
import type { Range } from './range.ts';

const { DataValidationCriteria } = spreadsheetEnums;

/** Null: no rule. */
export function getDataValidation(range: Range): DataValidation | null {
  return ruleAt(range, range._area.top, range._area.left);
}

export function getDataValidations(range: Range): (DataValidation | null)[][] {
  return range._grid((row, column) => ruleAt(range, row, column));
}

export function setDataValidation(range: Range, rule: DataValidation | null): Range {
  if (rule !== null && !(rule instanceof DataValidation))
    throw signatureError('SpreadsheetApp.Range.setDataValidation', [rule]);
  range._assertEditable();
  putRules(range, [{ area: range._area, rule }]);
  return range;
}

export function setDataValidations(range: Range, rules: (DataValidation | null)[][]): Range {
  range._assertEditable();
  const placed: { area: Area; rule: DataValidation | null }[] = [];
  range._spread('setDataValidations', rules, (row, column, rule) => {
    if (rule !== null && rule !== undefined && !(rule instanceof DataValidation))
      throw signatureError('SpreadsheetApp.Range.setDataValidations', [rules]);
    const area = { top: row, left: column, bottom: row, right: column };
    placed.push({ area, rule: rule ?? null });
  });
  putRules(range, placed);
  return range;
}

export function clearDataValidations(range: Range): Range {
  return range.setDataValidation(null);
}

/** Turns the cells into checkboxes; an empty cell gets the value of an empty box. */
export function insertCheckboxes(range: Range, ...values: unknown[]): Range {
  const facts = {
    criteria: DataValidationCriteria.CHECKBOX,
    values,
    helpText: null,
    allowInvalid: false,
  };
  range.setDataValidation(new DataValidation(facts));
  const unchecked = values.length === 0 ? false : (values[1] ?? '');
  range._each((row, column) => {
    if (range._cells.read(row, column) === '') range._cells.write(row, column, unchecked);
  });
  return range;
}

/** Takes boxes and their values away. */
export function removeCheckboxes(range: Range): Range {
  range._assertEditable();
  const boxes: Area[] = [];
  range._each((row, column) => {
    if (!boxAt(range, row, column)) return;
    boxes.push({ top: row, left: column, bottom: row, right: column });
    range._cells.write(row, column, null);
  });
  putRules(
    range,
    boxes.map((area) => ({ area, rule: null })),
  );
  return range;
}

export function check(range: Range): Range {
  return setBoxes(range, true);
}

export function uncheck(range: Range): Range {
  return setBoxes(range, false);
}

/** Null: some cell is no checkbox, or they are not all in the same state. */
export function isChecked(range: Range): boolean | null {
  const states = new Set<boolean | null>();
  range._each((row, column) => {
    const box = boxAt(range, row, column);
    states.add(box ? range._cells.read(row, column) === box.checked : null);
  });
  const [state] = states;
  return states.size === 1 ? (state ?? null) : null;
}

function setBoxes(range: Range, checked: boolean): Range {
  range._assertEditable();
  range._each((row, column) => {
    const box = boxAt(range, row, column);
    if (box) range._cells.write(row, column, checked ? box.checked : box.unchecked);
  });
  return range;
}

function boxAt(
  range: Range,
  row: number,
  column: number,
): { checked: unknown; unchecked: unknown } | null {
  const rule = ruleAt(range, row, column);
  if (rule?.getCriteriaType() !== DataValidationCriteria.CHECKBOX) return null;
  const [checked = true, unchecked = rule.getCriteriaValues().length > 0 ? '' : false] =
    rule.getCriteriaValues();
  return { checked, unchecked };
}

function ruleAt(range: Range, row: number, column: number): DataValidation | null {
  const cell = { top: row, left: column, bottom: row, right: column };
  if (range._sheet._parts.unreadableRules.some((area) => contains(area, cell)))
    throw new Error(
      'Unexpected error while getting the method or property getDataValidation on object SpreadsheetApp.Range.',
    );
  const found = validationAt(range._sheet._parts.validations, row, column);
  const facts = found && ruleForCell(found, range._sheet, row, column);
  if (!facts) return null;
  const criteria = Object.values(DataValidationCriteria).find(
    (value): value is EnumValue => value instanceof EnumValue && value.name() === facts.criteria,
  );
  const { helpText, allowInvalid } = facts;
  const values = facts.values.map((value) => toScriptValue(range, value));
  return new DataValidation({ criteria: criteria ?? null, values, helpText, allowInvalid });
}

function toScriptValue(range: Range, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('serial' in value) return new Date(range._book.dates.toInstant(Number(value.serial)));
  const { sheetId, area } = value as { sheetId: number; area: Area };
  const sheet = range._book.worksheetById(sheetId);
  return sheet ? range._book.sheetOf(sheet)._areaRange(area) : null;
}

function factsOf(range: Range, rule: DataValidation): ValidationFacts {
  const { helpText, allowInvalid, values } = rule._facts;
  return {
    criteria: rule.getCriteriaType().name(),
    helpText,
    allowInvalid,
    values: values.map((value) => {
      if (types.isDate(value)) return { serial: range._book.dates.toSerial(value.getTime()) };
      if (isRange(value)) return { sheetId: value._worksheet.sheetId, area: value._area };
      return value;
    }),
  };
}

/**
 * Puts rules in place of those there; equal neighbours share one entry in the file. Rules with relative dates are
 * taken, do nothing and cannot be read back (tracker 418495831).
 */
function putRules(
  range: Range,
  placed: readonly { area: Area; rule: DataValidation | null }[],
): void {
  const parts = range._sheet._parts;
  const covered = placed.length > 1 ? [range._area] : placed.map(({ area }) => area);
  const holes =
    placed.length > 1 && placed.length < range.getNumRows() * range.getNumColumns()
      ? placed.map(({ area }) => area)
      : covered;
  let rules = parts.validations;
  for (const hole of holes)
    rules = withoutValidations(rules, hole, (rule, areas) => {
      const [before] = rule.areas;
      const [after] = areas;
      if (!before || !after) return { ...rule, areas };
      return { ...rebased(rule, after.top - before.top, after.left - before.left), areas };
    });
  const added = new Map<string, Validation>();
  let unreadable = parts.unreadableRules.flatMap((area) =>
    holes.reduce<Area[]>((rest, hole) => rest.flatMap((part) => subtractArea(part, hole)), [area]),
  );
  for (const { area, rule } of placed) {
    if (!rule) continue;
    if (rule.getCriteriaType().name().endsWith('_RELATIVE')) {
      unreadable = [...unreadable, area];
      continue;
    }
    const stored = storedRule(factsOf(range, rule), [area], range._book);
    const key = JSON.stringify({ ...stored, areas: [] });
    const same = added.get(key);
    added.set(key, same ? { ...same, areas: [...same.areas, area] } : stored);
  }
  parts.validations = [...rules, ...added.values()];
  parts.unreadableRules = unreadable;
}
