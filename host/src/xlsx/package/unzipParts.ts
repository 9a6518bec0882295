// Unpacks the parts of a workbook, each checked against its length and check sum.
import { inflateRawSync } from 'node:zlib';
import { XlsxError } from '../xlsxError.ts';
import { crc32 } from './crc32.ts';
import { broken, readZipDirectory, type ZipEntry } from './zipDirectory.ts';

/** Unpacked sizes and numbers above these are taken for a zip bomb. Unit: bytes. */
const MOST_BYTES = 1_000_000_000;
const MOST_PARTS = 20_000;

/**
 * All parts by name, those too that nobody reads: a damaged one would be saved with a check sum that hides the damage.
 * Throws: XlsxError `brokenZip`, `tooLarge` (before anything is unpacked) or `encrypted`.
 */
export function unzipParts(bytes: Uint8Array): Map<string, Uint8Array> {
  const entries = readZipDirectory(bytes);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_BYTES || entries.length > MOST_PARTS) throw new XlsxError('tooLarge');
  const parts = new Map<string, Uint8Array>();
  const names = new Set<string>();
  for (const entry of entries) {
    const name = entry.name.replaceAll('\\', '/').replace(/^\/+/, '');
    const content = unpack(entry, bytes.subarray(entry.start, entry.end));
    if (name.endsWith('/')) continue;
    // Part names are equal whatever their case (ECMA-376 part 2, 6.2.2).
    const key = name.toLowerCase().replace(/\/(?:\.?\/)+/g, '/');
    if (names.has(key)) broken(`there are two parts ${name}`);
    names.add(key);
    parts.set(name, content);
  }
  return parts;
}

function unpack({ name, method, size, crc }: ZipEntry, packed: Uint8Array): Uint8Array {
  const content = method === 0 ? packed : inflate(name, packed, size);
  if (content.length !== size) broken(`${name} has another length`);
  if (crc32(content) !== crc) broken(`the CRC-32 of ${name} does not match`);
  return content;
}

/** Gives up as soon as there is more than was announced. */
function inflate(name: string, packed: Uint8Array, size: number): Uint8Array {
  const chunkSize = Math.max(64, Math.min(size + 1, 1_000_000));
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      maxOutputLength: size + 1,
      chunkSize,
      info: true,
    }) as unknown as { buffer: Uint8Array; engine: { bytesWritten: number } };
    if (engine.bytesWritten !== packed.length) broken(`${name} has another length`);
    return buffer;
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    return broken(`${name} cannot be unpacked`);
  }
}
