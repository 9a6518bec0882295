// Bytes as Apps Script has them: arrays of signed numbers, -128 to 127.

/** Source: docs/facts/google.md §1.3, Apps Script bytes are signed. Assumption: signed-bytes */
export function toSigned(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Signed or unsigned numbers wrap to a byte, as a Java byte does. */
export function fromSigned(bytes: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Array.from(bytes, (byte) => byte & 0xff));
}

/** True for what scripts pass as Byte[]: a plain array of numbers, or a typed array of bytes. */
export function isByteArray(value: unknown): value is ArrayLike<number> {
  if (ArrayBuffer.isView(value)) return 'length' in value;
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

/** Text to bytes in a named character set. Throws: on a name that is not supported. */
export function encodeText(text: string, charset = 'UTF-8'): Uint8Array<ArrayBuffer> {
  const name = canonical(charset);
  if (name === 'utf8') return Uint8Array.from(Buffer.from(text, 'utf8'));
  if (name === 'utf16le') return Uint8Array.from(Buffer.from(text, 'utf16le'));
  if (name === 'utf16be' || name === 'utf16') {
    const swapped = Buffer.from(text, 'utf16le').swap16();
    // Java writes a byte order mark for plain UTF-16.
    return Uint8Array.from(
      name === 'utf16' ? Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]) : swapped,
    );
  }
  const limit = name === 'ascii' ? 0x7f : 0xff;
  // Java replaces what a character set lacks by a question mark.
  return Uint8Array.from(
    Array.from(text, (c) => ((c.codePointAt(0) ?? 0) > limit ? 0x3f : (c.codePointAt(0) ?? 0))),
  );
}

/** Bytes to text in a named character set. Throws: on a name that is not supported. */
export function decodeText(bytes: Uint8Array, charset = 'UTF-8'): string {
  const name = canonical(charset);
  if (name === 'ascii')
    return Array.from(bytes, (b) => (b > 0x7f ? '\ufffd' : String.fromCharCode(b))).join('');
  if (name === 'latin1') return Buffer.from(bytes).toString('latin1');
  const label = { utf8: 'utf-8', utf16le: 'utf-16le', utf16be: 'utf-16be', utf16: 'utf-16be' }[
    name
  ];
  return new TextDecoder(label, { ignoreBOM: name === 'utf8' }).decode(bytes);
}

function canonical(charset: string): 'utf8' | 'ascii' | 'latin1' | 'utf16' | 'utf16le' | 'utf16be' {
  const name = charset.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (name === 'utf8' || name === 'utf16' || name === 'utf16le' || name === 'utf16be') return name;
  if (name === 'usascii' || name === 'ascii') return 'ascii';
  if (name === 'iso88591' || name === 'latin1' || name === 'windows1252') return 'latin1';
  throw new Error(`Unsupported charset: ${charset}`);
}
