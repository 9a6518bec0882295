// A frozen version: a PDF or a copy of what is published.
import { Refused } from '../domain/errors.ts';
import { foldText } from '../domain/text.ts';
import { operations } from '../locale/ptBR.ts';
import { publishProblems } from '../locale/publishTexts.ts';
import { type DriveFile, driveCall, driveFiles } from './driveFiles.ts';
import { exportPdf } from './exportPdf.ts';

export type FrozenKind = 'pdf' | 'copy';

/** What tells one frozen file from another. */
export interface FrozenVersion {
  readonly documentId: string;
  readonly version: number;
  readonly kind: FrozenKind;
  readonly resolution: string;
  /** Instant of the edit by hand that it holds. Null: it is as it was published. */
  readonly editedAt: string | null;
}

/** Of a mark, which takes 124 bytes with its key. Source: Drive API, custom file properties. */
const mostResolution = 40;

/**
 * Makes the frozen file, or finds the one that was made before.
 * Throws: Refused `pdfUnavailable` where Drive gives no PDF.
 */
export function freezeVersion(
  { documentId, version, kind, resolution, editedAt }: FrozenVersion,
  name: string,
): { readonly url: string; readonly name: string } {
  const plain = foldText(resolution)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, mostResolution);
  const edit = editedAt === null ? '' : Date.parse(editedAt).toString(36);
  const mark = [documentId, version, kind, plain, edit].join('.').replace(/\.+$/, '');
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
