// The build fails when Google would get more bytes than budgets.json allows, and says why that matters.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { budgets } from './budgets.ts';
import { temporaryFolder } from './product/builtHost.ts';

const repository = process.cwd();

/** A build in a copy of the project whose budgets are changed. */
function buildWith(changed: object) {
  const folder = temporaryFolder();
  for (const name of ['build.mjs', 'appsscript.json']) cpSync(name, join(folder, name));
  for (const name of ['src', 'local', 'examples', 'sidebar', 'package.json', 'node_modules']) {
    symlinkSync(join(repository, name), join(folder, name));
  }
  writeFileSync(join(folder, 'budgets.json'), JSON.stringify({ ...budgets, ...changed }));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr, folder };
}

it.each([
  ['bundleBytes', 'Code.js'],
  ['panelBytes', 'Sidebar.html'],
] as const)('fails one byte over %s', (name, file) => {
  const size = statSync(`dist/${file}`).size;
  const { reason } = budgets[name];
  const fits = buildWith({ [name]: { most: size, reason } });
  expect(fits.stderr).toBe('');
  expect(fits.status).toBe(0);
  expect(existsSync(join(fits.folder, `dist/${file}`))).toBe(true);
  const over = buildWith({ [name]: { most: size - 1, reason } });
  expect(over.status).not.toBe(0);
  expect(over.stderr).toContain(`dist/${file}`);
  expect(over.stderr).toContain(reason);
});

it('reports a load time over its budget and goes on', () => {
  const { status, stdout } = buildWith({ bundleLoadMilliseconds: { most: 0, reason: 'a test' } });
  expect(status).toBe(0);
  expect(stdout).toMatch(/loads in \d+\.\d ms \(median of 9; budget 0 ms\)/);
});

it('has a reason for every budget, and an action that exists for every count', () => {
  const { serviceCalls, ...sizes } = budgets;
  for (const [name, { most, reason }] of Object.entries({ ...serviceCalls, ...sizes })) {
    expect(most, name).toBeGreaterThan(0);
    expect(reason.length, name).toBeGreaterThan(30);
  }
  const main = readFileSync('src/main.ts', 'utf8');
  for (const action of Object.keys(serviceCalls)) {
    expect(main).toContain(`export function ${action}(`);
  }
});
