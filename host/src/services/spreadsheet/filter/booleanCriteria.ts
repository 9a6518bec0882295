// Criteria as values: what builders of filters and conditional formats collect.
import { types } from 'node:util';
import { Emulated } from '../../../emulation/emulated.ts';
import { EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { signatureError } from '../../base/signatureError.ts';
import { spreadsheetEnums } from '../enums.ts';

const { BooleanCriteria } = spreadsheetEnums;

/** A criterion with its values: numbers, texts, Dates, relative dates. */
export interface Criterion {
  readonly type: EnumValue;
  readonly values: readonly unknown[];
}

/** The enum value of a criterion by name. Null: there is none. */
export function criterionNamed(name: string): EnumValue | null {
  const found = Object.values(BooleanCriteria).find(
    (value): value is EnumValue => value instanceof EnumValue && value.name() === name,
  );
  return found ?? null;
}

/** The `when…` methods that builders share; each replaces the criterion before. */
export abstract class CriteriaBuilder extends Emulated {
  override readonly _counted = false;

  abstract _put(criterion: Criterion): void;

  whenCellEmpty(): this {
    return this.#set('CELL_EMPTY', []);
  }

  whenCellNotEmpty(): this {
    return this.#set('CELL_NOT_EMPTY', []);
  }

  whenDateAfter(date: unknown): this {
    return this.#date('DATE_AFTER', date);
  }

  whenDateBefore(date: unknown): this {
    return this.#date('DATE_BEFORE', date);
  }

  whenDateEqualTo(date: unknown): this {
    return this.#date('DATE_EQUAL_TO', date);
  }

  whenFormulaSatisfied(formula: string): this {
    return this.#set('CUSTOM_FORMULA', [String(formula)]);
  }

  whenNumberBetween(start: number, end: number): this {
    return this.#numbers('NUMBER_BETWEEN', start, end);
  }

  whenNumberEqualTo(number: number): this {
    return this.#numbers('NUMBER_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): this {
    return this.#numbers('NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#numbers('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): this {
    return this.#numbers('NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#numbers('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  whenNumberNotBetween(start: number, end: number): this {
    return this.#numbers('NUMBER_NOT_BETWEEN', start, end);
  }

  whenNumberNotEqualTo(number: number): this {
    return this.#numbers('NUMBER_NOT_EQUAL_TO', number);
  }

  whenTextContains(text: string): this {
    return this.#set('TEXT_CONTAINS', [String(text)]);
  }

  whenTextDoesNotContain(text: string): this {
    return this.#set('TEXT_DOES_NOT_CONTAIN', [String(text)]);
  }

  whenTextEndsWith(text: string): this {
    return this.#set('TEXT_ENDS_WITH', [String(text)]);
  }

  whenTextEqualTo(text: string): this {
    return this.#set('TEXT_EQUAL_TO', [String(text)]);
  }

  whenTextStartsWith(text: string): this {
    return this.#set('TEXT_STARTS_WITH', [String(text)]);
  }

  withCriteria(criteria: EnumValue, args: unknown[]): this {
    if (enumName(criteria) === null)
      throw signatureError(`SpreadsheetApp.${this._className}.withCriteria`, [criteria, args]);
    this._put({ type: criteria, values: Array.isArray(args) ? [...args] : [args] });
    return this;
  }

  #date(name: string, date: unknown): this {
    if (types.isDate(date)) return this.#set(name, [date]);
    if (enumName(date) !== null) return this.#set(`${name}_RELATIVE`, [date]);
    const method = `SpreadsheetApp.${this._className}.when${name}`;
    throw signatureError(method, [date]);
  }

  #numbers(name: string, ...values: unknown[]): this {
    if (values.some((value) => typeof value !== 'number'))
      throw signatureError(`SpreadsheetApp.${this._className}.when${name}`, values);
    return this.#set(name, values);
  }

  #set(name: string, values: readonly unknown[]): this {
    const type = criterionNamed(name);
    if (type) this._put({ type, values });
    return this;
  }
}
