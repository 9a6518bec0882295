// Builds dist/ and packs what Google gets into one file for city halls without Node, with a page that says how to paste it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const root = fileURLToPath(new URL('.', import.meta.url));
/** Name in the package, as the script editor calls it → file of the project. */
const packed = {
  'LEIA-ME.html': 'docs/leia-me.html',
  'Código.gs': 'dist/Code.js',
  'Sidebar.html': 'dist/Sidebar.html',
  'appsscript.json': 'dist/appsscript.json',
};
/** The same for every build, and local as zip files have it: the same files give the same bytes anywhere. */
const mtime = new Date(1980, 0, 1);

const built = spawnSync(process.execPath, ['build.mjs', '--quiet'], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(built.status ?? 1);

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const entries = Object.entries(packed).map(([name, path]) => {
  const bytes = readFileSync(join(root, path));
  const isPage = name === 'LEIA-ME.html';
  const content = isPage ? Buffer.from(String(bytes).replaceAll('{VERSION}', version)) : bytes;
  return [name, [new Uint8Array(content), { mtime }]];
});
const name = `relatorio-suas-${version}.zip`;
mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(join(root, 'out', name), zipSync(Object.fromEntries(entries), { level: 9 }));
console.log(`Gravado: out/${name}`);
