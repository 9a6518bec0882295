// Protection of sheets and ranges.
import { Emulated } from '../../../emulation/emulated.ts';
import { type Area, contains, overlap, subtractArea } from '../../../xlsx/cells/address.ts';
import type { Worksheet } from '../../../xlsx/workbook/worksheet.ts';
import type { EnumValue } from '../../base/emulatedEnum.ts';
import { User } from '../../base/emulatedUser.ts';
import { signatureError } from '../../base/signatureError.ts';
import type { Documented } from '../documented.ts';
import { spreadsheetEnums } from '../enums.ts';
import { isRange } from '../range/isRange.ts';
import type { Range } from '../range/range.ts';
import { fileProtects, setFileProtection } from '../sheet/sheetProtection.ts';
import type { NamedRange } from '../spreadsheet/namedRange.ts';
import type { ProtectionRecord } from '../spreadsheet/savedState.ts';
import type { SpreadsheetBook } from '../spreadsheet/spreadsheetBook.ts';
import { emailOf } from './emailOf.ts';

const { ProtectionType } = spreadsheetEnums;

/** Whether somebody may edit what a record protects. Until its list is changed, all who edit the spreadsheet may. */
function mayEdit(record: ProtectionRecord, book: SpreadsheetBook, email: string): boolean {
  if (record.warningOnly || email === book.facts.owner) return true;
  return record.editors?.includes(email) ?? true;
}

/** Protections of a sheet; a sheet that its file protects has one of its own. */
export function protectionsOf(book: SpreadsheetBook, sheet: Worksheet): ProtectionRecord[] {
  const { protections } = book.state;
  const found = protections.filter((record) => record.sheetId === sheet.sheetId);
  if (found.some((record) => record.area === null) || !fileProtects(sheet)) return found;
  const record = newRecord(book, sheet, null);
  record.editors = [];
  protections.push(record);
  return [...found, record];
}

/** A new protection of a sheet (area null) or a part of it. */
export function newRecord(
  book: SpreadsheetBook,
  sheet: Worksheet,
  area: Area | null,
): ProtectionRecord {
  return {
    id: book.newId(),
    sheetId: sheet.sheetId,
    area,
    description: '',
    warningOnly: false,
    domainEdit: false,
    editors: null,
    unprotected: [],
    rangeName: null,
  };
}

/** Whether the current user may edit all of an area. */
export function isEditable(book: SpreadsheetBook, sheet: Worksheet, area: Area): boolean {
  const email = book.facts.currentUser();
  return protectionsOf(book, sheet).every((record) => {
    if (mayEdit(record, book, email)) return true;
    if (record.area && !overlap(record.area, area)) return true;
    let rest: Area[] = record.area ? [clip(area, record.area)] : [area];
    for (const hole of record.unprotected) rest = rest.flatMap((part) => subtractArea(part, hole));
    return rest.length === 0;
  });
}

function clip(area: Area, limit: Area): Area {
  if (contains(limit, area)) return area;
  return {
    top: Math.max(area.top, limit.top),
    left: Math.max(area.left, limit.left),
    bottom: Math.min(area.bottom, limit.bottom),
    right: Math.min(area.right, limit.right),
  };
}

/** Protection of a sheet or a range. */
export class Protection
  extends Emulated
  implements
    Documented<
      GoogleAppsScript.Spreadsheet.Protection,
      keyof GoogleAppsScript.Spreadsheet.Protection
    >
{
  readonly _className = 'Protection';
  readonly #book: SpreadsheetBook;
  readonly #record: ProtectionRecord;

  constructor(book: SpreadsheetBook, record: ProtectionRecord) {
    super();
    this.#book = book;
    this.#record = record;
  }

  get #worksheet(): Worksheet {
    const sheet = this.#book.worksheetById(this.#record.sheetId);
    if (!sheet) throw new Error('The protected sheet does not exist any more.');
    return sheet;
  }

  addEditor(user: unknown): this {
    return this.addEditors([emailOf('Protection.addEditor', user)]);
  }

  addEditors(emailAddresses: string[]): this {
    const before = this.#editors;
    const added = emailAddresses.map((email) => emailOf('Protection.addEditors', email));
    return this.#change({ editors: [...new Set([...before, ...added])] });
  }

  removeEditor(user: unknown): this {
    return this.removeEditors([user]);
  }

  /** The owner and the current user stay: they cannot lock themselves out. */
  removeEditors(users: unknown[]): this {
    const removed = new Set(users.map((user) => emailOf('Protection.removeEditors', user)));
    removed.delete(this.#book.facts.currentUser());
    return this.#change({ editors: this.#editors.filter((email) => !removed.has(email)) });
  }

  /** The owner may always edit and is not listed. Source: tracker 442636162. */
  getEditors(): User[] {
    return this.#editors.map((email) => new User(email));
  }

  /** Whoever runs a script in a spreadsheet is one of its editors, listed there or not. */
  get #editors(): readonly string[] {
    const { owner, editors, currentUser } = this.#book.facts;
    const user = currentUser();
    return this.#record.editors ?? [...new Set(user === owner ? editors : [...editors, user])];
  }

  canDomainEdit(): boolean {
    return this.#record.domainEdit;
  }

  setDomainEdit(editable: boolean): this {
    return this.#change({ domainEdit: editable });
  }

  canEdit(): boolean {
    return mayEdit(this.#record, this.#book, this.#book.facts.currentUser());
  }

  getDescription(): string {
    return this.#record.description;
  }

  setDescription(description: string): this {
    return this.#change({ description: String(description) });
  }

  getProtectionType(): EnumValue {
    return this.#record.area ? ProtectionType.RANGE : ProtectionType.SHEET;
  }

  /** For a sheet the range of all its cells, which has no notation. */
  getRange(): Range {
    const sheet = this.#book.sheetOf(this.#worksheet);
    return this.#record.area ? sheet._areaRange(this.#record.area) : sheet._wholeRange();
  }

  setRange(range: Range): this {
    if (!isRange(range)) throw signatureError('SpreadsheetApp.Protection.setRange', [range]);
    const { sheetId } = range._worksheet;
    return this.#change({ area: range._area, sheetId, rangeName: null });
  }

  /** Null: not bound to a named range. */
  getRangeName(): string | null {
    return this.#record.rangeName;
  }

  setRangeName(rangeName: string): this {
    const range = this.#book.spreadsheet.getRangeByName(rangeName);
    if (!range) throw new Error(`There is no range named "${rangeName}".`);
    return this.setRange(range).#change({ rangeName });
  }

  setNamedRange(namedRange: NamedRange): this {
    return this.setRangeName(namedRange.getName());
  }

  getUnprotectedRanges(): Range[] {
    const sheet = this.#book.sheetOf(this.#worksheet);
    return this.#record.unprotected.map((area) => sheet._areaRange(area));
  }

  /** Throws: for the protection of a range. */
  setUnprotectedRanges(ranges: Range[]): this {
    if (this.#record.area) throw new Error('Only sheet protections can have unprotected ranges.');
    return this.#change({ unprotected: ranges.map((range) => range._area) });
  }

  isWarningOnly(): boolean {
    return this.#record.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.#change({ warningOnly });
  }

  /** Throws: when the current user may not edit the protection. */
  remove(): void {
    this.#assertEditable();
    const { protections } = this.#book.state;
    const at = protections.indexOf(this.#record);
    if (at >= 0) protections.splice(at, 1);
    if (!this.#record.area) setFileProtection(this.#worksheet, false);
    this.#book.noteStateChange();
  }

  #change(change: Partial<ProtectionRecord>): this {
    this.#assertEditable();
    Object.assign(this.#record, change);
    this.#writeFile();
    this.#book.noteStateChange();
    return this;
  }

  /** Other programs know only protection without exceptions: a warning, or a list nobody narrowed, leaves their users free. */
  #writeFile(): void {
    const { area, warningOnly, editors } = this.#record;
    if (!area) setFileProtection(this.#worksheet, !warningOnly && editors !== null);
  }

  #assertEditable(): void {
    if (!this.canEdit())
      throw new Error(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
  }
}
