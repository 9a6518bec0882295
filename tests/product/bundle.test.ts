// dist/Code.js needs nothing but V8 and the services of Apps Script.
import { readFileSync, statSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { type Answer, createHost, temporaryFolder } from './builtHost.ts';

const code = readFileSync('dist/Code.js', 'utf8');
const publicFunctions = ['checkData', 'generateReport', 'onInstall', 'onOpen', 'refreshIndicators'];

it('writes the report in an empty context that holds only the services', () => {
  const host = createHost({ workbook: 'examples/sas-2021.xlsx', folder: temporaryFolder() });
  const context = createContext({ ...host.globals });
  runInContext(code, context);
  const answer = JSON.parse(
    runInContext('JSON.stringify(generateReport())', context) as string,
  ) as Answer;
  expect(answer).toMatchObject({ ok: true, value: { errorCount: 0 } });
});

it('calls no service while it loads', () => {
  const context = createContext({});
  runInContext(code, context);
  const declared = runInContext(
    'Object.getOwnPropertyNames(globalThis).filter((name) => typeof globalThis[name] === "function")',
    context,
  ) as string[];
  const own = declared.filter((name) => publicFunctions.includes(name));
  expect([...own].sort()).toEqual(publicFunctions);
});

it('is written in the language that Apps Script parses: no private names, static blocks or modules', () => {
  expect(code).not.toMatch(/[{;]\s*#[a-zA-Z_]+\s*[=(;]/);
  expect(code).not.toMatch(/\bstatic\s*\{/);
  expect(code).not.toMatch(/(^|[;}\n])\s*(import|export)\s*[{*"']/);
});

it('is at most 400 kB', () => {
  expect(statSync('dist/Code.js').size).toBeLessThanOrEqual(400_000);
});

it('puts up its menu without any permission', () => {
  const host = createHost({ folder: temporaryFolder(), authMode: 'NONE' });
  expect(() => host.run('onOpen')).not.toThrow();
});
