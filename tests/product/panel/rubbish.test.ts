// Every public function can be called from a page; rubbish gets a plain refusal and changes nothing.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublicError } from '../../../src/domain/outcome.ts';
import { createHost, temporaryFolder } from '../builtHost.ts';
import { inputsOf } from '../publishing.ts';
import { exampleHost } from '../sheetEdits.ts';

interface AnyOutcome {
  readonly ok: boolean;
  readonly errors?: readonly PublicError[];
}

/** What Google can call: the functions that dist/Code.js declares at its top level. */
const functions = [
  ...readFileSync(new URL('../../../dist/Code.js', import.meta.url), 'utf8').matchAll(
    /^function (\w+)\(\) \{ return __app\./gm,
  ),
].map(([, name]) => name ?? '');

/** They show windows or put the menu up, and read nothing of what they are given. */
const silent = (name: string) => /^(menu|on(Open|Install)$|openSidebar$|showHelp$)/.test(name);
/** Triggers, which Google gives events of many shapes; whatever is none of their business is ignored. */
const triggers = ['publishEveryNight', 'onPublishBoxEdit'];
const callable = functions.filter((name) => !silent(name) && !triggers.includes(name));

const rubbish: readonly unknown[] = [
  'rubbish',
  7,
  true,
  [],
  [[]],
  { role: 7, people: 'all', box: 'yes', to: '', year: 'x', tab: 0, cell: [], job: '../..' },
  { people: [{ email: 'a@b', role: 'owner' }], as: 'exe', example: 'no', onEdited: 'x' },
  { documentId: { id: 1 }, job: '<img src=x onerror=alert(1)>', restoreCharts: 'sim' },
];

function refusalOf(name: string, argument: unknown): PublicError {
  const outcome = exampleHost().runFromClient(name, argument) as AnyOutcome;
  const [error] = outcome.errors ?? [];
  if (outcome.ok || !error) throw new Error(`${name} took ${JSON.stringify(argument)}`);
  return error;
}

it('knows every public function', () => {
  expect(functions.length).toBeGreaterThan(25);
  expect(callable).toContain('shareDocument');
  for (const name of triggers) expect(functions).toContain(name);
});

describe.each(callable)('%s', (name) => {
  it.each(rubbish.map((value) => [JSON.stringify(value), value]))('refuses %s', (_, value) => {
    const { code, message } = refusalOf(name, value);
    expect(['badRequest', 'badAddress']).toContain(code);
    expect(message).toMatch(/^[A-Z"«].*[.!]$/s);
    expect(message).not.toMatch(/zod|undefined|null|\bat \w+|invalid_type|expected/i);
  });
});

it('never throws at a page, whatever it sends, and leaves the input tabs as they were', () => {
  const host = createHost({ workbook: 'examples/sas-2021.xlsx', folder: temporaryFolder() });
  const before = inputsOf(host);
  const names = [...callable, ...triggers].filter((name) => name !== 'prepareWorkbook');
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, value) => {
      const outcome = host.runFromClient(name, value) as AnyOutcome;
      expect(typeof outcome.ok).toBe('boolean');
      for (const { code, message } of outcome.errors ?? []) {
        expect(code).not.toBe('defect');
        expect(message.length).toBeGreaterThan(10);
      }
    }),
    { numRuns: 150 },
  );
  expect(inputsOf(host)).toEqual(before);
});
