// Bytes as Apps Script has them.

/** Numbers from -128 to 127, which is what the services take and give. Assumption: signed-bytes */
export function signedBytes({ buffer, byteOffset, length }: Uint8Array): number[] {
  return Array.from(new Int8Array(buffer, byteOffset, length));
}
