// The text of an XML part, by its byte order mark, its declaration and its bytes.
import { XlsxError } from '../xlsxError.ts';

/** What windows-1252 has in the place of the control characters 0x80 to 0x9f. Source: Unicode, CP1252.TXT. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Names of encodings that are read as windows-1252, as browsers do: the others are parts of it. */
const ONE_BYTE =
  /^(?:iso-?8859-?1|iso_8859-1(?::1987)?|latin-?1|l1|(?:windows-|x-)?cp-?1252|windows-1252)$/;
const WITHIN_UTF_8 = /^(?:utf-?8|(?:us-)?ascii)$/;
const UTF_16 = /^(?:utf-?16(?:-?[lb]e)?|(?:iso-10646-)?ucs-?2|unicode)$/;

const DECLARATION = /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["'][^>]*?\?>/;

/**
 * Decodes a part. The declaration decides, unless the bytes show that it is wrong; nothing is ever replaced.
 * Throws: XlsxError `damaged` when bytes and encoding contradict each other, or the encoding is unknown.
 */
export function decodePart(bytes: Uint8Array, name: string): string {
  const wide = wideOrder(bytes);
  const text = wide === null ? decodeNarrow(bytes, name) : decodeAs(`utf-16${wide}`, bytes, name);
  return text.includes('\0') ? damaged(name) : text;
}

/** UTF-8 bytes of a text whose declaration says so too. */
export function encodePart(text: string): Uint8Array {
  const declared = DECLARATION.exec(text);
  const [whole = '', encoding = ''] = declared ?? [];
  const mended =
    declared === null || WITHIN_UTF_8.test(encoding.toLowerCase())
      ? text
      : whole.replace(/(encoding\s*=\s*["'])[^"']*/, '$1UTF-8') + text.slice(whole.length);
  return Buffer.from(mended, 'utf8');
}

/** Byte order of UTF-16: by its mark, or by the first bytes, which are "<" and one more of ASCII. Null: not UTF-16. */
function wideOrder([a, b, c, d]: Uint8Array): 'le' | 'be' | null {
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c !== 0 && d === 0)) return 'le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0 && d !== 0)) return 'be';
  return null;
}

function decodeNarrow(bytes: Uint8Array, name: string): string {
  const start = Buffer.from(bytes.subarray(0, 300)).toString('latin1');
  const marked = start.startsWith('\u00ef\u00bb\u00bf');
  const declared = DECLARATION.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  // Some programs declare the UTF-16 of their memory and write UTF-8: what is valid UTF-8 is nothing else.
  if (marked || WITHIN_UTF_8.test(declared) || UTF_16.test(declared))
    return decodeAs('utf-8', bytes, name);
  const contradicts = bytes.some((byte) => byte > 0x7f) && isUtf8(bytes);
  if (contradicts) return damaged(name);
  return ONE_BYTE.test(declared) ? decodeWindows(bytes) : decodeAs(declared, bytes, name);
}

function decodeWindows(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? letter);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    decodeAs('utf-8', bytes, '');
    return true;
  } catch {
    return false;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return damaged(name);
  }
}

function damaged(name: string): never {
  throw new XlsxError('damaged', `The letters of ${name} cannot be read.`);
}
