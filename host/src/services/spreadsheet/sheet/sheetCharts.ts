// The part of Sheet about embedded charts and the pictures beside them.
import { NotEmulated } from '../../../emulation/emulated.ts';
import { MOST_COLUMNS, MOST_ROWS } from '../../../xlsx/cells/address.ts';
import { hasAside } from '../../../xlsx/drawings/chartAside.ts';
import {
  addChart,
  chartSource,
  moveChart,
  putChart,
  readCharts,
  removeChart,
  type SheetChart,
} from '../../../xlsx/drawings/charts.ts';
import { chartXml } from '../../../xlsx/drawings/chartXml.ts';
import type { Anchor } from '../../../xlsx/drawings/drawingAnchors.ts';
import { readPictures } from '../../../xlsx/drawings/pictures.ts';
import { signatureError } from '../../base/signatureError.ts';
import { chartData } from '../charts/chartData.ts';
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
import { chartNote, shownChart } from '../charts/shownChart.ts';
import { isDrawable, storedChart } from '../charts/storedChart.ts';
import type { Documented } from '../documented.ts';
import { OverGridImage } from '../images/overGridImage.ts';
import { SheetRules } from './sheetRules.ts';

type Names = 'newChart' | 'getCharts' | 'getImages' | `${'insert' | 'update' | 'remove'}Chart`;

/** Numbers of charts begin here, so that they have ten digits. */
const FIRST_ID = 1_000_000_000;

/** Charts of a sheet. */
export abstract class SheetCharts
  extends SheetRules
  implements Documented<GoogleAppsScript.Spreadsheet.Sheet, Names>
{
  newChart(): EmbeddedChartBuilder {
    return newChartBuilder(this._book, EMPTY_CHART);
  }

  /** The one at the back first. */
  getCharts(): EmbeddedChart[] {
    return readCharts(this._worksheet).map((chart) => {
      const { facts } = shownChart(this._self, chart);
      return new EmbeddedChart(facts, this._book, (given) => newChartBuilder(this._book, given));
    });
  }

  /** Throws: when the chart lies outside the sheet, and on a sheet that this user may not edit. */
  insertChart(chart: EmbeddedChart): void {
    if (!(chart instanceof EmbeddedChart))
      throw signatureError('SpreadsheetApp.Sheet.insertChart', [chart]);
    this.#assertChangeable(chart._facts);
    const id = this._newChartId();
    const description = new ChartOptionReader(chart._facts.settings).text('title') ?? '';
    const anchor = anchorOf(chart._facts);
    const { chartNoun: noun } = this._book;
    addChart(this._worksheet, { id, noun, anchor, description }, this.#written(chart._facts));
  }

  /** The one at the back first. */
  getImages(): OverGridImage[] {
    return readPictures(this._worksheet).map((picture) => new OverGridImage(this._self, picture));
  }

  /**
   * Redraws a chart in its place among the others; a chart of which nothing but the place differs keeps its look, one
   * that somebody restyled in another program included. Throws: when the chart is not on this sheet.
   * Assumption: embedded-chart-update
   */
  updateChart(chart: EmbeddedChart): void {
    if (!(chart instanceof EmbeddedChart))
      throw signatureError('SpreadsheetApp.Sheet.updateChart', [chart]);
    this.#assertChangeable(chart._facts);
    const known = this.#find(chart._facts.id);
    const before = shownChart(this._self, known).facts;
    if (!saysTheSame(before, chart._facts))
      putChart(this._worksheet, known, this.#written(chart._facts));
    moveChart(this._worksheet, known.id, anchorOf(chart._facts));
  }

  /** Throws: when the chart is not on this sheet. */
  removeChart(chart: EmbeddedChart): void {
    if (!(chart instanceof EmbeddedChart))
      throw signatureError('SpreadsheetApp.Sheet.removeChart', [chart]);
    const known = this.#find(chart._facts.id);
    this.#assertChangeable(chart._facts);
    removeChart(this._worksheet, known.id);
  }

  /** Writes the values that the cells hold now into the charts of this host; charts of others stay byte for byte. */
  _refreshCharts(): void {
    for (const chart of readCharts(this._worksheet)) {
      if (!hasAside(chartSource(this._worksheet, chart))) continue;
      const { facts, own } = shownChart(this._self, chart);
      if (own && chartData(facts)) putChart(this._worksheet, chart, this.#written(facts));
    }
  }

  _newChartId(): number {
    this._book.noteStateChange();
    return FIRST_ID + this._book.newId();
  }

  #find(id: number | null): SheetChart {
    const found = readCharts(this._worksheet).find((chart) => chart.id === id);
    if (!found) throw new Error('The chart was not found on this sheet.');
    return found;
  }

  /** Only a protected sheet keeps its charts; a protected range does not. */
  #assertChangeable(facts: ChartFacts): void {
    const { place } = facts;
    const type = typeName(facts);
    if (!isDrawable(type)) throw new NotEmulated('Sheet', `insertChart(${type})`);
    this._range(place.row, place.column, 1, 1);
    this._assertEditable({
      top: MOST_ROWS,
      bottom: MOST_ROWS,
      left: MOST_COLUMNS,
      right: MOST_COLUMNS,
    });
  }

  #written(facts: ChartFacts): string {
    const data = chartData(facts) ?? { domain: null, series: [], headers: 0 };
    const sources = facts.ranges.map(({ _worksheet, _area }) => ({
      sheet: _worksheet,
      areas: [_area],
    }));
    return chartXml(storedChart(facts, data), chartNote(facts), sources);
  }
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
