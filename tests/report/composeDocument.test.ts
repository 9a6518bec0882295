// The whole report as plain data: the classic lines of 2021, what is left out, and what stands on the cover.
import { describe, expect, it } from 'vitest';
import { contrastOnWhite } from '../../src/domain/color.ts';
import type { Block } from '../../src/domain/reportModel.ts';
import { analyseWorkbook } from '../../src/report/analyseWorkbook.ts';
import { analysed, composed, placesOf, tablesOf, textOf, textsOf } from '../fixtures/analysis.ts';
import { cadUnicoRow, seedParts, type settingsGrid, varied, workbook } from '../fixtures/grids.ts';

const seed = composed(seedParts);
const headings = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level < 3 ? [block.text] : []));

describe('the report of 2021', () => {
  it('has its headings in order, eixos in the order of Listas', () => {
    expect(headings(seed.report.blocks).slice(0, 9)).toEqual([
      'Gestão do Suas:',
      'Vigilância Socioassistencial:',
      'Proteção Social:',
      'Controle Social:',
      'Números da Assistência Social em 2021',
      'Dados do CadÚnico:',
      'Média de Atendimentos Mensais dos Equipamentos Estatais:',
      'Investimento do Suas:',
      'Desafios:',
    ]);
    expect(headings(seed.report.blocks)[9]).toBe('Memória de cálculo');
  });

  it('has the classic lines, character for character', () => {
    const lines = seed.report.blocks.flatMap((block) =>
      block.kind === 'lines' || block.kind === 'list' ? block.items.map(textOf) : [],
    );
    expect(lines).toEqual([
      'Planejamento estratégico da SAS',
      'Evento Cidadania na Praça',
      'Programa Descubra',
      'Conferência junto ao CMas',
      'Famílias em Extrema Pobreza: 14.385 (Jan) - 17.428 (Nov)',
      'Famílias em Situação de Pobreza: 4.356 (Jan) - 4.742 (Nov)',
      'Famílias Baixa Renda: 12.946 (Jan) - 14.377 (Nov)',
      // 14385 + 4356 + 12946 and 17428 + 4742 + 14377
      'Total de Famílias: 31.687 (Jan) - 36.547 (Nov)',
      'Pessoas Cadastradas: 118.107 (Jan) - 131.640 (Nov)',
      'Cras - Famílias Atendidas: 5.784/mês',
      'Abordagem Social: 745/mês',
      'Recurso do Orçamento de Juiz de Fora: R$\u00a022.562.543,40 (82,53%)',
      'Recurso Repassado pela União e Estado de MG: R$\u00a04.776.465,60 (17,47%)',
      // 22.562.543,40 + 4.776.465,60
      'Recurso Total: R$\u00a027.339.009,00 (100,00%)',
      'Iniciação das atividades do Centro-Dia',
      'Revisão do PMas',
    ]);
  });

  it('opens with the sentence of the house', () => {
    const [first] = seed.report.blocks;
    expect(first).toMatchObject({ kind: 'paragraph', style: 'lead' });
    expect(textsOf(seed.report.blocks)[0]).toBe(
      'Segue as principais ações desenvolvidas pela SAS no ano de 2021.',
    );
  });

  it('has the cover, the running head and the properties of the sheet', () => {
    expect(seed.report.cover).toEqual({
      picture: null,
      municipality: 'Juiz de Fora – MG',
      body: 'Secretaria de Assistência Social (SAS)',
      title: 'RELATÓRIO DE GESTÃO',
      year: '2021',
      identification: [],
      preliminary: null,
    });
    expect(seed.report.header).toBe('Secretaria de Assistência Social (SAS) · Juiz de Fora – MG');
    expect(seed.report.footer).toBe('RELATÓRIO DE GESTÃO 2021');
    expect(seed.issues).toEqual([]);
  });

  it('never says undefined, null or NaN', () => {
    expect(textsOf(seed.report.blocks).join('\n')).not.toMatch(/undefined|null|NaN/);
  });
});

describe('Memória de cálculo', () => {
  it('has one row a result, with the cells it came from', () => {
    const tables = tablesOf(seed.report.blocks, 'memória de cálculo');
    const rows = tables.flatMap((table) => table.rows);
    expect(rows).toHaveLength(analysed(seedParts).results.all.length);
    for (const table of tables) {
      const sum = table.columns.reduce((width, { widthRatio }) => width + widthRatio, 0);
      expect(sum).toBeCloseTo(1, 9);
      for (const row of table.rows) {
        expect(row).toHaveLength(table.columns.length);
        expect(row.join(' ')).toMatch(/(CadÚnico|Atendimentos|Investimento)![A-Z]+\d/);
      }
    }
  });

  it('shows numerator and denominator of a share, in reais', () => {
    const [table] = tablesOf(seed.report.blocks, 'Participação de cada origem');
    expect(table?.rows[0]).toEqual(
      expect.arrayContaining(['R$\u00a022.562.543,40', 'R$\u00a027.339.009,00', '82,53%']),
    );
  });

  it('gives the reason of a value that cannot be given', () => {
    const { report } = composed({
      records: { CadÚnico: [cadUnicoRow('jan', [0]), cadUnicoRow('fev', [5])] },
    });
    const [table] = tablesOf(report.blocks, 'Variação percentual');
    expect(table?.notes.join('\n')).toContain('não há divisão por zero');
  });
});

describe('settings', () => {
  const withSettings = (settings: Parameters<typeof settingsGrid>[0]) =>
    composed(varied(seedParts, { settings }));

  it('change title, opening and presentation, braces filled in wherever they stand', () => {
    const { report } = withSettings({
      Título: 'Balanço',
      'Frase de abertura': '{sigla} {ano}: {sigla}!',
      Apresentação: 'Um.\n\n  \nDois.',
    });
    expect(report.cover.title).toBe('Balanço');
    expect(textsOf(report.blocks).slice(0, 4)).toEqual([
      'SAS 2021: SAS!',
      'Apresentação',
      'Um.',
      'Dois.',
    ]);
  });

  it('identify the secretary and the resolution', () => {
    const { report } = withSettings({
      'Secretário(a)': 'Maria',
      'Resolução do conselho': 'nº 5/2022',
      'Data da resolução': { isoDate: '2022-03-31' },
    });
    expect(report.cover.identification).toEqual([
      'Secretário(a): Maria',
      'Resolução do conselho: nº 5/2022, de 31/03/2022',
    ]);
  });

  it('keep a readable accent colour and darken one that is not, with a warning', () => {
    expect(withSettings({}).report.accentColor).toBe('#0B5FA5');
    expect(withSettings({ 'Cor principal': '#7a1f1f' }).report.accentColor).toBe('#7A1F1F');
    const light = withSettings({ 'Cor principal': '#ffee00' });
    expect(contrastOnWhite(light.report.accentColor)).toBeGreaterThanOrEqual(4.5);
    expect(placesOf(light.issues)).toEqual(['colorDarkened Configuração!B7']);
    expect(light.report.cover.preliminary).toBeNull();
  });

  it('with a picture that cannot be read leave the cover without it', () => {
    const { report, issues } = withSettings({ Brasão: 'data:image/png;base64,AAAA' });
    expect(report.cover.picture).toBeNull();
    expect(placesOf(issues)).toEqual(['notPicture Configuração!B7']);
  });
});

describe('errors', () => {
  it('make the version preliminary, one or many; warnings do not', () => {
    const bad = (...rows: Parameters<typeof cadUnicoRow>[]) =>
      composed(varied(seedParts, { records: { CadÚnico: rows.map((row) => cadUnicoRow(...row)) } }))
        .report.cover.preliminary;
    expect(bad(['jan', ['doze', 5]])).toBe('VERSÃO PRELIMINAR: 1 pendência');
    expect(bad(['jan', ['doze', 'treze']])).toBe('VERSÃO PRELIMINAR: 2 pendências');
    expect(bad(['jan', ['12', 5]])).toBeNull();
  });
});

describe('sections without data', () => {
  it('are left out with their headings, and said so in their tabs', () => {
    const { report, issues } = composed({});
    expect(headings(report.blocks)).toEqual([]);
    expect(placesOf(issues)).toEqual([
      'emptySection Ações',
      'emptySection CadÚnico',
      'emptySection Atendimentos',
      'emptySection Investimento',
      'emptySection Desafios',
    ]);
    expect(report.cover.preliminary).toBeNull();
  });

  it('do not keep the others from having their chapter', () => {
    const { report } = composed(varied(seedParts, { records: { CadÚnico: [], Ações: [] } }));
    expect(headings(report.blocks).slice(0, 3)).toEqual([
      'Números da Assistência Social em 2021',
      'Média de Atendimentos Mensais dos Equipamentos Estatais:',
      'Investimento do Suas:',
    ]);
  });
});

describe('a workbook is refused', () => {
  const refusedBy = (grids: ReturnType<typeof workbook>) => {
    const analysis = analyseWorkbook(grids);
    return 'refused' in analysis ? placesOf(analysis.refused) : null;
  };

  it('without the tab Configuração, or without what is required there', () => {
    const grids = workbook(seedParts);
    expect(refusedBy(grids.slice(1))).toEqual(['missingTab Configuração']);
    expect(refusedBy([])).toEqual(['missingTab Configuração']);
    expect(refusedBy(workbook({ settings: { UF: null } }))).toEqual([
      'missingParameter Configuração!B3',
    ]);
    expect(refusedBy(workbook({ settings: { 'Ano do relatório': 'este' } }))).toEqual([
      'notYear Configuração!B6',
    ]);
    expect(refusedBy(workbook({ settings: { Município: '\u0001' } }))).toContain(
      'missingParameter Configuração!B2',
    );
  });

  it('of a version from the future, but not of the present one', () => {
    expect(refusedBy(workbook({ settings: { 'Versão da planilha': 2 } }))).toEqual([
      'futureVersion Configuração!B7',
    ]);
    expect(refusedBy(workbook({ settings: { 'Versão da planilha': 1 } }))).toBeNull();
  });
});
