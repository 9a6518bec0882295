// The tab Painel without its charts: the title and the numbers on top.
import type { DashboardCard, DashboardModel } from '../../domain/dashboardModel.ts';
import { dashboardWords } from '../../locale/dashboardTexts.ts';
import { headStyle } from '../look.ts';
import { numberCell } from '../output/numberCell.ts';
import { type OutputCell, writeCells } from '../output/writeCells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type NotedCell = OutputCell & { readonly note?: string };

/** Cards side by side, from column B. */
export const cardsAcross = 4;
const cardTop = 4;
/** Row of the first charts. */
export const firstChartRow = 10;
/** Unit: pixels. */
export const cardWidth = 245;

const accent = headStyle.color;
const quiet = '#52606D';
const text = '#1F2933';
/** Font size and colour of each row: title, what the tab is, a gap, and the lines of a card. */
const looks = [
  [18, accent],
  [10, quiet],
  [10, quiet],
  [10, quiet],
  [20, accent],
  [9, quiet],
  [10, text],
  [10, text],
] as const;

/** Gives an empty tab its look. It writes no value, so that a failure leaves a tab that is empty still. */
export function dressDashboard(sheet: Sheet): void {
  sheet.setHiddenGridlines(true);
  sheet.setColumnWidth(1, 24);
  sheet.setColumnWidths(2, cardsAcross, cardWidth);
  const styles = looks.map(([size, color], index) => {
    if (size > 16) sheet.setRowHeight(index + 1, 2 * size);
    const style = SpreadsheetApp.newTextStyle().setFontSize(size).setForegroundColor(color);
    return across(() => style.setBold(color === accent).build());
  });
  const { SOLID_THICK } = SpreadsheetApp.BorderStyle;
  sheet.getRange(1, 2, looks.length, cardsAcross).setTextStyles(styles);
  sheet
    .getRange(cardTop, 2, looks.length + 1 - cardTop, cardsAcross)
    .setHorizontalAlignment('center')
    .setBackground(headStyle.background)
    .setBorder(null, null, null, null, true, null, '#FFFFFF', SOLID_THICK);
  // Assumption: warning-only-protection
  sheet.protect().setWarningOnly(true);
}

/** Writes title and cards over what was there, from a row on. */
export function writeCards(sheet: Sheet, { title, cards }: DashboardModel, top: number): void {
  const lines = across((column) => linesOf(cards[column]));
  const rows: NotedCell[][] = [
    across((column) => ({ value: column === 0 ? title : null })),
    across((column) => ({ value: column === 0 ? dashboardWords.about : null })),
    ...looks.slice(2).map((_, line) => lines.map((cells) => cells[line - 1] || { value: null })),
  ];
  const range = sheet.getRange(top, 2, rows.length, cardsAcross);
  writeCells(range, rows);
  range.setNotes(rows.map((row) => row.map(({ note }) => note || '')));
}

function across<T>(make: (column: number) => T): T[] {
  return Array.from({ length: cardsAcross }, (_, column) => make(column));
}

function linesOf(card: DashboardCard | undefined): NotedCell[] {
  if (!card) return [];
  const { label, value, unit, reference, changes, note } = card;
  const shown =
    value === null ? { value: dashboardWords.noData } : numberCell(unit, value, 'short');
  return [
    { value: label },
    { ...shown, note },
    { value: reference },
    ...changes.map((change) => ({ value: change })),
  ];
}
