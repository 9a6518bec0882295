// The document that was published last, for whatever is done with it afterwards.
import { Refused } from '../domain/errors.ts';
import { findDocument, outOfReach, refusal } from '../drive/chooseDocument.ts';
import { type DocumentStore, openDocumentStore } from '../drive/documentStore.ts';
import type { DriveFile } from '../drive/driveFiles.ts';
import { latestDocument, type StoredDocument } from '../drive/storedDocument.ts';
import { publishProblems } from '../locale/publishTexts.ts';
import { activeSpreadsheet } from '../sheets/activeSpreadsheet.ts';
import { currentUser } from '../sheets/currentUser.ts';

export interface CurrentDocument {
  readonly store: DocumentStore;
  readonly year: number;
  readonly stored: StoredDocument;
}

/** Where it is, as stored. Throws: Refused when nothing was published from this sheet. */
export function publishedDocument(store = openDocumentStore()): CurrentDocument {
  const latest = latestDocument(store, activeSpreadsheet().getId());
  if (!latest) throw new Refused('notPublished', publishProblems.notPublished);
  return { store, ...latest };
}

/** The file itself. Throws: Refused when it is gone, in the bin, or the app may not see it for this user. */
export function reachDocument(stored: StoredDocument): DriveFile {
  const file = findDocument(stored.documentId);
  if (!file) throw outOfReach(stored, currentUser());
  if (!file.trashed) return file;
  const words = file.ownedByMe ? publishProblems.inOwnBin : publishProblems.inBin;
  throw refusal('inBin', stored, words);
}
