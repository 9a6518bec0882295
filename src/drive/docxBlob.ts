// A .docx on its way to Drive, which makes a Google Doc of it.
import { signedBytes } from '../google/signedBytes.ts';

export const docMime = 'application/vnd.google-apps.document';
export const docxMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The file as the Drive service takes it. */
export function docxBlob(bytes: Uint8Array, name: string): GoogleAppsScript.Base.Blob {
  return Utilities.newBlob(signedBytes(bytes), docxMime, `${name}.docx`);
}
