// What page, server and the thread of the host tell each other. Plain JSON, except for the bytes of files.
import type {
  ButtonName,
  MenuRecord,
  PersonAnswer,
  QuestionRecord,
  WindowRecord,
} from '../../host/src/services/ui/uiRecord.ts';

/** A page that is open in a browser, and who sits before it. */
export interface Client {
  readonly id: string;
  readonly user: string;
}

/** A block of cells; rows and columns count from 1. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where somebody is in the workbook. */
export interface Place extends Block {
  readonly sheetId: number;
}

/** Texts that are typed, line by line from the top left of a place. */
export interface EditOrder {
  readonly kind: 'edit';
  readonly place: Place;
  readonly values: readonly (readonly string[])[];
  /** The row of each line; missing: they follow one another. */
  readonly rows?: readonly number[] | undefined;
}

/** A row of cells that is copied to other rows. */
export interface FillOrder {
  readonly kind: 'fill';
  readonly place: Place;
  readonly rows: readonly number[];
}

/** A block that is continued into a larger one. */
export interface SeriesOrder {
  readonly kind: 'series';
  readonly place: Place;
  readonly to: Block;
}

/** Rows that are added before or after those named, as many as these, or taken away. */
export interface RowsOrder {
  readonly kind: 'rows';
  readonly act: 'before' | 'after' | 'delete';
  readonly sheetId: number;
  readonly spans: readonly { readonly row: number; readonly rows: number }[];
}

/** What a page asks of the host. */
export type Order =
  | { readonly kind: 'open' }
  | { readonly kind: 'book'; readonly sheetId: number | null }
  | { readonly kind: 'select'; readonly place: Place }
  | EditOrder
  | FillOrder
  | SeriesOrder
  | RowsOrder
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | {
      readonly kind: 'run';
      readonly name: string;
      readonly args: readonly unknown[];
      readonly from: 'menu' | 'page';
    }
  | { readonly kind: 'chart'; readonly sheetId: number; readonly at: number }
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'workbook' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'save' }
  | ({ readonly kind: 'answer'; readonly question: number } & PersonAnswer);

/** An answer, or why there is none. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string };

/** Main thread → host. */
export interface Request {
  readonly id: number;
  readonly client: Client;
  readonly order: Order;
}

/** A question that waits for this page's answer. */
export interface Question extends Omit<QuestionRecord, 'answer'> {
  readonly id: number;
}

/** A window to be shown; its page is fetched by its id. */
export interface ShownWindow extends Omit<WindowRecord, 'html'> {
  readonly id: string;
}

/** What the page is told without asking. */
export type News =
  | { readonly kind: 'changed' }
  | { readonly kind: 'saved'; readonly time: string }
  | { readonly kind: 'notSaved'; readonly reason: string }
  | { readonly kind: 'toast'; readonly title: string; readonly message: string }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'window'; readonly window: ShownWindow }
  | { readonly kind: 'goTo'; readonly place: Place };

/** Host → main thread. A client of null means every page. */
export type Message =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly kind: 'news'; readonly client: string | null; readonly news: News }
  | { readonly kind: 'window'; readonly client: string; readonly window: WindowRecord };

/** How the thread of the host is started. */
export interface HostSettings {
  /** Path of the workbook that is opened and saved. */
  readonly workbook: string;
  readonly folder: string;
  readonly user: string;
  /** Time that each service call takes, to make long work visible. Unit: milliseconds. */
  readonly slow: number;
}

/** What opening the page gives. */
export interface Opened {
  readonly menus: readonly MenuRecord[];
}

/** What came of taking a step back or doing it again. */
export interface Taken {
  readonly said: string;
  /** Where to look. Null: nowhere in particular. */
  readonly place: Place | null;
}

/** One tab of the workbook. */
export interface SheetTab {
  readonly id: number;
  readonly name: string;
  /** Null: the tab has no colour. */
  readonly color: string | null;
}

/** The workbook as a page shows it: all tabs, and one of them whole. */
export interface BookView {
  readonly tabs: readonly SheetTab[];
  readonly sheet: SheetView;
  /** What this person can take back and do again, in words. Null: nothing. */
  readonly steps: { readonly undo: string | null; readonly redo: string | null };
}

/** Look of a cell; what is missing is usual. */
export interface CellLook {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: true;
  /** Unit: points. */
  readonly size?: number;
}

/** What a cell has besides its text; keys of `extras` are `row,column`. */
export interface CellExtra {
  readonly note?: string;
  /** Address that the cell links to. */
  readonly link?: string;
  /** Whether the box is ticked. */
  readonly box?: boolean;
  /** What editing begins with, where it is not the text shown. */
  readonly source?: string;
  /** Number of the list in `lists`. */
  readonly list?: number;
  /** What the cell asks for, as its rule says. */
  readonly hint?: string;
}

/** A native chart, placed at the top left of a cell with an offset. Unit: pixels. */
export interface ChartView {
  readonly title: string;
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
}

/** One tab, as it is shown. */
export interface SheetView {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** As on the tab, or down to the row with the names of its columns. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hasGridlines: boolean;
  /** Unit: pixels. */
  readonly widths: readonly number[];
  /** Heights that differ from the usual one, by row. Unit: pixels. */
  readonly heights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Block[];
  readonly values: readonly (readonly string[])[];
  readonly looks: readonly CellLook[];
  /** Number in `looks` of each cell, row by row. */
  readonly lookOf: readonly (readonly number[])[];
  readonly lists: readonly (readonly string[])[];
  readonly extras: Readonly<Record<string, CellExtra>>;
  readonly charts: readonly ChartView[];
}

/** A document, as it is fetched for the preview. */
export interface DocumentFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** Buttons in the order in which they are shown, with the one that Enter presses first. */
export const buttonsOf: Readonly<Record<Question['buttons'], readonly ButtonName[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};
