// A chart as the file draws it: which cells feed it and how it looks.
import type { CellRef } from './chartReferences.ts';

/** Kinds of series; column and bar differ in direction only. */
export type SeriesKind = 'column' | 'bar' | 'line' | 'area' | 'pie' | 'scatter';

/** Look of a text. Null: the program's own choice. Unit: size in points. */
export interface TextLook {
  /** Shape: `#rrggbb`. */
  readonly color: string | null;
  readonly size: number | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly font: string | null;
}

/** Data labels of a series. Null place: the usual one of its kind. */
export interface LabelModel {
  readonly look: TextLook;
  readonly shows: 'value' | 'percent' | 'category';
  readonly place: 'center' | 'inside' | 'outside' | null;
}

/** One series. Unit: line width and point size in pixels. */
export interface SeriesModel {
  readonly kind: SeriesKind;
  /** A fixed text in place of the name cell. */
  readonly label: string | null;
  readonly name: CellRef | null;
  readonly categories: CellRef | null;
  readonly values: CellRef;
  /** Shape: `#rrggbb`. Null: the program's own choice. */
  readonly color: string | null;
  /** Colours of single points by their position. */
  readonly pointColors: ReadonlyMap<number, string>;
  readonly labels: LabelModel | null;
  readonly lineWidth: number;
  readonly pointSize: number;
  readonly smooth: boolean;
  readonly dashed: boolean;
}

/** An axis. Null format: as the cells are formatted. */
export interface AxisModel {
  readonly title: string | null;
  readonly titleLook: TextLook;
  readonly textLook: TextLook;
  readonly format: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly logarithmic: boolean;
  readonly reversed: boolean;
  readonly gridlines: boolean;
  readonly labelled: boolean;
}

/** A whole chart. */
export interface ChartModel {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly titleLook: TextLook;
  readonly subtitleLook: TextLook;
  readonly legend: 'top' | 'bottom' | 'left' | 'right' | null;
  readonly legendLook: TextLook;
  readonly series: readonly SeriesModel[];
  readonly stacking: 'none' | 'stacked' | 'percent';
  /** Unit: share of the room that a group of bars fills, 0 to 1. */
  readonly groupWidth: number;
  /** Unit: share of a pie's radius that is left empty. */
  readonly hole: number;
  readonly categoryAxis: AxisModel;
  readonly valueAxis: AxisModel;
  /** Shape: `#rrggbb`. Null: transparent. */
  readonly background: string | null;
  readonly font: string | null;
  readonly hiddenCells: boolean;
  readonly blanks: 'gap' | 'span' | 'zero';
}
