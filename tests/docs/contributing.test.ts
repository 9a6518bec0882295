// The worked examples of CONTRIBUTING.md are put into a copy of the program, type-checked and run.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Failure {
  readonly failureMessages: readonly string[];
}

interface Example {
  readonly path: string;
  readonly kind: 'ts' | 'diff';
  readonly body: string;
}

/** Every code block with the path named last before it. */
function examplesOf(page: string): Example[] {
  const blocks = page.matchAll(
    /`((?:src|tests)\/[^`]+\.ts)`[^\n]*\n\n```(ts|diff)\n([\s\S]*?)```/g,
  );
  return [...blocks].map(([, path = '', kind, body = '']) => ({
    path,
    kind: kind === 'diff' ? 'diff' : 'ts',
    body,
  }));
}

/** The text with the lines marked `+` put in; the others must be there, in their order. Throws: where one is not. */
function patched(text: string, patch: string): string {
  const lines = text.split('\n');
  let next = 0;
  for (const line of patch.trimEnd().split('\n')) {
    const content = line.slice(1);
    if (line.startsWith('+')) {
      lines.splice(next, 0, content);
      next += 1;
    } else {
      const found = lines.indexOf(content, next);
      if (found < 0) throw new Error(`Not in the file: ${content}`);
      next = found + 1;
    }
  }
  return lines.join('\n');
}

const page = readFileSync('CONTRIBUTING.md', 'utf8');
const examples = examplesOf(page);
const copy = mkdtempSync(join(tmpdir(), 'contributing-'));

/** What a program of `node_modules` prints in the copy, be it of an error. */
function run(program: string, ...given: string[]): string {
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    [resolve('node_modules', program), ...given],
    { cwd: copy, encoding: 'utf8', env: { ...process.env, VITEST: '', NO_COLOR: '1' } },
  );
  if (error) throw error;
  return stdout || stderr;
}

beforeAll(() => {
  for (const part of ['src', 'tests/fixtures', 'package.json', 'tsconfig.base.json']) {
    cpSync(part, join(copy, part), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  for (const { path, kind, body } of examples) {
    const file = join(copy, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, kind === 'ts' ? body : patched(readFileSync(file, 'utf8'), body));
  }
});

afterAll(() => rmSync(copy, { recursive: true }));

describe('the worked examples of CONTRIBUTING.md', () => {
  it('are all of its code', () => {
    expect(page.match(/^```(ts|diff)$/gm)).toHaveLength(examples.length);
    expect(examples.filter(({ path }) => path.endsWith('.test.ts'))).toHaveLength(2);
  });

  it('have no type error', () => {
    const config = {
      extends: './tsconfig.base.json',
      compilerOptions: {
        target: 'ES2023',
        lib: ['ES2023'],
        types: [],
        typeRoots: ['./src/types'],
        composite: false,
        emitDeclarationOnly: false,
        noEmit: true,
      },
      include: ['src/subjects', 'src/types', 'tests'],
    };
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(config));
    expect(run('typescript/bin/tsc', '-p', 'tsconfig.json')).toBe('');
  });

  it('pass their own tests', () => {
    const report = JSON.parse(run('vitest/vitest.mjs', 'run', '--reporter=json', '--silent'));
    const failures = report.testResults.flatMap(
      ({ message, assertionResults }: { message: string; assertionResults: Failure[] }) => [
        message,
        ...assertionResults.flatMap(({ failureMessages }) => failureMessages),
      ],
    );
    expect(failures.filter((text: string) => text !== '')).toEqual([]);
    expect(report).toMatchObject({ success: true, numTotalTests: 4 });
  });
});
