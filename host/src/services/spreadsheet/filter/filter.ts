// Filter of a sheet.
import { Emulated } from '../../../emulation/emulated.ts';
import { areaAddress, parseArea } from '../../../xlsx/cells/address.ts';
import { type Shift, shiftNumber } from '../../../xlsx/sheet/shift.ts';
import type { DefinedName } from '../../../xlsx/workbook/definedNames.ts';
import { attributeOf, parseElement } from '../../../xlsx/xml/xmlElement.ts';
import type { EnumValue } from '../../base/emulatedEnum.ts';
import { quoteSheetName } from '../address/a1.ts';
import type { Documented } from '../documented.ts';
import { spreadsheetEnums } from '../enums.ts';
import type { Range } from '../range/range.ts';
import { sortRows } from '../range/rowSort.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { FilterCriteria } from './filterCriteria.ts';
import { passesFilter } from './filterRows.ts';

type DocumentedFilter = GoogleAppsScript.Spreadsheet.Filter;

/** How a filter's column is sorted. The class is not documented; live spreadsheets have it. */
export class SortSpec extends Emulated {
  readonly _className = 'SortSpec';
  override readonly _counted = false;
  readonly #column: number;
  readonly #ascending: boolean | null;

  constructor(column: number, ascending: boolean | null) {
    super();
    this.#column = column;
    this.#ascending = ascending;
  }

  getDimensionIndex(): number {
    return this.#column;
  }

  isAscending(): boolean {
    return this.#ascending === true;
  }

  /** Throws: for a column that the filter does not sort by. */
  getSortOrder(): EnumValue {
    if (this.#ascending === null)
      throw new Error(
        'Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.',
      );
    const { SortOrder } = spreadsheetEnums;
    return this.#ascending ? SortOrder.ASCENDING : SortOrder.DESCENDING;
  }
}

/**
 * The one filter of a sheet; criteria of columns live as long as the run, hidden rows are saved. Rows that somebody hid
 * by hand stay hidden, whatever the filter lets through.
 */
export class Filter
  extends Emulated
  implements Documented<DocumentedFilter, keyof DocumentedFilter>
{
  readonly _className = 'Filter';
  readonly #sheet: Sheet;
  readonly #criteria = new Map<number, FilterCriteria>();
  #sorted: { column: number; ascending: boolean } | null = null;
  /** Rows that the filter hides; where the file brought criteria of its own, all hidden rows in its range. */
  readonly #hidden: Set<number>;

  constructor(sheet: Sheet) {
    super();
    this.#sheet = sheet;
    const raw = sheet._worksheet.childSource('autoFilter');
    const { top, bottom } = this.getRange()._area;
    const criteria = raw !== null && parseElement(raw).children.length > 0;
    const rows = Array.from({ length: criteria ? bottom - top : 0 }, (_, at) => top + 1 + at);
    this.#hidden = new Set(rows.filter((row) => sheet._worksheet.rows.get(row)?.hidden));
  }

  _hides(row: number): boolean {
    return this.#hidden.has(row);
  }

  /** Rows came or went on the sheet. */
  _shift(shift: Shift): void {
    if (shift.axis !== 'row') return;
    const rows = [...this.#hidden].map((row) => shiftNumber(row, shift));
    this.#hidden.clear();
    for (const row of rows) if (row !== null) this.#hidden.add(row);
  }

  getRange(): Range {
    const raw = this.#sheet._worksheet.childSource('autoFilter');
    const area = raw === null ? null : parseArea(attributeOf(parseElement(raw), 'ref') ?? '');
    if (!area) throw new Error('The filter does not exist any more.');
    return this.#sheet._areaRange(area);
  }

  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    return this.#criteria.get(columnPosition) ?? null;
  }

  setColumnFilterCriteria(columnPosition: number, filterCriteria: FilterCriteria | null): this {
    if (filterCriteria instanceof FilterCriteria)
      this.#criteria.set(columnPosition, filterCriteria);
    else this.#criteria.delete(columnPosition);
    this.#hideRows();
    return this;
  }

  removeColumnFilterCriteria(columnPosition: number): this {
    return this.setColumnFilterCriteria(columnPosition, null);
  }

  /** Sorts the rows below the header row. */
  sort(columnPosition: number, ascending: boolean): this {
    const { top, left, bottom, right } = this.getRange()._area;
    const area = { top: top + 1, left, bottom, right };
    this.#sheet._assertEditable(area);
    if (area.top < bottom) sortRows(this.#sheet, area, [{ column: columnPosition, ascending }]);
    this.#sorted = { column: columnPosition, ascending };
    this.#hideRows();
    return this;
  }

  getColumnSortSpec(columnPosition: number): SortSpec {
    const sorted = this.#sorted?.column === columnPosition ? this.#sorted : null;
    return new SortSpec(columnPosition, sorted?.ascending ?? null);
  }

  remove(): void {
    this.#criteria.clear();
    this.#hideRows();
    this.#sheet._worksheet.putChild('autoFilter', null);
    removeFilterName(this.#sheet);
    this.#sheet._filter = null;
  }

  #hideRows(): void {
    const { top, bottom } = this.getRange()._area;
    const sheet = this.#sheet;
    for (let row = top + 1; row <= bottom; row += 1) {
      const hidden = [...this.#criteria].some(([column, criteria]) => {
        const cell = sheet._range(row, column, 1, 1);
        return !passesFilter(criteria._facts, cell.getValue(), cell.getDisplayValue(), sheet._book);
      });
      if (hidden === this.#hidden.has(row)) continue;
      if (hidden && sheet._worksheet.rows.get(row)?.hidden) continue;
      if (hidden) this.#hidden.add(row);
      else this.#hidden.delete(row);
      sheet._worksheet.patchRow(row, { hidden: hidden ? '1' : null });
    }
  }
}

/** Name under which other programs look for a sheet's filter. */
const FILTER_NAME = '_xlnm._FilterDatabase';

/** Throws: when the sheet has a filter. */
export function createFilter(range: Range): Filter {
  const sheet = range._sheet;
  if (sheet.getFilter())
    throw new Error("You can't create a filter in a sheet that already has a filter.");
  writeFilter(range);
  sheet._filter = new Filter(sheet);
  return sheet._filter;
}

/** Writes a filter over a range, with the hidden name that Excel and LibreOffice want for it. */
function writeFilter(range: Range): void {
  const sheet = range._worksheet;
  const ref = areaAddress(range._area);
  sheet.putChild('autoFilter', `<${sheet.prefix}autoFilter ref="${ref}"/>`);
  removeFilterName(range._sheet);
  const formula = `${quoteSheetName(sheet.name)}!${ref.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  const { workbook } = range._book;
  const name = { name: FILTER_NAME, formula, sheet, attributes: { hidden: '1' } };
  workbook.setNames([...workbook.names, name]);
}

function removeFilterName(sheet: Sheet): void {
  const { workbook } = sheet._book;
  const isOwn = (name: DefinedName): boolean =>
    name.name === FILTER_NAME && name.sheet === sheet._worksheet;
  if (workbook.names.some(isOwn)) workbook.setNames(workbook.names.filter((name) => !isOwn(name)));
}
