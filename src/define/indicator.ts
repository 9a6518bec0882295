// What an indicator is: a record that says what is measured, and how each of its values is made.
import type { CellSpan } from '../domain/cell.ts';
import type { Figure, MonthPoint } from '../domain/figure.ts';
import type { Reference, Result } from '../domain/result.ts';
import type { Nature, Unit } from '../domain/unit.ts';
import type { SheetData } from './sheetData.ts';

/** What an indicator may look at: the sheet, the year of the report, and the results of other indicators. */
export interface ComputeContext {
  readonly data: SheetData;
  readonly year: number;
  /** The year to compare with. Null: none was asked for. */
  readonly compareYear: number | null;
  of(indicator: IndicatorDefinition): readonly Result[];
}

/** One value of an indicator: which member of the family, of when, and the figure itself. */
export interface IndicatorValue {
  readonly memberId: string;
  readonly memberLabel: string;
  /** Tells values of one member apart, such as `first` and `last`. */
  readonly moment?: string;
  /** Follows the member's name in the full label: `primeiro mês informado`. */
  readonly momentLabel?: string;
  readonly reference: Reference;
  readonly figure: Figure;
  readonly points?: readonly MonthPoint[];
  /** All cells that decide the value, those that gave no number included; the figure's own where absent. */
  readonly looksAt?: readonly CellSpan[];
  /** The cells of the whole series, where a gap concerns the reader of any of its values; `looksAt` where absent. */
  readonly seriesAt?: readonly CellSpan[];
  readonly source?: string;
  /** Of a change: since when, as people say it: `desde jan`, `desde 2020`. */
  readonly since?: string;
}

export interface IndicatorDefinition {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  /** The unit of numerator and denominator where the value is a ratio. */
  readonly termsUnit?: Unit;
  /** Whether the thing counted is a state or happens over time. Null: it depends on the member. */
  readonly nature: Nature | null;
  /** Whether it counts people or families, so that small values are concealed when the sheet asks for it. */
  readonly ofPeople: boolean;
  /** The indicator whose members' change this one gives; the change is shown on their cards. */
  readonly changeOf?: IndicatorDefinition;
  /** Members that stand at the top of the Painel and of the side panel. */
  readonly headlines?: readonly string[];
  /** The formula in words. */
  readonly formula: string;
  /** Where the numbers come from when the rows do not say. */
  readonly source: string;
  readonly values: (context: ComputeContext) => readonly IndicatorValue[];
}

/** Defines an indicator. */
export function defineIndicator(indicator: IndicatorDefinition): IndicatorDefinition {
  return indicator;
}
