// The sheets of a spreadsheet by their names, asked for once a run.
import { foldText } from '../../domain/text.ts';
import { hostCall } from '../../google/hostCall.ts';
import { operations } from '../../locale/ptBR.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface OpenSheets {
  readonly spreadsheet: Spreadsheet;
  /** In the order of the tabs; sheets that the run makes are added at the end. */
  readonly byName: Map<string, Sheet>;
}

/** Lists the sheets, in one call. */
export function openSheets(spreadsheet: Spreadsheet): OpenSheets {
  return hostCall(operations.readSheet, () => ({
    spreadsheet,
    byName: new Map(spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet])),
  }));
}

/** The sheet with exactly that name, else the first whose name differs only in case, accents and spaces. */
export function sheetNamed({ byName }: OpenSheets, name: string): Sheet | undefined {
  return byName.get(name) ?? [...byName].find(([other]) => foldText(other) === foldText(name))?.[1];
}

/** Makes a tab at the end, empty, without taking people away from the one they look at. Assumption: new-tab */
export function addSheet({ spreadsheet, byName }: OpenSheets, name: string): Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(name, byName.size);
  byName.set(name, sheet);
  spreadsheet.setActiveSheet(active);
  return sheet;
}
