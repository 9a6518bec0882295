// The Utilities service.
import { randomUUID } from 'node:crypto';
import { types } from 'node:util';
import { Emulated } from '../../emulation/emulated.ts';
import { encodeText, fromSigned, isByteArray, toSigned } from '../base/bytes.ts';
import type { Clock } from '../base/clock.ts';
import { EmulatedBlob } from '../base/emulatedBlob.ts';
import { defineEnum, enumName } from '../base/emulatedEnum.ts';
import { signatureError } from '../base/signatureError.ts';
import { gunzipBlob, gzipBlob, unzipBlob, zipBlobs } from './archives.ts';
import { asciiOf, bytesOf, charsets, given, keyedBytes } from './byteArguments.ts';
import { digest, hmac, rsa } from './digests.ts';
import { formatDate } from './formatDate.ts';
import { formatString } from './formatString.ts';
import { parseCsv } from './parseCsv.ts';
import { parseDate } from './parseDate.ts';

type Google = GoogleAppsScript.Utilities.Utilities;
type Enums = 'Charset' | 'DigestAlgorithm' | 'MacAlgorithm' | 'RsaAlgorithm';
type Bytes = readonly number[];

const digests = defineEnum('DigestAlgorithm', [
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);
const macs = defineEnum('MacAlgorithm', [
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
]);
const rsas = defineEnum('RsaAlgorithm', ['RSA_SHA_1', 'RSA_SHA_256']);

/** Works in the script's own memory, so its calls are not counted. */
export class Utilities extends Emulated implements Pick<Google, Exclude<keyof Google, Enums>> {
  readonly _className = 'Utilities';
  override readonly _counted = false;
  readonly #clock: Clock;
  readonly Charset = charsets;
  readonly DigestAlgorithm = digests;
  readonly MacAlgorithm = macs;
  readonly RsaAlgorithm = rsas;

  constructor(clock: Clock) {
    super();
    this.#clock = clock;
  }

  base64Encode(data: string | Bytes, charset?: unknown): string {
    return Buffer.from(bytesOf('base64Encode', [data, charset], data, charset)).toString('base64');
  }

  /** Keeps the padding, unlike most web-safe encoders. */
  base64EncodeWebSafe(data: string | Bytes, charset?: unknown): string {
    const bytes = bytesOf('base64EncodeWebSafe', [data, charset], data, charset);
    return Buffer.from(bytes).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(encoded: string, charset?: unknown): number[] {
    return decode('base64Decode', encoded, charset, /^[A-Za-z0-9+/\s]*={0,2}\s*$/);
  }

  base64DecodeWebSafe(encoded: string, charset?: unknown): number[] {
    return decode('base64DecodeWebSafe', encoded, charset, /^[A-Za-z0-9_\-\s]*={0,2}\s*$/);
  }

  computeDigest(
    algorithm: unknown,
    value: string | Bytes,
    charset?: unknown,
    ...more: unknown[]
  ): number[] {
    const args = [algorithm, value, charset, ...more];
    if (args.length > 3) throw signatureError('Utilities.computeDigest', args);
    const bytes = asciiOf('computeDigest', args, value, charset);
    return signedOr(digest(enumName(algorithm) ?? '', bytes), 'computeDigest', args);
  }

  computeHmacSignature(
    algorithm: unknown,
    value: string | Bytes,
    key: string | Bytes,
    charset?: unknown,
    ...more: unknown[]
  ): number[] {
    const args = [algorithm, value, key, charset, ...more];
    const bytes = keyedBytes('computeHmacSignature', args, value, key, charset, args.length > 4);
    return signedOr(hmac(enumName(algorithm) ?? '', ...bytes), 'computeHmacSignature', args);
  }

  computeHmacSha256Signature(
    value: string | Bytes,
    key: string | Bytes,
    charset?: unknown,
    ...more: unknown[]
  ): number[] {
    const args = [value, key, charset, ...more];
    const method = 'computeHmacSha256Signature';
    const bytes = keyedBytes(method, args, value, key, charset, args.length > 3);
    return signedOr(hmac('HMAC_SHA_256', ...bytes), method, args);
  }

  computeRsaSignature(algorithm: unknown, value: string, key: string, charset?: unknown): number[] {
    const args = [algorithm, value, key, charset];
    const data = bytesOf('computeRsaSignature', args, value, charset ?? charsets.US_ASCII);
    return signedOr(rsa(enumName(algorithm) ?? '', data, key), 'computeRsaSignature', args);
  }

  computeRsaSha1Signature(value: string, key: string, charset?: unknown): number[] {
    return this.computeRsaSignature(rsas.RSA_SHA_1, value, key, charset);
  }

  computeRsaSha256Signature(value: string, key: string, charset?: unknown): number[] {
    return this.computeRsaSignature(rsas.RSA_SHA_256, value, key, charset);
  }

  formatDate(date: unknown, timeZone: string, format: string): string {
    const args = [date, timeZone, format];
    if (!types.isDate(date) || typeof timeZone !== 'string' || typeof format !== 'string')
      throw signatureError('Utilities.formatDate', args);
    const instant = (date as Date).getTime();
    if (Number.isNaN(instant))
      throw signatureError('Utilities.formatDate', [null, timeZone, format]);
    return formatDate(instant, timeZone, format);
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    if (![date, timeZone, format].every((item) => typeof item === 'string'))
      throw signatureError('Utilities.parseDate', [date, timeZone, format]);
    return new Date(parseDate(date, timeZone, format, this.#clock.now()));
  }

  formatString(template: string, ...args: unknown[]): string {
    return formatString(String(template), args);
  }

  getUuid(): string {
    return randomUUID();
  }

  newBlob(data: string | Bytes, contentType?: string | null, name?: string | null): EmulatedBlob {
    const isText = typeof data === 'string';
    if (!isText && !isByteArray(data))
      throw signatureError('Utilities.newBlob', given([data, contentType, name]));
    // Text becomes UTF-8 and is text/plain unless a type is given; plain bytes have no type.
    const bytes = isText ? encodeText(data) : fromSigned(data);
    return new EmulatedBlob(bytes, contentType ?? (isText ? 'text/plain' : null), name ?? null);
  }

  parseCsv(csv: string, delimiter?: string): string[][] {
    if (typeof csv !== 'string')
      throw signatureError('Utilities.parseCsv', given([csv, delimiter]));
    return parseCsv(csv, delimiter === undefined ? ',' : String(delimiter));
  }

  /** Moves the emulated clock instead of waiting. Throws: above five minutes, the documented maximum. */
  sleep(milliseconds: number): void {
    if (typeof milliseconds !== 'number' || !Number.isFinite(milliseconds))
      throw signatureError('Utilities.sleep', [milliseconds]);
    if (milliseconds < 0) throw new Error('Invalid argument: milliseconds');
    if (milliseconds > 300_000) throw new Error('Argument too large: milliseconds');
    this.#clock.advance(milliseconds);
  }

  zip(blobs: readonly unknown[], name?: string): EmulatedBlob {
    return zipBlobs(blobs, name);
  }

  unzip(blob: unknown): EmulatedBlob[] {
    return unzipBlob(blob);
  }

  gzip(blob: unknown, name?: string): EmulatedBlob {
    return gzipBlob(blob, name, this.#clock.now());
  }

  ungzip(blob: unknown): EmulatedBlob {
    return gunzipBlob(blob);
  }

  jsonParse(jsonString: string): unknown {
    return JSON.parse(jsonString);
  }

  jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  }
}

function decode(method: string, encoded: unknown, charset: unknown, alphabet: RegExp): number[] {
  if (typeof encoded !== 'string')
    throw signatureError(`Utilities.${method}`, given([encoded, charset]));
  if (!alphabet.test(encoded)) throw new Error('Could not decode string.');
  return toSigned(Uint8Array.from(Buffer.from(encoded, 'base64')));
}

function signedOr(bytes: Uint8Array | null, method: string, args: readonly unknown[]): number[] {
  if (!bytes) throw signatureError(`Utilities.${method}`, given(args));
  return toSigned(bytes);
}
