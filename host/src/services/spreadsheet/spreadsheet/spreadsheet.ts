// Spreadsheet: the open one. What scripts can do with it lies in modules by topic, one function for each of its methods.
import { Emulated } from '../../../emulation/emulated.ts';
import { addMembers, type MembersOf } from '../../../emulation/members.ts';
import type { Documented } from '../documented.ts';
import * as active from './spreadsheetActive.ts';
import type { SpreadsheetBook } from './spreadsheetBook.ts';
import * as facts from './spreadsheetFacts.ts';
import * as people from './spreadsheetPeople.ts';
import * as sheets from './spreadsheetSheets.ts';

type Google = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Free calls: see the note in rangePlace.ts. */
const FREE: ReadonlySet<string> = new Set([
  'getId',
  'getName',
  'getRange',
  'getSheetName',
  'getSheetId',
  'getActiveSheet',
  'getActiveRange',
]);

interface Members
  extends MembersOf<typeof facts>,
    MembersOf<typeof sheets>,
    MembersOf<typeof people>,
    MembersOf<typeof active> {}

export interface Spreadsheet extends Members {}

/** The open spreadsheet; its methods are checked against Google's own types. */
export class Spreadsheet
  extends Emulated
  implements Documented<Google, keyof Members & keyof Google>
{
  readonly _className = 'Spreadsheet';
  override readonly _uncounted = FREE;
  readonly _book: SpreadsheetBook;
  /** Menus of the old kind, by name. */
  readonly _menus = new Map<string, readonly { name: string; functionName: string }[]>();

  constructor(book: SpreadsheetBook) {
    super();
    this._book = book;
  }

  override toString(): string {
    return 'Spreadsheet';
  }
}

addMembers(Spreadsheet, facts, sheets, people, active);
