// The cache on the emulated clock.
import { describe, expect, it } from 'vitest';
import { temporaryHost } from './temporaryHost.ts';

describe('CacheService', () => {
  it('forgets after ten minutes, or after the time it was given', () => {
    const host = temporaryHost();
    const cache = host.globals.CacheService.getScriptCache();
    cache.put('default', 'a');
    cache.put('short', 'b', 30);
    host.advanceClock(30_000);
    expect(cache.get('short')).toBeNull();
    expect(cache.get('default')).toBe('a');
    host.advanceClock(570_000);
    expect(cache.get('default')).toBeNull();
  });

  it('gives back only what it has of many keys', () => {
    const cache = temporaryHost().globals.CacheService.getUserCache();
    cache.putAll({ a: '1', b: '2' }, 60);
    expect(cache.getAll(['a', 'b', 'c'])).toEqual({ a: '1', b: '2' });
    cache.removeAll(['a', 'c']);
    cache.remove('b');
    expect(cache.getAll(['a', 'b'])).toEqual({});
  });

  it('refuses long keys and large values', () => {
    const cache = temporaryHost().globals.CacheService.getScriptCache();
    expect(() => cache.put('k'.repeat(251), 'v')).toThrow('Argument too large: key');
    expect(() => cache.put('k', 'v'.repeat(100 * 1024 + 1))).toThrow('Argument too large: value');
    cache.put('k'.repeat(250), 'v');
    expect(cache.get('k'.repeat(250))).toBe('v');
  });

  it('keeps 900 of more than 1,000 items, those that live longest', () => {
    const cache = temporaryHost().globals.CacheService.getScriptCache();
    for (let index = 0; index <= 1000; index += 1) cache.put(`k${index}`, 'v', 100 + index);
    expect(cache.get('k100')).toBeNull();
    expect(cache.get('k101')).toBe('v');
    expect(cache.get('k1000')).toBe('v');
  });

  it('is shared by users for the document and the script, not for the user', () => {
    const host = temporaryHost();
    const other = host.asUser('outra@exemplo.org');
    host.globals.CacheService.getDocumentCache()?.put('a', '1');
    host.globals.CacheService.getUserCache().put('a', '1');
    expect(other.globals.CacheService.getDocumentCache()?.get('a')).toBe('1');
    expect(other.globals.CacheService.getUserCache().get('a')).toBeNull();
  });

  it('answers null where there is nothing to give', () => {
    const cache = temporaryHost().globals.CacheService.getUserCache();
    const given = [cache.put('a', '1'), cache.putAll({ b: '2' }), cache.remove('a')];
    expect([...given, cache.removeAll(['b'])]).toEqual([null, null, null, null]);
  });
});
