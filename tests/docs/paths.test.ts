// Every path that the pages for developers name exists, and the number that docs/architecture.md follows is right.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analysed, composed, resultOf, textsOf } from '../fixtures/analysis.ts';
import { seedParts } from '../fixtures/grids.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/architecture.md',
  'docs/decisions.md',
  'docs/facts/google.md',
  'docs/facts/suas.md',
];

/** What is written by a command, so that a fresh clone does not have it. */
const written = /^(dist|out|node_modules)(\/|$)/;

/** Paths in links (relative to the page) and, where they begin with a folder or file of the repository, in code spans. */
function pathsOf(page: string, text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const links = [...prose.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].flatMap(([, target = '']) =>
    /^[a-z]+:/.test(target) ? [] : [join(dirname(page), target)],
  );
  const roots = new Set(readdirSync('.'));
  const spans = [...prose.matchAll(/`([^`\s]+)`/g)].flatMap(([, span = '']) =>
    roots.has(span.split('/')[0] ?? '') && /^[\w./-]+$/.test(span) ? [span] : [],
  );
  return [...links, ...spans].filter((path) => !written.test(path));
}

describe('the pages for developers', () => {
  // The files that the examples of CONTRIBUTING.md make; their own test makes them.
  const made = new Set(
    [
      ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(
        /`((?:src|tests)\/[^`]+\.ts)`[^\n]*\n\n```ts/g,
      ),
    ].map(([, p]) => p),
  );

  it.each(pages)('%s names only paths that exist', (page) => {
    const paths = pathsOf(page, readFileSync(page, 'utf8'));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(path) && !made.has(path))).toEqual([]);
  });

  it('a path that does not exist is found, in a link or in a code span', () => {
    const text = 'See [it](nowhere.md#part) and `src/nowhere.ts`, not `Nowhere!C3`.';
    expect(pathsOf('docs/page.md', text)).toEqual(['docs/nowhere.md', 'src/nowhere.ts']);
  });
});

describe('the commands of the README', () => {
  it('are run by the checks of a fresh clone', () => {
    const text = readFileSync('README.md', 'utf8');
    const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, body = '']) =>
      body.trim().split('\n'),
    );
    const spans = [...text.matchAll(/`((?:npm|npx|node) [^`]+)`/g)].map(([, span]) => span);
    const checks = readFileSync('.ci/run', 'utf8');
    expect(blocks.length).toBeGreaterThan(2);
    expect([...blocks, ...spans].filter((command) => !checks.includes(command ?? ''))).toEqual([]);
  });
});

describe('the commands of CONTRIBUTING.md', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  const words = [...text.matchAll(/`((?:npm|npx) [^`]+)`/g)].map(([, span = '']) => span);

  it('name tests that exist', () => {
    const named = words.flatMap(
      (command) => command.match(/\b(?:host\/)?tests(?:\/[\w./]+)?/g) ?? [],
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('name scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = words.flatMap((command) =>
      [...command.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('what comments cite', () => {
  const sources = ['src', 'host/src', 'sidebar', 'local', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const cited = sources.flatMap((text) =>
    [...text.matchAll(/docs\/facts\/google\.md ((?:§[\d.]*\d(?:, )?)+)/g)].flatMap(
      ([, sections = '']) => sections.match(/\d[\d.]*/g) ?? [],
    ),
  );

  it('is a section of docs/facts/google.md', () => {
    const page = readFileSync('docs/facts/google.md', 'utf8');
    const sections = [...page.matchAll(/^#+ (\d[\d.]*?)\.? /gm)].map(([, number]) => number);
    expect(cited.length).toBeGreaterThan(20);
    expect([...new Set(cited)].filter((section) => !sections.includes(section))).toEqual([]);
  });
});

describe('the number that docs/architecture.md follows', () => {
  it('comes from the cell named to the sentence quoted', () => {
    const page = readFileSync('docs/architecture.md', 'utf8');
    const code = /`(cadUnico\.\w+\.last)`/.exec(page)?.[1] ?? '';
    const sentence = /The report says \*\*(.+?)\*\*/.exec(page)?.[1];
    const result = resultOf(analysed(seedParts), code);
    expect(result.value).toBe(17428);
    expect(result.cells).toMatchObject([{ tab: 'CadÚnico', columnIndex: 2, rowNumber: 3 }]);
    expect(textsOf(composed(seedParts).report.blocks)).toContain(sentence);
  });
});
