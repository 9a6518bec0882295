// The tabs are a contract: names and headers may not change, and every link between them must hold.
import { describe, expect, it } from 'vitest';
import type { Columns, TabDefinition } from '../../src/define/tab.ts';
import { foldText } from '../../src/domain/text.ts';
import { subjects } from '../../src/subjects/index.ts';
import { headers } from '../fixtures/grids.ts';

const { tabs } = subjects;

function columnsOf(tab: TabDefinition): Columns {
  if (tab.kind === 'lists') return {};
  return tab.kind === 'records' ? tab.columns : tab.parameters;
}
const headersOf = (tab: TabDefinition) => Object.values(columnsOf(tab)).map(({ header }) => header);

describe('the contract', () => {
  it('names the tabs in the order that people see', () => {
    expect(tabs.map(({ name }) => name)).toEqual([
      'Configuração',
      'Listas',
      'Ações',
      'CadÚnico',
      'Serviços',
      'Atendimentos',
      'Investimento',
      'Desafios',
    ]);
  });

  it.each(Object.entries(headers))('names the columns of %s', (name, expected) => {
    const tab = tabs.find((candidate) => candidate.name === name);
    expect(tab && headersOf(tab)).toEqual(expected);
  });

  it('names the parameters', () => {
    const settings = tabs.find(({ name }) => name === 'Configuração');
    expect(settings && headersOf(settings)).toEqual([
      'Município',
      'UF',
      'Código IBGE',
      'Órgão',
      'Sigla do órgão',
      'Ano do relatório',
      'Título',
      'Frase de abertura',
      'Apresentação',
      'Secretário(a)',
      'Resolução do conselho',
      'Data da resolução',
      'Cor principal',
      'Brasão',
      'Comparar com o ano',
      'Ocultar valores menores que',
      'Versão da planilha',
    ]);
  });

  it('names the lists', () => {
    const lists = tabs.find(({ kind }) => kind === 'lists');
    const found = lists?.kind === 'lists' ? Object.values(lists.lists) : [];
    expect(found.map((list) => (list as { header: string }).header)).toEqual([
      'Eixos',
      'Situações',
      'Esferas',
      'Grupos de serviço',
      'Tipos de unidade',
    ]);
  });
});

describe.each(tabs.map((tab) => [tab.name, tab] as const))('%s', (_, tab) => {
  it('has headers that cannot be confused, and help that is a sentence', () => {
    const folded = headersOf(tab).map(foldText);
    expect(new Set(folded).size).toBe(folded.length);
    for (const { help } of Object.values(columnsOf(tab))) expect(help).toMatch(/^\p{Lu}.+\.$/u);
    expect(tab.purpose).toMatch(/^\p{Lu}.+\.$/u);
  });

  it('links only to lists and columns that exist, and has key columns of its own', () => {
    for (const { list } of Object.values(columnsOf(tab))) {
      if (!list) continue;
      const home = tabs.find((candidate) => candidate === list.tab);
      const names =
        home?.kind === 'lists' ? Object.keys(home.lists) : Object.keys(home ? columnsOf(home) : {});
      expect(names).toContain(list.columnId);
    }
    if (tab.kind === 'records') {
      for (const id of tab.key) expect(Object.keys(tab.columns)).toContain(id);
    }
  });
});
