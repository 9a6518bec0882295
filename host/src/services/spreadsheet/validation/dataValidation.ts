// DataValidation and its builder.
import { types } from 'node:util';
import { Emulated } from '../../../emulation/emulated.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { signatureError } from '../../base/signatureError.ts';
import type { Documented } from '../documented.ts';
import { spreadsheetEnums } from '../enums.ts';
import { isRange } from '../range/isRange.ts';
import type { Range } from '../range/range.ts';
import { EMPTY_RULE, type RuleFacts } from './ruleFacts.ts';

const Criteria = spreadsheetEnums.DataValidationCriteria;

/** What rules and their builders both tell. */
abstract class RuleReader extends Emulated {
  override readonly _counted = false;
  _facts: RuleFacts;

  constructor(facts: RuleFacts) {
    super();
    this._facts = facts;
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this._facts);
  }

  getAllowInvalid(): boolean {
    return this._facts.allowInvalid;
  }

  getCriteriaValues(): unknown[] {
    return [...this._facts.values];
  }
}

/** A data validation rule. */
export class DataValidation
  extends RuleReader
  implements
    Documented<
      GoogleAppsScript.Spreadsheet.DataValidation,
      Exclude<keyof GoogleAppsScript.Spreadsheet.DataValidation, 'getHelpText'>
    >
{
  readonly _className = 'DataValidation';

  getCriteriaType(): EnumValue {
    return this._facts.criteria ?? Criteria.CUSTOM_FORMULA;
  }

  /** Null: no help text. */
  getHelpText(): string | null {
    return this._facts.helpText;
  }
}

/** Builder of a data validation rule; every `require…` replaces the criteria before. */
export class DataValidationBuilder
  extends RuleReader
  implements
    Documented<
      GoogleAppsScript.Spreadsheet.DataValidationBuilder,
      Exclude<keyof GoogleAppsScript.Spreadsheet.DataValidationBuilder, 'getCriteriaType'>
    >
{
  readonly _className = 'DataValidationBuilder';

  constructor(facts: RuleFacts = EMPTY_RULE) {
    super(facts);
  }

  /** Null: none required yet. */
  getCriteriaType(): EnumValue | null {
    return this._facts.criteria;
  }

  getHelpText(): string | null {
    return this._facts.helpText;
  }

  build(): DataValidation {
    return new DataValidation(this._facts);
  }

  setAllowInvalid(allowInvalidData: boolean): this {
    this._facts = { ...this._facts, allowInvalid: allowInvalidData };
    return this;
  }

  setHelpText(helpText: string): this {
    this._facts = { ...this._facts, helpText };
    return this;
  }

  withCriteria(criteria: EnumValue, args: unknown[]): this {
    if (enumName(criteria) === null || !Array.isArray(args))
      throw signatureError('SpreadsheetApp.DataValidationBuilder.withCriteria', [criteria, args]);
    const isList = enumName(criteria)?.startsWith('VALUE_IN_') && args.length === 1;
    return this.#require(criteria, isList ? [...args, true] : args);
  }

  requireCheckbox(...values: unknown[]): this {
    this.#check('requireCheckbox', values, values.length <= 2);
    return this.#require(Criteria.CHECKBOX, values);
  }

  requireDate(...none: never[]): this {
    this.#check('requireDate', none, none.length === 0);
    return this.#require(Criteria.DATE_IS_VALID_DATE, []);
  }

  requireDateAfter(date: Date): this {
    return this.#dates('requireDateAfter', Criteria.DATE_AFTER, date);
  }

  requireDateBefore(date: Date): this {
    return this.#dates('requireDateBefore', Criteria.DATE_BEFORE, date);
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.#dates('requireDateBetween', Criteria.DATE_BETWEEN, start, end);
  }

  requireDateEqualTo(date: Date): this {
    return this.#dates('requireDateEqualTo', Criteria.DATE_EQUAL_TO, date);
  }

  requireDateNotBetween(start: Date, end: Date): this {
    return this.#dates('requireDateNotBetween', Criteria.DATE_NOT_BETWEEN, start, end);
  }

  requireDateOnOrAfter(date: Date): this {
    return this.#dates('requireDateOnOrAfter', Criteria.DATE_ON_OR_AFTER, date);
  }

  requireDateOnOrBefore(date: Date): this {
    return this.#dates('requireDateOnOrBefore', Criteria.DATE_ON_OR_BEFORE, date);
  }

  requireFormulaSatisfied(formula: string): this {
    this.#check('requireFormulaSatisfied', [formula], typeof formula === 'string');
    return this.#require(Criteria.CUSTOM_FORMULA, [formula]);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.#numbers('requireNumberBetween', Criteria.NUMBER_BETWEEN, start, end);
  }

  requireNumberEqualTo(number: number): this {
    return this.#numbers('requireNumberEqualTo', Criteria.NUMBER_EQUAL_TO, number);
  }

  requireNumberGreaterThan(number: number): this {
    return this.#numbers('requireNumberGreaterThan', Criteria.NUMBER_GREATER_THAN, number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#numbers(
      'requireNumberGreaterThanOrEqualTo',
      Criteria.NUMBER_GREATER_THAN_OR_EQUAL_TO,
      number,
    );
  }

  requireNumberLessThan(number: number): this {
    return this.#numbers('requireNumberLessThan', Criteria.NUMBER_LESS_THAN, number);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#numbers(
      'requireNumberLessThanOrEqualTo',
      Criteria.NUMBER_LESS_THAN_OR_EQUAL_TO,
      number,
    );
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.#numbers('requireNumberNotBetween', Criteria.NUMBER_NOT_BETWEEN, start, end);
  }

  requireNumberNotEqualTo(number: number): this {
    return this.#numbers('requireNumberNotEqualTo', Criteria.NUMBER_NOT_EQUAL_TO, number);
  }

  requireTextContains(text: string): this {
    return this.#text('requireTextContains', Criteria.TEXT_CONTAINS, text);
  }

  requireTextDoesNotContain(text: string): this {
    return this.#text('requireTextDoesNotContain', Criteria.TEXT_DOES_NOT_CONTAIN, text);
  }

  requireTextEqualTo(text: string): this {
    return this.#text('requireTextEqualTo', Criteria.TEXT_EQUAL_TO, text);
  }

  requireTextIsEmail(...none: never[]): this {
    this.#check('requireTextIsEmail', none, none.length === 0);
    return this.#require(Criteria.TEXT_IS_VALID_EMAIL, []);
  }

  requireTextIsUrl(...none: never[]): this {
    this.#check('requireTextIsUrl', none, none.length === 0);
    return this.#require(Criteria.TEXT_IS_VALID_URL, []);
  }

  /** Choices become texts, and the list is shown unless told otherwise. Source: seen on live spreadsheets. */
  requireValueInList(values: string[], showDropdown = true): this {
    this.#check('requireValueInList', [values], Array.isArray(values));
    return this.#require(Criteria.VALUE_IN_LIST, [values.map(String), showDropdown]);
  }

  requireValueInRange(range: Range, showDropdown = true): this {
    this.#check('requireValueInRange', [range], isRange(range));
    return this.#require(Criteria.VALUE_IN_RANGE, [range, showDropdown]);
  }

  #numbers(method: string, criteria: EnumValue, ...values: number[]): this {
    const fits = values.every((value) => typeof value === 'number');
    this.#check(method, values, fits);
    return this.#require(criteria, values);
  }

  #dates(method: string, criteria: EnumValue, ...values: Date[]): this {
    const fits = values.every((value) => types.isDate(value));
    this.#check(method, values, fits);
    return this.#require(criteria, values);
  }

  #text(method: string, criteria: EnumValue, text: string): this {
    this.#check(method, [text], ['string', 'number', 'boolean'].includes(typeof text));
    return this.#require(criteria, [String(text)]);
  }

  #check(method: string, args: readonly unknown[], fits: boolean): void {
    if (!fits) throw signatureError(`SpreadsheetApp.DataValidationBuilder.${method}`, args);
  }

  #require(criteria: EnumValue, values: readonly unknown[]): this {
    this._facts = { ...this._facts, criteria, values: [...values] };
    return this;
  }
}
