// Charts of a sheet as the file holds them, with the values that the cells hold now.
import { hasAside } from '../../../xlsx/drawings/chartAside.ts';
import { chartSource, putChart, readCharts } from '../../../xlsx/drawings/charts.ts';
import { chartXml } from '../../../xlsx/drawings/chartXml.ts';
import { chartData } from '../charts/chartData.ts';
import type { ChartFacts } from '../charts/chartFacts.ts';
import { chartNote, shownChart } from '../charts/shownChart.ts';
import { storedChart } from '../charts/storedChart.ts';
import type { Sheet } from './sheet.ts';

/** The XML of a chart's part. */
export function writtenChart(facts: ChartFacts): string {
  const data = chartData(facts) ?? { domain: null, series: [], headers: 0 };
  const sources = facts.ranges.map(({ _worksheet, _area }) => ({
    sheet: _worksheet,
    areas: [_area],
  }));
  return chartXml(storedChart(facts, data), chartNote(facts), sources);
}

/** Writes the values that the cells hold now into the charts of this host; charts of others stay byte for byte. */
export function refreshCharts(sheet: Sheet): void {
  for (const chart of readCharts(sheet._worksheet)) {
    if (!hasAside(chartSource(sheet._worksheet, chart))) continue;
    const { facts, own } = shownChart(sheet, chart);
    if (own && chartData(facts)) putChart(sheet._worksheet, chart, writtenChart(facts));
  }
}
