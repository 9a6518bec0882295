// The part of Sheet about embedded charts and the pictures beside them.
import { NotEmulated } from '../../../emulation/emulated.ts';
import { MOST_COLUMNS, MOST_ROWS } from '../../../xlsx/cells/address.ts';
import {
  addChart,
  removeChart as dropChart,
  moveChart,
  putChart,
  readCharts,
  type SheetChart,
} from '../../../xlsx/drawings/charts.ts';
import type { Anchor } from '../../../xlsx/drawings/drawingAnchors.ts';
import { readPictures } from '../../../xlsx/drawings/pictures.ts';
import { signatureError } from '../../base/signatureError.ts';
import {
  type ChartFacts,
  ChartOptionReader,
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  EMPTY_CHART,
  typeName,
} from '../charts/chartFacts.ts';
import { EmbeddedChart } from '../charts/embeddedChart.ts';
import type { EmbeddedChartBuilder } from '../charts/embeddedChartBuilder.ts';
import { newChartBuilder } from '../charts/embeddedChartBuilders.ts';
import { newChartId } from '../charts/newChartId.ts';
import { chartNote, shownChart } from '../charts/shownChart.ts';
import { isDrawable } from '../charts/storedChart.ts';
import { OverGridImage } from '../images/overGridImage.ts';
import type { Sheet } from './sheet.ts';
import { writtenChart } from './writtenChart.ts';

export function newChart(sheet: Sheet): EmbeddedChartBuilder {
  return newChartBuilder(sheet._book, EMPTY_CHART);
}

/** The one at the back first. */
export function getCharts(sheet: Sheet): EmbeddedChart[] {
  return readCharts(sheet._worksheet).map((chart) => {
    const { facts } = shownChart(sheet, chart);
    return new EmbeddedChart(facts, sheet._book, (given) => newChartBuilder(sheet._book, given));
  });
}

/** Throws: when the chart lies outside the sheet, and on a sheet that this user may not edit. */
export function insertChart(sheet: Sheet, chart: EmbeddedChart): void {
  if (!(chart instanceof EmbeddedChart))
    throw signatureError('SpreadsheetApp.Sheet.insertChart', [chart]);
  assertChangeable(sheet, chart._facts);
  const id = newChartId(sheet._book);
  const description = new ChartOptionReader(chart._facts.settings).text('title') ?? '';
  const anchor = anchorOf(chart._facts);
  const { chartNoun: noun } = sheet._book;
  addChart(sheet._worksheet, { id, noun, anchor, description }, writtenChart(chart._facts));
}

/** The one at the back first. */
export function getImages(sheet: Sheet): OverGridImage[] {
  return readPictures(sheet._worksheet).map((picture) => new OverGridImage(sheet, picture));
}

/**
 * Redraws a chart in its place among the others; a chart of which nothing but the place differs keeps its look, one
 * that somebody restyled in another program included. Throws: when the chart is not on this sheet.
 * Assumption: embedded-chart-update
 */
export function updateChart(sheet: Sheet, chart: EmbeddedChart): void {
  if (!(chart instanceof EmbeddedChart))
    throw signatureError('SpreadsheetApp.Sheet.updateChart', [chart]);
  assertChangeable(sheet, chart._facts);
  const known = chartOf(sheet, chart._facts.id);
  const before = shownChart(sheet, known).facts;
  if (!saysTheSame(before, chart._facts))
    putChart(sheet._worksheet, known, writtenChart(chart._facts));
  moveChart(sheet._worksheet, known.id, anchorOf(chart._facts));
}

/** Throws: when the chart is not on this sheet. */
export function removeChart(sheet: Sheet, chart: EmbeddedChart): void {
  if (!(chart instanceof EmbeddedChart))
    throw signatureError('SpreadsheetApp.Sheet.removeChart', [chart]);
  const known = chartOf(sheet, chart._facts.id);
  assertChangeable(sheet, chart._facts);
  dropChart(sheet._worksheet, known.id);
}

function chartOf(sheet: Sheet, id: number | null): SheetChart {
  const found = readCharts(sheet._worksheet).find((chart) => chart.id === id);
  if (!found) throw new Error('The chart was not found on this sheet.');
  return found;
}

/** Only a protected sheet keeps its charts; a protected range does not. */
function assertChangeable(sheet: Sheet, facts: ChartFacts): void {
  const { place } = facts;
  const type = typeName(facts);
  if (!isDrawable(type)) throw new NotEmulated('Sheet', `insertChart(${type})`);
  sheet._range(place.row, place.column, 1, 1);
  sheet._assertEditable({
    top: MOST_ROWS,
    bottom: MOST_ROWS,
    left: MOST_COLUMNS,
    right: MOST_COLUMNS,
  });
}

function anchorOf({ place, settings }: ChartFacts): Anchor {
  const options = new ChartOptionReader(settings);
  const size = (name: string, usual: number): number => {
    const said = options.number(name);
    return said !== null && said > 0 ? Math.round(said) : usual;
  };
  return { ...place, width: size('width', DEFAULT_WIDTH), height: size('height', DEFAULT_HEIGHT) };
}

/** Whether two charts differ in their place and size at most. */
function saysTheSame(a: ChartFacts, b: ChartFacts): boolean {
  const said = (facts: ChartFacts): string =>
    JSON.stringify([
      chartNote({
        ...facts,
        settings: facts.settings
          .filter(([name]) => name !== 'width' && name !== 'height')
          .toSorted(([one], [other]) => (one < other ? -1 : 1)),
      }),
      facts.ranges.map(({ _worksheet, _area }) => [_worksheet.sheetId, _area]),
    ]);
  return said(a) === said(b);
}
