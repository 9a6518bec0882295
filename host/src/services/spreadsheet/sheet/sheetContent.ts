// The part of Sheet that clears, sorts, selects, protects and copies.
import type { EnumValue } from '../../base/emulatedEnum.ts';
import { enumName } from '../../base/emulatedEnum.ts';
import { signatureError } from '../../base/signatureError.ts';
import { addMetadata, type DeveloperMetadata, metadataAt } from '../metadata/developerMetadata.ts';
import { DeveloperMetadataFinder } from '../metadata/metadataFinder.ts';
import { newRecord, Protection, protectionsOf } from '../protection/protection.ts';
import { isRange } from '../range/isRange.ts';
import type { Range } from '../range/range.ts';
import { RangeList } from '../range/rangeList.ts';
import { sortRows } from '../range/rowSort.ts';
import { readNumber } from '../readArguments.ts';
import { NamedRange, rangeNames, rangeOfName } from '../spreadsheet/namedRange.ts';
import { Selection } from '../spreadsheet/selection.ts';
import { TextFinder } from '../textFinder/textFinder.ts';
import type { Sheet } from './sheet.ts';

/** Content and looks, or one of them; notes and validation rules stay. Source: seen on live spreadsheets. */
export function clear(
  sheet: Sheet,
  options?: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined },
): Sheet {
  const { formatOnly, contentsOnly } = options ?? {};
  if (contentsOnly || !formatOnly) sheet.clearContents();
  if (formatOnly || !contentsOnly) sheet.clearFormats();
  return sheet;
}

export function clearContents(sheet: Sheet): Sheet {
  sheet._wholeRange().clearContent();
  return sheet;
}

export function clearFormats(sheet: Sheet): Sheet {
  sheet._assertEditable(sheet._wholeRange()._area);
  const { lastRow, lastColumn } = sheet._worksheet.usedExtent(false);
  if (lastRow > 0) sheet._range(1, 1, lastRow, lastColumn).clearFormat();
  sheet.clearConditionalFormatRules();
  return sheet;
}

export function clearNotes(sheet: Sheet): Sheet {
  if (sheet._parts.notes.size > 0) sheet._parts.notes = new Map();
  return sheet;
}

/** Sorts all filled rows but the frozen ones. */
export function sort(sheet: Sheet, columnPosition: number, ascending = true): Sheet {
  const column = readNumber('Sheet.sort', columnPosition, [columnPosition]);
  const { lastRow, lastColumn } = sheet._worksheet.usedExtent(true);
  const top = sheet.getFrozenRows() + 1;
  if (lastRow <= top || lastColumn === 0) return sheet;
  const area = { top, left: 1, bottom: lastRow, right: lastColumn };
  sheet._assertEditable(area);
  sortRows(sheet, area, [{ column, ascending }]);
  return sheet;
}

export function activate(sheet: Sheet): Sheet {
  sheet._book.active = sheet._worksheet;
  return sheet;
}

export function getRangeList(sheet: Sheet, a1Notations: string[]): RangeList {
  if (!Array.isArray(a1Notations))
    throw signatureError('SpreadsheetApp.Sheet.getRangeList', [a1Notations]);
  return new RangeList(a1Notations.map((notation) => sheet.getRange(notation)));
}

export function getActiveRange(sheet: Sheet): Range {
  const [area] = sheet._book.selectionOf(sheet._worksheet);
  return area ? sheet._areaRange(area) : sheet._range(1, 1, 1, 1);
}

export function getActiveCell(sheet: Sheet): Range {
  return sheet.getCurrentCell();
}

export function getCurrentCell(sheet: Sheet): Range {
  const { top, left } = sheet.getActiveRange()._area;
  return sheet._range(top, left, 1, 1);
}

export function getActiveRangeList(sheet: Sheet): RangeList {
  const areas = sheet._book.selectionOf(sheet._worksheet);
  return new RangeList(areas.map((area) => sheet._areaRange(area)));
}

export function getSelection(sheet: Sheet): Selection {
  return new Selection(sheet);
}

export function setActiveRange(_sheet: Sheet, range: Range): Range {
  if (!isRange(range)) throw signatureError('SpreadsheetApp.Sheet.setActiveRange', [range]);
  return range.activate();
}

export function setActiveRangeList(_sheet: Sheet, rangeList: RangeList): RangeList {
  if (!(rangeList instanceof RangeList))
    throw signatureError('SpreadsheetApp.Sheet.setActiveRangeList', [rangeList]);
  return rangeList.activate();
}

export function setActiveSelection(sheet: Sheet, rangeOrNotation: Range | string): Range {
  const range =
    typeof rangeOrNotation === 'string' ? sheet.getRange(rangeOrNotation) : rangeOrNotation;
  return sheet.setActiveRange(range);
}

export function setCurrentCell(sheet: Sheet, cell: Range): Range {
  return sheet.setActiveRange(cell);
}

export function getNamedRanges(sheet: Sheet): NamedRange[] {
  return rangeNames(sheet._book)
    .filter((name) => rangeOfName(sheet._book, name)?._worksheet === sheet._worksheet)
    .map((name) => new NamedRange(sheet._book, name.name));
}

/** A sheet has one protection; asked again, it gives the one that is there. */
export function protect(sheet: Sheet): Protection {
  const known = protectionsOf(sheet._book, sheet._worksheet).find((record) => record.area === null);
  const record = known ?? newRecord(sheet._book, sheet._worksheet, null);
  const protection = new Protection(sheet._book, record);
  if (!known) {
    sheet._book.state.protections.push(record);
    sheet._book.noteStateChange();
  }
  return protection;
}

export function getProtections(sheet: Sheet, type: EnumValue): Protection[] {
  const name = enumName(type);
  if (name !== 'RANGE' && name !== 'SHEET')
    throw signatureError('SpreadsheetApp.Sheet.getProtections', [type]);
  return protectionsOf(sheet._book, sheet._worksheet)
    .filter((record) => (record.area === null) === (name === 'SHEET'))
    .map((record) => new Protection(sheet._book, record));
}

export function addDeveloperMetadata(sheet: Sheet, ...args: unknown[]): Sheet {
  const { sheetId } = sheet._worksheet;
  addMetadata(sheet._book, { sheetId, row: null, column: null }, args);
  return sheet;
}

export function getDeveloperMetadata(sheet: Sheet): DeveloperMetadata[] {
  const { sheetId } = sheet._worksheet;
  return metadataAt(sheet._book, { sheetId, row: null, column: null });
}

export function createTextFinder(sheet: Sheet, findText: string): TextFinder {
  return new TextFinder('Sheet.createTextFinder', () => [sheet.getDataRange()], findText);
}

export function createDeveloperMetadataFinder(sheet: Sheet): DeveloperMetadataFinder {
  return new DeveloperMetadataFinder(sheet._book, {
    sheetId: sheet._worksheet.sheetId,
    area: null,
  });
}
