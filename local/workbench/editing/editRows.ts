// Rows that a person adds or takes away: formulas, rules, merges and formats follow them.
import type { Host } from '../../host.ts';
import type { RowsOrder } from '../protocol.ts';
import { sheetById } from './sheetById.ts';
import type { RowChange } from './step.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Adds or takes away rows. Throws: the platform's error for protected sheets, and when no row would be left. */
export function editRows(host: Host, { act, sheetId, spans }: RowsOrder): RowChange {
  return host.byHand(({ SpreadsheetApp }) => {
    const sheet = sheetById(SpreadsheetApp, sheetId);
    // From below: the numbers of the rows above stay.
    const ordered = [...spans].sort((a, b) => b.row - a.row);
    const gone = act === 'delete' ? spans.reduce((sum, { rows }) => sum + rows, 0) : 0;
    if (gone >= sheet.getMaxRows()) throw new Error("You can't delete all the rows on the sheet.");
    const changes = ordered.map(({ row, rows }) => {
      if (act === 'delete') {
        sheet.deleteRows(row, rows);
        return { row, count: -rows };
      }
      if (act === 'before') {
        sheet.insertRowsBefore(row, rows);
        takeRules(sheet, row + rows, row, rows);
        return { row, count: rows };
      }
      const last = row + rows - 1;
      sheet.insertRowsAfter(last, rows);
      takeRules(sheet, last, last + 1, rows);
      return { row: last + 1, count: rows };
    });
    return { sheetId, spans: changes };
  });
}

/** New rows at the edge of a rule's area would be without it: they take the rules of the row that they look like. */
function takeRules(sheet: Sheet, model: number, first: number, count: number): void {
  const columns = sheet.getLastColumn();
  if (columns === 0 || model > sheet.getMaxRows()) return;
  const [rules = []] = sheet.getRange(model, 1, 1, columns).getDataValidations();
  const now = sheet.getRange(first, 1, count, columns).getDataValidations();
  rules.forEach((rule, at) => {
    if (!rule || now.every((line) => line[at])) return;
    sheet.getRange(first, at + 1, count, 1).setDataValidation(rule);
  });
}
