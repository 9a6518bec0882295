// The document as a PDF: from the Drive service where it gives one, else by an address for the browser.
import { driveFiles } from './driveFiles.ts';

/**
 * The document in another format.
 * The service's types do not know that export takes options and gives a Blob. Source: docs/facts/google.md §2.5.
 */
export function exportAs(documentId: string, mimeType: string): GoogleAppsScript.Base.Blob {
  const files = driveFiles() as unknown as {
    export(id: string, mimeType: string, options: object): GoogleAppsScript.Base.Blob;
  };
  return files.export(documentId, mimeType, { alt: 'media' });
}

/** The PDF. Null: Drive gave none; then `pdfAddress` is the way. Assumption: pdf-export */
export function exportPdf(documentId: string): GoogleAppsScript.Base.Blob | null {
  try {
    const blob = exportAs(documentId, 'application/pdf');
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
