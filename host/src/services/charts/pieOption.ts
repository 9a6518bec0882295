// Pie charts: Google's options to ECharts'.
import type { EChartsCoreOption } from 'echarts';
import { readableOn } from './annotationStyle.ts';
import type { ChartModel } from './chartModel.ts';
import { categoriesOf, defaultColors } from './chartSeries.ts';
import { cssOf, type DrawContext } from './drawContext.ts';
import { formatNumber } from './formatNumber.ts';
import { layFrame } from './frame.ts';

/** Source: Google Charts options `pieHole`, `pieSliceText`, `slices`, `sliceVisibilityThreshold`. Throws: without numbers. */
export function pieOption(model: ChartModel, context: DrawContext): EChartsCoreOption {
  const { options, locale } = model;
  const colors = options.texts('colors') ?? defaultColors;
  const names = categoriesOf(model.columns[0], options, model);
  const numbers = model.columns[1]?.values ?? [];
  const slices = names.map((name, index) => {
    const value = numbers[index];
    return {
      name,
      value: typeof value === 'number' ? value : 0,
      color: options.text(`slices.${index}.color`) ?? colors[index % colors.length] ?? '#3366cc',
    };
  });
  const total = slices.reduce((sum, { value }) => sum + value, 0);
  if (total <= 0) throw new Error('A pie chart needs positive numbers.');
  if (options.flag('reverseCategories')) slices.reverse();
  const frame = layFrame(
    options,
    slices.map(({ name, color }) => ({ label: name, color, shape: 'dot' }) as const),
    context,
  );
  const { left, right, top, bottom } = frame.inside;
  const radius = Math.min(right - left, bottom - top) / 2 - 4;
  const hole = options.number('pieHole') ?? 0;
  const kind = options.text('pieSliceText') ?? 'percentage';
  const style = options.textStyle('pieSliceTextStyle', context.base);
  const ownColor = options.text('pieSliceTextStyle.color');
  return {
    backgroundColor: context.background,
    textStyle: { fontFamily: context.fontName },
    series: [
      {
        type: 'pie',
        center: [(left + right) / 2, (top + bottom) / 2],
        radius: [radius * hole, radius],
        startAngle: 90 - (options.number('pieStartAngle') ?? 0),
        labelLine: { show: false },
        data: slices.map(({ name, value, color }) => ({
          name,
          value,
          itemStyle: {
            color,
            borderColor: options.text('pieSliceBorderColor') ?? context.background,
            borderWidth: 2,
          },
          label: {
            // Narrow slices have no room for a text.
            show: kind !== 'none' && value / total >= 0.04,
            position: 'inside',
            formatter: () => sliceText(kind, name, value, total, locale),
            ...cssOf(style),
            color: ownColor ?? readableOn(color),
          },
        })),
      },
    ],
    graphic: { elements: frame.elements },
  };
}

function sliceText(
  kind: string,
  name: string,
  value: number,
  total: number,
  locale: string,
): string {
  if (kind === 'label') return name;
  if (kind === 'value') return formatNumber(value, null, locale);
  return formatNumber(value / total, '0.0%', locale);
}
