// Preparar planilha on sheets in a bad way: a plain sentence for each, and nothing lost.
import { describe, expect, it } from 'vitest';
import { createHost, type Host, temporaryFolder } from '../builtHost.ts';
import { exampleHost, putText, sheetOf, spreadsheetOf } from '../sheetEdits.ts';
import { prepare } from './prepareBook.ts';

/** Values of every tab, by name. */
function valuesOf(host: Host): Record<string, unknown[][]> {
  return Object.fromEntries(
    spreadsheetOf(host)
      .getSheets()
      .map((sheet) => [sheet.getName(), sheet.getDataRange().getValues()]),
  );
}

interface Case {
  readonly name: string;
  readonly spoil: (host: Host) => unknown;
  /** What must be said. */
  readonly notice: string;
  /** Tabs that must not be there afterwards. */
  readonly absent?: string;
}

const cases: readonly Case[] = [
  {
    name: 'a tab was renamed',
    spoil: (host) => sheetOf(host, 'CadÚnico').setName('Cadastro 2021'),
    notice:
      'A aba "CadÚnico" não existe, mas "Cadastro 2021" tem os títulos dela. Se é a mesma com outro nome, devolva o nome "CadÚnico". Se não é, crie uma aba vazia chamada "CadÚnico" e prepare de novo.',
    absent: 'CadÚnico',
  },
  {
    name: 'a tab is hidden',
    spoil: (host) => sheetOf(host, 'Serviços').hideSheet(),
    notice: 'A aba "Serviços" está oculta. Os dados dela entram no relatório do mesmo jeito.',
  },
  {
    name: 'two tabs are filtered',
    spoil: (host) =>
      ['Ações', 'Desafios'].map((tab) => sheetOf(host, tab).getDataRange().createFilter()),
    notice:
      'As abas "Ações" e "Desafios" têm filtro. As linhas escondidas pelo filtro também entram no relatório.',
  },
  {
    name: 'the headers are merged',
    spoil: (host) => sheetOf(host, 'CadÚnico').getRange('C1:F1').merge(),
    notice: 'Aba "CadÚnico": há células mescladas na linha 1, e faltam títulos de colunas.',
  },
  {
    name: 'the headers are gone',
    spoil: (host) => {
      sheetOf(host, 'Desafios').getRange('A1:G1').clearContent();
      putText(host, 'Desafios', 'A1', 'NOSSOS DESAFIOS');
    },
    notice:
      'Aba "Desafios": nenhuma das primeiras linhas tem os títulos esperados, como "Ano". Ponha os títulos na linha 1 e prepare de novo. Nada foi mudado nesta aba.',
  },
  {
    name: 'a header stands twice',
    spoil: (host) => putText(host, 'CadÚnico', 'I1', ' ano '),
    notice: 'Aba "CadÚnico": o título "Ano" se repete em CadÚnico!I1. Deixe-o em uma só coluna.',
  },
  {
    name: 'the header that names the parameters was renamed',
    spoil: (host) => putText(host, 'Configuração', 'A1', 'Nome'),
    notice: 'Aba "Configuração": falta o título "Parâmetro" na linha 1',
  },
  {
    name: 'the spreadsheet is not Brazilian',
    spoil: (host) => spreadsheetOf(host).setSpreadsheetLocale('en_US'),
    notice: 'A localidade da planilha é "en_US", e não Brasil',
  },
  {
    name: 'the time zone is another',
    spoil: (host) => spreadsheetOf(host).setSpreadsheetTimeZone('America/Los_Angeles'),
    notice: 'O fuso horário da planilha é "America/Los_Angeles", fora do Brasil.',
  },
];

describe('what is wrong is said, and what is written stays', () => {
  it.each(cases)('when $name', ({ spoil, notice, absent }) => {
    const host = exampleHost();
    spoil(host);
    const before = valuesOf(host);
    const { notices } = prepare(host);
    expect(notices.map((text) => text.slice(0, notice.length))).toEqual([notice]);
    const after = valuesOf(host);
    for (const [tab, rows] of Object.entries(before)) expect(after[tab]).toEqual(rows);
    expect(Object.keys(after)).not.toContain(absent ?? '');
    expect(prepare(host)).toMatchObject({ changed: false, notices });
  });
});

describe('a title above the headers', () => {
  it('stays where it is, and the tab is prepared below it', () => {
    const host = exampleHost();
    const sheet = sheetOf(host, 'CadÚnico');
    sheet.insertRowsBefore(1, 2);
    putText(host, 'CadÚnico', 'A1', 'CADASTRO ÚNICO');
    // The column Fonte goes, so that one header is to be added.
    sheet.deleteColumn(8);
    const before = sheet.getRange('A1:G6').getValues();
    expect(prepare(host).notices).toEqual([]);
    expect(sheet.getRange('A1:G6').getValues()).toEqual(before);
    expect(sheet.getRange('H1:H3').getValues()).toEqual([[''], [''], ['Fonte']]);
    expect(sheet.getFrozenRows()).toBe(3);
    // The year of a row that has a month is highlighted where it is empty, from the first row of data on.
    const [rule] = sheet.getConditionalFormatRules();
    expect(rule?.getBooleanCondition()?.getCriteriaValues()[0]).toMatch(/^=\(\$A4=""\)/);
    expect(prepare(host)).toMatchObject({ changed: false, notices: [] });
  });
});

describe('further', () => {
  it('a deleted tab comes back empty, with the others as they were', () => {
    const host = exampleHost();
    spreadsheetOf(host).deleteSheet(sheetOf(host, 'Ações'));
    const { Ações, ...others } = valuesOf(host);
    expect(prepare(host).created).toEqual([
      'Início',
      'Ações',
      'Indicadores',
      'Pendências',
      'Histórico',
    ]);
    expect(valuesOf(host)).toMatchObject(others);
    expect(Ações).toBeUndefined();
    expect(sheetOf(host, 'Ações').getLastRow()).toBe(1);
  });

  it('an empty tab made by hand is filled, where another has the headers of a missing one', () => {
    const host = exampleHost();
    sheetOf(host, 'CadÚnico').setName('Cadastro 2021');
    spreadsheetOf(host).insertSheet('CadÚnico');
    prepare(host);
    expect(sheetOf(host, 'CadÚnico').getRange('A1:B1').getValues()).toEqual([['Ano', 'Mês']]);
  });

  it('a tab that somebody else protects is named, and the others are prepared', () => {
    const owner = exampleHost();
    prepare(owner);
    const registry = sheetOf(owner, 'CadÚnico');
    const column = registry.getLastColumn();
    registry.deleteColumn(column);
    sheetOf(owner, 'Desafios').deleteColumn(7);
    registry.protect().removeEditors(['colega@exemplo.org']);
    const colleague = owner.asUser('colega@exemplo.org');
    const before = valuesOf(owner);
    const { notices, done } = prepare(colleague);
    expect(notices).toEqual([
      'Aba "CadÚnico": há um intervalo protegido que você não pode editar, e por isso nem tudo foi preparado. Peça a quem o protegeu que prepare a planilha, ou que libere o intervalo (Dados ▸ Proteger páginas e intervalos).',
    ]);
    expect(done.join(' ')).toContain('Aba "Desafios": coluna "Ação que respondeu" incluída');
    expect(valuesOf(owner).CadÚnico).toEqual(before.CadÚnico);
    expect(prepare(owner).done.join(' ')).toContain('Aba "CadÚnico": coluna "Fonte" incluída');
  });

  it('formats and highlights are the same whatever the locale', () => {
    const [brazilian, american] = ['pt_BR', 'en_US'].map((locale) => {
      const host = createHost({ folder: temporaryFolder(), locale });
      prepare(host);
      const sheet = sheetOf(host, 'Investimento');
      return [
        sheet.getRange('A2:H2').getNumberFormats(),
        sheet
          .getConditionalFormatRules()
          .map((rule) => rule.getBooleanCondition()?.getCriteriaValues()),
      ];
    });
    expect(american).toEqual(brazilian);
  });

  it('a failure of any call loses nothing, and the next run goes on to the same sheet', () => {
    const clean = createHost({ folder: temporaryFolder() });
    prepare(clean);
    const calls = clean.calls.count;
    const wanted = valuesOf(clean);
    let failures = 0;
    for (let call = 1; call <= calls; call += 4) {
      const host = createHost({ folder: temporaryFolder() });
      host.calls.reset();
      host.calls.failAt(call);
      const answer = host.run('prepareWorkbook') as { ok: boolean; errors?: { code: string }[] };
      if (!answer.ok) failures += 1;
      if (!answer.ok) expect(answer.errors?.[0]?.code).toBe('hostFailed');
      host.calls.reset();
      expect(prepare(host).notices).toEqual([]);
      expect(valuesOf(host), `call ${call}`).toEqual(wanted);
    }
    console.log(`prepareWorkbook: ${failures} faults survived, in every fourth of ${calls} calls`);
    expect(failures).toBeGreaterThan(20);
  });

  it('a request of another form is refused in words', () => {
    const host = exampleHost();
    expect(host.runFromClient('prepareWorkbook', { example: 'sim' })).toMatchObject({
      ok: false,
      errors: [{ code: 'badRequest' }],
    });
  });
});
