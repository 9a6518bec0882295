// The memory behind one cache.
import type { Clock } from '../base/clock.ts';

const itemLimit = 1000;
const itemsKeptWhenFull = 900;

/** Source: docs/facts/google.md §4; the reference says that a full cache keeps the 900 items that expire last. Assumption: cache-document */
export class CacheStore {
  readonly #items = new Map<string, { readonly value: string; readonly expiresAt: number }>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Null: when the key is missing or expired. */
  get(key: string): string | null {
    const item = this.#items.get(key);
    if (!item) return null;
    if (item.expiresAt > this.#clock.now()) return item.value;
    this.#items.delete(key);
    return null;
  }

  put(key: string, value: string, seconds: number): void {
    this.#items.set(key, { value, expiresAt: this.#clock.now() + seconds * 1000 });
    if (this.#items.size <= itemLimit) return;
    const byExpiry = [...this.#items].sort(([, a], [, b]) => a.expiresAt - b.expiresAt);
    for (const [oldest] of byExpiry.slice(0, this.#items.size - itemsKeptWhenFull))
      this.#items.delete(oldest);
  }

  remove(key: string): void {
    this.#items.delete(key);
  }
}
