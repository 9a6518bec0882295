// Conversion into a Google Doc (kept as .docx) and out of it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { docxType } from '../base/mimeTypes.ts';
import { badRequest } from './driveError.ts';

/** Throws: 400 when the bytes are not a Word document that Google could convert. */
export function checkConvertible(
  method: string,
  bytes: Uint8Array,
  contentType: string | null,
): void {
  if (contentType !== docxType)
    throw badRequest(
      method,
      'The requested conversion is not supported.',
      'conversionUnsupportedConversionPath',
    );
  let names: string[];
  try {
    names = Object.keys(unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' }));
  } catch {
    throw badRequest(method);
  }
  if (names.length === 0) throw badRequest(method);
}

/** What a Doc made without content holds: one empty paragraph. */
export function emptyDocx(): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const schema = 'http://schemas.openxmlformats.org';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${schema}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${schema}/package/2006/relationships"><Relationship Id="rId1" Type="${schema}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${head}<w:document xmlns:w="${schema}/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>`,
    ),
  });
}

/** Export types of a Doc, with LibreOffice's name of the format. Source: Drive API "Export MIME types". */
const formats: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/rtf': 'rtf',
  'text/plain': 'txt:Text (encoded):UTF8',
};

/** Null: when a Doc cannot be exported as this type. Throws: when LibreOffice is missing or fails. */
export function exportDoc(docx: Uint8Array, mimeType: string): Uint8Array | null {
  if (mimeType === docxType) return docx;
  const format = formats[mimeType];
  if (format === undefined) return null;
  const office = findOffice();
  if (!office)
    throw new Error(
      'LibreOffice (soffice) was not found on this computer; it is needed to make a PDF.',
    );
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  try {
    const source = join(folder, 'document.docx');
    writeFileSync(source, docx);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const args = [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      source,
    ];
    const result = spawnSync(office, args, { timeout: 120_000 });
    const target = join(folder, `document.${format.split(':')[0]}`);
    if (result.status !== 0 || !existsSync(target))
      throw new Error(
        `LibreOffice could not convert the document: ${String(result.stderr).trim()}`,
      );
    return Uint8Array.from(readFileSync(target));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Null: when LibreOffice is not on the search path. */
export function findOffice(): string | null {
  const names =
    process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice', 'libreoffice'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  if (process.platform === 'darwin') folders.push('/Applications/LibreOffice.app/Contents/MacOS');
  if (process.platform === 'win32') folders.push('C:\\Program Files\\LibreOffice\\program');
  for (const folder of folders)
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
  return null;
}
