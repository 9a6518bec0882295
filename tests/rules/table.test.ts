// docs/regras.md is the table of the definitions: it is written by `npm run rules` and compared here.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { RuleDefinition } from '../../src/define/rule.ts';
import { subjects } from '../../src/subjects/index.ts';

const path = 'docs/regras.md';

const intro = `# Regras de conferência

O que a conferência espera de números plausíveis. O que é **impossível** é um erro: o relatório sai como versão preliminar. O que é **improvável** é um aviso, para conferir: o número pode estar certo. Uma célula apontada por uma regra de números improváveis não é apontada de novo pelas regras que vêm depois dela.

Esta página é feita a partir das definições do programa, com \`npm run rules\`.
`;

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

function row(rule: RuleDefinition): string {
  const importance = rule.importance === 'impossible' ? 'impossível (erro)' : 'improvável (aviso)';
  const { title, left, operator, right, missing, source } = rule;
  const comparison = `${left} ${operator} ${right}`;
  return `| ${[title, comparison, importance, missing, source].map(cell).join(' | ')} |`;
}

function page(): string {
  const parts = subjects.all
    .filter(({ rules }) => rules.length > 0)
    .map(({ title, rules }) =>
      [
        `## ${title}`,
        '',
        '| o que deve valer | comparação | importância | quando falta um número | fonte |',
        '|---|---|---|---|---|',
        ...rules.map(row),
      ].join('\n'),
    );
  return `${[intro.trim(), ...parts].join('\n\n')}\n`;
}

it('the page of rules says what the definitions say', () => {
  if (process.env.RULES_TABLE === 'write') writeFileSync(path, page());
  expect(readFileSync(path, 'utf8')).toBe(page());
});

it('every rule has a sentence, a remedy and a source', () => {
  for (const { id, title, problem, fix, source } of subjects.rules) {
    for (const text of [title, problem, fix]) expect(text, id).toMatch(/^[\p{Lu}"{].+\.$/u);
    expect(source.length, id).toBeGreaterThan(3);
  }
});
