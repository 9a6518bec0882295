// A bundle runs in a world of its own on the services of the host.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHost, type HostOptions } from '../src/host.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hostWith = (bundle: string, options: Partial<HostOptions> = {}) =>
  createHost({ folder: join(folder, 'drive'), bundle, user: 'ana@exemplo.org', ...options });

describe('createHost', () => {
  it('calls a declared function with plain values and gives back plain values', () => {
    const host = hostWith(
      'function sum(list) { return { total: list.reduce((a, b) => a + b, 0), list }; }',
    );
    const result = host.run('sum', [1, 2, 3]);
    expect(result).toStrictEqual({ total: 1 + 2 + 3, list: [1, 2, 3] });
    expect((result as { list: unknown }).list).toBeInstanceOf(Array);
  });

  it('evaluates the bundle afresh at every run', () => {
    const host = hostWith('var count = 0; function next() { count += 1; return count; }');
    expect([host.run('next'), host.run('next')]).toEqual([1, 1]);
    expect(host.loadMilliseconds).toBeGreaterThan(0);
  });

  it('hands values of its own world to the script and values of Node to a test', () => {
    const host = hostWith(
      'function check() { return Utilities.parseCsv("a,b") instanceof Array && Utilities.parseDate("2021","UTC","yyyy") instanceof Date; }',
    );
    expect(host.run('check')).toBe(true);
    const utilities = host.globals.Utilities as GoogleAppsScript.Utilities.Utilities;
    expect(utilities.parseCsv('a,b')).toBeInstanceOf(Array);
  });

  it('gives a script the services and what V8 gives, nothing of Node', () => {
    const host = hostWith(
      'function seen() { return ["setTimeout","URL","TextEncoder","fetch","process","require","structuredClone","atob","SpreadsheetApp","Charts","JSON"].filter((name) => name in globalThis); }',
    );
    expect(host.run('seen')).toEqual(['SpreadsheetApp', 'Charts', 'JSON']);
  });

  it('refuses private functions, JavaScript’s own and unknown ones', () => {
    const host = hostWith('function helper_() {} const arrow = () => 7;');
    for (const name of ['helper_', 'parseInt', 'missing', 'a.b'])
      expect(() => host.run(name)).toThrow(`Script function not found: ${name}`);
    expect(host.run('arrow')).toBe(7);
  });

  it('turns what the bundle throws into an Error of Node with its message', () => {
    const host = hostWith('function fail() { throw new TypeError("Aba não encontrada"); }');
    let caught: unknown;
    try {
      host.run('fail');
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(Error);
    expect(caught).toMatchObject({ name: 'TypeError', message: 'Aba não encontrada' });
  });

  it('lets a script catch service errors as Errors of its own world', () => {
    const host = hostWith(
      'function attempt() { try { Drive.Files.get("none"); } catch (e) { return [e instanceof Error, e.name, e.message, e.details.code]; } }',
    );
    expect(host.run('attempt')).toEqual([
      true,
      'GoogleJsonResponseException',
      'API call to drive.files.get failed with error: File not found: none.',
      404,
    ]);
  });

  it('carries only plain JSON for the sidebar', () => {
    const host = hostWith(
      'function echo(v) { return v; } function date() { return { at: [new Date()] }; } function holes() { return [undefined, 1]; }',
    );
    expect(host.runFromClient('echo', { a: [1, null] })).toEqual({ a: [1, null] });
    expect(() => host.runFromClient('echo', new Date())).toThrow('arguments.0 is a Date');
    expect(() => host.runFromClient('date')).toThrow('result.at.0 is a Date');
    expect(host.runFromClient('holes')).toEqual([null, 1]);
  });

  it('counts calls that leave the script and makes the chosen one fail once', () => {
    const host = hostWith(
      'function work() { Utilities.newBlob("x"); Session.getActiveUser().getEmail(); PropertiesService.getScriptProperties().setProperty("a", "1"); return "done"; }',
    );
    host.run('work');
    expect(host.calls.all.map(({ service, method }) => `${service}.${method}`)).toEqual([
      'Session.getActiveUser',
      'PropertiesService.getScriptProperties',
      'Properties.setProperty',
    ]);
    host.calls.reset();
    host.calls.failAt(3, 'Falhou de propósito');
    expect(() => host.run('work')).toThrow('Falhou de propósito');
    expect(host.run('work')).toBe('done');
  });

  it('shares the workbook, stores and Drive between users, and keeps user properties apart', () => {
    const host = hostWith(
      'function put(k) { PropertiesService.getDocumentProperties().setProperty("doc", k); PropertiesService.getUserProperties().setProperty("own", k); SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1).setValue(k); }' +
        'function read() { return [PropertiesService.getDocumentProperties().getProperty("doc"), PropertiesService.getUserProperties().getProperty("own"), SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1).getValue(), Session.getActiveUser().getEmail()]; }',
    );
    const colleague = host.asUser('colega@exemplo.org');
    host.run('put', 'a');
    expect(colleague.run('read')).toEqual(['a', null, 'a', 'colega@exemplo.org']);
    expect(host.run('read')).toEqual(['a', 'a', 'a', 'ana@exemplo.org']);
  });

  it('never writes the given workbook and saves where it is told', () => {
    const first = hostWith(
      'function put() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange("B2").setValue("olá"); }',
    );
    first.run('put');
    const source = join(folder, 'source.xlsx');
    first.saveWorkbook(source);
    const before = readFileSync(source);
    const second = hostWith(
      'function change() { const cell = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange("B2"); const old = cell.getValue(); cell.setValue("novo"); return old; }',
      { workbook: source },
    );
    expect(second.run('change')).toBe('olá');
    expect(readFileSync(source).equals(before)).toBe(true);
    const third = hostWith(
      'function read() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange("B2").getValue(); }',
      { workbook: second.toXlsx() },
    );
    expect(third.run('read')).toBe('novo');
  });

  it('reads the bundle from a file and says when the file is not there', () => {
    const path = join(folder, 'Code.js');
    writeFileSync(path, 'function hi() { return "oi"; }');
    expect(hostWith(path).run('hi')).toBe('oi');
    expect(() => hostWith(join(folder, 'Other.js')).run('hi')).toThrow('There is no bundle at');
  });

  it('restores its own world after a failing run', () => {
    const host = hostWith(
      'function fail() { LockService.getDocumentLock().waitLock(1); throw new Error("x"); }',
    );
    expect(() => host.run('fail')).toThrow('x');
    const utilities = host.globals.Utilities as GoogleAppsScript.Utilities.Utilities;
    expect(utilities.parseCsv('a')).toBeInstanceOf(Array);
    const release = host.holdLock();
    release();
  });
});
