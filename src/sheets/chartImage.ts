// A chart as a PNG, drawn by the Charts service at twice its printed size.
import type { ChartModel } from '../domain/chartModel.ts';
import { hostCall } from '../google/hostCall.ts';
import { operations } from '../locale/ptBR.ts';

/** Pixels a centimetre at twice the 96 dots an inch of the screen. */
const pixelsPerCm = (96 / 2.54) * 2;
const text = { fontName: 'Arial', fontSize: 24, color: '#1F2933' };
const quiet = { fontName: 'Arial', fontSize: 22, color: '#52606D' };
const grid = '#D9E2EC';
/** Width for category names left of lying bars. Unit: pixels. */
const barLabelRoom = 430;

/**
 * The chart's bytes. Labels are text of our own, so that no locale of the service can change a number.
 * Assumption: chart-png, chart-accents, signed-bytes
 */
export function chartImage(chart: ChartModel): Uint8Array {
  return hostCall(operations.drawChart, () => {
    const width = Math.round(chart.widthCm * pixelsPerCm);
    const height = Math.round(chart.heightCm * pixelsPerCm);
    const builder = builderOf(chart)
      .setDataTable(dataTable(chart))
      .setDataViewDefinition(labelledView(chart))
      .setDimensions(width, height)
      .setColors([...chart.colors])
      .setOption('fontName', text.fontName)
      .setOption('backgroundColor', '#FFFFFF')
      .setOption('legend', legendOf(chart))
      .setOption('annotations', {
        textStyle: { ...text, bold: true },
        alwaysOutside: true,
        stem: { color: 'transparent', length: 6 },
      })
      .setOption('chartArea', areaOf(chart))
      .setOption(chart.kind === 'bar' ? 'hAxis' : 'vAxis', valueAxis(chart))
      .setOption(chart.kind === 'bar' ? 'vAxis' : 'hAxis', { textStyle: text });
    const bytes = builder.build().getAs('image/png').getBytes();
    return new Uint8Array(bytes);
  });
}

/** What the builders of columns, bars and lines share. */
interface ImageBuilder {
  setDataTable(table: GoogleAppsScript.Charts.DataTableBuilder): ImageBuilder;
  setDataViewDefinition(view: GoogleAppsScript.Charts.DataViewDefinition): ImageBuilder;
  setDimensions(width: number, height: number): ImageBuilder;
  setColors(colors: string[]): ImageBuilder;
  setOption(option: string, value: unknown): ImageBuilder;
  build(): GoogleAppsScript.Charts.Chart;
}

function builderOf(chart: ChartModel): ImageBuilder {
  switch (chart.kind) {
    case 'column':
      return Charts.newColumnChart().setOption('bar', {
        groupWidth: chart.categories.length <= 2 ? '34%' : '62%',
      });
    case 'bar':
      return Charts.newBarChart().setOption('bar', { groupWidth: '62%' });
    case 'line':
      return Charts.newLineChart().setOption('lineWidth', 5).setOption('pointSize', 10);
  }
}

/** One column of categories, then a column of numbers and one of labels a series. */
function dataTable(chart: ChartModel): GoogleAppsScript.Charts.DataTableBuilder {
  const table = Charts.newDataTable().addColumn(Charts.ColumnType.STRING, '');
  for (const { name } of chart.series) {
    table.addColumn(Charts.ColumnType.NUMBER, name).addColumn(Charts.ColumnType.STRING, name);
  }
  chart.categories.forEach((category, row) => {
    table.addRow([
      category,
      ...chart.series.flatMap(({ values, labels }) => [values[row] ?? null, labels[row] ?? '']),
    ]);
  });
  return table;
}

/** Labels are drawn at the bars; on lines only where they cannot collide. */
function labelledView(chart: ChartModel) {
  const columns = chart.series.flatMap((_, index) => {
    const label = { sourceColumn: 2 * index + 2, type: 'string', role: 'annotation' };
    return hasLabels(chart) ? [2 * index + 1, label] : [2 * index + 1];
  });
  return Charts.newDataViewDefinition().setColumns([0, ...columns]);
}

function hasLabels(chart: ChartModel): boolean {
  return chart.kind !== 'line' || chart.series.length === 1;
}

function legendOf(chart: ChartModel) {
  return chart.series.length > 1
    ? { position: 'top', alignment: 'start', textStyle: text }
    : { position: 'none' };
}

function areaOf(chart: ChartModel) {
  const top = chart.series.length > 1 ? 90 : 40;
  return chart.kind === 'bar'
    ? { left: barLabelRoom, right: 210, top: 10, bottom: 20 }
    : { left: hasLabels(chart) ? 20 : 130, right: 20, top, bottom: 60 };
}

/** The axis of numbers: from zero; hidden where every bar carries its number. */
function valueAxis(chart: ChartModel) {
  return hasLabels(chart)
    ? {
        minValue: 0,
        textPosition: 'none',
        gridlines: { color: 'transparent' },
        baselineColor: grid,
      }
    : { minValue: 0, textStyle: quiet, gridlines: { color: grid }, format: '#,##0' };
}
