// Writing the report's Google Doc: created once, then overwritten in place so that its link stays.

import { hostCall } from '../domain/hostCall.ts';
import { operations } from '../locale/ptBR.ts';
import { driveFiles } from './driveFiles.ts';
import { readStoredDocument, writeStoredDocument } from './storedDocument.ts';

const docMime = 'application/vnd.google-apps.document';
const docxMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface DocumentToPublish {
  readonly year: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly spreadsheetId: string;
}

export interface PublishedDocument {
  readonly documentId: string;
  readonly url: string;
  /** Whether the document was made now, and so has a new link. */
  readonly created: boolean;
}

/**
 * Overwrites the document of the year, or creates it where none is stored, it is gone, or it is in the bin.
 * Throws: HostError when Drive refuses; the stored document is then as it was.
 */
export function publishDocument(document: DocumentToPublish): PublishedDocument {
  const { year, spreadsheetId } = document;
  const stored = hostCall(operations.settle, () => readStoredDocument(year, spreadsheetId));
  return hostCall(operations.publish, () => {
    // Apps Script bytes are signed.
    const { buffer, byteOffset, length } = document.bytes;
    const signed = Array.from(new Int8Array(buffer, byteOffset, length));
    const blob = Utilities.newBlob(signed, docxMime, `${document.name}.docx`);
    const fields = { fields: 'id,webViewLink', supportsAllDrives: true };
    if (stored && canOverwrite(stored.documentId)) {
      const file = driveFiles().update({ mimeType: docMime }, stored.documentId, blob, fields);
      return published(file, false);
    }
    const file = driveFiles().create({ name: document.name, mimeType: docMime }, blob, fields);
    const result = published(file, true);
    writeStoredDocument(year, { documentId: result.documentId, spreadsheetId });
    return result;
  });
}

function published(
  file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File,
  created: boolean,
): PublishedDocument {
  const documentId = file.id ?? '';
  const url = file.webViewLink ?? `https://docs.google.com/document/d/${documentId}/edit`;
  return { documentId, url, created };
}

/** Updating a file in the bin succeeds in silence, so it is asked first. A file that is gone answers 404. */
function canOverwrite(documentId: string): boolean {
  try {
    const fields = { fields: 'id,trashed,capabilities/canEdit', supportsAllDrives: true };
    const file = driveFiles().get(documentId, fields);
    return file.trashed !== true && file.capabilities?.canEdit !== false;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  const { details, message } = error as { details?: { code?: number }; message?: string };
  return details?.code === 404 || /File not found/i.test(message ?? '');
}
