// The tab _gráficos as cells: one block a chart, which never moves, so that charts keep the cells they are fed from.
import type { ChartModel } from '../../domain/chartModel.ts';
import { dashboardWords } from '../../locale/dashboardTexts.ts';
import { numberCell } from '../output/numberCell.ts';
import type { OutputCell } from '../output/writeCells.ts';

/** Rows that each chart has for itself: its head, the names of its series, and its categories. */
export const blockRows = 40;
const firstBlock = 3;
/** Columns of the tab: id, categories, and series. */
const columns = 'ABCDEFGHIJKL';

/** What a chart of the Painel is fed from. The head row says it all, so that it survives a copy of the spreadsheet. */
export interface ChartBlock {
  readonly id: string;
  /** Row of the head, from 1. */
  readonly row: number;
  /** Null: there is nothing to show now. */
  readonly model: ChartModel | null;
  /** What the chart on the Painel was last given, as `stateOf` says it. Empty: it was never put there. */
  readonly state: string;
}

/** The blocks found in the tab, and new ones below them for charts that have none. */
export function blocksOf(
  rows: readonly (readonly unknown[])[],
  charts: readonly ChartModel[],
): ChartBlock[] {
  const found = rows
    .map(([id, , state], index) => ({ id: String(id), row: index + 1, state: String(state || '') }))
    .filter(({ id }, index) => /^\w+$/.test(id) && rows.findIndex(([one]) => one === id) === index)
    .map((head) => ({ ...head, model: charts.find(({ id }) => id === head.id) || null }));
  const free = Math.max(firstBlock, ...found.map(({ row }) => row + blockRows));
  const added = charts
    .filter((chart) => found.every(({ model }) => model !== chart))
    .map((model, index) => ({ id: model.id, row: free + index * blockRows, model, state: '' }));
  return [...found, ...added];
}

/** The cells of a chart, names of series included, and its subtitle: `B4:D7 Famílias, janeiro e novembro de 2021`. */
export function stateOf(row: number, { categories, series, subtitle }: ChartModel): string {
  const end = columns.charAt(series.length + 1);
  return `B${row + 1}:${end}${row + 1 + categories.length} ${subtitle}`;
}

/** How many series a state names. Null: it is empty. */
export function seriesIn(state: string): number | null {
  const column = /:([A-Z])/.exec(state);
  return column ? columns.indexOf(column[1] ?? '') - 1 : null;
}

/** The whole tab. */
export function cellsOf(blocks: readonly ChartBlock[]): OutputCell[][] {
  const height = Math.max(1, ...blocks.map(({ row }) => row + blockRows - 1));
  const cells = Array.from({ length: height }, () =>
    Array.from(columns, (): OutputCell => ({ value: null })),
  );
  const put = (row: number, column: number, values: readonly OutputCell[]) =>
    cells[row - 1]?.splice(column, values.length, ...values);
  put(1, 0, [{ value: dashboardWords.dataAbout }]);
  for (const { id, row, model, state } of blocks) {
    put(row, 0, [{ value: id }, { value: model ? model.title : null }, { value: state }]);
    if (!model) continue;
    const { categories, series, unit } = model;
    put(
      row + 1,
      2,
      series.map(({ name }) => ({ value: name })),
    );
    categories.forEach((value, index) => {
      const numbers = series.map(({ values }) => numberCell(unit, values[index] ?? null, 'short'));
      put(row + 2 + index, 1, [{ value }, ...numbers]);
    });
  }
  return cells;
}
