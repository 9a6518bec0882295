// The workbook as a page shows it: the names of all tabs, and one tab with values and looks.

import type { Tint } from '../../host/src/services/spreadsheet/conditional/conditionalTints.ts';
import type { Host } from '../host.ts';
import { editSource } from './editSource.ts';
import { headerRow } from './headerRow.ts';
import type { BookView, CellExtra, CellLook, ChartView, SheetView } from './protocol.ts';
import { readableColor } from './readableColor.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type WriteDate = (date: Date) => string;

/** Cells beyond the used ones whose rules and looks are read too, so that new rows can be typed. */
const roomBelow = 100;
const roomBeside = 2;
const leastColumns = 12;
/** Unit: points. */
const usualSize = 10;

/** The tab asked for, or the one that is active. */
export function viewBook(host: Host, sheetId: number | null): Omit<BookView, 'steps'> {
  return host.byHand(({ SpreadsheetApp, Utilities }) => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const zone = spreadsheet.getSpreadsheetTimeZone();
    const write = (date: Date) => Utilities.formatDate(date, zone, 'dd/MM/yyyy HH:mm:ss');
    const shown = spreadsheet.getSheets().filter((sheet) => !sheet.isSheetHidden());
    const wanted = shown.find((sheet) => sheet.getSheetId() === sheetId);
    return {
      tabs: shown.map((sheet) => ({
        id: sheet.getSheetId(),
        name: sheet.getName(),
        color: sheet.getTabColor(),
      })),
      sheet: viewSheet(host, wanted ?? SpreadsheetApp.getActiveSheet(), write),
    };
  });
}

function viewSheet(host: Host, sheet: Sheet, write: WriteDate): SheetView {
  const maxRows = sheet.getMaxRows();
  const columns = Math.min(
    sheet.getMaxColumns(),
    Math.max(sheet.getLastColumn() + roomBeside, leastColumns),
  );
  const rows = Math.min(maxRows, sheet.getLastRow() + roomBelow);
  const range = sheet.getRange(1, 1, rows, columns);
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
  const usual = sheet.getRowHeight(maxRows);
  const heights = numbers(rows).map((row) => [row, sheet.getRowHeight(row)] as const);
  const values = range.getDisplayValues();
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    rows: maxRows,
    columns,
    frozenRows: sheet.getFrozenRows() || headerRow(range.getValues().slice(0, 10)),
    frozenColumns: sheet.getFrozenColumns(),
    hasGridlines: !sheet.hasHiddenGridlines(),
    widths: numbers(columns).map((column) => sheet.getColumnWidth(column)),
    heights: Object.fromEntries(heights.filter(([, height]) => height !== usual)),
    hiddenRows: numbers(rows).filter(
      (row) => sheet.isRowHiddenByUser(row) || sheet.isRowHiddenByFilter(row),
    ),
    hiddenColumns: numbers(columns).filter((column) => sheet.isColumnHiddenByUser(column)),
    merges: range.getMergedRanges().map((merged) => ({
      row: merged.getRow(),
      column: merged.getColumn(),
      rows: merged.getNumRows(),
      columns: merged.getNumColumns(),
    })),
    values: values.slice(0, Math.max(1, sheet.getLastRow())),
    ...looksOf(range, tintsOf(host, sheet, rows, columns)),
    ...extrasOf(range, values, write),
    charts: sheet.getCharts().map(viewChart),
  };
}

/** What conditional formats do to the cells, by `row,column`. */
function tintsOf(host: Host, sheet: Sheet, rows: number, columns: number): Map<string, Tint> {
  const area = { top: 1, left: 1, bottom: rows, right: columns };
  const tints = host.sheets.tints(sheet.getSheetId(), area);
  return new Map(tints.map((tint) => [`${tint.row},${tint.column}`, tint]));
}

/** Looks repeat from cell to cell: each is sent once. */
function looksOf(
  range: Range,
  tints: ReadonlyMap<string, Tint>,
): Pick<SheetView, 'looks' | 'lookOf'> {
  const backgrounds = range.getBackgrounds();
  const colors = range.getFontColors();
  const weights = range.getFontWeights();
  const styles = range.getFontStyles();
  const aligns = range.getHorizontalAlignments();
  const wraps = range.getWraps();
  const sizes = range.getFontSizes();
  const raw = range.getValues();
  const known = new Map<string, number>();
  const looks: CellLook[] = [];
  const lookOf = raw.map((line, row) =>
    line.map((value, column) => {
      const tint = tints.get(`${row + 1},${column + 1}`);
      const background = tint?.background ?? backgrounds[row]?.[column] ?? '#ffffff';
      const own = tint?.color ?? colors[row]?.[column] ?? '#000000';
      const color = tint?.background || tint?.color ? readableColor(own, background) : own;
      const look: CellLook = {
        ...(background !== '#ffffff' && { background }),
        ...(color !== '#000000' && { color }),
        ...((tint?.bold ?? weights[row]?.[column] === 'bold') && { bold: true }),
        ...((tint?.italic ?? styles[row]?.[column] === 'italic') && { italic: true }),
        ...(tint?.underline && { underline: true }),
        ...(tint?.strikethrough && { strike: true }),
        ...alignment(aligns[row]?.[column] ?? 'general', value),
        ...(wraps[row]?.[column] && { wrap: true }),
        ...sizeOf(sizes[row]?.[column] ?? usualSize),
      };
      const key = JSON.stringify(look);
      const number = known.get(key) ?? looks.push(look) - 1;
      known.set(key, number);
      return number;
    }),
  );
  return { looks, lookOf };
}

/** Sizes near the usual one are shown as the usual one. */
function sizeOf(size: number): Pick<CellLook, 'size'> {
  return Math.abs(size - usualSize) > 1 ? { size } : {};
}

/** Numbers and dates stand at the right unless told otherwise, true and false in the middle. */
function alignment(said: string, value: unknown): Pick<CellLook, 'align'> {
  if (said === 'center' || said === 'right') return { align: said };
  if (said === 'left') return {};
  if (typeof value === 'boolean') return { align: 'center' };
  return typeof value === 'number' || typeof value === 'object' ? { align: 'right' } : {};
}

function extrasOf(
  range: Range,
  shown: string[][],
  write: WriteDate,
): Pick<SheetView, 'lists' | 'extras'> {
  const notes = range.getNotes();
  const rules = range.getDataValidations();
  const links = range.getRichTextValues();
  const formulas = range.getFormulas();
  const raw = range.getValues();
  const lists: string[][] = [];
  const known = new Map<string, number>();
  const extras: Record<string, CellExtra> = {};
  rules.forEach((line, row) => {
    line.forEach((rule, column) => {
      const note = notes[row]?.[column] ?? '';
      const link = links[row]?.[column]?.getLinkUrl() ?? '';
      const value: unknown = raw[row]?.[column];
      const text = shown[row]?.[column] ?? '';
      const source = formulas[row]?.[column] || editSource(value, text, write);
      const extra: CellExtra = {
        ...(note !== '' && { note }),
        ...(link !== '' && { link }),
        ...(source !== text && { source }),
        ...(rule && ruleExtra(rule, value)),
      };
      if (Object.keys(extra).length > 0) extras[`${row + 1},${column + 1}`] = extra;
    });
  });
  return { lists, extras };

  function ruleExtra(rule: Rule, value: unknown): CellExtra {
    const criteria = String(rule.getCriteriaType());
    const hint = rule.getHelpText() ?? '';
    if (criteria === 'CHECKBOX') return { box: value === true };
    const choices = choicesOf(rule, criteria);
    if (choices === null) return hint === '' ? {} : { hint };
    const key = choices.join('\n');
    const list = known.get(key) ?? lists.push(choices) - 1;
    known.set(key, list);
    return { list, ...(hint !== '' && { hint }) };
  }
}

/** Null: the rule is not about a list. */
function choicesOf(rule: Rule, criteria: string): string[] | null {
  const [source] = rule.getCriteriaValues() as [unknown?];
  if (criteria === 'VALUE_IN_LIST' && Array.isArray(source)) return source.map(String);
  if (criteria !== 'VALUE_IN_RANGE') return null;
  const range = source as Range;
  const last = Math.min(range.getLastRow(), range.getSheet().getLastRow());
  if (last < range.getRow()) return [];
  const used = range.offset(0, 0, last - range.getRow() + 1, range.getNumColumns());
  return used
    .getDisplayValues()
    .flat()
    .filter((text) => text !== '');
}

function viewChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): ChartView {
  const place = chart.getContainerInfo();
  const options = chart.getOptions();
  const size = (name: string, usual: number): number => Number(options?.get(name)) || usual;
  return {
    title: String(options?.get('title') ?? ''),
    row: place.getAnchorRow(),
    column: place.getAnchorColumn(),
    offsetX: place.getOffsetX(),
    offsetY: place.getOffsetY(),
    width: size('width', 600),
    height: size('height', 371),
  };
}
