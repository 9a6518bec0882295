// Arguments that stand for bytes: texts in a character set, or lists of numbers.
import { encodeText, fromSigned, isByteArray } from '../base/bytes.ts';
import { defineEnum, enumName } from '../base/emulatedEnum.ts';
import { signatureError } from '../base/signatureError.ts';

/** Character sets of the Utilities service. */
export const charsets = defineEnum('Charset', ['US_ASCII', 'UTF_8']);

/** Trailing arguments that were not given do not show in an error. */
export function given(args: readonly unknown[]): readonly unknown[] {
  let length = args.length;
  while (length > 0 && args[length - 1] === undefined) length -= 1;
  return args.slice(0, length);
}

/** Texts are UTF-8 unless told otherwise. Throws: the signature error for what is neither text nor bytes. */
export function bytesOf(
  method: string,
  args: readonly unknown[],
  data: unknown,
  charset: unknown,
): Uint8Array {
  if (typeof data === 'string') {
    const name = charset === undefined ? 'UTF_8' : enumName(charset);
    if (name === null) throw signatureError(`Utilities.${method}`, given(args));
    return encodeText(data, name);
  }
  if (isByteArray(data)) return fromSigned(data);
  throw signatureError(`Utilities.${method}`, given(args));
}

/**
 * Data of a digest: texts are ASCII unless told otherwise, bytes take no character set, and a list of anything else is
 * converted item by item. Source: gas-fakes, test/testutilities.js, run on the live platform.
 */
export function asciiOf(
  method: string,
  args: readonly unknown[],
  data: unknown,
  charset: unknown,
): Uint8Array {
  if (typeof data === 'string') return bytesOf(method, args, data, charset ?? charsets.US_ASCII);
  if (charset !== undefined) throw signatureError(`Utilities.${method}`, given(args));
  if (Array.isArray(data)) {
    const odd: unknown = data.find((item) => Number.isNaN(Number(item)));
    if (odd !== undefined) throw new Error(`Cannot convert ${String(odd)} to byte.`);
  }
  return bytesOf(method, args, Array.isArray(data) ? data.map(Number) : data, undefined);
}

/** Value and key, both text or both bytes. */
export function keyedBytes(
  method: string,
  args: readonly unknown[],
  value: unknown,
  key: unknown,
  charset: unknown,
  tooMany: boolean,
): [Uint8Array, Uint8Array] {
  if (tooMany || typeof value !== typeof key)
    throw signatureError(`Utilities.${method}`, given(args));
  return [asciiOf(method, args, value, charset), asciiOf(method, args, key, charset)];
}
