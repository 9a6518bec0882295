// Scatter charts: Google's options to ECharts'.
import type { EChartsCoreOption } from 'echarts';
import type { ChartModel } from './chartModel.ts';
import { seriesOf } from './chartSeries.ts';
import { cssOf, type DrawContext, lineRatio, textAt } from './drawContext.ts';
import { layFrame } from './frame.ts';
import { type ValueAxis, valueAxisOf } from './valueAxis.ts';
import { widest } from './wrapText.ts';

/** The first column gives the horizontal place. Throws: when it is not of numbers. */
export function scatterOption(model: ChartModel, context: DrawContext): EChartsCoreOption {
  const { options, locale } = model;
  const places = model.columns[0]?.values ?? [];
  if (places.some((value) => value !== null && typeof value !== 'number'))
    throw new Error('Scatter charts need numbers in the first column.');
  const across = places.filter((value) => typeof value === 'number');
  const series = seriesOf(model);
  const legend = series
    .filter(({ inLegend }) => inLegend)
    .map(({ label, color }) => ({ label, color, shape: 'dot' }) as const);
  const frame = layFrame(options, legend, context);
  const heights = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const axis = (name: 'hAxis' | 'vAxis', numbers: readonly number[]): ValueAxis => {
    const ends =
      numbers.length === 0
        ? ([0, 1] as const)
        : ([Math.min(...numbers), Math.max(...numbers)] as const);
    return valueAxisOf(options, name, ends, options.text(`${name}.format`), locale, context);
  };
  const [x, y] = [axis('hAxis', across), axis('vAxis', heights)];
  const titleLine = (name: string): number =>
    options.text(`${name}.title`) ? Math.round(context.base.fontSize * 1.6) : 0;
  const left =
    frame.inside.left + titleLine('vAxis') + widest(y.labels, context.measure(y.style)) + y.margin;
  const bottom =
    frame.inside.bottom - titleLine('hAxis') - Math.round(x.style.fontSize * lineRatio) - x.margin;
  const right = frame.inside.right - context.measure(x.style)(x.labels.at(-1) ?? '') / 2;
  const top = frame.inside.top + y.style.fontSize / 2;
  const size = options.number('pointSize') ?? 7;
  const titles = [
    options.text('hAxis.title') &&
      textAt(options.text('hAxis.title') ?? '', (left + right) / 2, frame.inside.bottom, x.style, {
        align: 'center',
        vertical: 'bottom',
      }),
    options.text('vAxis.title') &&
      textAt(
        options.text('vAxis.title') ?? '',
        frame.inside.left + y.style.fontSize / 2,
        (top + bottom) / 2,
        y.style,
        { align: 'center', vertical: 'middle', rotation: Math.PI / 2 },
      ),
  ].filter((title) => typeof title === 'object');
  return {
    backgroundColor: context.background,
    textStyle: { fontFamily: context.fontName },
    grid: { left, top, width: right - left, height: bottom - top },
    xAxis: axisOption(x),
    yAxis: axisOption(y),
    series: series.map((item) => ({
      type: 'scatter',
      name: item.label,
      symbolSize: size,
      itemStyle: { color: item.color, opacity: 1 },
      data: item.values.flatMap((value, row) =>
        value === null || typeof places[row] !== 'number' ? [] : [[places[row], value]],
      ),
    })),
    graphic: { elements: [...frame.elements, ...titles] },
  };
}

function axisOption(axis: ValueAxis): object {
  return {
    type: axis.logarithmic ? 'log' : 'value',
    min: axis.scale.min,
    max: axis.scale.max,
    interval: axis.scale.step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: axis.gridColor } },
    axisLabel: {
      show: axis.showLabels,
      margin: axis.margin,
      color: axis.style.color,
      ...cssOf(axis.style),
      formatter: axis.text,
    },
  };
}
