// Whether a sheet is as a new spreadsheet has it: only then may the program make it its own.
import type { Sheet } from './workTab.ts';

const white = '#ffffff';
/** Formats of cells that nobody set. */
const automatic = /^(General|0\.#+|)$/;

/**
 * True: there is nothing in it and nothing on it: no value, picture, chart, note, list, colour, format or rule.
 */
export function isUntouched(sheet: Sheet): boolean {
  if (sheet.getLastRow() > 0) return false;
  return !hasObjects(sheet) && !hasSettings(sheet) && !hasDressedCells(sheet);
}

function hasObjects(sheet: Sheet): boolean {
  return [
    sheet.getImages(),
    sheet.getCharts(),
    sheet.getDrawings(),
    sheet.getSlicers(),
    sheet.getPivotTables(),
    sheet.getBandings(),
    sheet.getConditionalFormatRules(),
  ].some((objects) => objects.length > 0);
}

function hasSettings(sheet: Sheet): boolean {
  return sheet.getFrozenRows() + sheet.getFrozenColumns() > 0 || sheet.getFilter() !== null;
}

function hasDressedCells(sheet: Sheet): boolean {
  const cells = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  const some = <T>(rows: readonly (readonly T[])[], is: (value: T) => boolean) =>
    rows.some((row) => row.some(is));
  return (
    some(cells.getNotes(), (note) => note !== '') ||
    some(cells.getDataValidations(), (rule) => rule !== null) ||
    some(cells.getBackgrounds(), (color) => color !== white) ||
    some(cells.getNumberFormats(), (format) => !automatic.test(format)) ||
    some(cells.getFontWeights(), (weight) => weight !== 'normal') ||
    cells.getMergedRanges().length > 0
  );
}
