// The axis of values: its range, grid and texts.
import type { CartesianModel } from './chartModel.ts';
import type { ChartSeries } from './chartSeries.ts';
import type { DrawContext } from './drawContext.ts';
import { formatNumber } from './formatNumber.ts';
import { niceScale, type Scale, ticksOf } from './niceScale.ts';
import type { OptionBag, ResolvedTextStyle } from './optionBag.ts';

/** A tick that the options fix, with its text. */
export interface Tick {
  readonly v: number;
  readonly f: string | null;
}

/** All that drawing needs to know of a value axis. */
export interface ValueAxis {
  readonly scale: Scale;
  readonly logarithmic: boolean;
  /** Null: ticks follow the scale. */
  readonly ticks: readonly Tick[] | null;
  readonly text: (value: number) => string;
  readonly style: ResolvedTextStyle;
  readonly showLabels: boolean;
  readonly margin: number;
  readonly gridColor: string;
  /** Texts of all ticks, for measuring. */
  readonly labels: readonly string[];
}

/** How the series lie on each other. */
export type Stacking = 'none' | 'absolute' | 'percent';

/** Source: Google Charts option `isStacked`. */
export function stackingOf(options: OptionBag): Stacking {
  const value = options.get('isStacked');
  if (value === 'percent' || value === 'relative') return 'percent';
  return value === true || value === 'true' || value === 'absolute' ? 'absolute' : 'none';
}

/** Source: Google Charts options of `hAxis` and `vAxis`. */
export function readValueAxis(
  { options, kind, locale }: CartesianModel,
  series: readonly ChartSeries[],
  axis: 'hAxis' | 'vAxis',
  context: DrawContext,
): ValueAxis {
  const stacking = kind === 'line' ? 'none' : stackingOf(options);
  const [low, high] = stacking === 'percent' ? [0, 1] : extent(series, stacking === 'absolute');
  // Bars and areas grow from zero; lines may begin higher.
  const startsAtZero = kind !== 'line' || options.number(`${axis}.baseline`) === 0;
  const format = options.text(`${axis}.format`) ?? (stacking === 'percent' ? '0%' : null);
  return valueAxisOf(
    options,
    axis,
    [startsAtZero ? Math.min(0, low) : low, startsAtZero ? Math.max(0, high) : high],
    format,
    locale,
    context,
  );
}

/** For any axis with numbers, also of scatter charts. */
export function valueAxisOf(
  options: OptionBag,
  axis: 'hAxis' | 'vAxis',
  [low, high]: readonly [number, number],
  format: string | null,
  locale: string,
  context: DrawContext,
): ValueAxis {
  const ticks = ticksIn(options.get(`${axis}.ticks`));
  const from = Math.min(low, options.number(`${axis}.minValue`) ?? low);
  const to = Math.max(high, options.number(`${axis}.maxValue`) ?? high);
  const fixed = ticks?.map(({ v }) => v) ?? [];
  const wishes = {
    min: options.number(`${axis}.viewWindow.min`) ?? (fixed.length > 0 ? Math.min(...fixed) : null),
    max: options.number(`${axis}.viewWindow.max`) ?? (fixed.length > 0 ? Math.max(...fixed) : null),
    lines: options.number(`${axis}.gridlines.count`) ?? 5,
  };
  const scale = niceScale(from, to, wishes);
  const text = (value: number): string =>
    ticks?.find(({ v }) => v === value)?.f ?? formatNumber(value, format, locale);
  const style = options.textStyle(`${axis}.textStyle`, { ...context.base, color: '#52606d' });
  return {
    scale,
    logarithmic: options.flag(`${axis}.logScale`) ?? options.text(`${axis}.scaleType`) === 'log',
    ticks,
    text,
    style,
    showLabels: options.text(`${axis}.textPosition`) !== 'none',
    margin: Math.round(style.fontSize * 0.5),
    gridColor:
      options.number(`${axis}.gridlines.count`) === 0
        ? 'none'
        : (options.text(`${axis}.gridlines.color`) ?? '#d9e2ec'),
    labels: (ticks?.map(({ v }) => v) ?? ticksOf(scale)).map(text),
  };
}

function ticksIn(value: unknown): Tick[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  return value.flatMap((item: unknown): Tick[] => {
    if (typeof item === 'number') return [{ v: item, f: null }];
    const { v, f } = Object(item) as Record<string, unknown>;
    return typeof v === 'number' ? [{ v, f: typeof f === 'string' ? f : null }] : [];
  });
}

function extent(series: readonly ChartSeries[], stacked: boolean): [number, number] {
  const rows = Math.max(0, ...series.map(({ values }) => values.length));
  const ends: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const values = series.map((item) => item.values[row] ?? null).filter((value) => value !== null);
    if (!stacked) ends.push(...values);
    else {
      ends.push(values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0));
      ends.push(values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0));
    }
  }
  return ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)];
}
