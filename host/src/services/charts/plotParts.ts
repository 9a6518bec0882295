// What a plot with axes is laid out from.
import type { ChartSeries } from './chartSeries.ts';
import type { Frame } from './frame.ts';
import type { ValueAxis } from './valueAxis.ts';

/** What has to find a place. */
export interface PlotParts {
  readonly frame: Frame;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly values: ValueAxis;
  readonly categoryName: 'hAxis' | 'vAxis';
  readonly valueName: 'hAxis' | 'vAxis';
}
