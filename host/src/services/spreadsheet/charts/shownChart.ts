// An embedded chart as scripts see it, read back from the file.

import type { Element } from 'domhandler';
import { type Area, overlap } from '../../../xlsx/cells/address.ts';
import { readAside } from '../../../xlsx/drawings/chartAside.ts';
import {
  chartRoot,
  type ReadAxis,
  type ReadChart,
  readChart,
} from '../../../xlsx/drawings/chartReader.ts';
import { type CellRef, pointsOf } from '../../../xlsx/drawings/chartReferences.ts';
import { chartSource, type SheetChart } from '../../../xlsx/drawings/charts.ts';
import type { EnumValue } from '../../base/emulatedEnum.ts';
import { chartTypes, hiddenDimensionStrategies, mergeStrategies } from '../../charts/chartEnums.ts';
import { Range } from '../range/range.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { type ChartFacts, EMPTY_CHART } from './chartFacts.ts';

/** What the host notes beside a chart of its own. */
interface ChartNote {
  readonly type: string | null;
  readonly settings: readonly (readonly [string, unknown])[];
  readonly numHeaders: number;
  readonly transposed: boolean;
  readonly merge: string;
  readonly hidden: string;
}

/** Text that is put beside a chart in the file. */
export function chartNote(facts: ChartFacts): string {
  const note: ChartNote = {
    type: facts.type?.name() ?? null,
    settings: facts.settings,
    numHeaders: facts.numHeaders,
    transposed: facts.transposed,
    merge: facts.merge.name(),
    hidden: facts.hidden.name(),
  };
  return JSON.stringify(note);
}

/** Facts of a chart on a sheet; `own` tells whether this host wrote it as it stands. */
export function shownChart(
  sheet: Sheet,
  chart: SheetChart,
): { readonly facts: ChartFacts; readonly own: boolean } {
  const root = chartRoot(chartSource(sheet._worksheet, chart));
  const { row, column, offsetX, offsetY, width, height } = chart.anchor;
  const base = { ...EMPTY_CHART, id: chart.id, place: { row, column, offsetX, offsetY } };
  const noted = notedFacts(sheet._book, base, root);
  const facts = noted ?? readFacts(sheet._book, base, root);
  const others = facts.settings.filter(([name]) => name !== 'width' && name !== 'height');
  const settings = [...others, ['width', width] as const, ['height', height] as const];
  return { facts: { ...facts, settings }, own: noted !== null };
}

function notedFacts(book: SpreadsheetBook, base: ChartFacts, root: Element): ChartFacts | null {
  const aside = readAside(book.workbook, root);
  const note = aside && parseNote(aside.text);
  if (!aside || !note) return null;
  return {
    ...base,
    type: named(chartTypes, note.type),
    settings: note.settings,
    numHeaders: note.numHeaders,
    transposed: note.transposed,
    merge: named(mergeStrategies, note.merge) ?? base.merge,
    hidden: named(hiddenDimensionStrategies, note.hidden) ?? base.hidden,
    ranges: aside.sources.flatMap((source) => (source ? rangesOf(book, source) : [])),
  };
}

function parseNote(text: string): ChartNote | null {
  try {
    const found: unknown = JSON.parse(text);
    const usable =
      typeof found === 'object' &&
      found !== null &&
      'settings' in found &&
      Array.isArray(found.settings);
    return usable ? (found as ChartNote) : null;
  } catch {
    return null;
  }
}

function named(values: object, name: string | null): EnumValue | null {
  const found: unknown = name === null ? null : Reflect.get(values, name);
  return (found as EnumValue | null | undefined) ?? null;
}

function rangesOf(book: SpreadsheetBook, { sheet, areas }: CellRef): Range[] {
  return areas.map((area) => new Range(book.sheetOf(sheet), area));
}

const TYPES: Readonly<Record<string, EnumValue>> = {
  bar: chartTypes.COLUMN,
  line: chartTypes.LINE,
  area: chartTypes.AREA,
  pie: chartTypes.PIE,
  doughnut: chartTypes.PIE,
  ofPie: chartTypes.PIE,
  scatter: chartTypes.SCATTER,
  bubble: chartTypes.BUBBLE,
  radar: chartTypes.RADAR,
  stock: chartTypes.CANDLESTICK,
};

function readFacts(book: SpreadsheetBook, base: ChartFacts, root: Element): ChartFacts {
  const chart = readChart(book.workbook, root);
  const known = TYPES[chart.kind ?? ''] ?? null;
  const type = chart.mixed
    ? chartTypes.COMBO
    : chart.kind === 'bar' && chart.lying
      ? chartTypes.BAR
      : known;
  const [first] = chart.series;
  const headed = chart.series.some(({ name }) => name !== null);
  const [area] = first?.values?.areas ?? [];
  return {
    ...base,
    type,
    settings: settingsOf(chart),
    numHeaders: headed ? 1 : 0,
    transposed: area !== undefined && area.top === area.bottom && area.left !== area.right,
    hidden: chart.hiddenCells ? hiddenDimensionStrategies.SHOW_BOTH : base.hidden,
    ranges: sourcesOf(chart, headed).flatMap((source) => rangesOf(book, source)),
  };
}

function settingsOf(chart: ReadChart): [string, unknown][] {
  const settings: [string, unknown][] = [];
  const put = (name: string, value: unknown): void => {
    if (value !== null && value !== undefined) settings.push([name, value]);
  };
  const axis = (name: string, read: ReadAxis | null): void => {
    put(`${name}.title`, read?.title);
    put(`${name}.format`, read?.format);
    put(`${name}.viewWindow.min`, read?.min);
    put(`${name}.viewWindow.max`, read?.max);
  };
  const legends: Readonly<Record<string, string>> = {
    t: 'top',
    b: 'bottom',
    l: 'left',
    r: 'right',
  };
  put('title', chart.title);
  put('legend.position', chart.legend === null ? 'none' : (legends[chart.legend] ?? 'right'));
  put('backgroundColor', chart.background);
  if (chart.stacking !== 'none') put('isStacked', chart.stacking === 'percent' ? 'percent' : true);
  axis(chart.lying ? 'vAxis' : 'hAxis', chart.categoryAxis);
  axis(chart.lying ? 'hAxis' : 'vAxis', chart.valueAxis);
  chart.series.forEach(({ color, labelled, label }, at) => {
    put(`series.${at}.color`, color);
    put(`series.${at}.labelInLegend`, label);
    if (labelled) put(`series.${at}.dataLabel`, 'value');
  });
  return settings;
}

/** The domain and each series with its name; blocks that touch are told as one range. */
function sourcesOf(chart: ReadChart, headed: boolean): CellRef[] {
  const sources: CellRef[] = [];
  const add = (ref: CellRef | null, name: CellRef | null, grow: boolean): void => {
    const [area] = ref?.areas ?? [];
    if (!ref || !area) return;
    const [head] = name?.areas ?? [];
    const whole = head ? bounding(area, head) : grow ? withHeader(area) : area;
    const last = sources.at(-1);
    const [before] = last?.areas ?? [];
    if (last && before && last.sheet === ref.sheet && touches(before, whole))
      sources[sources.length - 1] = { ...last, areas: [bounding(before, whole)] };
    else sources.push({ sheet: ref.sheet, areas: [whole, ...ref.areas.slice(1)] });
  };
  const domain = chart.series.find(({ categories }) => categories !== null)?.categories ?? null;
  add(domain, null, headed);
  for (const { name, values } of chart.series) add(values, name, false);
  return sources.filter((source) => pointsOf(source).length > 0);
}

/** The cell that goes with the names of the series, at the head of the domain. */
function withHeader(area: Area): Area {
  if (area.left === area.right && area.top > 1) return { ...area, top: area.top - 1 };
  return area.top === area.bottom && area.left > 1 ? { ...area, left: area.left - 1 } : area;
}

function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function touches(a: Area, b: Area): boolean {
  if (overlap(a, b)) return false;
  const sideBySide = a.top === b.top && a.bottom === b.bottom && a.right + 1 === b.left;
  return sideBySide || (a.left === b.left && a.right === b.right && a.bottom + 1 === b.top);
}
