// Before any test: dist/ is built when it was made from other sources than those that are here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the build reads. */
const sources = [
  'src',
  'sidebar',
  'host/src',
  'local',
  'examples',
  'build.mjs',
  'budgets.json',
  'package.json',
  'package-lock.json',
  'appsscript.json',
];

/** Beside what was built, which every build removes first. */
const mark = 'dist/local/sources.txt';

export default function buildWhenStale(): void {
  const digest = digestOf(sources);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return;
  const { status } = spawnSync(process.execPath, ['build.mjs', '--quiet'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed; see above.');
  writeFileSync(mark, digest);
}

/** The same for the same files with the same content, and for no others. */
export function digestOf(paths: readonly string[]): string {
  const files = paths.filter((path) => existsSync(path)).flatMap(filesOf);
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const content = readFileSync(file);
    hash.update(`${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
