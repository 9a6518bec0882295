// What a chart is: which results it draws, and how.
import type { ChartKind } from '../domain/chartModel.ts';
import type { Figure } from '../domain/figure.ts';
import type { Result } from '../domain/result.ts';
import type { Unit } from '../domain/unit.ts';
import type { IndicatorDefinition } from './indicator.ts';

/** A chart draws results, never cells. */
export interface ChartContext {
  readonly year: number;
  of(indicator: IndicatorDefinition): readonly Result[];
}

/** One bar or point. Null: a gap. */
export type ChartDatum = Pick<Figure, 'value' | 'numerator' | 'denominator'> | null;

export interface ChartData {
  /** Unit and period: `Famílias, janeiro e novembro de 2021`. */
  readonly subtitle: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly data: readonly ChartDatum[] }[];
  readonly source: string;
  /** What a reader must know of the picture, such as bars left out. */
  readonly notes?: readonly string[];
}

export interface ChartDefinition {
  readonly id: string;
  readonly title: string;
  readonly kind: ChartKind;
  readonly unit: Unit;
  /** What to draw. Null: there is nothing worth a picture. */
  readonly draw: (context: ChartContext) => ChartData | null;
}

/** Defines a chart. */
export function defineChart(chart: ChartDefinition): ChartDefinition {
  return chart;
}
