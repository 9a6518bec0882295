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
import type { Documented } from '../documented.ts';
import { spreadsheetEnums } from '../enums.ts';
import { DataValidation } from '../validation/dataValidation.ts';
import { storedRule } from '../validation/storedValidation.ts';
import { rebased, ruleForCell } from '../validation/validationCheck.ts';
import type { ValidationFacts } from '../validation/validationFacts.ts';
import type { Range } from './range.ts';
import { RangeBase } from './rangeBase.ts';
import { RangeRichText } from './rangeRichText.ts';

type Names =
  | 'getDataValidation'
  | 'getDataValidations'
  | 'setDataValidation'
  | 'setDataValidations'
  | 'clearDataValidations'
  | 'insertCheckboxes'
  | 'removeCheckboxes'
  | 'check'
  | 'uncheck'
  | 'isChecked';

const { DataValidationCriteria } = spreadsheetEnums;

/** Validation rules of a range. */
export abstract class RangeValidation
  extends RangeRichText
  implements Documented<GoogleAppsScript.Spreadsheet.Range, Names>
{
  /** Null: no rule. */
  getDataValidation(): DataValidation | null {
    return this.#ruleAt(this._area.top, this._area.left);
  }

  getDataValidations(): (DataValidation | null)[][] {
    return this._grid((row, column) => this.#ruleAt(row, column));
  }

  setDataValidation(rule: DataValidation | null): Range {
    if (rule !== null && !(rule instanceof DataValidation))
      throw signatureError('SpreadsheetApp.Range.setDataValidation', [rule]);
    this._assertEditable();
    this.#put([{ area: this._area, rule }]);
    return this._self;
  }

  setDataValidations(rules: (DataValidation | null)[][]): Range {
    this._assertEditable();
    const placed: { area: Area; rule: DataValidation | null }[] = [];
    this._spread('setDataValidations', rules, (row, column, rule) => {
      if (rule !== null && rule !== undefined && !(rule instanceof DataValidation))
        throw signatureError('SpreadsheetApp.Range.setDataValidations', [rules]);
      const area = { top: row, left: column, bottom: row, right: column };
      placed.push({ area, rule: rule ?? null });
    });
    this.#put(placed);
    return this._self;
  }

  clearDataValidations(): Range {
    return this.setDataValidation(null);
  }

  /** Turns the cells into checkboxes; an empty cell gets the value of an empty box. */
  insertCheckboxes(...values: unknown[]): Range {
    const facts = {
      criteria: DataValidationCriteria.CHECKBOX,
      values,
      helpText: null,
      allowInvalid: false,
    };
    this.setDataValidation(new DataValidation(facts));
    const unchecked = values.length === 0 ? false : (values[1] ?? '');
    this._each((row, column) => {
      if (this._cells.read(row, column) === '') this._cells.write(row, column, unchecked);
    });
    return this._self;
  }

  /** Takes boxes and their values away. */
  removeCheckboxes(): Range {
    this._assertEditable();
    const boxes: Area[] = [];
    this._each((row, column) => {
      if (!this.#box(row, column)) return;
      boxes.push({ top: row, left: column, bottom: row, right: column });
      this._cells.write(row, column, null);
    });
    this.#put(boxes.map((area) => ({ area, rule: null })));
    return this._self;
  }

  check(): Range {
    return this.#setBoxes(true);
  }

  uncheck(): Range {
    return this.#setBoxes(false);
  }

  /** Null: some cell is no checkbox, or they are not all in the same state. */
  isChecked(): boolean | null {
    const states = new Set<boolean | null>();
    this._each((row, column) => {
      const box = this.#box(row, column);
      states.add(box ? this._cells.read(row, column) === box.checked : null);
    });
    const [state] = states;
    return states.size === 1 ? (state ?? null) : null;
  }

  #setBoxes(checked: boolean): Range {
    this._assertEditable();
    this._each((row, column) => {
      const box = this.#box(row, column);
      if (box) this._cells.write(row, column, checked ? box.checked : box.unchecked);
    });
    return this._self;
  }

  #box(row: number, column: number): { checked: unknown; unchecked: unknown } | null {
    const rule = this.#ruleAt(row, column);
    if (rule?.getCriteriaType() !== DataValidationCriteria.CHECKBOX) return null;
    const [checked = true, unchecked = rule.getCriteriaValues().length > 0 ? '' : false] =
      rule.getCriteriaValues();
    return { checked, unchecked };
  }

  #ruleAt(row: number, column: number): DataValidation | null {
    const cell = { top: row, left: column, bottom: row, right: column };
    if (this._sheet._parts.unreadableRules.some((area) => contains(area, cell)))
      throw new Error(
        'Unexpected error while getting the method or property getDataValidation on object SpreadsheetApp.Range.',
      );
    const found = validationAt(this._sheet._parts.validations, row, column);
    const facts = found && ruleForCell(found, this._sheet, row, column);
    if (!facts) return null;
    const criteria = Object.values(DataValidationCriteria).find(
      (value): value is EnumValue => value instanceof EnumValue && value.name() === facts.criteria,
    );
    const { helpText, allowInvalid } = facts;
    const values = facts.values.map((value) => this.#toScript(value));
    return new DataValidation({ criteria: criteria ?? null, values, helpText, allowInvalid });
  }

  #toScript(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('serial' in value) return new Date(this._book.dates.toInstant(Number(value.serial)));
    const { sheetId, area } = value as { sheetId: number; area: Area };
    const sheet = this._book.worksheetById(sheetId);
    return sheet ? this._book.sheetOf(sheet)._areaRange(area) : null;
  }

  #toFacts(rule: DataValidation): ValidationFacts {
    const { helpText, allowInvalid, values } = rule._facts;
    return {
      criteria: rule.getCriteriaType().name(),
      helpText,
      allowInvalid,
      values: values.map((value) => {
        if (types.isDate(value)) return { serial: this._book.dates.toSerial(value.getTime()) };
        if (value instanceof RangeBase)
          return { sheetId: value._worksheet.sheetId, area: value._area };
        return value;
      }),
    };
  }

  /**
   * Puts rules in place of those there; equal neighbours share one entry in the file. Rules with relative dates are
   * taken, do nothing and cannot be read back (tracker 418495831).
   */
  #put(placed: readonly { area: Area; rule: DataValidation | null }[]): void {
    const parts = this._sheet._parts;
    const covered = placed.length > 1 ? [this._area] : placed.map(({ area }) => area);
    const holes =
      placed.length > 1 && placed.length < this.getNumRows() * this.getNumColumns()
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
      holes.reduce<Area[]>(
        (rest, hole) => rest.flatMap((part) => subtractArea(part, hole)),
        [area],
      ),
    );
    for (const { area, rule } of placed) {
      if (!rule) continue;
      if (rule.getCriteriaType().name().endsWith('_RELATIVE')) {
        unreadable = [...unreadable, area];
        continue;
      }
      const stored = storedRule(this.#toFacts(rule), [area], this._book);
      const key = JSON.stringify({ ...stored, areas: [] });
      const same = added.get(key);
      added.set(key, same ? { ...same, areas: [...same.areas, area] } : stored);
    }
    parts.validations = [...rules, ...added.values()];
    parts.unreadableRules = unreadable;
  }
}
