// FilterCriteria and its builder.
import { Emulated } from '../../../emulation/emulated.ts';
import type { EnumValue } from '../../base/emulatedEnum.ts';
import type { Documented } from '../documented.ts';
import { CriteriaBuilder, type Criterion } from './booleanCriteria.ts';

/** What a filter lets through, as data. */
export interface FilterFacts {
  readonly criterion: Criterion | null;
  readonly hidden: readonly string[];
  readonly visible: readonly string[];
}

/** A filter that lets all through. */
export const NO_FILTER: FilterFacts = { criterion: null, hidden: [], visible: [] };

type DocumentedCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;

/** What a column's filter lets through. */
export class FilterCriteria
  extends Emulated
  implements Documented<DocumentedCriteria, Exclude<keyof DocumentedCriteria, 'getCriteriaType'>>
{
  readonly _className = 'FilterCriteria';
  override readonly _counted = false;
  readonly _facts: FilterFacts;

  constructor(facts: FilterFacts) {
    super();
    this._facts = facts;
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this._facts);
  }

  /** Null: no condition. */
  getCriteriaType(): EnumValue | null {
    return this._facts.criterion?.type ?? null;
  }

  getCriteriaValues(): unknown[] {
    return [...(this._facts.criterion?.values ?? [])];
  }

  getHiddenValues(): string[] {
    return [...this._facts.hidden];
  }

  getVisibleValues(): string[] {
    return [...this._facts.visible];
  }
}

type DocumentedBuilder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

/** Builder of filter criteria. */
export class FilterCriteriaBuilder
  extends CriteriaBuilder
  implements Documented<DocumentedBuilder, Exclude<keyof DocumentedBuilder, 'getCriteriaType'>>
{
  readonly _className = 'FilterCriteriaBuilder';
  #facts: FilterFacts;

  constructor(facts: FilterFacts = NO_FILTER) {
    super();
    this.#facts = facts;
  }

  _put(criterion: Criterion): void {
    this.#facts = { ...this.#facts, criterion };
  }

  build(): FilterCriteria {
    return new FilterCriteria(this.#facts);
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.#facts);
  }

  getCriteriaType(): EnumValue | null {
    return this.#facts.criterion?.type ?? null;
  }

  getCriteriaValues(): unknown[] {
    return [...(this.#facts.criterion?.values ?? [])];
  }

  getHiddenValues(): string[] {
    return [...this.#facts.hidden];
  }

  getVisibleValues(): string[] {
    return [...this.#facts.visible];
  }

  setHiddenValues(values: string[]): this {
    this.#facts = { ...this.#facts, hidden: values.map(String) };
    return this;
  }

  setVisibleValues(values: string[]): this {
    this.#facts = { ...this.#facts, visible: values.map(String) };
    return this;
  }
}
