// Sheet: one sheet of the spreadsheet. What scripts can do with it lies in modules by topic, one function for each of its methods.
import { Emulated } from '../../../emulation/emulated.ts';
import { addMembers, type MembersOf } from '../../../emulation/members.ts';
import type { Area } from '../../../xlsx/cells/address.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import type { A1Range } from '../address/a1.ts';
import type { Documented } from '../documented.ts';
import type { Filter } from '../filter/filter.ts';
import { isEditable } from '../protection/protection.ts';
import { Range } from '../range/range.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { CellValues } from '../values/cellValues.ts';
import * as charts from './sheetCharts.ts';
import * as content from './sheetContent.ts';
import * as groups from './sheetGroups.ts';
import * as inBook from './sheetInBook.ts';
import * as look from './sheetLook.ts';
import * as objects from './sheetObjects.ts';
import { SheetParts } from './sheetParts.ts';
import * as ranges from './sheetRanges.ts';
import * as rows from './sheetRows.ts';
import * as rules from './sheetRules.ts';
import * as sizes from './sheetSizes.ts';

type Google = GoogleAppsScript.Spreadsheet.Sheet;

/** Free calls: see the note in rangePlace.ts. */
const FREE: ReadonlySet<string> = new Set([
  'getName',
  'getSheetName',
  'getSheetId',
  'getRange',
  'getParent',
]);

interface Members
  extends MembersOf<typeof inBook>,
    MembersOf<typeof ranges>,
    MembersOf<typeof rows>,
    MembersOf<typeof sizes>,
    MembersOf<typeof groups>,
    MembersOf<typeof look>,
    MembersOf<typeof content>,
    MembersOf<typeof rules>,
    MembersOf<typeof charts>,
    MembersOf<typeof objects> {}

export interface Sheet extends Members {}

/** A sheet; its methods are checked against Google's own types. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: addMembers below keeps what the interface promises
export class Sheet extends Emulated implements Documented<Google, keyof Members & keyof Google> {
  readonly _className = 'Sheet';
  override readonly _uncounted = FREE;
  readonly _book: SpreadsheetBook;
  readonly _worksheet: Worksheet;
  readonly _cells: CellValues;
  readonly _parts: SheetParts;
  /** Null: none yet, or not asked for since the file was read. */
  _filter: Filter | null = null;

  constructor(book: SpreadsheetBook, worksheet: Worksheet) {
    super();
    this._book = book;
    this._worksheet = worksheet;
    this._cells = new CellValues(book, worksheet);
    this._parts = new SheetParts(worksheet);
  }

  get _grid(): { rows: number; columns: number } {
    return this._book.gridOf(this._worksheet);
  }

  /** Throws: the platform's errors for a block that is not inside the sheet. */
  _range(row: number, column: number, rowCount: number, columnCount: number): Range {
    if (row < 1) throw new Error('The starting row of the range is too small.');
    if (column < 1) throw new Error('The starting column of the range is too small.');
    if (rowCount < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (columnCount < 1) throw new Error('The number of columns in the range must be at least 1.');
    const [bottom, right] = [row + rowCount - 1, column + columnCount - 1];
    const grid = this._grid;
    if (bottom > grid.rows || right > grid.columns)
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    return new Range(this, { top: row, left: column, bottom, right });
  }

  _areaRange(area: Area): Range {
    return new Range(this, area);
  }

  /** All cells, as the range of a protected sheet has them. */
  _wholeRange(): Range {
    const grid = this._grid;
    const open = { startRow: false, startColumn: false, endRow: false, endColumn: false };
    return new Range(this, { top: 1, left: 1, bottom: grid.rows, right: grid.columns }, open);
  }

  /**
   * Range of an A1 address whose sheet is this one. An address past the end of the sheet is accepted, as on live
   * spreadsheets; using its cells fails.
   */
  _a1Range(address: A1Range): Range {
    const grid = this._grid;
    const area = {
      top: address.top ?? 1,
      left: address.left ?? 1,
      bottom: address.bottom ?? grid.rows,
      right: address.right ?? grid.columns,
    };
    const { top, left, bottom, right } = area;
    if (top < 1 || left < 1 || top > bottom || left > right) throw new Error('Range not found');
    return new Range(this, area, {
      startRow: address.top !== null,
      startColumn: address.left !== null,
      endRow: address.bottom !== null,
      endColumn: address.right !== null,
    });
  }

  /** Throws: the platform's error when the current user may not edit all of the area. */
  _assertEditable(area: Area): void {
    const { protections } = this._book.state;
    if (protections.length === 0 && this._worksheet.childSource('sheetProtection') === null) return;
    if (!isEditable(this._book, this._worksheet, area))
      throw new Error(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
  }

  override toString(): string {
    return 'Sheet';
  }
}

addMembers(Sheet, inBook, ranges, rows, sizes, groups, look, content, rules, charts, objects);
