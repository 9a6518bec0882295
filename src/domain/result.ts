// One computed value of an indicator, ready for the Indicadores tab, the charts and the report.
import type { CellSpan } from './cell.ts';
import type { Figure, MonthPoint } from './figure.ts';
import type { MonthNumber } from './month.ts';
import type { Unit } from './unit.ts';

/** The time a value speaks of: a year, a month of it, or a span of months of it. */
export interface Reference {
  readonly year: number;
  readonly from: MonthNumber | null;
  readonly to: MonthNumber | null;
}

export interface Result extends Figure {
  /** Unique and stable: indicator id, then member and moment, joined by dots. */
  readonly code: string;
  readonly indicatorId: string;
  /** The member of the family, such as a band or a service. */
  readonly memberId: string;
  /** Its name as people read it. */
  readonly memberLabel: string;
  /** Full name: `Famílias em Extrema Pobreza – último mês informado`. */
  readonly label: string;
  readonly reference: Reference;
  readonly unit: Unit;
  /** The unit of numerator and denominator. */
  readonly termsUnit: Unit;
  readonly formula: string;
  readonly source: string;
  /** Of a change: since when: `desde jan`. Empty: it is no change. */
  readonly since: string;
  /** All cells that decide the value, those that gave no number included. */
  readonly looksAt: readonly CellSpan[];
  /** The cells of the whole series that the value is of. */
  readonly seriesAt: readonly CellSpan[];
  /** The months behind the value, all twelve, where it has months. */
  readonly points: readonly MonthPoint[];
}
