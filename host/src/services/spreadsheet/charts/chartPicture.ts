// The picture of an embedded chart, drawn as the Charts service draws.

import { NotEmulated } from '../../../emulation/emulated.ts';
import { type CellRef, pointsOf } from '../../../xlsx/drawings/chartReferences.ts';
import type { ChartKind } from '../../charts/chartModel.ts';
import type { Column } from '../../charts/dataTable.ts';
import { drawChart } from '../../charts/drawChart.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { displayValue } from '../values/displayValue.ts';
import { type ChartData, chartData } from './chartData.ts';
import {
  type ChartFacts,
  ChartOptionReader,
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  typeName,
} from './chartFacts.ts';

const KINDS: Readonly<Record<string, ChartKind>> = {
  COLUMN: 'column',
  BAR: 'bar',
  LINE: 'line',
  AREA: 'area',
  PIE: 'pie',
  SCATTER: 'scatter',
};

/**
 * A PNG of the chart's own size; there is no way to ask for a finer one. The platform draws it anew too, so that it
 * differs from what the sheet shows. Source: docs/facts/google.md §3.1. Throws: without data, and for types that have no picture here.
 */
export function chartPicture(facts: ChartFacts, book: SpreadsheetBook): Uint8Array {
  const kind = KINDS[typeName(facts)];
  if (!kind) throw new NotEmulated('EmbeddedChart', `getAs (${typeName(facts)})`);
  const data = chartData(facts);
  if (!data) throw new Error('Not enough columns given to draw the requested chart.');
  const { bag } = new ChartOptionReader([
    ['width', DEFAULT_WIDTH],
    ['height', DEFAULT_HEIGHT],
    ...facts.settings,
  ]);
  const place = { locale: book.rules.tag, timeZone: book.timeZone };
  return drawChart({ kind, columns: columnsOf(facts, data, book), options: bag, ...place });
}

function columnsOf(facts: ChartFacts, data: ChartData, book: SpreadsheetBook): Column[] {
  const options = new ChartOptionReader(facts.settings);
  const shown = shownPoints(facts, data);
  const texts = (ref: CellRef): string[] =>
    pointsOf(ref)
      .filter((_, at) => shown[at])
      .map(({ value, format }) => displayValue(value, format, book.rules));
  const numbers = (ref: CellRef): (number | null)[] =>
    pointsOf(ref)
      .filter((_, at) => shown[at])
      .map(({ value }) => (typeof value === 'number' ? value : null));
  const count = shown.filter(Boolean).length;
  const numeric = typeName(facts) === 'SCATTER' && data.domain !== null;
  const domain: Column =
    data.domain === null
      ? column(
          'STRING',
          '',
          Array.from({ length: count }, (_, at) => String(at + 1)),
        )
      : numeric
        ? column('NUMBER', '', numbers(data.domain))
        : column('STRING', '', texts(data.domain));
  return [
    domain,
    ...data.series.flatMap(({ name, values }, at) => {
      const label = name ? pointsOf(name).map(({ value }) => String(value ?? '')) : [''];
      const labelled = options.text(`series.${at}.dataLabel`, 'dataLabel') === 'value';
      const series = column('NUMBER', label.join(' '), numbers(values));
      const notes = { ...column('STRING', '', texts(values)), role: 'annotation' };
      return labelled ? [series, notes] : [series];
    }),
  ];
}

function column(type: Column['type'], label: string, values: Column['values']): Column {
  return { type, label, role: null, values };
}

/** Which points are drawn: those in hidden rows are not, unless the chart's strategy shows them. */
function shownPoints(facts: ChartFacts, data: ChartData): boolean[] {
  const ref = data.series[0]?.values;
  if (!ref) return [];
  const skips = /^IGNORE_(BOTH|ROWS)$/.test(facts.hidden.name()) && !facts.transposed;
  return ref.areas.flatMap(({ top, left, bottom, right }) => {
    const shown: boolean[] = [];
    for (let row = top; row <= bottom; row += 1)
      for (let at = left; at <= right; at += 1)
        shown.push(!(skips && ref.sheet.rows.get(row)?.hidden));
    return shown;
  });
}
