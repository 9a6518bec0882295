// What a chart is made of: its kind, data and options, and where it is drawn.
import type { Column } from './dataTable.ts';
import type { OptionBag } from './optionBag.ts';

/** Kinds of chart that the service makes. */
export type ChartKind = 'area' | 'bar' | 'column' | 'line' | 'pie' | 'scatter' | 'table';

/** Where a chart is drawn. Shape: `locale` as `pt-BR`. */
export interface ChartPlace {
  readonly locale: string;
  /** In which instants are days. */
  readonly timeZone: string;
}

/** A built chart. */
export interface ChartModel extends ChartPlace {
  readonly kind: ChartKind;
  readonly columns: readonly Column[];
  readonly options: OptionBag;
}

/** A chart with categories on one axis. */
export type CartesianModel = ChartModel & { readonly kind: 'area' | 'bar' | 'column' | 'line' };
