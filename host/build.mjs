// Builds what is published: the module that package.json exports, as JavaScript, and its types.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
rmSync(`${folder}/dist`, { recursive: true, force: true });
await build({
  absWorkingDir: folder,
  entryPoints: ['src/host.ts'],
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  outfile: 'dist/host.js',
  charset: 'utf8',
});
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '--project', 'tsconfig.types.json'], {
  cwd: folder,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
