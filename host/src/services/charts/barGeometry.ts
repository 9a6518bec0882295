// Thickness of bars, and how the labels of upright ones fit over them.
import { annotationStyle } from './annotationStyle.ts';
import type { CartesianModel } from './chartModel.ts';
import type { ChartSeries } from './chartSeries.ts';
import type { DrawContext } from './drawContext.ts';
import { stackingOf } from './valueAxis.ts';

/** Unit: pixels, except the ratios. */
export interface BarGeometry {
  /** All bars of one category together. */
  readonly group: number;
  /** Gap between neighbours, as a share of a bar. */
  readonly gapRatio: number;
  /** Factor for the size of labels. */
  readonly shrunk: number;
  /** Labels stand upright. */
  readonly turned: boolean;
}

/** Source: Google Charts option `bar.groupWidth`. Neighbours' labels get smaller text first, then upright text. */
export function barGeometry(
  { options, kind }: CartesianModel,
  series: readonly ChartSeries[],
  band: number,
  context: DrawContext,
): BarGeometry {
  const stacked = stackingOf(options) !== 'none';
  const beside = stacked ? 1 : Math.max(1, series.length);
  const gapRatio = 0.06;
  const group = options.length('bar.groupWidth', band) ?? band * (beside > 1 ? 0.74 : 0.618);
  if (kind === 'bar') return { group, gapRatio, shrunk: 1, turned: false };
  const thickness = group / (beside + (beside - 1) * gapRatio);
  const widths = series.map(({ path, annotations }) => {
    const measure = context.measure(annotationStyle(options, path, context));
    return Math.max(0, ...annotations.map((text) => (text === null ? 0 : measure(text))));
  });
  const widest = Math.max(0, ...widths);
  const style = annotationStyle(options, null, context);
  const slot = thickness * (beside > 1 ? 1 + gapRatio : 1.3) - style.fontSize * 0.35;
  const shrunk = widest <= slot ? 1 : Math.max(0.78, slot / widest);
  return { group, gapRatio, shrunk, turned: widest * shrunk > slot * 1.02 };
}
