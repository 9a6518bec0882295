// Writing the report's Google Doc: created once, then overwritten in place so that its link stays.

import { Refused } from '../domain/errors.ts';
import { now } from '../google/clock.ts';
import { twice } from '../google/twice.ts';
import { operations } from '../locale/ptBR.ts';
import { publishProblems } from '../locale/publishTexts.ts';
import { type Choices, chooseDocument, findUnnoted, type Target } from './chooseDocument.ts';
import type { DocumentStore } from './documentStore.ts';
import { docMime, docxBlob } from './docxBlob.ts';
import { type DriveFile, driveCall, driveFiles } from './driveFiles.ts';
import { readStoredDocument, type StoredDocument, writeStoredDocument } from './storedDocument.ts';

/** The advanced service sends in one piece, which ends at 5 MB. */
const mostBytes = 5 * 1024 * 1024;

export interface DocumentToPublish extends Choices {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly resolution: string;
  /** Open errors; any makes the report preliminary. */
  readonly errorCount: number;
}

export interface PublishedDocument {
  readonly documentId: string;
  readonly url: string;
  /** Whether the document was made now, and so has a new link. */
  readonly created: boolean;
  /** How often the report of this year was published, this time included. */
  readonly version: number;
  readonly notice: Target['notice'];
}

/**
 * Writes the document of the year and notes where it is. A document that was written but could not be noted is known
 * again by its appProperties at the next publication, and not made twice.
 * Throws: Refused where people must decide or mend, HostError when a service fails; the document is then the old one,
 * or the new one whole.
 */
export function publishDocument(
  store: DocumentStore,
  document: DocumentToPublish,
): PublishedDocument {
  const { year, spreadsheetId, user, name } = document;
  if (document.bytes.length > mostBytes) throw new Refused('tooLarge', publishProblems.tooLarge);
  const stored = readStoredDocument(store, year);
  const isCopy = stored !== null && stored.spreadsheetId !== spreadsheetId;
  const known = isCopy ? null : stored;
  const target: Target = known
    ? chooseDocument(known, document)
    : { ...findUnnoted(document, 0), notice: isCopy ? 'copiedSheet' : null };
  const written = `${now().toISOString()} ${user}`.slice(0, 100);
  const file = write(document, target, written);
  const next: StoredDocument = {
    documentId: file.id ?? '',
    spreadsheetId,
    publisher: user,
    owner: file.ownedByMe ? user : '',
    modifiedTime: file.modifiedTime ?? '',
    version: file.version ?? '',
    written,
    name,
    url: file.webViewLink ?? `https://docs.google.com/document/d/${file.id}/edit`,
    resolution: document.resolution,
    publishedAt: written.slice(0, 24),
    generation: target.generation,
    count: (known?.count ?? 0) + 1,
    errorCount: document.errorCount,
  };
  // Without the note, an edit by hand right afterwards would pass for our own writing.
  twice(() => writeStoredDocument(store, year, next));
  return {
    documentId: next.documentId,
    url: next.url,
    created: target.file === null,
    version: next.count,
    notice: target.notice,
  };
}

/**
 * Content, mark and return from the bin go in one call, so that none can be missing.
 * Assumption: create-converts, overwrite-keeps-link, overwrite-keeps-sharing, restore-from-bin-with-content
 */
function write(document: DocumentToPublish, target: Target, written: string): DriveFile {
  return driveCall(operations.publish, () => {
    const blob = docxBlob(document.bytes, document.name);
    const options = {
      fields: 'id,version,modifiedTime,webViewLink,ownedByMe',
      supportsAllDrives: true,
    };
    const appProperties = {
      sheet: document.spreadsheetId,
      year: String(document.year),
      generation: String(target.generation),
      written,
    };
    const resource = { mimeType: docMime, appProperties };
    if (!target.file) {
      return driveFiles().create({ ...resource, name: document.name }, blob, options);
    }
    const restored = target.file.trashed ? { trashed: false } : {};
    return driveFiles().update({ ...resource, ...restored }, target.file.id ?? '', blob, options);
  });
}
