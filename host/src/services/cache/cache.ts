// Cache: one cache as scripts see it.
import { Emulated } from '../../emulation/emulated.ts';
import { javaText } from '../base/javaText.ts';
import { signatureError } from '../base/signatureError.ts';
import type { CacheStore } from './cacheStore.ts';

const keyLimit = 250;
const valueLimitBytes = 100 * 1024;
const defaultSeconds = 600;
const longestSeconds = 21_600;

/** Unit: expiration in seconds, 1 to 21,600, 600 when not given. */
export class EmulatedCache extends Emulated implements GoogleAppsScript.Cache.Cache {
  readonly _className = 'Cache';
  readonly #store: CacheStore;

  constructor(store: CacheStore) {
    super();
    this.#store = store;
  }

  /** Null: when the key is missing or expired. */
  get(key: string): string | null {
    return this.#store.get(checkKey('get', [key]));
  }

  /** Shape: only the keys that were found. */
  getAll(keys: string[]): Record<string, string> {
    if (!Array.isArray(keys)) throw signatureError('CacheService.Cache.getAll', [keys]);
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.#store.get(checkKey('getAll', [key]));
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(key: string, value: string, expirationInSeconds?: number): void {
    const name = checkKey('put', [key, value]);
    if (value === null || value === undefined)
      throw signatureError('CacheService.Cache.put', [key, value]);
    const seconds = checkSeconds('put', [key, value, expirationInSeconds], expirationInSeconds);
    this.#store.put(name, checkValue(String(value)), seconds);
  }

  putAll(values: Record<string, unknown>, expirationInSeconds?: number): void {
    if (typeof values !== 'object' || values === null || Array.isArray(values))
      throw signatureError('CacheService.Cache.putAll', [values]);
    const seconds = checkSeconds('putAll', [values, expirationInSeconds], expirationInSeconds);
    const entries = Object.entries(values).map(
      ([key, value]) => [checkKey('putAll', [key]), checkValue(javaText(value))] as const,
    );
    for (const [key, value] of entries) this.#store.put(key, value, seconds);
  }

  remove(key: string): void {
    this.#store.remove(checkKey('remove', [key]));
  }

  removeAll(keys: string[]): void {
    if (!Array.isArray(keys)) throw signatureError('CacheService.Cache.removeAll', [keys]);
    for (const key of keys) this.#store.remove(checkKey('removeAll', [key]));
  }
}

function checkKey(method: string, args: readonly unknown[]): string {
  const [key] = args;
  if (key === null || key === undefined) throw signatureError(`CacheService.Cache.${method}`, args);
  const text = String(key);
  if (text.length > keyLimit) throw new Error('Argument too large: key');
  return text;
}

function checkValue(value: string): string {
  if (Buffer.byteLength(value) > valueLimitBytes) throw new Error('Argument too large: value');
  return value;
}

/** Outside the documented range Google keeps the value for the nearest allowed time. */
function checkSeconds(method: string, args: readonly unknown[], seconds: unknown): number {
  if (seconds === undefined) return defaultSeconds;
  if (typeof seconds !== 'number' || Number.isNaN(seconds))
    throw signatureError(`CacheService.Cache.${method}`, args);
  if (seconds < 1) throw new Error('Invalid argument: expirationInSeconds');
  return Math.min(seconds, longestSeconds);
}
