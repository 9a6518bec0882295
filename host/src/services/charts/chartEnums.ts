// Enums of the Charts service.
import { defineEnum } from '../base/emulatedEnum.ts';

/** Source for all: Apps Script reference, Charts service. */
export const columnTypes = defineEnum('ColumnType', ['DATE', 'NUMBER', 'STRING']);
/** Whether lines run straight or smooth. */
export const curveStyles = defineEnum('CurveStyle', ['NORMAL', 'SMOOTH']);
/** Sizes of points. */
export const pointStyles = defineEnum('PointStyle', ['NONE', 'TINY', 'MEDIUM', 'LARGE', 'HUGE']);
/** Places of a legend. */
export const positions = defineEnum('Position', ['TOP', 'RIGHT', 'BOTTOM', 'NONE']);
/** How embedded charts join ranges. */
export const mergeStrategies = defineEnum('ChartMergeStrategy', ['MERGE_COLUMNS', 'MERGE_ROWS']);
/** What embedded charts do with hidden rows and columns. */
export const hiddenDimensionStrategies = defineEnum('ChartHiddenDimensionStrategy', [
  'IGNORE_BOTH',
  'IGNORE_ROWS',
  'IGNORE_COLUMNS',
  'SHOW_BOTH',
]);
/** Kinds of embedded charts. */
export const chartTypes = defineEnum('ChartType', [
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
]);
