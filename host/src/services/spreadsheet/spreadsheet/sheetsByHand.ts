// What people do at the spreadsheet itself and scripts cannot: keeping cells to put them back, seeing what is tinted.
import type { Area } from '../../../xlsx/cells/address.ts';
import { conditionalTints, type Tint } from '../conditional/conditionalTints.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { changedCells, type HeldCells, holdCells, putCells } from './heldCells.ts';
import type { SpreadsheetBook } from './spreadsheetBook.ts';

/** Sheets are named by the ids that scripts see. */
export class SheetsByHand {
  readonly #book: () => SpreadsheetBook;
  readonly #open: (bytes: Uint8Array) => void;

  constructor(book: () => SpreadsheetBook, open: (bytes: Uint8Array) => void) {
    this.#book = book;
    this.#open = open;
  }

  /** Opens another state of the same spreadsheet. No script may be running. */
  open(bytes: Uint8Array): void {
    this.#open(bytes);
  }

  /** Keeps an area as it stands. Throws: when the sheet is gone. */
  hold(sheetId: number, area: Area): HeldCells {
    return holdCells(this.#sheet(sheetId), area);
  }

  /** Addresses of the cells that do not stand any more as they are kept. Throws: when the sheet is gone. */
  changed(sheetId: number, held: HeldCells): string[] {
    return changedCells(this.#sheet(sheetId), held);
  }

  /** Puts cells back. Throws: when the sheet is gone. */
  put(sheetId: number, held: HeldCells): void {
    putCells(this.#sheet(sheetId), held);
  }

  /** What the conditional formats do to the cells of an area. Throws: when the sheet is gone. */
  tints(sheetId: number, area: Area): Tint[] {
    return conditionalTints(this.#sheet(sheetId), area);
  }

  #sheet(sheetId: number): Sheet {
    const book = this.#book();
    const worksheet = book.worksheetByGridId(sheetId);
    if (!worksheet) throw new Error(`Sheet ${sheetId} not found`);
    return book.sheetOf(worksheet);
  }
}
