// Developer metadata: values that scripts attach to the spreadsheet, sheets, rows and columns.
import { Emulated } from '../../../emulation/emulated.ts';
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { signatureError } from '../../base/signatureError.ts';
import type { Documented } from '../documented.ts';
import { spreadsheetEnums } from '../enums.ts';
import type { Range } from '../range/range.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { MetadataRecord } from '../spreadsheet/savedState.ts';
import type { Spreadsheet } from '../spreadsheet/spreadsheet.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';

const { DeveloperMetadataLocationType, DeveloperMetadataVisibility } = spreadsheetEnums;

/** Where metadata hangs. Null sheet: the spreadsheet; null row and column: the whole sheet. */
export type MetadataPlace = Pick<MetadataRecord, 'sheetId' | 'row' | 'column'>;

/** The place of a range. Throws: when it is not one entire row or column. */
export function placeOfRange(range: Range): MetadataPlace {
  const { rows, columns } = range._sheet._grid;
  const { top, left, bottom, right } = range._area;
  const { sheetId } = range._worksheet;
  if (top === bottom && left === 1 && right === columns) return { sheetId, row: top, column: null };
  if (left === right && top === 1 && bottom === rows) return { sheetId, row: null, column: left };
  throw new Error(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

/** Attaches metadata; the arguments are those of the documented `addDeveloperMetadata`. */
export function addMetadata(
  book: SpreadsheetBook,
  place: MetadataPlace,
  args: readonly unknown[],
): void {
  const [key, second, third] = args;
  if (typeof key !== 'string')
    throw signatureError('SpreadsheetApp.Spreadsheet.addDeveloperMetadata', args);
  const visibility = enumName(second) ?? enumName(third);
  book.state.metadata.push({
    ...place,
    id: book.newId(),
    key,
    value: typeof second === 'string' ? second : null,
    visibility: visibility === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
  });
  book.noteStateChange();
}

/** Metadata that hangs exactly there. */
export function metadataAt(book: SpreadsheetBook, place: MetadataPlace): DeveloperMetadata[] {
  return book.state.metadata
    .filter(
      ({ sheetId, row, column }) =>
        sheetId === place.sheetId && row === place.row && column === place.column,
    )
    .map((record) => new DeveloperMetadata(book, record));
}

/** Where metadata hangs, for scripts. */
export class DeveloperMetadataLocation
  extends Emulated
  implements
    Documented<
      GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation,
      keyof GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation
    >
{
  readonly _className = 'DeveloperMetadataLocation';
  override readonly _counted = false;
  readonly #book: SpreadsheetBook;
  readonly #place: MetadataPlace;

  constructor(book: SpreadsheetBook, place: MetadataPlace) {
    super();
    this.#book = book;
    this.#place = place;
  }

  getLocationType(): EnumValue {
    const { sheetId, row, column } = this.#place;
    if (sheetId === null) return DeveloperMetadataLocationType.SPREADSHEET;
    if (row !== null) return DeveloperMetadataLocationType.ROW;
    return column === null
      ? DeveloperMetadataLocationType.SHEET
      : DeveloperMetadataLocationType.COLUMN;
  }

  getRow(): Range | null {
    const { row } = this.#place;
    return row === null ? null : (this.#sheet?.getRange(`${row}:${row}`) ?? null);
  }

  getColumn(): Range | null {
    const { column } = this.#place;
    const sheet = this.#sheet;
    if (column === null || !sheet) return null;
    const letters = sheet._range(1, column, 1, 1).getA1Notation().replace(/\d/g, '');
    return sheet.getRange(`${letters}:${letters}`);
  }

  getSheet(): Sheet | null {
    const { row, column } = this.#place;
    return row === null && column === null ? this.#sheet : null;
  }

  getSpreadsheet(): Spreadsheet | null {
    return this.#place.sheetId === null ? this.#book.spreadsheet : null;
  }

  get #sheet(): Sheet | null {
    const { sheetId } = this.#place;
    const found = sheetId === null ? undefined : this.#book.worksheetById(sheetId);
    return found ? this.#book.sheetOf(found) : null;
  }
}

/** A piece of metadata. */
export class DeveloperMetadata
  extends Emulated
  implements
    Documented<
      GoogleAppsScript.Spreadsheet.DeveloperMetadata,
      keyof GoogleAppsScript.Spreadsheet.DeveloperMetadata
    >
{
  readonly _className = 'DeveloperMetadata';
  readonly #book: SpreadsheetBook;
  readonly #record: MetadataRecord;

  constructor(book: SpreadsheetBook, record: MetadataRecord) {
    super();
    this.#book = book;
    this.#record = record;
  }

  getId(): number {
    return this.#record.id;
  }

  getKey(): string {
    return this.#record.key;
  }

  getValue(): string | null {
    return this.#record.value;
  }

  getVisibility(): EnumValue {
    return DeveloperMetadataVisibility[this.#record.visibility];
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.#book, this.#record);
  }

  moveToColumn(column: Range): this {
    return this.#change(placeOfRange(column));
  }

  moveToRow(row: Range): this {
    return this.#change(placeOfRange(row));
  }

  moveToSheet(sheet: Sheet): this {
    return this.#change({ sheetId: sheet._worksheet.sheetId, row: null, column: null });
  }

  moveToSpreadsheet(): this {
    return this.#change({ sheetId: null, row: null, column: null });
  }

  remove(): void {
    const { metadata } = this.#book.state;
    const at = metadata.indexOf(this.#record);
    if (at >= 0) metadata.splice(at, 1);
    this.#book.noteStateChange();
  }

  setKey(key: string): this {
    return this.#change({ key });
  }

  setValue(value: string): this {
    return this.#change({ value });
  }

  setVisibility(visibility: EnumValue): this {
    return this.#change({
      visibility: enumName(visibility) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
    });
  }

  #change(change: Partial<MetadataRecord>): this {
    Object.assign(this.#record, change);
    this.#book.noteStateChange();
    return this;
  }
}
