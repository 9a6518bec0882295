// The part of Range about protection, metadata and selection.
import { applyBanding, type Banding } from '../banding/banding.ts';
import { type Filter, createFilter as newFilter } from '../filter/filter.ts';
import {
  addMetadata,
  type DeveloperMetadata,
  metadataAt,
  placeOfRange,
} from '../metadata/developerMetadata.ts';
import { DeveloperMetadataFinder } from '../metadata/metadataFinder.ts';
import { isEditable, newRecord, Protection } from '../protection/protection.ts';
import { TextFinder } from '../textFinder/textFinder.ts';
import type { Range } from './range.ts';

export function protect(range: Range): Protection {
  range._assertEditable();
  const record = newRecord(range._book, range._worksheet, range._area);
  range._book.state.protections.push(record);
  range._book.noteStateChange();
  return new Protection(range._book, record);
}

export function canEdit(range: Range): boolean {
  return isEditable(range._book, range._worksheet, range._area);
}

export function activate(range: Range): Range {
  range._book.select(range._worksheet, [range._area]);
  return range;
}

export function activateAsCurrentCell(range: Range): Range {
  return range.activate();
}

/** Throws: when the range is not one entire row or column. */
export function addDeveloperMetadata(range: Range, ...args: unknown[]): Range {
  addMetadata(range._book, placeOfRange(range), args);
  return range;
}

/** Only what hangs on exactly this row or column. */
export function getDeveloperMetadata(range: Range): DeveloperMetadata[] {
  try {
    return metadataAt(range._book, placeOfRange(range));
  } catch {
    return [];
  }
}

export function createDeveloperMetadataFinder(range: Range): DeveloperMetadataFinder {
  return new DeveloperMetadataFinder(range._book, {
    sheetId: range._worksheet.sheetId,
    area: range._area,
  });
}

export function createTextFinder(range: Range, findText: string): TextFinder {
  return new TextFinder('Range.createTextFinder', () => [range], findText);
}

/** Throws: when the sheet has a filter. */
export function createFilter(range: Range): Filter {
  return newFilter(range);
}

/** The sheet's filter, wherever it lies. Source: seen on live spreadsheets. */
export function getFilter(range: Range): Filter | null {
  return range._sheet.getFilter();
}

export function applyRowBanding(range: Range, ...args: unknown[]): Banding {
  return applyBanding(range, true, args);
}

export function applyColumnBanding(range: Range, ...args: unknown[]): Banding {
  return applyBanding(range, false, args);
}

export function getBandings(range: Range): Banding[] {
  return range._sheet.getBandings().filter((banding) => range._overlaps(banding.getRange()._area));
}
