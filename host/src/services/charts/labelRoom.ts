// Room for labels that stand beyond the ends of bars and lines.
import { annotationStyle } from './annotationStyle.ts';
import type { CartesianModel } from './chartModel.ts';
import { onlyLastLabelled } from './chartSeries.ts';
import type { DrawContext } from './drawContext.ts';
import type { PlotParts } from './plotParts.ts';
import { stackingOf } from './valueAxis.ts';

/** Labels that stand right of the last point, and the half of an area's last category that stands beyond the plot. */
export function roomBeyondLast(
  model: CartesianModel,
  { series, categories }: PlotParts,
  width: number,
  context: DrawContext,
): number {
  if (model.kind !== 'line' && model.kind !== 'area') return 0;
  const last =
    context.measure(model.options.textStyle('hAxis.textStyle', context.base))(
      categories.at(-1) ?? '',
    ) / 2;
  const within = model.kind === 'area' ? 0 : width / Math.max(1, categories.length) / 2;
  const label = annotationStyle(model.options, null, context);
  const texts = series.filter(onlyLastLabelled).map(({ annotations }) => annotations.at(-1) ?? '');
  const widestLabel = Math.max(0, ...texts.map(context.measure(label)));
  const beyond = widestLabel > 0 ? widestLabel + label.fontSize - within : 0;
  return Math.max(0, beyond, model.kind === 'area' ? last : 0);
}

/**
 * Moves the far end of the value axis inwards until every label that stands beyond its bar or point fits.
 * `far` is where the axis would end and `near` where it begins, in a direction that grows towards `near`.
 */
export function roomForLabels(
  { series, values }: PlotParts,
  model: CartesianModel,
  far: number,
  near: number,
  size: (text: string) => number,
  limit = far,
): number {
  if (stackingOf(model.options) !== 'none' || values.logarithmic) return far;
  const { min, max } = values.scale;
  let end = far;
  for (const { annotations, values: numbers } of series) {
    annotations.forEach((text, row) => {
      const value = numbers[row] ?? null;
      if (text === null || value === null || value < 0) return;
      const share = (value - min) / (max - min);
      if (share <= 0) return;
      // near - share * (near - end) - size must stay at or beyond the limit.
      end = Math.max(end, near - (near - limit - size(text)) / share);
    });
  }
  return end;
}
