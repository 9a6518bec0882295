// The document of the year of the report, for whatever is done with it after its publication.
import { Refused } from '../../domain/errors.ts';
import { findDocument, outOfReach, refusal } from '../../drive/chooseDocument.ts';
import { type DocumentStore, openDocumentStore } from '../../drive/documentStore.ts';
import type { DriveFile } from '../../drive/driveFiles.ts';
import type { StoredDocument } from '../../drive/storedDocument.ts';
import { publishProblems } from '../../locale/publishTexts.ts';
import { activeSpreadsheet } from '../../sheets/session/activeSpreadsheet.ts';
import { openSheets } from '../../sheets/session/openSheets.ts';
import { currentUser } from '../../sheets/session/user.ts';
import { currentDocument, reportYear } from './currentDocument.ts';

export interface CurrentDocument {
  readonly store: DocumentStore;
  readonly year: number;
  readonly stored: StoredDocument;
}

/** Where it is, as stored. Throws: Refused when the report of the year was not published from this sheet. */
export function publishedDocument(sheets = openSheets(activeSpreadsheet())): CurrentDocument {
  const store = openDocumentStore();
  const current = currentDocument(store, sheets.spreadsheet.getId(), reportYear(sheets));
  if (!current) throw new Refused('notPublished', publishProblems.notPublished);
  return { store, ...current };
}

/** The file itself. Throws: Refused when it is gone, in the bin, or the app may not see it for this user. */
export function reachDocument(stored: StoredDocument): DriveFile {
  const file = findDocument(stored.documentId);
  if (!file) throw outOfReach(stored, currentUser());
  if (!file.trashed) return file;
  const words = file.ownedByMe ? publishProblems.inOwnBin : publishProblems.inBin;
  throw refusal('inBin', stored, words);
}
