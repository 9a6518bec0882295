// The part of Spreadsheet about people, names, protection and metadata.
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { User } from '../../base/emulatedUser.ts';
import { signatureError } from '../../base/signatureError.ts';
import type { Documented } from '../documented.ts';
import { addMetadata, type DeveloperMetadata, metadataAt } from '../metadata/developerMetadata.ts';
import { DeveloperMetadataFinder } from '../metadata/metadataFinder.ts';
import { emailOf } from '../protection/emailOf.ts';
import type { Protection } from '../protection/protection.ts';
import type { Range } from '../range/range.ts';
import { RangeBase } from '../range/rangeBase.ts';
import { TextFinder } from '../textFinder/textFinder.ts';
import {
  findName,
  NamedRange,
  putName,
  rangeNames,
  rangeOfName,
  removeName,
} from './namedRange.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { SpreadsheetSheets } from './spreadsheetSheets.ts';

type Names =
  | 'getOwner'
  | 'getEditors'
  | 'getViewers'
  | 'addEditor'
  | 'addEditors'
  | 'addViewer'
  | 'addViewers'
  | 'removeEditor'
  | 'removeViewer'
  | 'getNamedRanges'
  | 'getRangeByName'
  | 'setNamedRange'
  | 'removeNamedRange'
  | 'getProtections'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'createTextFinder';

const WHOLE = { sheetId: null, row: null, column: null };

/** People and names of a spreadsheet. */
export abstract class SpreadsheetPeople
  extends SpreadsheetSheets
  implements Documented<GoogleAppsScript.Spreadsheet.Spreadsheet, Names>
{
  get #whole(): Spreadsheet {
    return this as unknown as Spreadsheet;
  }

  getOwner(): User | null {
    return new User(this._book.facts.owner);
  }

  /** Owner included. Source: live files give everybody with at least this right. */
  getEditors(): User[] {
    const { owner, editors } = this._book.facts;
    return [...new Set([owner, ...editors])].map((email) => new User(email));
  }

  /** Owner and editors included. */
  getViewers(): User[] {
    const { owner, editors, viewers } = this._book.facts;
    return [...new Set([owner, ...editors, ...viewers])].map((email) => new User(email));
  }

  addEditor(user: unknown): Spreadsheet {
    return this.addEditors([emailOf('Spreadsheet.addEditor', user)]);
  }

  addEditors(emailAddresses: string[]): Spreadsheet {
    const { facts } = this._book;
    facts.editors = [...new Set([...facts.editors, ...emailAddresses.map(String)])];
    return this.#whole;
  }

  addViewer(user: unknown): Spreadsheet {
    return this.addViewers([emailOf('Spreadsheet.addViewer', user)]);
  }

  addViewers(emailAddresses: string[]): Spreadsheet {
    const { facts } = this._book;
    facts.viewers = [...new Set([...facts.viewers, ...emailAddresses.map(String)])];
    return this.#whole;
  }

  removeEditor(user: unknown): Spreadsheet {
    const email = emailOf('Spreadsheet.removeEditor', user);
    const { facts } = this._book;
    facts.editors = facts.editors.filter((editor) => editor !== email);
    return this.#whole;
  }

  removeViewer(user: unknown): Spreadsheet {
    const email = emailOf('Spreadsheet.removeViewer', user);
    const { facts } = this._book;
    facts.viewers = facts.viewers.filter((viewer) => viewer !== email);
    return this.#whole;
  }

  getNamedRanges(): NamedRange[] {
    return rangeNames(this._book).map((name) => new NamedRange(this._book, name.name));
  }

  /** Null: no range of that name. */
  getRangeByName(name: string): Range | null {
    const found = findName(this._book, String(name));
    return found ? rangeOfName(this._book, found) : null;
  }

  setNamedRange(name: string, range: Range): void {
    if (!(range instanceof RangeBase))
      throw signatureError('SpreadsheetApp.Spreadsheet.setNamedRange', [name, range]);
    putName(this._book, String(name), range);
  }

  removeNamedRange(name: string): void {
    removeName(this._book, String(name));
  }

  getProtections(type: EnumValue): Protection[] {
    const name = enumName(type);
    if (name !== 'RANGE' && name !== 'SHEET')
      throw signatureError('SpreadsheetApp.Spreadsheet.getProtections', [type]);
    return this.getSheets().flatMap((sheet) => sheet.getProtections(type));
  }

  addDeveloperMetadata(...args: unknown[]): Spreadsheet {
    addMetadata(this._book, WHOLE, args);
    return this.#whole;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataAt(this._book, WHOLE);
  }

  createTextFinder(findText: string): TextFinder {
    const places = () => this.getSheets().map((sheet) => sheet.getDataRange());
    return new TextFinder('Spreadsheet.createTextFinder', places, findText);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this._book, { sheetId: null, area: null });
  }
}
