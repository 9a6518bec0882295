// Range: a block of cells. What scripts can do with it lies in modules by topic, one function for each of its methods.
import { Emulated } from '../../../emulation/emulated.ts';
import { addMembers, type MembersOf } from '../../../emulation/members.ts';
import { type Area, contains, overlap } from '../../../xlsx/cells/address.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import type { Documented } from '../documented.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import type { CellValues } from '../values/cellValues.ts';
import * as alignment from './rangeAlignment.ts';
import * as borders from './rangeBorders.ts';
import * as clear from './rangeClear.ts';
import * as data from './rangeData.ts';
import * as fonts from './rangeFonts.ts';
import * as formats from './rangeFormats.ts';
import * as formulas from './rangeFormulas.ts';
import * as groups from './rangeGroups.ts';
import * as meta from './rangeMeta.ts';
import * as place from './rangePlace.ts';
import * as richText from './rangeRichText.ts';
import * as textStyle from './rangeTextStyle.ts';
import * as validation from './rangeValidation.ts';
import * as values from './rangeValues.ts';
import { spreadGrid } from './spreadGrid.ts';

type Google = GoogleAppsScript.Spreadsheet.Range;

/** Which sides of a range its notation left open. */
export interface Bounds {
  readonly startRow: boolean;
  readonly startColumn: boolean;
  readonly endRow: boolean;
  readonly endColumn: boolean;
}

const BOUNDED: Bounds = { startRow: true, startColumn: true, endRow: true, endColumn: true };
const FREE: ReadonlySet<string> = new Set(Object.keys(place));

interface Members
  extends MembersOf<typeof place>,
    MembersOf<typeof values>,
    MembersOf<typeof formats>,
    MembersOf<typeof alignment>,
    MembersOf<typeof fonts>,
    MembersOf<typeof textStyle>,
    MembersOf<typeof borders>,
    MembersOf<typeof richText>,
    MembersOf<typeof validation>,
    MembersOf<typeof clear>,
    MembersOf<typeof data>,
    MembersOf<typeof formulas>,
    MembersOf<typeof meta>,
    MembersOf<typeof groups> {}

export interface Range extends Members {}

/** A range of cells; its methods are checked against Google's own types. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: addMembers below keeps what the interface promises
export class Range extends Emulated implements Documented<Google, keyof Members & keyof Google> {
  readonly _className = 'Range';
  override readonly _uncounted = FREE;
  readonly _sheet: Sheet;
  readonly _area: Area;
  readonly _bounds: Bounds;

  constructor(sheet: Sheet, area: Area, bounds: Bounds = BOUNDED) {
    super();
    this._sheet = sheet;
    this._area = area;
    this._bounds = bounds;
  }

  get _book(): SpreadsheetBook {
    return this._sheet._book;
  }

  get _worksheet(): Worksheet {
    return this._sheet._worksheet;
  }

  get _cells(): CellValues {
    return this._sheet._cells;
  }

  /** Throws: when the range reaches past the end of its sheet. */
  _assertInside(): void {
    const { rows, columns } = this._sheet._grid;
    if (this._area.bottom > rows || this._area.right > columns)
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }

  /** Throws: the platform's error when the current user may not edit all of the range. */
  _assertEditable(): void {
    this._sheet._assertEditable(this._area);
  }

  /** Calls `visit` for every cell, row by row. */
  _each(visit: (row: number, column: number) => void): void {
    this._assertInside();
    const { top, left, bottom, right } = this._area;
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) visit(row, column);
  }

  /** A grid of what `read` gives for each cell. */
  _grid<T>(read: (row: number, column: number) => T): T[][] {
    this._assertInside();
    const { top, left, bottom, right } = this._area;
    const grid: T[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      const line: T[] = [];
      for (let column = left; column <= right; column += 1) line.push(read(row, column));
      grid.push(line);
    }
    return grid;
  }

  /** Hands each value of a grid to its cell. Throws: when it is no grid, or its size is not the range's. */
  _spread(
    method: string,
    given: unknown,
    write: (row: number, column: number, value: unknown) => void,
  ): void {
    this._assertInside();
    spreadGrid(method, given, this._area, write);
  }

  /** Cells of a merged block other than its first hold nothing. */
  _isShadowed(row: number, column: number): boolean {
    const { merges } = this._worksheet;
    if (merges.length === 0) return false;
    const cell = { top: row, left: column, bottom: row, right: column };
    const merge = merges.find((area) => contains(area, cell));
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  }

  _overlaps(area: Area): boolean {
    return overlap(this._area, area);
  }

  override toString(): string {
    return 'Range';
  }
}

addMembers(Range, place, values, formats, alignment, fonts, textStyle, borders);
addMembers(Range, richText, validation, clear, data, formulas, meta, groups);
