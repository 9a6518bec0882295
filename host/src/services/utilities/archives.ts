// zip and gzip of Utilities, by fflate.
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate';
import { blobOf, EmulatedBlob } from '../base/emulatedBlob.ts';
import { mimeTypeOf } from '../base/mimeTypes.ts';
import { signatureError } from '../base/signatureError.ts';

/** Throws: when a blob has no name or two share one. The archive is named archive.zip by default. */
export function zipBlobs(sources: readonly unknown[], name = 'archive.zip'): EmulatedBlob {
  const entries: Record<string, Uint8Array> = {};
  if (!Array.isArray(sources)) throw signatureError('Utilities.zip', [sources]);
  for (const source of sources) {
    const blob = blobOf(source);
    if (!blob) throw signatureError('Utilities.zip', [sources]);
    const entryName = blob.getName();
    if (!entryName) throw new Error('Blob object must have non-null name for this operation.');
    if (entryName in entries) throw new Error(`Duplicate file names found: ${entryName}`);
    entries[entryName] = blob._bytes;
  }
  return new EmulatedBlob(zipSync(entries), 'application/zip', name);
}

/** Throws: when the blob is no zip archive. Folders are left out. */
export function unzipBlob(source: unknown): EmulatedBlob[] {
  const blob = blobOf(source);
  if (!blob) throw signatureError('Utilities.unzip', [source]);
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(blob._bytes);
  } catch {
    throw new Error('Invalid argument');
  }
  return Object.entries(entries)
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, bytes]) => new EmulatedBlob(bytes, mimeTypeOf(name), name));
}

/** The result is named after the blob with .gz, or archive.gz. */
export function gzipBlob(source: unknown, name: string | undefined, now: number): EmulatedBlob {
  const blob = blobOf(source);
  if (!blob) throw signatureError('Utilities.gzip', [source]);
  const ownName = blob.getName();
  const bytes = gzipSync(blob._bytes, { mtime: now });
  return new EmulatedBlob(
    bytes,
    'application/x-gzip',
    name ?? (ownName ? `${ownName}.gz` : 'archive.gz'),
  );
}

/** Throws: when the blob is not compressed by gzip. The name loses its .gz. */
export function gunzipBlob(source: unknown): EmulatedBlob {
  const blob = blobOf(source);
  if (!blob) throw signatureError('Utilities.ungzip', [source]);
  // Live scripts find that the type must say gzip; other blobs are refused. Assumption: gzip-base64
  if (
    blob.getContentType() !== 'application/x-gzip' &&
    blob.getContentType() !== 'application/gzip'
  )
    throw new Error('Blob object must have gzip content type for this operation.');
  const name = blob.getName()?.replace(/\.gz$/, '') ?? null;
  let bytes: Uint8Array;
  try {
    bytes = gunzipSync(blob._bytes);
  } catch {
    throw new Error('Could not decompress gzip.');
  }
  return new EmulatedBlob(bytes, name === null ? null : mimeTypeOf(name), name);
}
