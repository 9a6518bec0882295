// Which document the sheet is about now: that of the year of the report.
import type { DocumentStore } from '../drive/documentStore.ts';
import {
  latestDocument,
  readStoredDocument,
  type StoredDocument,
} from '../drive/storedDocument.ts';
import { readWorkbook } from '../engine/readWorkbook.ts';
import { openSheets } from '../sheets/openSheets.ts';
import { readGrids } from '../sheets/readGrids.ts';
import { tabs } from '../tabs/index.ts';
import { settings } from '../tabs/settings.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The year of the report, as Configuração says it. Null: it does not. */
export function reportYear(spreadsheet: Spreadsheet): number | null {
  const grids = readGrids(openSheets(spreadsheet), [settings.name]);
  return readWorkbook(tabs, grids).data.parameters(settings).reportYear;
}

/**
 * The document of that year, so that nobody shares or closes another year's by mistake; without a year, the one that
 * was published last. Null: there is none.
 */
export function currentDocument(
  store: DocumentStore,
  spreadsheet: Spreadsheet,
  year: number | null = reportYear(spreadsheet),
): { readonly year: number; readonly stored: StoredDocument } | null {
  const spreadsheetId = spreadsheet.getId();
  if (year === null) return latestDocument(store, spreadsheetId);
  const stored = readStoredDocument(store, year);
  return stored?.spreadsheetId === spreadsheetId ? { year, stored } : null;
}
