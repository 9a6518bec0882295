// Columns, bars, lines and areas: Google's options to ECharts'.
import type { EChartsCoreOption } from 'echarts';
import { layCategoryLabels, layPlot } from './cartesianLayout.ts';
import { cartesianSeries } from './cartesianSeries.ts';
import type { CartesianModel } from './chartModel.ts';
import { categoriesOf, seriesOf } from './chartSeries.ts';
import { cssOf, type DrawContext, textAt } from './drawContext.ts';
import { layFrame } from './frame.ts';
import { readValueAxis, type ValueAxis } from './valueAxis.ts';

/** The whole drawing. */
export function cartesianOption(model: CartesianModel, context: DrawContext): EChartsCoreOption {
  const { options, kind } = model;
  const lying = kind === 'bar';
  const [categoryName, valueName] = lying
    ? (['vAxis', 'hAxis'] as const)
    : (['hAxis', 'vAxis'] as const);
  const categories = categoriesOf(model.columns[0], options, model);
  const series = seriesOf(model);
  const shape = kind === 'line' ? 'line' : 'square';
  const legend = series
    .filter(({ inLegend }) => inLegend)
    .map(({ label, color }) => ({ label, color, shape }) as const);
  const frame = layFrame(options, legend, context);
  const values = readValueAxis(model, series, valueName, context);
  const plot = layPlot(
    model,
    { frame, categories, series, values, categoryName, valueName },
    context,
  );
  const labels = layCategoryLabels(model, categories, categoryName, plot, context);
  const reversed = options.flag('reverseCategories') ?? false;
  const backwards = options.number(`${categoryName}.direction`) === -1;
  const categoryAxis = {
    type: 'category',
    data: categories.map((_, index) => String(index)),
    boundaryGap: kind !== 'area',
    // Google puts the first bar on top.
    inverse: lying !== (reversed !== backwards),
    axisTick: { show: false },
    axisLine: {
      show: true,
      onZero: true,
      lineStyle: { color: options.text(`${valueName}.baselineColor`) ?? '#9aa5b1', width: 1 },
    },
    axisLabel: {
      show: labels.show,
      interval: 0,
      margin: labels.margin,
      rotate: labels.rotate,
      color: labels.style.color,
      ...cssOf(labels.style),
      lineHeight: labels.lineHeight,
      formatter: (_: string, index: number) => labels.lines[index]?.join('\n') ?? '',
    },
  };
  const axis = valueAxisOption(values, options.number(`${valueName}.direction`) === -1);
  return {
    backgroundColor: context.background,
    textStyle: { fontFamily: context.fontName },
    grid: {
      left: plot.left,
      top: plot.top,
      width: plot.right - plot.left,
      height: plot.bottom - plot.top,
    },
    xAxis: lying ? axis : categoryAxis,
    yAxis: lying ? categoryAxis : axis,
    series: cartesianSeries(model, series, values, plot, context),
    graphic: { elements: [...frame.elements, ...axisTitles(model, plot.titleRoom, context, plot)] },
  };
}

function valueAxisOption(values: ValueAxis, inverse: boolean): object {
  return {
    type: values.logarithmic ? 'log' : 'value',
    min: values.scale.min,
    max: values.scale.max,
    interval: values.scale.step,
    inverse,
    axisLine: { show: false },
    axisTick: {
      show: false,
      ...(values.ticks ? { customValues: values.ticks.map(({ v }) => v) } : {}),
    },
    splitLine: {
      show: values.gridColor !== 'transparent' && values.gridColor !== 'none',
      lineStyle: { color: values.gridColor },
    },
    axisLabel: {
      show: values.showLabels,
      hideOverlap: true,
      margin: values.margin,
      color: values.style.color,
      ...cssOf(values.style),
      ...(values.ticks ? { customValues: values.ticks.map(({ v }) => v) } : {}),
      formatter: (value: number) => values.text(value),
    },
  };
}

function axisTitles(
  { options }: CartesianModel,
  room: { readonly bottom: number; readonly left: number },
  context: DrawContext,
  plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  },
): object[] {
  const elements: object[] = [];
  const below = options.text('hAxis.title');
  const beside = options.text('vAxis.title');
  const style = (axis: string) =>
    options.textStyle(`${axis}.titleTextStyle`, { ...context.base, color: '#52606d' });
  if (below)
    elements.push(
      textAt(below, (plot.left + plot.right) / 2, room.bottom, style('hAxis'), {
        align: 'center',
        vertical: 'bottom',
      }),
    );
  if (beside) {
    const vertical = style('vAxis');
    elements.push(
      textAt(beside, room.left + vertical.fontSize / 2, (plot.top + plot.bottom) / 2, vertical, {
        align: 'center',
        vertical: 'middle',
        rotation: Math.PI / 2,
      }),
    );
  }
  return elements;
}
