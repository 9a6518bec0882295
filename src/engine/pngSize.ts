// The size of a PNG, asked for as strictly as programs that show pictures are.
import type { PictureSize } from './pictureSize.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Chunks that a program must know to show the picture. Another of their kind, such as Apple's CgBI, hides it from most. */
const knownCritical = ['IHDR', 'PLTE', 'IDAT', 'IEND'];
/** Bits a sample, by colour type. Source: PNG specification, 11.2.1. */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** Null: no program would show the picture: a part is missing, damaged, unknown or out of place. */
export function pngSize(bytes: Uint8Array): PictureSize | null {
  const chunks = chunksOf(bytes);
  if (!chunks) return null;
  const types = chunks.map(({ type }) => type);
  const header = chunks[0]?.data;
  const isOdd = types.some((type) => isCritical(type) && !knownCritical.includes(type));
  if (types[0] !== 'IHDR' || header?.length !== 13 || isOdd) return null;
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  const colorType = view.getUint8(9);
  const isReadable =
    depths[colorType]?.includes(view.getUint8(8)) === true &&
    view.getUint8(10) === 0 &&
    view.getUint8(11) === 0 &&
    view.getUint8(12) <= 1;
  const lacksPalette = colorType === 3 && !types.includes('PLTE');
  if (!isReadable || lacksPalette || !types.includes('IDAT')) return null;
  return { format: 'png', widthPixels: view.getUint32(0), heightPixels: view.getUint32(4) };
}

/** Up to IEND. Null: the bytes are no whole PNG, or a chunk is not what its checksum says. */
function chunksOf(bytes: Uint8Array): Chunk[] | null {
  if (signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return null;
    chunks.push({ type, data: bytes.subarray(at + 8, end) });
    if (type === 'IEND') return chunks;
    at = end + 4;
  }
  return null;
}

/** Source: PNG specification, 5.4: bit 5 of the first letter. */
function isCritical(type: string): boolean {
  return type.charAt(0) === type.charAt(0).toUpperCase();
}

/** Source: PNG specification, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
