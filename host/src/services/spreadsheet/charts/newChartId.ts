// The number of a new chart.
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';

/** Numbers of charts begin here, so that they have ten digits. */
const FIRST_ID = 1_000_000_000;

export function newChartId(book: SpreadsheetBook): number {
  book.noteStateChange();
  return FIRST_ID + book.newId();
}
