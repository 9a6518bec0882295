// Makes the zip archive of a workbook with Node's own zlib.
import { deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.ts';

/** A part as it lies in the archive. */
interface PackedPart {
  readonly sum: number;
  readonly packed: Uint8Array;
}

/** Parts that are written again as they were are not packed again. */
const known = new WeakMap<Uint8Array, PackedPart>();

/** Source: PKWARE APPNOTE 6.3.10: 2.0 to extract, names in UTF-8 (bit 11), deflate, 1 January 2000 at midnight. */
const VERSION = 20;
const UTF8 = 1 << 11;
const DEFLATE = 8;
const DAY = ((2000 - 1980) << 9) | (1 << 5) | 1;

/** The parts in their order; equal content gives equal bytes. Nobody changes bytes that were put in. */
export function zipParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const path = Buffer.from(name, 'utf8');
    const { sum, packed } = pack(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt16LE(UTF8, 2);
    facts.writeUInt16LE(DEFLATE, 4);
    facts.writeUInt16LE(DAY, 8);
    facts.writeUInt32LE(sum, 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const local = [Buffer.from('PK\x03\x04', 'latin1'), facts, path, packed];
    pieces.push(...local);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const made = Buffer.from([VERSION, 0]);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), made, facts, place, path);
    offset += local.reduce((sum, piece) => sum + piece.length, 0);
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...pieces, ...directory, end]));
}

function pack(bytes: Uint8Array): PackedPart {
  const before = known.get(bytes);
  if (before) return before;
  const part = { sum: crc32(bytes), packed: deflateRawSync(bytes, { level: 6 }) };
  known.set(bytes, part);
  return part;
}
