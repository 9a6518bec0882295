// The tab Painel and the hidden tab _gráficos: made when they are missing, afterwards refreshed in place.
import type { DashboardModel } from '../../domain/dashboardModel.ts';
import { hostCall } from '../../google/hostCall.ts';
import { dashboardTabs, dashboardWords } from '../../locale/dashboardTexts.ts';
import { operations } from '../../locale/ptBR.ts';
import { allValues } from '../allValues.ts';
import { withRoom } from '../output/withRoom.ts';
import { writeCells } from '../output/writeCells.ts';
import { addSheet, type OpenSheets, sheetNamed } from '../session/openSheets.ts';
import { blocksOf, type ChartBlock, cellsOf, stateOf } from './chartBlocks.ts';
import {
  chartOf,
  type DrawnBlock,
  insertCharts,
  isMoved,
  rangesOf,
  updateChart,
} from './dashboardCharts.ts';
import { dressDashboard, writeCards } from './dashboardTab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

export interface DashboardOptions {
  /** Make the Painel where there is none. */
  readonly create?: boolean;
  /** Bring back charts that people deleted. */
  readonly restoreCharts?: boolean;
}

export interface RefreshedDashboard {
  /** Titles of charts that people deleted. */
  readonly missingCharts: readonly string[];
  /** Why there is no Painel, in words. Empty: there is one, or none was asked for. */
  readonly notice: string;
}

/** Writes cards and cells of charts. A chart itself is touched where its cells or its period changed, and only then. */
export function refreshDashboard(
  sheets: OpenSheets,
  model: DashboardModel,
  { create = true, restoreCharts = false }: DashboardOptions = {},
): RefreshedDashboard {
  const { dashboard: dashboardName, data: dataName } = dashboardTabs;
  const refused = (notice: string) => ({ missingCharts: [], notice });
  return hostCall(operations.writeTab(`${dashboardName} ou ${dataName}`), () => {
    const found = sheetNamed(sheets, dashboardName);
    if (!found && !create) return refused('');
    const charts = found ? found.getCharts() : [];
    const dataFound = sheetNamed(sheets, dataName) || feedingSheet(charts);
    const shown = found ? allValues(found) : [];
    const about = shown.findIndex((row) => row.includes(dashboardWords.about));
    const isFed = about >= 0 || charts.some((chart) => isFedFrom(chart, dataFound));
    const isNew = isFed ? false : charts.length === 0 && shown.length === 0 ? true : null;
    if (isNew === null) return refused(dashboardWords.foreign(dashboardName));
    const rows: unknown[][] = dataFound ? dataFound.getDataRange().getValues() : [];
    const isKnown = rows.some(([mark]) => mark === dashboardWords.dataAbout);
    if (!isKnown && rows.some((row) => row.some((cell) => cell !== ''))) {
      return refused(dashboardWords.foreign(dataName));
    }

    const dashboard = found || addSheet(sheets, dashboardName);
    const data = dataFound || addSheet(sheets, dataName);
    // Assumption: warning-only-protection
    if (!isKnown) data.hideSheet().protect().setWarningOnly(true);
    const blocks = blocksOf(rows, model.charts).map((block) =>
      isNew ? { ...block, state: '' } : block,
    );
    writeBlocks(data, blocks);
    if (isNew) dressDashboard(dashboard);
    writeCards(dashboard, model, Math.max(1, about));

    const absent: DrawnBlock[] = [];
    const touched: ChartBlock[] = [];
    for (const block of blocks.filter(isDrawn)) {
      const chart = chartOf(block, charts, data.getSheetId());
      if (!chart) absent.push(block);
      else if (block.state !== stateOf(block.row, block.model) || isMoved(chart, block)) {
        updateChart(dashboard, data, chart, block);
        touched.push(block);
      }
    }
    const added = absent.filter(({ state }) => restoreCharts || state === '');
    insertCharts(dashboard, data, added, charts);
    touched.push(...added);
    if (touched.length > 0) {
      writeBlocks(
        data,
        blocks.map((block) =>
          isDrawn(block) && touched.includes(block)
            ? { ...block, state: stateOf(block.row, block.model) }
            : block,
        ),
      );
    }
    const missing = absent.filter((block) => !added.includes(block));
    return { missingCharts: missing.map((block) => block.model.title), notice: '' };
  });
}

function isFedFrom(chart: Chart, data: Sheet | undefined): boolean {
  return rangesOf(chart).some((range) => data && range.getGridId() === data.getSheetId());
}

/** The tab _gráficos under another name: its charts still know it. */
function feedingSheet(charts: readonly Chart[]): Sheet | undefined {
  const sheets = charts.flatMap((chart) => rangesOf(chart).map((range) => range.getSheet()));
  return sheets.find((sheet) => sheet.getRange('A1').getValue() === dashboardWords.dataAbout);
}

function isDrawn(block: ChartBlock): block is DrawnBlock {
  return block.model !== null;
}

function writeBlocks(sheet: Sheet, blocks: readonly ChartBlock[]): void {
  const cells = cellsOf(blocks);
  const width = (cells[0] || []).length;
  withRoom(sheet, cells.length, width, () => {
    writeCells(sheet.getRange(1, 1, cells.length, width), cells);
  });
}
