// A frozen version: a PDF or a copy of what is published.
import { Refused } from '../domain/errors.ts';
import { operations } from '../locale/ptBR.ts';
import { publishProblems } from '../locale/publishTexts.ts';
import { type DriveFile, driveCall, driveFiles } from './driveFiles.ts';
import { exportPdf } from './exportPdf.ts';

export type FrozenKind = 'pdf' | 'copy';

/**
 * Makes the frozen file, or finds the one that an interrupted run made.
 * Throws: Refused `pdfUnavailable` where Drive gives no PDF.
 */
export function freezeVersion(
  documentId: string,
  version: number,
  kind: FrozenKind,
  name: string,
): { readonly url: string; readonly name: string } {
  const mark = `${documentId}.${version}.${kind}`;
  const options = { fields: 'id,name,webViewLink', supportsAllDrives: true };
  const q = `appProperties has { key='frozen' and value='${mark}' } and trashed = false`;
  const file = driveCall(operations.freeze, () => {
    const { files = [] } = driveFiles().list({ q, fields: 'files(id,name,webViewLink)' });
    return files[0] ?? makeFile();
  });
  return { url: file.webViewLink ?? '', name: file.name ?? name };

  function makeFile(): DriveFile {
    if (kind === 'copy') {
      // A copy takes over the marks of its original, by which the original is found.
      // Assumption: copy-takes-marks
      const appProperties = { frozen: mark, sheet: 'frozen', year: 'frozen' };
      return driveFiles().copy({ name, appProperties }, documentId, options);
    }
    const pdf = exportPdf(documentId);
    if (!pdf) throw new Refused('pdfUnavailable', publishProblems.pdfUnavailable);
    const mimeType = 'application/pdf';
    const resource = { name: `${name}.pdf`, mimeType, appProperties: { frozen: mark } };
    return driveFiles().create(resource, pdf, options);
  }
}
