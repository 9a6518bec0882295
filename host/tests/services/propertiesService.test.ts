// Properties as Google documents them.
import { describe, expect, it } from 'vitest';
import { createHost } from '../../src/host.ts';
import { temporaryHost } from './temporaryHost.ts';

const scriptProperties = () => temporaryHost().globals.PropertiesService.getScriptProperties();

describe('PropertiesService', () => {
  it('answers null for what was never set and the text for what was', () => {
    const store = scriptProperties();
    expect(store.getProperty('a')).toBeNull();
    expect(store.setProperty('a', 'á').getProperty('a')).toBe('á');
  });

  it('keeps every value as text', () => {
    const store = scriptProperties();
    expect(store.setProperty('n', 5 as unknown as string).getProperty('n')).toBe('5');
    expect(store.setProperty('b', true as unknown as string).getProperty('b')).toBe('true');
  });

  it('sets many at once and drops the others when asked', () => {
    const store = scriptProperties();
    store.setProperties({ a: '1', b: '2' }).setProperties({ b: '3', c: '4' });
    expect(store.getProperties()).toEqual({ a: '1', b: '3', c: '4' });
    store.setProperties({ d: '5' }, true);
    expect(store.getKeys()).toEqual(['d']);
  });

  it('deletes one and all, and a missing one without complaint', () => {
    const store = scriptProperties().setProperties({ a: '1', b: '2' });
    expect(store.deleteProperty('a').deleteProperty('none').getKeys()).toEqual(['b']);
    expect(store.deleteAllProperties().getProperties()).toEqual({});
  });

  it('gives a copy that can be changed without effect', () => {
    const store = scriptProperties().setProperty('a', '1');
    store.getProperties().a = '2';
    expect(store.getProperty('a')).toBe('1');
  });

  it('takes names that JavaScript objects have of their own', () => {
    const store = scriptProperties();
    expect(store.getProperty('constructor')).toBeNull();
    expect(store.setProperty('toString', 'x').getProperty('toString')).toBe('x');
  });

  it('refuses values above 9 KB and stores above 500 KB', () => {
    const store = scriptProperties();
    expect(() => store.setProperty('a', 'x'.repeat(9 * 1024 + 1))).toThrow(
      'Argument too large: value',
    );
    const full = Object.fromEntries(
      Array.from({ length: 56 }, (_, index) => [`k${index}`, 'x'.repeat(9000)]),
    );
    // 56 x 9,000 is below 500 x 1,024; 57 x 9,000 = 513,000 is above.
    store.setProperties(full);
    expect(() => store.setProperty('more', 'x'.repeat(9000))).toThrow(
      'exceeded the property storage quota',
    );
    expect(store.getProperty('more')).toBeNull();
  });

  it('finds everything again in a later process over the same folder', () => {
    const host = temporaryHost();
    host.globals.PropertiesService.getDocumentProperties().setProperty('doc', '1');
    host.globals.PropertiesService.getUserProperties().setProperty('own', '2');
    const folder = host.drive.folder;
    const later = createHost({ folder, user: host.user, bundle: 'function nothing() {}' });
    expect(later.globals.PropertiesService.getDocumentProperties().getProperty('doc')).toBe('1');
    expect(later.globals.PropertiesService.getUserProperties().getProperty('own')).toBe('2');
    const other = later.asUser('outra@exemplo.org');
    expect(other.globals.PropertiesService.getUserProperties().getProperty('own')).toBeNull();
  });

  it('names the argument types when they do not fit', () => {
    const store = scriptProperties();
    expect(() => store.setProperty('a', null as unknown as string)).toThrow(
      "The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
    );
  });
});
