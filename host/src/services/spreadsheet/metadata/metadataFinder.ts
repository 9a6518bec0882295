// DeveloperMetadataFinder: searches metadata in the spreadsheet, a sheet or a range.
import { Emulated } from '../../../emulation/emulated.ts';
import type { Area } from '../../../xlsx/cells/address.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import type { Documented } from '../documented.ts';
import type { MetadataRecord } from '../spreadsheet/savedState.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { DeveloperMetadata } from './developerMetadata.ts';

/** What the search is limited to. Null: the whole spreadsheet, the whole sheet. */
export interface FinderScope {
  readonly sheetId: number | null;
  readonly area: Area | null;
}

/** A search; each `with…` narrows it. */
export class DeveloperMetadataFinder
  extends Emulated
  implements
    Documented<
      GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder,
      keyof GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder
    >
{
  readonly _className = 'DeveloperMetadataFinder';
  override readonly _uncounted: ReadonlySet<string> = new Set([
    'onIntersectingLocations',
    'withId',
    'withKey',
    'withLocationType',
    'withValue',
    'withVisibility',
  ]);
  readonly #book: SpreadsheetBook;
  readonly #scope: FinderScope;
  readonly #tests: ((record: MetadataRecord) => boolean)[] = [];
  #intersecting = false;

  constructor(book: SpreadsheetBook, scope: FinderScope) {
    super();
    this.#book = book;
    this.#scope = scope;
  }

  find(): DeveloperMetadata[] {
    return this.#book.state.metadata
      .filter((record) => this.#isInScope(record) && this.#tests.every((test) => test(record)))
      .map((record) => new DeveloperMetadata(this.#book, record));
  }

  onIntersectingLocations(): this {
    this.#intersecting = true;
    return this;
  }

  withId(id: number): this {
    return this.#test((record) => record.id === id);
  }

  withKey(key: string): this {
    return this.#test((record) => record.key === key);
  }

  withLocationType(locationType: EnumValue): this {
    const name = enumName(locationType);
    return this.#test(({ sheetId, row, column }) => {
      if (sheetId === null) return name === 'SPREADSHEET';
      if (row !== null) return name === 'ROW';
      return name === (column === null ? 'SHEET' : 'COLUMN');
    });
  }

  withValue(value: string): this {
    return this.#test((record) => record.value === value);
  }

  withVisibility(visibility: EnumValue): this {
    return this.#test((record) => record.visibility === enumName(visibility));
  }

  #test(test: (record: MetadataRecord) => boolean): this {
    this.#tests.push(test);
    return this;
  }

  #isInScope({ sheetId, row, column }: MetadataRecord): boolean {
    const { sheetId: wanted, area } = this.#scope;
    if (wanted === null) return true;
    if (sheetId !== wanted) return this.#intersecting && sheetId === null;
    if (area === null) return true;
    if (row !== null) return row >= area.top && row <= area.bottom;
    if (column !== null) return column >= area.left && column <= area.right;
    return this.#intersecting;
  }
}
