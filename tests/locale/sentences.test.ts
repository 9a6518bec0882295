// Every sentence that people read stands in src/locale, in a definition, or among the texts of the local tools.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Code that translates and delegates: it has no words of its own. */
const folders = [
  'src/commands',
  'src/domain',
  'src/drive',
  'src/engine',
  'src/google',
  'src/report',
  'src/sheets',
  'sidebar',
  'local',
];
const isTexts = /[tT]exts\.ts$|fileProblem\.ts$/;
/** Names of months are vocabulary; a tab is named where it is made. */
const vocabulary = new Set(['março', 'Início']);

/** Pieces of text in the code, comments left out: string literals, parts of templates, and what stands between JSX tags. */
function textsIn(path: string, content: string): string[] {
  const source = ts.createSourceFile(
    path,
    content,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) {
      found.push(node.text.trim());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Has letters that Portuguese has and English has not. */
function isPortuguese(text: string): boolean {
  return /[áéíóúâêôãõàç]/i.test(text) && !vocabulary.has(text);
}

it('code that translates and delegates has no sentence of its own', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !isTexts.test(path))
      .map((path) => join(folder, path)),
  );
  expect(files.length).toBeGreaterThan(150);
  const found = files.flatMap((file) =>
    textsIn(file, readFileSync(file, 'utf8'))
      .filter(isPortuguese)
      .map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

it('finds sentences in quotes, in templates and between tags, and no comment', () => {
  const code = `// Não é lido.
    const a = 'Não há abas.'; const b = \`Há \${a} às três\`;`;
  expect(textsIn('a.ts', code).filter(isPortuguese)).toEqual(['Não há abas.', 'Há', 'às três']);
  const page = '/** Situação */ const c = <p title="Pendências">Conferir já</p>;';
  expect(textsIn('a.tsx', page).filter(isPortuguese)).toEqual(['Pendências', 'Conferir já']);
});
