// The Cache service: texts that expire, on the emulated clock.
import { Emulated } from '../../emulation/emulated.ts';
import { EmulatedCache } from './cache.ts';
import type { CacheStore } from './cacheStore.ts';

/** Gives the three caches of the running user and document. */
export class CacheService extends Emulated implements GoogleAppsScript.Cache.CacheService {
  readonly _className = 'CacheService';
  readonly #caches: { script: EmulatedCache; user: EmulatedCache; document: EmulatedCache };

  constructor(stores: { script: CacheStore; user: CacheStore; document: CacheStore }) {
    super();
    this.#caches = {
      script: new EmulatedCache(stores.script),
      user: new EmulatedCache(stores.user),
      document: new EmulatedCache(stores.document),
    };
  }

  getScriptCache(): EmulatedCache {
    return this.#caches.script;
  }

  getUserCache(): EmulatedCache {
    return this.#caches.user;
  }

  getDocumentCache(): EmulatedCache {
    return this.#caches.document;
  }
}
