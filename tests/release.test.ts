// npm run release packs exactly what Google gets, under the names of the script editor, and the page that explains it.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './product/builtHost.ts';

const repository = process.cwd();
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const packageName = `relatorio-suas-${version}.zip`;
const page = readFileSync('docs/leia-me.html', 'utf8');
/** As people see it. */
const text = page.replace(/<style>.*<\/style>/s, '').replace(/<[^>]+>/g, '');

/** The package that a copy of the project gives on a machine of a zone. */
function release(zone: string): { folder: string; bytes: Uint8Array; said: string } {
  const folder = temporaryFolder();
  for (const name of readdirSync(repository)) {
    if (['dist', 'out', '.git'].includes(name)) continue;
    if (/\.(mjs|json)$/.test(name)) cpSync(name, join(folder, name));
    else symlinkSync(join(repository, name), join(folder, name));
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['release.mjs'], {
    cwd: folder,
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const bytes = new Uint8Array(readFileSync(join(folder, 'out', packageName)));
  return { folder, bytes, said: stdout };
}

it('packs the three files, byte by byte those that are deployed, and the page; the same bytes in another zone and folder', () => {
  const made = release('America/Sao_Paulo');
  expect(made.said.trim()).toBe(`Gravado: out/${packageName}`);
  expect(readdirSync(join(made.folder, 'out'))).toEqual([packageName]);
  const files = unzipSync(made.bytes);
  expect(Object.keys(files).sort()).toEqual(
    ['Código.gs', 'LEIA-ME.html', 'Sidebar.html', 'appsscript.json'].sort(),
  );
  for (const [name, source] of [
    ['Código.gs', 'Code.js'],
    ['Sidebar.html', 'Sidebar.html'],
    ['appsscript.json', 'appsscript.json'],
  ] as const) {
    const deployed = new Uint8Array(readFileSync(join(made.folder, 'dist', source)));
    expect(Buffer.compare(files[name] ?? new Uint8Array(), deployed), name).toBe(0);
  }
  const readme = strFromU8(files['LEIA-ME.html'] ?? new Uint8Array());
  expect(readme).toContain(`Relatório de Gestão do Suas ${version}`);
  expect(readme).not.toContain('{VERSION}');
  expect(Buffer.compare(made.bytes, release('Asia/Tokyo').bytes)).toBe(0);
});

describe('the page', () => {
  it('explains every file of the package, and asks for nothing to be installed', () => {
    for (const name of ['Código.gs', 'Sidebar.html', 'appsscript.json']) {
      expect(text).toContain(name);
    }
    expect(text).not.toMatch(/\b(npm|node|clasp|git|terminal)\b/i);
  });

  it('gives the panel the name by which the program asks for it', () => {
    const asked = /createHtmlOutputFromFile\(["'](\w+)["']\)/.exec(
      readFileSync('dist/Code.js', 'utf8'),
    );
    expect(text).toContain(`Escreva ${asked?.[1]},`);
  });

  it('is complete in itself: it works from a folder, without a network', () => {
    expect(page).not.toMatch(/<script|<link|<img|\bsrc=|url\(|@import/i);
    expect(page).toContain('<html lang="pt-BR">');
    expect(page).toContain('<meta charset="utf-8">');
  });
});

it('the guide begins with what needs nothing installed, then a copy, then the tools', () => {
  const guide = readFileSync('docs/instalacao.md', 'utf8');
  const headings = [...guide.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  expect(headings.slice(0, 4)).toEqual([
    'A. Colar no editor, sem instalar nada',
    'B. Copiar uma planilha pronta',
    '1. Enviar com o clasp, passo a passo',
    '2. Complemento privado do domínio',
  ]);
});
