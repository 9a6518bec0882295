// A chart ready to be drawn: plain data, the same for the document and for the Painel.
import type { Unit } from './unit.ts';

/** How a chart is drawn: upright bars, lying bars (first category on top), or lines over time. */
export type ChartKind = 'column' | 'bar' | 'line';

export interface ChartSeries {
  readonly name: string;
  /** One value a category. Null: not informed, drawn as a gap. */
  readonly values: readonly (number | null)[];
  /** The same values as people read them, such as `14.385`. Empty where the value is null. */
  readonly labels: readonly string[];
}

export interface ChartModel {
  readonly id: string;
  readonly kind: ChartKind;
  readonly title: string;
  /** Unit and period: `Famílias, janeiro a novembro de 2021`. */
  readonly subtitle: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly unit: Unit;
  /** `#RRGGBB`, one a series. */
  readonly colors: readonly string[];
  /** The numbers in words, for people who do not see the picture. */
  readonly altText: string;
  /** Where the numbers come from: `CadÚnico, MDS`. Empty: not informed. */
  readonly source: string;
  /** Print size in the document. Unit: centimetres. */
  readonly widthCm: number;
  readonly heightCm: number;
}
