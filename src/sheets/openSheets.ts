// The sheets of a spreadsheet by their names, asked for once a run.
import { hostCall } from '../domain/hostCall.ts';
import { operations } from '../locale/ptBR.ts';

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
