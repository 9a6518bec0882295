// What an output tab is, and what is to stand in it.
import type { OutputCell } from './writeCells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What an output tab is before anything is written into it. */
export interface OutputShape {
  readonly name: string;
  readonly headers: readonly string[];
  /** Unit: pixels, one a column; set when the tab is created. */
  readonly widths: readonly number[];
  /** Indexes of the headers whose values together tell one row from another. */
  readonly identity: readonly number[];
  /** Whether a row, in the order of the headers, is one that the program wrote, and not a line of people's own. */
  readonly isOurs: (row: readonly unknown[]) => boolean;
  /** Indexes of headers under which people write: nothing there is replaced. */
  readonly forPeople?: readonly number[];
  /** What else the tab gets when it is created. */
  readonly dress?: (sheet: Sheet) => void;
}

export interface OutputTab extends OutputShape {
  readonly rows: readonly (readonly OutputCell[])[];
  /** All cells are text, and some have links. */
  readonly linked?: boolean;
  /** Is given what stood below the headers, each row in the order of the headers. */
  readonly onOld?: (rows: readonly (readonly unknown[])[]) => void;
}
