// The tab Painel without its charts: the title and the numbers on top.
import type { DashboardCard, DashboardModel } from '../../domain/dashboardModel.ts';
import { dashboardWords } from '../../locale/dashboardTexts.ts';
import { headStyle } from '../prepare/look.ts';
import { type OutputCell, writeCells } from '../writeCells.ts';
import { shownValue } from './shownValue.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type NotedCell = OutputCell & { readonly note?: string };

/** Cards side by side, from column B; more than four stand in further rows of cards. */
const across = 4;
const cardTop = 4;
/** Label, value, month, two changes, and a row between cards. */
const cardRows = 6;
/** Unit: pixels. */
export const cardWidth = 245;
/** The cell that tells the Painel from a tab of the same name that people made. */
export const aboutCell = 'B2';

const accent = headStyle.color;
const quiet = '#52606D';
/** Font size and colour of each line of a card, and of what stands above the cards. */
const cardLooks = [
  [10, quiet],
  [20, accent],
  [9, quiet],
  [10, '#1F2933'],
  [10, '#1F2933'],
  [10, quiet],
] as const;
const titleLooks = [
  [18, accent],
  [10, quiet],
  [10, quiet],
] as const;

/** The first row below the cards. */
export function rowBelowCards(cardCount: number): number {
  return cardTop + cardRows * Math.max(1, Math.ceil(cardCount / across));
}

/** Gives an empty tab its look. It writes no value, so that a failure leaves a tab that is empty still. */
export function dressPanel(sheet: Sheet, cardCount: number): void {
  sheet.setHiddenGridlines(true);
  sheet.setColumnWidth(1, 24);
  sheet.setColumnWidths(2, across, cardWidth);
  const rows = Array.from({ length: rowBelowCards(cardCount) - 1 }, (_, index) => {
    const [size, color] = titleLooks[index] ??
      cardLooks[(index + 1 - cardTop) % cardRows] ?? [10, quiet];
    if (size > 16) sheet.setRowHeight(index + 1, 2 * size);
    const style = SpreadsheetApp.newTextStyle().setFontSize(size).setForegroundColor(color);
    return Array.from({ length: across }, () => style.setBold(color === accent).build());
  });
  sheet.getRange(1, 2, rows.length, across).setTextStyles(rows);
  sheet
    .getRange(cardTop, 2, rows.length - cardTop, across)
    .setHorizontalAlignment('center')
    .setBackground(headStyle.background)
    .setBorder(
      null,
      null,
      null,
      null,
      true,
      null,
      '#FFFFFF',
      SpreadsheetApp.BorderStyle.SOLID_THICK,
    );
  // Assumption: warning-only-protection
  sheet.protect().setWarningOnly(true);
}

/** Writes title and cards over what was there. */
export function writeCards(sheet: Sheet, { title, cards }: DashboardModel): void {
  const rows: NotedCell[][] = Array.from(
    { length: rowBelowCards(cards.length) - 1 },
    (_, index) => {
      const line = index + 1 - cardTop;
      const first = across * Math.floor(line / cardRows);
      return Array.from({ length: across }, (_, column) => {
        const card = line < 0 ? undefined : cards[first + column];
        return (card && linesOf(card)[line % cardRows]) || { value: null };
      });
    },
  );
  [title, dashboardWords.about].forEach((value, index) => {
    rows[index]?.splice(0, 1, { value });
  });
  const range = sheet.getRange(1, 2, rows.length, across);
  writeCells(range, rows);
  range.setNotes(rows.map((row) => row.map(({ note }) => note || '')));
}

function linesOf({ label, value, unit, reference, changes, note }: DashboardCard): NotedCell[] {
  const shown = value === null ? { value: dashboardWords.noData } : shownValue(unit, value);
  const [first = '', second = ''] = changes;
  return [
    { value: label },
    { ...shown, note },
    { value: reference },
    { value: first },
    { value: second },
  ];
}
