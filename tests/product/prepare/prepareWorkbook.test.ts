// Preparar planilha: from nothing to a report, twice the same, and only what is missing in an old workbook.
import { describe, expect, it } from 'vitest';
import { sas2021 } from '../../../src/examples/sas2021.ts';
import { mostCalls } from '../../budgets.ts';
import { createHost, paragraphsOf, partsOf, successOf, temporaryFolder } from '../builtHost.ts';
import { exampleHost, putText, replaceTab, sheetOf, spreadsheetOf } from '../sheetEdits.ts';
import { columnOf, layoutOf, paste, prepare } from './prepareBook.ts';

const inputTabs = [
  'Configuração',
  'Listas',
  'Ações',
  'CadÚnico',
  'Serviços',
  'Atendimentos',
  'Investimento',
  'Desafios',
];
const emptyHost = () => createHost({ folder: temporaryFolder() });
const demonstrationHost = () =>
  createHost({ workbook: 'examples/demonstracao.xlsx', folder: temporaryFolder() });

/** The tabs that Preparar planilha makes for results; the Painel comes with the first numbers. */
const outputTabs = ['Indicadores', 'Pendências', 'Histórico'];

describe('from an empty spreadsheet', () => {
  it('makes Início and every input tab, and pasting the data of 2021 gives the document of the example', () => {
    const host = emptyHost();
    const { created, empty } = prepare(host);
    expect(created).toEqual(['Início', ...inputTabs, ...outputTabs]);
    expect(empty).toEqual(inputTabs.slice(2));
    expect(
      spreadsheetOf(host)
        .getSheets()
        .map((sheet) => sheet.getName()),
    ).toEqual(['Início', ...inputTabs, ...outputTabs]);
    paste(host, sas2021);
    const example = exampleHost();
    const [made, expected] = [host, example].map((one) => {
      const { documentId, errorCount } = successOf(one.run('generateReport'));
      expect(errorCount).toBe(0);
      return one.drive.content(documentId);
    });
    expect(paragraphsOf(made ?? new Uint8Array())).toEqual(
      paragraphsOf(expected ?? new Uint8Array()),
    );
    expect(partsOf(made ?? new Uint8Array())['word/document.xml']).toBe(
      partsOf(expected ?? new Uint8Array())['word/document.xml'],
    );
  });

  it('fills the empty tabs with example data when asked to, which gives the same document', () => {
    const host = emptyHost();
    expect(prepare(host, { example: true }).empty).toEqual([]);
    const example = exampleHost();
    const [made, expected] = [host, example].map((one) =>
      paragraphsOf(one.drive.content(successOf(one.run('generateReport')).documentId)),
    );
    expect(made).toEqual(expected);
  });

  it('puts example data into no tab that holds any', () => {
    const host = emptyHost();
    prepare(host);
    sheetOf(host, 'Desafios').getRange('B2').setValue('O nosso desafio');
    sheetOf(host, 'Configuração').getRange('B2').setValue('Nossa Cidade');
    const { done, notices } = prepare(host, { example: true });
    expect(done.join(' ')).toContain('Ações, CadÚnico, Serviços, Atendimentos e Investimento.');
    expect(notices.join(' ')).toContain('sem dados de exemplo: Configuração e Desafios.');
    expect(sheetOf(host, 'Desafios').getLastRow()).toBe(2);
    expect(sheetOf(host, 'Configuração').getRange('B2:B5').getValues().flat()).toEqual([
      'Nossa Cidade',
      '',
      '',
      '',
    ]);
  });

  it('keeps the first sheet when people have used or named it', () => {
    const host = emptyHost();
    spreadsheetOf(host).getSheets()[0]?.setName('Rascunho');
    prepare(host);
    expect(spreadsheetOf(host).getSheetByName('Rascunho')).not.toBeNull();
  });

  it('prepares formats, choices, notes, the frozen header, highlights and warnings', () => {
    const host = emptyHost();
    prepare(host);
    const registry = sheetOf(host, 'CadÚnico');
    expect(registry.getRange('A2:H2').getNumberFormats()[0]).toEqual([
      '0',
      '@',
      ...['C', 'D', 'E', 'F', 'G'].map(() => '#,##0'),
      '@',
    ]);
    expect(sheetOf(host, 'Investimento').getRange('H900').getNumberFormat()).toBe('"R$" #,##0.00');
    expect(sheetOf(host, 'Configuração').getRange('B13').getNumberFormat()).toBe('dd/mm/yyyy');
    const month = registry.getRange('B2').getDataValidation();
    expect(month?.getCriteriaValues()[0]).toHaveLength(12);
    expect(month?.getAllowInvalid()).toBe(true);
    const eixo = sheetOf(host, 'Ações').getRange('B500').getDataValidation();
    const [source] = (eixo?.getCriteriaValues() ?? []) as GoogleAppsScript.Spreadsheet.Range[];
    expect([source?.getSheet().getName(), source?.getA1Notation()]).toEqual(['Listas', 'A2:A1000']);
    const service = sheetOf(host, 'Atendimentos').getRange('B2').getDataValidation();
    const [home] = (service?.getCriteriaValues() ?? []) as GoogleAppsScript.Spreadsheet.Range[];
    expect([home?.getSheet().getName(), home?.getA1Notation()]).toEqual(['Serviços', 'A2:A1000']);
    expect(registry.getRange('A1').getNote()).toContain('Obrigatório.');
    expect(registry.getRange('C1').getNote()).toContain('extrema pobreza');
    expect(registry.getFrozenRows()).toBe(1);
    expect(layoutOf(host).find(({ name }) => name === 'CadÚnico')).toMatchObject({
      rules: [
        '[["A2:A1000"],"CUSTOM_FORMULA",["=($A2=\\"\\")*($A2&$B2&$C2&$D2&$E2&$F2&$G2&$H2<>\\"\\")"]]',
        '[["B2:B1000"],"CUSTOM_FORMULA",["=($B2=\\"\\")*($A2&$B2&$C2&$D2&$E2&$F2&$G2&$H2<>\\"\\")"]]',
      ],
      protections: ['Títulos das colunas: o programa encontra as colunas por eles. true'],
    });
  });

  it('warns before output tabs are edited, but keeps nobody from it', () => {
    const host = exampleHost();
    host.run('refreshIndicators');
    host.run('generateReport');
    for (const name of outputTabs) {
      expect(layoutOf(host).find((sheet) => sheet.name === name)).toMatchObject({
        protections: [expect.stringMatching(/true$/)],
      });
    }
    const outputs = () => layoutOf(host).filter(({ name }) => !inputTabs.includes(String(name)));
    const before = outputs();
    prepare(host);
    expect(outputs().slice(1)).toEqual(before);
    expect(prepare(host).changed).toBe(false);
  });

  it('fills Listas with the usual values and Configuração with every parameter and its explanation', () => {
    const host = emptyHost();
    prepare(host);
    expect(sheetOf(host, 'Listas').getRange('A1:C5').getValues()).toEqual([
      ['Eixos', 'Situações', 'Esferas'],
      ['Gestão do Suas', 'Realizada', 'Municipal'],
      ['Vigilância Socioassistencial', 'Em andamento', 'Estadual'],
      ['Proteção Social', 'Não realizada', 'Federal'],
      ['Controle Social', 'Cancelada', 'União e Estado'],
    ]);
    const rows = sheetOf(host, 'Configuração').getDataRange().getValues();
    expect(rows).toHaveLength(1 + 17);
    expect(rows.every(([name, , help]) => name !== '' && help !== '')).toBe(true);
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['Versão da planilha', 1]);
  });
});

describe('the tab Início', () => {
  it('names the tabs in order, each with a link and its state, and has the box Gerar relatório', () => {
    const host = emptyHost();
    prepare(host);
    const start = sheetOf(host, 'Início');
    expect(start.getRange('A4:B4').getValues()).toEqual([['Gerar relatório', false]]);
    expect(start.getRange('B4').isChecked()).toBe(false);
    expect(start.getRange('B7:B14').getValues().flat()).toEqual(inputTabs);
    const links = start.getRange('B7:B14').getRichTextValues().flat();
    expect(links.map((link) => link?.getLinkUrl()?.replace('&range=A1', ''))).toEqual(
      inputTabs.map((tab) => `#gid=${sheetOf(host, tab).getSheetId()}`),
    );
    expect(start.getRange('D7:D10').getValues().flat()).toEqual([
      'falta preencher: Município, UF, Órgão, Sigla do órgão, Ano do relatório',
      'preenchida',
      'vazia',
      'vazia',
    ]);
  });

  it('brings the states up to date, and leaves alone what people wrote there', () => {
    const host = emptyHost();
    prepare(host);
    paste(host, sas2021);
    const start = sheetOf(host, 'Início');
    start.getRange('D9').setValue('com a Maria');
    start.getRange('E9').setValue('até sexta');
    expect(prepare(host).changed).toBe(true);
    expect(start.getRange('D7:D10').getValues().flat()).toEqual([
      'completa',
      'preenchida',
      'com a Maria',
      '2 linhas preenchidas',
    ]);
    expect(start.getRange('E9').getValue()).toBe('até sexta');
    expect(prepare(host).changed).toBe(false);
  });

  it('leaves a tab of that name alone that is somebody else’s', () => {
    const host = exampleHost();
    replaceTab(host, 'Início', [['Bem-vindos']]);
    const { notices } = prepare(host);
    expect(notices.join(' ')).toContain('Já existe uma aba "Início" com outro conteúdo');
    expect(sheetOf(host, 'Início').getDataRange().getValues()).toEqual([['Bem-vindos']]);
  });
});

describe('run again', () => {
  it.each([
    ['an empty spreadsheet', emptyHost],
    ['the example of 2021', exampleHost],
    ['the demonstration', demonstrationHost],
  ])('changes not a byte of %s', (_, open) => {
    const host = open();
    expect(prepare(host).changed).toBe(true);
    const first = Buffer.from(host.toXlsx());
    expect(prepare(host)).toMatchObject({ changed: false, done: [], created: [] });
    expect(Buffer.from(host.toXlsx()).equals(first)).toBe(true);
    const reopened = createHost({ workbook: first, folder: temporaryFolder() });
    expect(prepare(reopened)).toMatchObject({ changed: false, done: [], created: [] });
  });
});

describe('on an old workbook', () => {
  it('adds a missing column after the last used one, and a missing parameter below the last', () => {
    const host = exampleHost();
    const registry = sheetOf(host, 'CadÚnico');
    registry.deleteColumn(columnOf(host, 'CadÚnico', 'Pessoas cadastradas') + 1);
    putText(host, 'CadÚnico', 'I1', 'Anotações da equipe');
    const settings = sheetOf(host, 'Configuração');
    const names = settings.getDataRange().getValues().flat();
    settings.deleteRow(names.indexOf('Brasão') / 3 + 1);
    const [before, parameters] = [registry, settings].map((tab) => tab.getDataRange().getValues());
    const { done } = prepare(host);
    expect(done.join(' ')).toContain('coluna "Pessoas cadastradas" incluída à direita');
    expect(done.join(' ')).toContain('parâmetro incluído: Brasão.');
    const after = registry.getDataRange().getValues();
    expect(after.map((row) => row.slice(0, 9))).toEqual(before);
    expect(after.map((row) => row.slice(9))).toEqual([['Pessoas cadastradas'], [''], ['']]);
    expect(registry.getRange('J2').getNumberFormat()).toBe('#,##0');
    const now = settings.getDataRange().getValues();
    expect(now.slice(0, -1)).toEqual(parameters);
    expect(now.at(-1)?.slice(0, 2)).toEqual(['Brasão', '']);
    expect(prepare(host).changed).toBe(false);
  });

  it('makes a missing tab where it belongs, and moves none', () => {
    const host = exampleHost();
    spreadsheetOf(host).deleteSheet(sheetOf(host, 'Serviços'));
    prepare(host);
    const names = spreadsheetOf(host)
      .getSheets()
      .map((sheet) => sheet.getName());
    expect(names).toEqual(['Início', ...inputTabs, ...outputTabs]);
  });

  it('makes as many service calls for a hundred times the rows', () => {
    const counts = [1, 100].map((times) => {
      const host = exampleHost();
      for (const tab of ['Ações', 'Desafios', 'Atendimentos']) {
        const [header = [], ...rows] = sheetOf(host, tab).getDataRange().getValues() as string[][];
        replaceTab(host, tab, [header, ...Array.from({ length: times }, () => rows).flat()]);
      }
      host.calls.reset();
      prepare(host);
      const first = host.calls.count;
      host.calls.reset();
      prepare(host);
      return [first, host.calls.count];
    });
    const host = emptyHost();
    host.calls.reset();
    prepare(host);
    console.log(
      `prepareWorkbook: ${host.calls.count} service calls for an empty spreadsheet; for the example ${counts[0]?.join(', then ')}; for 100 times its rows ${counts[1]?.join(', then ')}`,
    );
    // Tabs that are full to the last row need less: there is no empty row to make ready.
    counts[1]?.forEach((count, run) => {
      expect(count).toBeLessThanOrEqual(counts[0]?.[run] ?? 0);
    });
    expect(host.calls.count).toBeLessThanOrEqual(mostCalls('prepareWorkbook'));
  });
});
