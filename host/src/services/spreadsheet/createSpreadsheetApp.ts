// Opens an .xlsx file (or a new one) as the active spreadsheet of an emulated SpreadsheetApp.
import type { Emulated, Stage } from '../../emulation/emulated.ts';
import { openWorkbook } from '../../xlsx/openWorkbook.ts';
import { newPackage } from '../../xlsx/package/newPackage.ts';
import { type BookForm, formsOf } from '../../xlsx/workbook/bookForm.ts';
import { Workbook } from '../../xlsx/workbook/workbook.ts';
import { Sheet } from './sheet/sheet.ts';
import { SheetsByHand } from './spreadsheet/sheetsByHand.ts';
import { Spreadsheet } from './spreadsheet/spreadsheet.ts';
import { type BookFacts, SpreadsheetBook } from './spreadsheet/spreadsheetBook.ts';
import { SpreadsheetApp } from './spreadsheetApp.ts';
import { localeWriting } from './values/localeRules.ts';

/** What the host knows about the spreadsheet and its people. */
export interface SpreadsheetOptions {
  readonly stage: Stage;
  /** The .xlsx file. Null: a new, empty spreadsheet. */
  readonly bytes: Uint8Array | null;
  /** Such as `pt_BR`. */
  readonly locale: string;
  /** Such as `America/Sao_Paulo`. */
  readonly timeZone: string;
  readonly name: string;
  readonly id?: string;
  readonly url?: string;
  /** Address of the person at the keyboard; asked at each use. */
  readonly currentUser: () => string;
  /** What `SpreadsheetApp.getUi()` gives. */
  readonly ui?: Emulated;
  /** Address of the file's owner; without one, the current user. */
  readonly owner?: string;
  readonly editors?: readonly string[];
  readonly viewers?: readonly string[];
  /** Told of each message that `toast` shows, as it is shown. */
  readonly onToast?: (message: string, title: string) => void;
}

/** An emulated SpreadsheetApp and the host's way to what happened in it. */
export interface SpreadsheetService {
  readonly app: SpreadsheetApp;
  readonly byHand: SheetsByHand;
  /** The spreadsheet as a file, as it stands now, of the kind that was opened unless a form is named. */
  toXlsx(form?: BookForm | null): Uint8Array;
  /** Forms in which it can be saved, the one that keeps everything first. */
  forms(): BookForm[];
  /** The spreadsheet's name, which scripts may change. */
  name(): string;
  /** What `toast` showed, oldest first. */
  toasts(): readonly { message: string; title: string }[];
}

/** Throws: XlsxError with a reason when the bytes are no readable .xlsx file. */
export function createSpreadsheetApp(options: SpreadsheetOptions): SpreadsheetService {
  const id = options.id ?? 'local-spreadsheet';
  const facts: BookFacts = {
    id,
    url: options.url ?? `https://docs.google.com/spreadsheets/d/${id}/edit`,
    currentUser: options.currentUser,
    ui: options.ui ?? null,
    owner: options.owner ?? options.currentUser(),
    editors: options.editors ?? [],
    viewers: options.viewers ?? [],
    ...(options.onToast && { onToast: options.onToast }),
  };
  const app = new SpreadsheetApp(openBook(options, facts, options.bytes, options.name));
  const reopen = (bytes: Uint8Array): void => {
    const { name, toasts } = app._book;
    app._book = openBook(options, facts, bytes, name);
    app._book.toasts.push(...toasts);
  };
  return {
    app,
    byHand: new SheetsByHand(() => app._book, reopen),
    toXlsx: (form) => app._book.toXlsx(form),
    forms: () => formsOf(app._book.workbook.archive),
    name: () => app._book.name,
    toasts: () => app._book.toasts,
  };
}

/** People, and the messages that were shown, are not part of the file: they outlive it. */
function openBook(
  { stage, locale, timeZone }: SpreadsheetOptions,
  facts: BookFacts,
  bytes: Uint8Array | null,
  name: string,
): SpreadsheetBook {
  const { dateFormat } = localeWriting(locale);
  const workbook =
    bytes === null ? new Workbook(newPackage(locale), dateFormat) : openWorkbook(bytes, dateFormat);
  return new SpreadsheetBook(
    workbook,
    stage,
    facts,
    { name, locale, timeZone },
    {
      sheet: (owner, worksheet) => new Sheet(owner, worksheet),
      spreadsheet: (owner) => new Spreadsheet(owner),
    },
  );
}
