// The package as it would be published: the ten lines of the README run in a folder that knows only the packed files.
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openBook } from './spreadsheet/openBook.ts';

const host = fileURLToPath(new URL('..', import.meta.url));
const { name, dependencies } = JSON.parse(readFileSync(join(host, 'package.json'), 'utf8')) as {
  name: string;
  dependencies: Record<string, string>;
};

/** A folder in which the packed files are installed with what they declare to need, and nothing else. */
function installed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: host, stdio: 'pipe' });
  const [archive = ''] = readdirSync(folder);
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, name), { recursive: true });
  execFileSync('tar', ['-xzf', archive, '-C', join(modules, name), '--strip-components=1'], {
    cwd: folder,
  });
  for (const dependency of Object.keys(dependencies)) {
    const link = join(modules, dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(installedAt(dependency), link, 'dir');
  }
  return folder;
}

/** Where a dependency of this workspace is installed. */
function installedAt(dependency: string): string {
  const places = createRequire(import.meta.url).resolve.paths(dependency) ?? [];
  const [place] = places.filter((folder) => {
    try {
      return readdirSync(join(folder, dependency)).length > 0;
    } catch {
      return false;
    }
  });
  if (place === undefined) throw new Error(`${dependency} is not installed.`);
  return join(place, dependency);
}

it('runs a script of two files over a workbook', () => {
  const folder = installed();
  const readme = readFileSync(join(folder, 'node_modules', name, 'README.md'), 'utf8');
  const [, lines = ''] = /```js\n\/\/ run\.mjs\n([\s\S]*?)```/.exec(readme) ?? [];
  expect(
    lines
      .trim()
      .split('\n')
      .filter((line) => line !== '').length,
  ).toBeLessThanOrEqual(10);
  writeFileSync(join(folder, 'run.mjs'), lines);

  const book = openBook();
  book.app
    .getActiveSheet()
    .getRange('A1:A2')
    .setValues([[20], [22]]);
  writeFileSync(join(folder, 'book.xlsx'), book.service.toXlsx());
  writeFileSync(
    join(folder, 'Code.gs'),
    `function fill() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const sum = sumOf(sheet.getRange('A1:A2').getValues());
      sheet.getRange('B1').setValue(sum);
      console.info('the sum is ' + sum);
      return sum;
    }`,
  );
  writeFileSync(
    join(folder, 'Sum.gs'),
    'function sumOf(rows) { return rows.reduce((sum, [value]) => sum + value, 0); }',
  );
  const run = ['run.mjs', 'fill', 'book.xlsx', 'Code.gs', 'Sum.gs'];
  // 20 + 22. Reading and writing the cells are the two calls; saying which cells is free.
  expect(execFileSync(process.execPath, run, { cwd: folder, encoding: 'utf8' })).toBe(
    'INFO the sum is 42\nfill gave 42 after 2 service calls.\n',
  );
  const after = openBook(readFileSync(join(folder, 'after.xlsx')));
  expect(after.app.getActiveSheet().getRange('A1:B2').getValues()).toEqual([
    [20, 42],
    [22, ''],
  ]);

  // The types that come along are whole: a wrong use of them does not compile.
  writeFileSync(
    join(folder, 'use.mts'),
    `import { createHost, NotEmulated, XlsxError } from '${name}';
const host = createHost({ folder: 'drive' });
const text: string = host.globals.SpreadsheetApp.getActiveSheet().getRange('A1').getDisplayValue();
// @ts-expect-error: there is no such option
createHost({ folder: 'drive', wrokbook: text });
// @ts-expect-error: a range has no such method
host.globals.SpreadsheetApp.getActiveSheet().getRange('A1').setFoo();
console.log(NotEmulated.name, XlsxError.name, text);
`,
  );
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const types = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023'];
  const flags = ['--types', 'node', '--typeRoots', installedAt('@types'), '--skipLibCheck'];
  execFileSync(process.execPath, [compiler, ...types, ...flags, 'use.mts'], {
    cwd: folder,
    stdio: 'pipe',
  });
});
