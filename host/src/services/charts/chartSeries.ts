// The series of a chart: data columns with the role columns that follow them.

import type { ChartModel, ChartPlace } from './chartModel.ts';
import type { Column } from './dataTable.ts';
import type { OptionBag } from './optionBag.ts';

/** Google Charts' own colours, in order. */
export const defaultColors = [
  '#3366cc',
  '#dc3912',
  '#ff9900',
  '#109618',
  '#990099',
  '#0099c6',
  '#dd4477',
  '#66aa00',
  '#b82e2e',
  '#316395',
];

/** Shape: all lists have one entry per row. Null: no value, no label, no own style. */
export interface ChartSeries {
  readonly label: string;
  readonly color: string;
  /** Path of the series' own options, such as `series.0`. */
  readonly path: string;
  readonly values: readonly (number | null)[];
  readonly annotations: readonly (string | null)[];
  readonly styles: readonly (string | null)[];
  readonly inLegend: boolean;
}

/** Throws: when a data column holds texts. Source: Google Charts guide on column roles. */
export function seriesOf({ columns, options }: ChartModel): ChartSeries[] {
  const colors = options.texts('colors') ?? defaultColors;
  const series: ChartSeries[] = [];
  columns.slice(1).forEach((column) => {
    const last = series.at(-1);
    if (column.role === null || column.role === 'data') {
      const path = `series.${series.length}`;
      series.push({
        label: options.text(`${path}.labelInLegend`) ?? column.label,
        color: options.text(`${path}.color`) ?? colors[series.length % colors.length] ?? '#3366cc',
        path,
        values: numbersOf(column),
        annotations: [],
        styles: [],
        inLegend: options.flag(`${path}.visibleInLegend`) ?? true,
      });
    } else if (last && column.role === 'annotation')
      series[series.length - 1] = { ...last, annotations: textsOf(column) };
    else if (last && column.role === 'style')
      series[series.length - 1] = { ...last, styles: textsOf(column) };
  });
  return series;
}

function numbersOf(column: Column): (number | null)[] {
  return column.values.map((value) => {
    if (value === null || typeof value === 'number') return value;
    throw new Error(`Data column(s) for axis #0 cannot be of type ${column.type.toLowerCase()}`);
  });
}

function textsOf(column: Column): (string | null)[] {
  return column.values.map((value) => (value === null || value === '' ? null : String(value)));
}

/** A line that is named or measured at its end only: the label stands beyond the end, not above it. */
export function onlyLastLabelled({ annotations }: ChartSeries): boolean {
  return (
    (annotations.at(-1) ?? null) !== null && annotations.slice(0, -1).every((text) => text === null)
  );
}

/** Colour of a point's own style: a colour, or `color: …` among other things. */
export function styleColor(style: string | null | undefined): string | null {
  if (!style) return null;
  const named = /(?:^|[;{]\s*)(?:fill-)?color:\s*([^;}]+)/.exec(style)?.[1];
  return (named ?? (style.includes(':') ? null : style))?.trim() ?? null;
}

/** Categories as texts; dates in the language and the zone of the chart's service. */
export function categoriesOf(
  domain: Column | undefined,
  options: OptionBag,
  { locale, timeZone }: ChartPlace,
): string[] {
  const pattern = options.text('hAxis.format');
  return (domain?.values ?? []).map((value) => {
    if (value === null) return '';
    if (value instanceof Date) return dateText(value, pattern, locale, timeZone);
    return typeof value === 'number' ? value.toLocaleString(locale, { useGrouping: false }) : value;
  });
}

function dateText(date: Date, pattern: string | null, locale: string, timeZone: string): string {
  if (pattern === 'yyyy') return date.toLocaleDateString(locale, { timeZone, year: 'numeric' });
  if (pattern === 'MMM') return date.toLocaleDateString(locale, { timeZone, month: 'short' });
  return date.toLocaleDateString(locale, { timeZone });
}
