// A new tab at the end, without taking people away from the one they are looking at.
import type { OpenSheets } from './openSheets.ts';

/** Makes the tab, empty. Assumption: new-tab */
export function addSheet({ spreadsheet, byName }: OpenSheets, name: string) {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(name, byName.size);
  byName.set(name, sheet);
  spreadsheet.setActiveSheet(active);
  return sheet;
}
