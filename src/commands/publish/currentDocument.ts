// Which document the sheet is about now: that of the year of the report.
import type { DocumentStore } from '../../drive/documentStore.ts';
import {
  latestDocument,
  readStoredDocument,
  type StoredDocument,
} from '../../drive/storedDocument.ts';
import type { OpenSheets } from '../../sheets/session/openSheets.ts';
import { settings } from '../../subjects/setup/settings.ts';
import { readSettings } from '../sheet/readAnalysis.ts';

/** The year of the report, as Configuração says it. Null: it does not. */
export function reportYear(sheets: OpenSheets): number | null {
  return readSettings(sheets).data.parameters(settings).reportYear;
}

/**
 * The document of the year, so that nobody shares or closes another year's by mistake; without a year, the one that
 * was published last. Null: there is none.
 */
export function currentDocument(
  store: DocumentStore,
  spreadsheetId: string,
  year: number | null,
): { readonly year: number; readonly stored: StoredDocument } | null {
  if (year === null) return latestDocument(store, spreadsheetId);
  const stored = readStoredDocument(store, year);
  return stored?.spreadsheetId === spreadsheetId ? { year, stored } : null;
}
