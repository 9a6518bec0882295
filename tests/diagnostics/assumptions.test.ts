// Every assumption is named by the code that relies on it, and no code names one that is not checked.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assumptionTexts } from '../../src/locale/diagnosticTexts.ts';

const ids = Object.keys(assumptionTexts);
const listed = new Set(['src/locale/diagnosticTexts.ts']);

/** Ids named in comments, with the file of each. */
function named(): { id: string; file: string }[] {
  return ['src', 'host/src', 'local']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .filter((file) => file.endsWith('.ts') && !listed.has(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/Assumption: ([^*\n]+)/g)].flatMap(([, list = '']) =>
        list
          .trim()
          .split(/,\s*/)
          .map((id) => ({ id, file })),
      ),
    );
}

it('names in the code every assumption that is checked', () => {
  const found = new Set(named().map(({ id }) => id));
  expect(ids.filter((id) => !found.has(id))).toEqual([]);
  expect(ids.length).toBeGreaterThan(40);
});

it('checks every assumption that the code names', () => {
  expect(named().filter(({ id }) => !ids.includes(id))).toEqual([]);
});

it('names each in kebab case and says in Portuguese what it means', () => {
  for (const [id, [title, meaning]] of Object.entries(assumptionTexts)) {
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
    expect(title, id).toMatch(/^.{15,60}$/);
    expect(meaning, id).toMatch(/\.$/);
  }
});
