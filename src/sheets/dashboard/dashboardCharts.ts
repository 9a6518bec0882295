// The native charts of the Painel: found by the cells they are fed from, made once, and afterwards left as people want them.
// Assumption: embedded-chart-update
import type { ChartModel } from '../../domain/chartModel.ts';
import { blockRows, type ChartBlock, seriesIn } from './chartBlocks.ts';
import { cardWidth, firstChartRow } from './dashboardTab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** A block whose chart has something to show. */
export type DrawnBlock = ChartBlock & { readonly model: ChartModel };

/** Charts stand in two columns of two cards each. Unit: pixels. */
const gap = 8;
const rowHeight = 21;
const usualHeight = 371;
const color = '#1F2933';
const quiet = '#52606D';

/** The ranges of a chart; none where they cannot be told, as when their tab is gone. */
export function rangesOf(chart: Chart): GoogleAppsScript.Spreadsheet.Range[] {
  try {
    return chart.getRanges();
  } catch {
    return [];
  }
}

/** The chart of a block: the oldest that is fed from it; one whose cells are gone is known by its title. */
export function chartOf(
  { row, model }: DrawnBlock,
  charts: readonly Chart[],
  dataId: number,
): Chart | undefined {
  const isWithin = (range: GoogleAppsScript.Spreadsheet.Range) =>
    range.getGridId() === dataId && range.getRow() > row && range.getRow() < row + blockRows;
  return (
    charts.find((chart) => rangesOf(chart).some(isWithin)) ||
    charts.find((chart) => rangesOf(chart).length === 0 && optionOf(chart, 'title') === model.title)
  );
}

/** Whether rows inserted by hand took the chart's cells away from where they are written. */
export function isMoved(chart: Chart, { row, model }: DrawnBlock): boolean {
  const [first] = rangesOf(chart);
  return (
    first !== undefined &&
    (first.getRow() !== row + 1 || first.getNumRows() !== model.categories.length + 1)
  );
}

function optionOf(chart: Chart, name: string): unknown {
  return chart.getOptions().get(name);
}

/** Feeds a chart anew and tells the new period; place, size and look stay as people left them. */
export function updateChart(
  dashboard: Sheet,
  data: Sheet,
  chart: Chart,
  { row, model, state }: DrawnBlock,
): void {
  const builder = chart.modify().clearRanges();
  feed(builder, data, row, model, seriesIn(state) ?? model.series.length);
  const shown = optionOf(chart, 'subtitle');
  if (!shown || state.slice(state.indexOf(' ') + 1) === shown) {
    builder.setOption('subtitle', model.subtitle);
  }
  dashboard.updateChart(builder.build());
}

/** Puts charts below all others, two side by side. */
export function insertCharts(
  dashboard: Sheet,
  data: Sheet,
  blocks: readonly DrawnBlock[],
  others: readonly Chart[],
): void {
  let top = Math.max(firstChartRow, ...others.map(rowBelow));
  let next = top;
  blocks.forEach(({ row, model }, index) => {
    const side = index % 2;
    if (side === 0) top = next;
    const builder = newChart(dashboard, model).setPosition(top, 2 + 2 * side, gap * side, 0);
    feed(builder, data, row, model, 0);
    dashboard.insertChart(builder.build());
    next = Math.max(next, top + rowsFor(heightOf(model)));
  });
}

/** The first free row below a chart. */
function rowBelow(chart: Chart): number {
  const place = chart.getContainerInfo();
  const height = Number(optionOf(chart, 'height')) || usualHeight;
  return place.getAnchorRow() + rowsFor(place.getOffsetY() + height);
}

function rowsFor(pixels: number): number {
  return Math.ceil(pixels / rowHeight) + 1;
}

/** One range a column, which is steadier than one for all; colours, labels and legend for the series from `from` on. */
function feed(
  builder: Builder,
  data: Sheet,
  row: number,
  { categories, series, colors, kind }: ChartModel,
  from: number,
): void {
  for (let column = 0; column <= series.length; column += 1) {
    builder.addRange(data.getRange(row + 1, column + 2, categories.length + 1, 1));
  }
  for (let index = from; index < series.length; index += 1) {
    builder.setOption(`series.${index}.color`, colors[index]);
    if (kind !== 'line') builder.setOption(`series.${index}.dataLabel`, 'value');
    if (index < 2) builder.setOption('legend.position', series.length > 1 ? 'top' : 'none');
  }
}

function newChart(dashboard: Sheet, model: ChartModel): Builder {
  const { COLUMN, BAR, LINE } = Charts.ChartType;
  const { kind, title, subtitle } = model;
  const lying = kind === 'bar';
  const small = { color, fontSize: 10 };
  const categories = { textStyle: small };
  const values = lying
    ? { minValue: 0, textPosition: 'none', gridlines: { color: 'transparent' } }
    : { minValue: 0, textStyle: { color: quiet, fontSize: 10 }, gridlines: { color: '#D9E2EC' } };
  const options = {
    useFirstColumnAsDomain: true,
    width: 2 * cardWidth - gap,
    height: heightOf(model),
    fontName: 'Arial',
    title,
    titleTextStyle: { color, fontSize: 13, bold: true },
    subtitle,
    subtitleTextStyle: { color: quiet, fontSize: 11 },
    'legend.textStyle': small,
    'annotations.textStyle': { color, fontSize: 9 },
    'bar.groupWidth': '62%',
    lineWidth: 3,
    pointSize: 6,
    hAxis: lying ? values : categories,
    vAxis: lying ? categories : values,
  };
  const type = { column: COLUMN, bar: BAR, line: LINE }[kind];
  const builder = dashboard.newChart().setChartType(type).setNumHeaders(1);
  for (const [name, value] of Object.entries(options)) builder.setOption(name, value);
  return builder;
}

/** Lying bars need room each. Unit: pixels. */
function heightOf({ kind, categories }: ChartModel): number {
  return kind === 'bar' ? Math.max(300, 90 + 30 * categories.length) : 300;
}
