// The cache, for what is only a courtesy.
type Cache = GoogleAppsScript.Cache.Cache;

/** Uses a cache of the Cache service. Null: there is none here, or it failed; the work goes on without it. */
export function withCache<T>(open: () => Cache | null, use: (cache: Cache) => T): T | null {
  try {
    const cache = open();
    return cache ? use(cache) : null;
  } catch {
    return null;
  }
}
