// The document as a PDF: from the Drive service where it gives one, else by an address for the browser.
import { driveFiles } from './driveFiles.ts';

/**
 * The PDF. Null: Drive gave none; then `pdfAddress` is the way.
 * The service's types do not know that export takes options and gives a Blob. Source: facts §2.5.
 */
export function exportPdf(documentId: string): GoogleAppsScript.Base.Blob | null {
  try {
    const files = driveFiles() as unknown as {
      export(id: string, mimeType: string, options: object): GoogleAppsScript.Base.Blob;
    };
    const blob = files.export(documentId, 'application/pdf', { alt: 'media' });
    const [first, second, third, fourth] = blob.getBytes();
    const isPdf = first === 0x25 && second === 0x50 && third === 0x44 && fourth === 0x46;
    return isPdf ? blob : null;
  } catch {
    return null;
  }
}

/** An address that gives the PDF to whoever may open the document. */
export function pdfAddress(documentId: string): string {
  return `https://docs.google.com/document/d/${documentId}/export?format=pdf`;
}
