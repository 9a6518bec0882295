// Text as UTF-8, which Apps Script has no TextEncoder for.

/**
 * The bytes of a text: what TextEncoder gives, byte for byte. A half of a surrogate pair becomes U+FFFD.
 * The library that packs the document has a way of its own, which writes other characters for those above U+FFFF.
 */
export function utf8Bytes(text: string): Uint8Array {
  // A code unit takes three bytes at most; a pair of them four.
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    const isHalf = point >= 0xd800 && point <= 0xdfff;
    const code = isHalf ? 0xfffd : point;
    if (code > 0xffff) at += 1;
    const followers = code < 0x80 ? 0 : code < 0x800 ? 1 : code <= 0xffff ? 2 : 3;
    bytes[length] = (leads[followers] ?? 0) | (code >> (6 * followers));
    length += 1;
    for (let rest = followers - 1; rest >= 0; rest -= 1) {
      bytes[length] = 0x80 | ((code >> (6 * rest)) & 0x3f);
      length += 1;
    }
  }
  return bytes.slice(0, length);
}

/** The bits that the first byte begins with, by the number of bytes that follow it. */
const leads = [0, 0xc0, 0xe0, 0xf0];
