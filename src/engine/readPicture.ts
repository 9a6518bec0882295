// A picture given as text, turned into bytes with its size in pixels.
import type { Picture } from '../domain/reportModel.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Reads a `data:image/png;base64,…` or JPEG address.
 * Null: the bytes are not a picture of that kind, or it has no size.
 */
export function readPicture(dataAddress: string, altText: string): Picture | null {
  const bytes = decodeBase64(dataAddress.slice(dataAddress.indexOf(',') + 1));
  const size = isWhole(bytes) ? (pngSize(bytes) ?? jpegSize(bytes)) : null;
  if (!size || size.widthPixels === 0 || size.heightPixels === 0) return null;
  return { bytes, altText, ...size };
}

function decodeBase64(text: string): Uint8Array {
  const sextets = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((sextets.length * 6) / 8));
  let buffer = 0;
  let bits = 0;
  let length = 0;
  for (const character of sextets) {
    buffer = ((buffer << 6) | alphabet.indexOf(character)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = (buffer >> bits) & 0xff;
    length += 1;
  }
  return bytes;
}

/** Whether the bytes end as a picture does: a PNG with its chunk IEND, a JPEG with its marker of the end. */
function isWhole(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x89) {
    const end = bytes.length - 8;
    return [0x49, 0x45, 0x4e, 0x44].every((byte, index) => bytes[end + index] === byte);
  }
  return bytes[bytes.length - 2] === 0xff && bytes[bytes.length - 1] === 0xd9;
}

type Size = Pick<Picture, 'format' | 'widthPixels' | 'heightPixels'>;

function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24 || pngSignature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { format: 'png', widthPixels: view.getUint32(16), heightPixels: view.getUint32(20) };
}

/** Walks the JPEG segments to the frame header, which holds the size. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 2;
  while (at + 9 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const heightPixels = view.getUint16(at + 5);
      return { format: 'jpg', widthPixels: view.getUint16(at + 7), heightPixels };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
