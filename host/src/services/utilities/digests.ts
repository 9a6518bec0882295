// Message digests and signatures of Utilities, by Node's OpenSSL.
import { createHash, createHmac, createSign } from 'node:crypto';
import { md2 } from './md2.ts';

const hashes: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** Null: when the algorithm is not one of the enum. */
export function digest(algorithm: string, data: Uint8Array): Uint8Array | null {
  if (algorithm === 'MD2') return md2(data);
  const name = hashes[algorithm];
  return name === undefined ? null : createHash(name).update(data).digest();
}

/** Null: when the algorithm is not one of the enum. */
export function hmac(algorithm: string, data: Uint8Array, key: Uint8Array): Uint8Array | null {
  const name = hashes[algorithm.replace(/^HMAC_/, '')];
  return name === undefined ? null : createHmac(name, key).update(data).digest();
}

/** Shape: `key` is a private key as PEM text. Null: when the algorithm is not one of the enum. */
export function rsa(algorithm: string, data: Uint8Array, key: string): Uint8Array | null {
  const name = hashes[algorithm.replace(/^RSA_/, '')];
  return name === undefined ? null : createSign(name).update(data).sign(key);
}
