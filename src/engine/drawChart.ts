// From a chart definition and results to a chart ready to be drawn.
import type { ChartContext, ChartDatum, ChartDefinition } from '../define/chart.ts';
import type { ChartModel } from '../domain/chartModel.ts';
import { shorten } from '../domain/text.ts';
import { formatQuantity } from './format.ts';

/** Series colours after the accent, each at least 3:1 on white and apart in grey and colour-blind sight. */
const seriesColors = ['#0B5FA5', '#C26A10', '#2F855A', '#7B4FA3', '#6B7785'];
const longestLabel = 90;
const textWidthCm = 16;

/** A drawn chart with the notes that go under it. */
export interface DrawnChart {
  readonly model: ChartModel;
  readonly notes: readonly string[];
}

/** Labels every value as people read it and says the numbers in words. Null: there is nothing to draw. */
export function drawChart(definition: ChartDefinition, context: ChartContext): DrawnChart | null {
  const data = definition.draw(context);
  const values = (data?.series ?? []).flatMap((one) => one.data.map((datum) => datum?.value));
  if (!data || values.every((value) => value == null)) return null;
  const label = (datum: ChartDatum) =>
    datum === null || datum.value === null ? '' : formatQuantity(definition.unit, datum);
  const series = data.series.map(({ name, data: values }) => ({
    name: shorten(name, longestLabel),
    values: values.map((datum) => datum?.value ?? null),
    labels: values.map(label),
  }));
  const categories = data.categories.map((category) => shorten(category, longestLabel));
  const spoken = series.map(({ name, labels }) => {
    const pairs = labels.flatMap((text, i) => (text === '' ? [] : [`${categories[i]} ${text}`]));
    return `${series.length > 1 ? `${name}: ` : ''}${pairs.join('; ')}`;
  });
  return {
    model: {
      id: definition.id,
      kind: definition.kind,
      title: definition.title,
      subtitle: data.subtitle,
      categories,
      series,
      unit: definition.unit,
      colors: series.map((_, index) => seriesColors[index % seriesColors.length] ?? '#0B5FA5'),
      altText: `${definition.title}. ${data.subtitle}. ${spoken.join('. ')}.`,
      source: data.source,
      widthCm: textWidthCm,
      heightCm: heightOf(definition.kind, categories.length),
    },
    notes: data.notes ?? [],
  };
}

/** Bars lying side by side need room each; a few columns need less height than a year of them. Unit: centimetres. */
function heightOf(kind: ChartDefinition['kind'], categories: number): number {
  if (kind === 'bar') return Math.min(22, 1.6 + categories * 0.85);
  return categories <= 2 ? 5.6 : 7.4;
}
