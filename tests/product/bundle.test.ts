// dist/Code.js needs nothing but V8 and the services of Apps Script.
import { readFileSync, statSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { budgets } from '../budgets.ts';
import { type Answer, createHost, temporaryFolder } from './builtHost.ts';

const code = readFileSync('dist/Code.js', 'utf8');
/** What src/main.ts exports. */
const publicFunctions = [
  ...readFileSync('src/main.ts', 'utf8').matchAll(/^export function (\w+)/gm),
].map(([, name = '']) => name);

it('writes the report in an empty context that holds only the services', () => {
  const host = createHost({ workbook: 'examples/sas-2021.xlsx', folder: temporaryFolder() });
  const context = createContext({ ...host.globals });
  runInContext(code, context);
  const answer = JSON.parse(
    runInContext('JSON.stringify(generateReport())', context) as string,
  ) as Answer;
  expect(answer).toMatchObject({ ok: true, value: { errorCount: 0 } });
});

it('calls no service while it loads, and declares the public functions and no other', () => {
  const context = createContext({});
  const namesOf = () =>
    runInContext(
      'Object.getOwnPropertyNames(globalThis).filter((name) => typeof globalThis[name] === "function")',
      context,
    ) as string[];
  const ofTheLanguage = namesOf();
  runInContext(code, context);
  const own = namesOf().filter((name) => !ofTheLanguage.includes(name));
  expect(publicFunctions).toContain('generateReport');
  expect([...own].sort()).toEqual([...publicFunctions].sort());
});

it('keeps the names that installed triggers of live sheets hold', () => {
  // A renamed handler would let every box and every night fail, in sheets that nobody can reach.
  for (const name of ['onPublishBoxEdit', 'publishEveryNight', 'onOpen', 'onInstall']) {
    expect(publicFunctions).toContain(name);
  }
});

it('declares the public functions as Apps Script looks for them: by their source, not by running it', () => {
  for (const name of publicFunctions) expect(code).toContain(`function ${name}() {`);
});

it('is written in the language that Apps Script parses: no private names, static blocks or modules', () => {
  expect(code).not.toMatch(/[{;]\s*#[a-zA-Z_]+\s*[=(;]/);
  expect(code).not.toMatch(/\bstatic\s*\{/);
  expect(code).not.toMatch(/(^|[;}\n])\s*(import|export)\s*[{*"']/);
});

it('is at most as large as its budget', () => {
  expect(statSync('dist/Code.js').size).toBeLessThanOrEqual(budgets.bundleBytes.most);
});

it('puts up its menu without any permission', () => {
  const host = createHost({ folder: temporaryFolder(), authMode: 'NONE' });
  expect(() => host.run('onOpen')).not.toThrow();
});
