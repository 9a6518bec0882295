// Bars, lines and areas of a chart, with their labels.
import { annotationStyle, readableOn } from './annotationStyle.ts';
import { barGeometry } from './barGeometry.ts';
import type { CartesianModel } from './chartModel.ts';
import { type ChartSeries, onlyLastLabelled, styleColor } from './chartSeries.ts';
import { type Box, cssOf, type DrawContext } from './drawContext.ts';
import { endLabelShifts } from './endLabels.ts';
import { stackingOf, type ValueAxis } from './valueAxis.ts';

/** ECharts' `series`. */
export function cartesianSeries(
  model: CartesianModel,
  series: readonly ChartSeries[],
  values: ValueAxis,
  plot: Box,
  context: DrawContext,
): object[] {
  const stacking = model.kind === 'line' ? 'none' : stackingOf(model.options);
  const sums = (series[0]?.values ?? []).map((_, row) =>
    series.reduce((sum, item) => sum + Math.abs(item.values[row] ?? 0), 0),
  );
  const labelLine = annotationStyle(model.options, null, context).fontSize * 1.1;
  const shifts = endLabelShifts(series, values.scale, plot, labelLine);
  return series.map((item, index) => {
    const numbers = item.values.map((value, row) =>
      value === null ? null : stacking === 'percent' ? value / (sums[row] || 1) : value,
    );
    const shared = { name: item.label, ...(stacking === 'none' ? {} : { stack: 'all' }) };
    return model.kind === 'column' || model.kind === 'bar'
      ? {
          ...shared,
          ...bars(model, series, item, numbers, values, plot, context),
        }
      : { ...shared, ...line(model, item, numbers, shifts[index] ?? 0, context) };
  });
}

function bars(
  model: CartesianModel,
  series: readonly ChartSeries[],
  item: ChartSeries,
  numbers: readonly (number | null)[],
  values: ValueAxis,
  plot: Box,
  context: DrawContext,
): object {
  const { kind, options } = model;
  const stacked = stackingOf(options) !== 'none';
  const lying = kind === 'bar';
  const rows = Math.max(1, numbers.length);
  const band = (lying ? plot.bottom - plot.top : plot.right - plot.left) / rows;
  const { group, gapRatio, shrunk, turned } = barGeometry(model, series, band, context);
  const style = annotationStyle(options, item.path, context);
  const measure = context.measure(style);
  const outside =
    options.flag(`${item.path}.annotations.alwaysOutside`) ??
    options.flag('annotations.alwaysOutside') ??
    false;
  const length =
    (lying ? plot.right - plot.left : plot.bottom - plot.top) /
    (values.scale.max - values.scale.min);
  return {
    type: 'bar',
    barCategoryGap: `${Math.max(0, 100 - (group / band) * 100)}%`,
    barGap: `${gapRatio * 100}%`,
    barMinHeight: 1,
    itemStyle: { color: item.color },
    data: numbers.map((value, row) => {
      const color = styleColor(item.styles[row]) ?? item.color;
      const text = item.annotations[row] ?? null;
      const extent = Math.abs(value ?? 0) * length;
      const size = lying ? measure(text ?? '') : style.fontSize;
      const beyond =
        lying && (value ?? 0) > 0 && plot.left + (value ?? 0) * length + size > context.width;
      // A label that would leave the picture goes into its bar, as do labels that may and have room there.
      const inside = stacked || ((!outside || beyond) && extent > size + style.fontSize);
      const end = stacked
        ? 'inside'
        : inside
          ? `inside${endOf(lying, value)}`
          : endOf(lying, value).toLowerCase();
      const radius = stacked ? 0 : lying ? [0, 2, 2, 0] : [2, 2, 0, 0];
      return {
        value,
        itemStyle: { color, borderRadius: (value ?? 0) < 0 ? 0 : radius },
        label: {
          show:
            text !== null &&
            value !== null &&
            (!stacked || extent > (lying ? measure(text) : style.fontSize) + 4),
          position: end,
          distance: Math.round(style.fontSize * 0.35),
          ...(turned ? { rotate: 90, align: 'left', verticalAlign: 'middle' } : {}),
          formatter: () => text ?? '',
          ...cssOf({ ...style, fontSize: style.fontSize * shrunk }),
          color: inside && !turned ? readableOn(color) : style.color,
        },
      };
    }),
  };
}

function endOf(lying: boolean, value: number | null): 'Right' | 'Left' | 'Top' | 'Bottom' {
  const positive = (value ?? 0) >= 0;
  return lying ? (positive ? 'Right' : 'Left') : positive ? 'Top' : 'Bottom';
}

function line(
  { kind, options }: CartesianModel,
  item: ChartSeries,
  numbers: readonly (number | null)[],
  shift: number,
  context: DrawContext,
): object {
  const own = <T>(read: (path: string) => T | null, name: string): T | null =>
    read(`${item.path}.${name}`) ?? read(name);
  const width = own((path) => options.number(path), 'lineWidth') ?? 2;
  const pointSize = own((path) => options.number(path), 'pointSize') ?? 0;
  const dashes = own((path) => options.get(path) ?? null, 'lineDashStyle');
  const smooth = own((path) => options.text(path), 'curveType') === 'function';
  const style = annotationStyle(options, item.path, context);
  const ownColor =
    options.text('annotations.textStyle.color') ??
    options.text(`${item.path}.annotations.textStyle.color`);
  const endLabel = onlyLastLabelled(item);
  // A value between two gaps has no line to show it.
  const lonely = numbers.map(
    (value, row) =>
      value !== null && (numbers[row - 1] ?? null) === null && (numbers[row + 1] ?? null) === null,
  );
  return {
    type: 'line',
    smooth: smooth ? 0.35 : false,
    smoothMonotone: 'x',
    connectNulls: options.flag('interpolateNulls') ?? false,
    showSymbol: true,
    symbol: 'circle',
    lineStyle: { width, color: item.color, ...(Array.isArray(dashes) ? { type: dashes } : {}) },
    itemStyle: { color: item.color },
    ...(kind === 'area'
      ? {
          areaStyle: {
            color: item.color,
            opacity: own((path) => options.number(path), 'areaOpacity') ?? 0.3,
          },
        }
      : {}),
    labelLayout: endLabel ? { dy: shift } : { hideOverlap: true },
    data: numbers.map((value, row) => {
      const text = item.annotations[row] ?? null;
      return {
        value: value ?? '-',
        symbolSize: Math.max(pointSize, lonely[row] ? width * 2.5 : 0),
        itemStyle: { color: styleColor(item.styles[row]) ?? item.color },
        label: {
          show: text !== null && value !== null,
          position: endLabel ? 'right' : 'top',
          distance: Math.round(style.fontSize * 0.4) + pointSize / 2,
          formatter: () => text ?? '',
          ...cssOf(style),
          color: ownColor ?? item.color,
          textBorderColor: context.background,
          textBorderWidth: 3,
        },
      };
    }),
  };
}
