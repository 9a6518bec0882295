// The part of Spreadsheet about people, names, protection and metadata.
import { type EnumValue, enumName } from '../../base/emulatedEnum.ts';
import { User } from '../../base/emulatedUser.ts';
import { signatureError } from '../../base/signatureError.ts';
import { addMetadata, type DeveloperMetadata, metadataAt } from '../metadata/developerMetadata.ts';
import { DeveloperMetadataFinder } from '../metadata/metadataFinder.ts';
import { emailOf } from '../protection/emailOf.ts';
import type { Protection } from '../protection/protection.ts';
import { isRange } from '../range/isRange.ts';
import type { Range } from '../range/range.ts';
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

const WHOLE = { sheetId: null, row: null, column: null };

export function getOwner(spreadsheet: Spreadsheet): User | null {
  return new User(spreadsheet._book.facts.owner);
}

/** Owner included. Source: live files give everybody with at least this right. */
export function getEditors(spreadsheet: Spreadsheet): User[] {
  const { owner, editors } = spreadsheet._book.facts;
  return [...new Set([owner, ...editors])].map((email) => new User(email));
}

/** Owner and editors included. */
export function getViewers(spreadsheet: Spreadsheet): User[] {
  const { owner, editors, viewers } = spreadsheet._book.facts;
  return [...new Set([owner, ...editors, ...viewers])].map((email) => new User(email));
}

export function addEditor(spreadsheet: Spreadsheet, user: unknown): Spreadsheet {
  return spreadsheet.addEditors([emailOf('Spreadsheet.addEditor', user)]);
}

export function addEditors(spreadsheet: Spreadsheet, emailAddresses: string[]): Spreadsheet {
  const { facts } = spreadsheet._book;
  facts.editors = [...new Set([...facts.editors, ...emailAddresses.map(String)])];
  return spreadsheet;
}

export function addViewer(spreadsheet: Spreadsheet, user: unknown): Spreadsheet {
  return spreadsheet.addViewers([emailOf('Spreadsheet.addViewer', user)]);
}

export function addViewers(spreadsheet: Spreadsheet, emailAddresses: string[]): Spreadsheet {
  const { facts } = spreadsheet._book;
  facts.viewers = [...new Set([...facts.viewers, ...emailAddresses.map(String)])];
  return spreadsheet;
}

export function removeEditor(spreadsheet: Spreadsheet, user: unknown): Spreadsheet {
  const email = emailOf('Spreadsheet.removeEditor', user);
  const { facts } = spreadsheet._book;
  facts.editors = facts.editors.filter((editor) => editor !== email);
  return spreadsheet;
}

export function removeViewer(spreadsheet: Spreadsheet, user: unknown): Spreadsheet {
  const email = emailOf('Spreadsheet.removeViewer', user);
  const { facts } = spreadsheet._book;
  facts.viewers = facts.viewers.filter((viewer) => viewer !== email);
  return spreadsheet;
}

export function getNamedRanges(spreadsheet: Spreadsheet): NamedRange[] {
  return rangeNames(spreadsheet._book).map((name) => new NamedRange(spreadsheet._book, name.name));
}

/** Null: no range of that name. */
export function getRangeByName(spreadsheet: Spreadsheet, name: string): Range | null {
  const found = findName(spreadsheet._book, String(name));
  return found ? rangeOfName(spreadsheet._book, found) : null;
}

export function setNamedRange(spreadsheet: Spreadsheet, name: string, range: Range): void {
  if (!isRange(range))
    throw signatureError('SpreadsheetApp.Spreadsheet.setNamedRange', [name, range]);
  putName(spreadsheet._book, String(name), range);
}

export function removeNamedRange(spreadsheet: Spreadsheet, name: string): void {
  removeName(spreadsheet._book, String(name));
}

export function getProtections(spreadsheet: Spreadsheet, type: EnumValue): Protection[] {
  const name = enumName(type);
  if (name !== 'RANGE' && name !== 'SHEET')
    throw signatureError('SpreadsheetApp.Spreadsheet.getProtections', [type]);
  return spreadsheet.getSheets().flatMap((sheet) => sheet.getProtections(type));
}

export function addDeveloperMetadata(spreadsheet: Spreadsheet, ...args: unknown[]): Spreadsheet {
  addMetadata(spreadsheet._book, WHOLE, args);
  return spreadsheet;
}

export function getDeveloperMetadata(spreadsheet: Spreadsheet): DeveloperMetadata[] {
  return metadataAt(spreadsheet._book, WHOLE);
}

export function createTextFinder(spreadsheet: Spreadsheet, findText: string): TextFinder {
  const places = () => spreadsheet.getSheets().map((sheet) => sheet.getDataRange());
  return new TextFinder('Spreadsheet.createTextFinder', places, findText);
}

export function createDeveloperMetadataFinder(spreadsheet: Spreadsheet): DeveloperMetadataFinder {
  return new DeveloperMetadataFinder(spreadsheet._book, { sheetId: null, area: null });
}
