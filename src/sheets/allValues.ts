// All values of a tab, in one call.

/** How the platform refuses an empty tab, which has no last row. */
const isEmpty = /at least 1|pelo menos 1|no mínimo 1/;

/**
 * None: the tab is empty. A refusal in other words is looked into with a call more.
 * Assumption: whole-tab-read
 */
export function allValues(sheet: GoogleAppsScript.Spreadsheet.Sheet): unknown[][] {
  try {
    return sheet.getSheetValues(1, 1, -1, -1);
  } catch (error) {
    return isEmpty.test(String(error)) ? [] : sheet.getDataRange().getValues();
  }
}
