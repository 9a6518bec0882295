// The part of Sheet about conditional formats, filters and bandings.
import {
  readConditionalFormats,
  writeConditionalFormats,
} from '../../../xlsx/sheet/conditionalFormats.ts';
import { signatureError } from '../../base/signatureError.ts';
import { Banding } from '../banding/banding.ts';
import { ConditionalFormatRule } from '../conditional/conditionalFormatRule.ts';
import { shownFormat } from '../conditional/shownConditional.ts';
import { storedFormat } from '../conditional/storedConditional.ts';
import { Filter } from '../filter/filter.ts';
import type { Sheet } from './sheet.ts';

/** Kinds of rules that the platform does not have (bars, icons) are not told of, and stay when others change. */
export function getConditionalFormatRules(sheet: Sheet): ConditionalFormatRule[] {
  return readConditionalFormats(sheet._worksheet)
    .map((format) => shownFormat(format, sheet))
    .filter((rule) => rule !== null);
}

/** Replaces all rules; the first of two that both apply wins. */
export function setConditionalFormatRules(sheet: Sheet, rules: ConditionalFormatRule[]): void {
  if (!Array.isArray(rules) || rules.some((rule) => !(rule instanceof ConditionalFormatRule)))
    throw signatureError('SpreadsheetApp.Sheet.setConditionalFormatRules', [rules]);
  const foreign = readConditionalFormats(sheet._worksheet).filter(
    (format) => shownFormat(format, sheet) === null,
  );
  const own = rules.map((rule) => storedFormat(rule._facts, sheet._book));
  writeConditionalFormats(sheet._worksheet, [...own, ...foreign]);
}

export function clearConditionalFormatRules(sheet: Sheet): void {
  if (sheet._worksheet.childSource('conditionalFormatting') !== null)
    sheet.setConditionalFormatRules([]);
}

/** Null: the sheet has no filter. */
export function getFilter(sheet: Sheet): Filter | null {
  if (sheet._worksheet.childSource('autoFilter') === null) return null;
  sheet._filter ??= new Filter(sheet);
  return sheet._filter;
}

export function getBandings(sheet: Sheet): Banding[] {
  return sheet._book.state.bandings
    .filter((record) => record.sheetId === sheet._worksheet.sheetId)
    .map((record) => new Banding(sheet._book, record));
}
