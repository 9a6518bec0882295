// A picture given as text, turned into bytes with its size in pixels.
import type { Picture } from '../domain/reportModel.ts';
import { jpegSize } from './jpegSize.ts';
import { pngSize } from './pngSize.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Of what unpacks to more than programs take, a cell holds the small packed form. */
const mostPixels = 50_000_000;

/**
 * Reads a `data:image/png;base64,…` or JPEG address.
 * Null: the bytes are not a picture that programs show, or it has no size, or one that they refuse.
 */
export function readPicture(dataAddress: string, altText: string): Picture | null {
  const bytes = decodeBase64(dataAddress.slice(dataAddress.indexOf(',') + 1));
  const size = pngSize(bytes) ?? jpegSize(bytes);
  const pixels = size ? size.widthPixels * size.heightPixels : 0;
  if (!size || pixels === 0 || pixels > mostPixels) return null;
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
