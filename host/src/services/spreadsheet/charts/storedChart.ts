// An embedded chart as the file draws it: options of Google's names become those of DrawingML.
import type {
  AxisModel,
  ChartModel,
  LabelModel,
  SeriesKind,
  SeriesModel,
  TextLook,
} from '../../../xlsx/drawings/chartModel.ts';
import { pointsOf } from '../../../xlsx/drawings/chartReferences.ts';
import { defaultColors } from '../../charts/chartSeries.ts';
import { cssColor } from '../color/cssColor.ts';
import type { ChartData, SeriesCells } from './chartData.ts';
import { type ChartFacts, ChartOptionReader, typeName } from './chartFacts.ts';

const KINDS: Readonly<Record<string, SeriesKind>> = {
  COLUMN: 'column',
  BAR: 'bar',
  LINE: 'line',
  AREA: 'area',
  STEPPED_AREA: 'area',
  COMBO: 'column',
  PIE: 'pie',
  SCATTER: 'scatter',
  // The file has no histogram that all programs read; it shows the values themselves.
  HISTOGRAM: 'column',
};

/** Whether the file has a chart for this type. */
export function isDrawable(type: string): boolean {
  return type in KINDS;
}

/** Source for options and their defaults: Google Charts reference, and macros recorded on live spreadsheets. */
export function storedChart(facts: ChartFacts, data: ChartData): ChartModel {
  const options = new ChartOptionReader(facts.settings);
  const type = typeName(facts);
  const lying = type === 'BAR';
  const colors = (options.bag.texts('colors') ?? defaultColors).map(
    (color, at) => cssColor(color) ?? defaultColors[at % defaultColors.length] ?? '#3366cc',
  );
  const stackedWord = options.text('isStacked');
  const percent = stackedWord === 'percent' || stackedWord === 'relative';
  const stacked = options.flag('isStacked') ?? (stackedWord === 'absolute' || percent);
  const axis = (name: 'hAxis' | 'vAxis'): AxisModel =>
    axisOf(options, name, (name === 'vAxis') !== lying);
  const categoryAxis = axis(lying ? 'vAxis' : 'hAxis');
  const flipped = options.flag('reverseCategories') === true;
  const titleLook = lookOf(options, ['titleTextStyle'], {
    size: 14,
    bold: false,
    color: '#757575',
  });
  const ring = options.number('pieHole') ?? 0;
  return {
    title: options.text('titlePosition') === 'none' ? null : options.text('title'),
    subtitle: options.text('subtitle'),
    titleLook,
    subtitleLook: lookOf(options, ['subtitleTextStyle'], {
      ...titleLook,
      size: Math.max(8, (titleLook.size ?? 14) * 0.75),
      bold: false,
    }),
    legend: legendOf(options, type),
    legendLook: lookOf(options, ['legend.textStyle', 'legendTextStyle'], {}),
    series: data.series.map((cells, at) =>
      seriesOf(cells, at, { facts, data, options, colors, stacked: stacked === true }),
    ),
    stacking: percent ? 'percent' : stacked ? 'stacked' : 'none',
    groupWidth: (options.bag.length('bar.groupWidth', 1) ?? 0.618) || 0.618,
    hole: ring,
    // Google puts the first row of lying bars on top; in the file the first category is next to the origin.
    categoryAxis: { ...categoryAxis, reversed: categoryAxis.reversed !== (flipped !== lying) },
    valueAxis: axis(lying ? 'hAxis' : 'vAxis'),
    background: backgroundOf(options),
    font: options.text('fontName'),
    hiddenCells: !/^IGNORE_(BOTH|ROWS)$/.test(facts.hidden.name()),
    blanks: options.flag('interpolateNulls') ? 'span' : stacked ? 'zero' : 'gap',
  };
}

function backgroundOf(options: ChartOptionReader): string | null {
  const said = options.text('backgroundColor', 'backgroundColor.fill');
  return said === 'none' || said === 'transparent' ? null : (cssColor(said ?? '') ?? '#ffffff');
}

function lookOf(
  options: ChartOptionReader,
  paths: readonly string[],
  base: Partial<TextLook>,
): TextLook {
  const under = (name: string): string[] => paths.map((path) => `${path}.${name}`);
  const flag = (name: string): boolean | null =>
    under(name)
      .map((path) => options.flag(path))
      .find((value) => value !== null) ?? null;
  return {
    color: cssColor(options.text(...under('color')) ?? '') ?? base.color ?? null,
    size: options.number(...under('fontSize')) ?? base.size ?? null,
    bold: flag('bold') ?? base.bold ?? null,
    italic: flag('italic') ?? base.italic ?? null,
    font: options.text(...under('fontName'), 'fontName') ?? base.font ?? null,
  };
}

function legendOf(options: ChartOptionReader, type: string): ChartModel['legend'] {
  const said = options.text('legend.position', 'legend');
  switch (said) {
    case 'none':
      return null;
    case 'top':
    case 'bottom':
    case 'left':
    case 'right':
      return said;
    case 'labeled':
      return type === 'PIE' ? null : 'right';
    default:
      return 'right';
  }
}

/** The vertical axis may be called by its position among several: `vAxes.0`. */
function axisOf(options: ChartOptionReader, name: 'hAxis' | 'vAxis', values: boolean): AxisModel {
  const names = name === 'vAxis' ? ['vAxis', 'vAxes.0'] : ['hAxis'];
  const under = (part: string): string[] => names.map((one) => `${one}.${part}`);
  const flag = (part: string): boolean => under(part).some((path) => options.flag(path) === true);
  const lines = options.number(...under('gridlines.count'));
  const lineColor = options.text(...under('gridlines.color'));
  return {
    title: options.text(...under('title')) || null,
    titleLook: lookOf(options, under('titleTextStyle'), { bold: false }),
    textLook: lookOf(options, under('textStyle'), {}),
    format: formatOf(options.text(...under('format'))),
    min: options.number(...under('viewWindow.min'), ...under('minValue')),
    max: options.number(...under('viewWindow.max'), ...under('maxValue')),
    logarithmic: flag('logScale'),
    reversed: options.number(...under('direction')) === -1,
    gridlines: values && lines !== 0 && lineColor !== 'none' && lineColor !== 'transparent',
    labelled: options.text(...under('textPosition')) !== 'none',
  };
}

/** Google's named formats as patterns. */
function formatOf(format: string | null): string | null {
  switch (format) {
    case null:
    case '':
    case 'none':
      return null;
    case 'decimal':
      return '#,##0.###';
    case 'short':
    case 'long':
      return '#,##0';
    case 'percent':
      return '0%';
    case 'scientific':
      return '0.00E+00';
    default:
      return format;
  }
}

interface SeriesContext {
  readonly facts: ChartFacts;
  readonly data: ChartData;
  readonly options: ChartOptionReader;
  readonly colors: readonly string[];
  readonly stacked: boolean;
}

function seriesOf(cells: SeriesCells, at: number, context: SeriesContext): SeriesModel {
  const { facts, data, options, colors } = context;
  const type = typeName(facts);
  const kind = kindOf(type, options.text(`series.${at}.type`, 'seriesType'));
  const own = (name: string): string[] => [`series.${at}.${name}`, name];
  return {
    kind,
    label: options.text(`series.${at}.labelInLegend`),
    name: cells.name,
    categories: data.domain,
    values: cells.values,
    color: cssColor(options.text(`series.${at}.color`) ?? '') ?? colors[at % colors.length] ?? null,
    pointColors: pointColors(kind, at, cells, context),
    labels: labelsOf(kind, at, options),
    lineWidth: options.number(...own('lineWidth')) ?? (kind === 'scatter' ? 0 : 2),
    pointSize: options.number(...own('pointSize')) ?? (kind === 'scatter' ? 7 : 0),
    smooth: options.text(...own('curveType')) === 'function',
    dashed: Array.isArray(options.bag.get(`series.${at}.lineDashStyle`)),
  };
}

/** Series of a combo chart may be of several kinds; old macros write the kind as `ColumnChart`. */
function kindOf(type: string, said: string | null): SeriesKind {
  if (type !== 'COMBO' || said === null) return KINDS[type] ?? 'column';
  if (/^line/i.test(said)) return 'line';
  return /area/i.test(said) ? 'area' : 'column';
}

/**
 * Colours of slices, and of single points by `series.N.items.I.color`.
 * The colours of a pie start one late where the range has a header row: the header takes the first one. Source: docs/facts/google.md §3.4.
 */
function pointColors(
  kind: SeriesKind,
  at: number,
  { values }: SeriesCells,
  { data, options, colors }: SeriesContext,
): Map<number, string> {
  const chosen = new Map<number, string>();
  const count = pointsOf(values).length;
  const shift = data.headers > 0 && options.bag.texts('colors') ? 1 : 0;
  for (let point = 0; point < count; point += 1) {
    const own = cssColor(
      options.text(
        `series.${at}.items.${point}.color`,
        ...(kind === 'pie' ? [`slices.${point}.color`] : []),
      ) ?? '',
    );
    const usual =
      kind === 'pie'
        ? (colors[point + shift] ?? defaultColors[point % defaultColors.length] ?? null)
        : null;
    const color = own ?? usual;
    if (color !== null) chosen.set(point, color);
  }
  return chosen;
}

function labelsOf(kind: SeriesKind, at: number, options: ChartOptionReader): LabelModel | null {
  const look = lookOf(
    options,
    [`series.${at}.annotations.textStyle`, `series.${at}.textStyle`, 'annotations.textStyle'],
    {},
  );
  if (kind === 'pie') {
    const said = options.text('pieSliceText') ?? 'percentage';
    const shows = { value: 'value', label: 'category', percentage: 'percent' } as const;
    const chosen = shows[said as keyof typeof shows] ?? null;
    const slices = lookOf(options, ['pieSliceTextStyle'], { color: '#ffffff' });
    return chosen && { look: slices, shows: chosen, place: 'center' };
  }
  if (options.text(`series.${at}.dataLabel`, 'dataLabel') !== 'value') return null;
  const placed = options.text(`series.${at}.dataLabelPlacement`);
  const places = { center: 'center', insideEnd: 'inside', outsideEnd: 'outside' } as const;
  return { look, shows: 'value', place: places[placed as keyof typeof places] ?? null };
}
