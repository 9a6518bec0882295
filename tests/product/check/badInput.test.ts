// Every kind of bad input is named by its cell, and nothing else of the report changes.
import { describe, expect, it } from 'vitest';
import { type Host, paragraphsOf, rowsOf, successOf } from '../builtHost.ts';
import {
  appendRow,
  exampleHost,
  putNumber,
  putText,
  replaceTab,
  sheetOf,
  spreadsheetOf,
} from '../sheetEdits.ts';

interface Case {
  readonly name: string;
  readonly spoil: (host: Host) => unknown;
  readonly code: string;
  readonly tab: string;
  readonly cell: string;
  readonly severity?: 'warning';
}

const cases: readonly Case[] = [
  {
    name: 'a tab is missing',
    spoil: (host) => spreadsheetOf(host).deleteSheet(sheetOf(host, 'Desafios')),
    code: 'missingTab',
    tab: 'Desafios',
    cell: '',
  },
  {
    name: 'a header is missing',
    spoil: (host) => putText(host, 'CadÚnico', 'B1', 'Período'),
    code: 'missingColumn',
    tab: 'CadÚnico',
    cell: '1:1',
  },
  {
    name: 'a header stands twice',
    spoil: (host) => putText(host, 'CadÚnico', 'I1', ' famílias em EXTREMA pobreza '),
    code: 'duplicateColumn',
    tab: 'CadÚnico',
    cell: 'I1',
  },
  {
    name: 'a number cell holds words',
    spoil: (host) => putText(host, 'CadÚnico', 'C3', 'doze'),
    code: 'notCount',
    tab: 'CadÚnico',
    cell: 'C3',
  },
  {
    name: 'a count is negative',
    spoil: (host) => putNumber(host, 'CadÚnico', 'D2', -4356),
    code: 'negative',
    tab: 'CadÚnico',
    cell: 'D2',
  },
  {
    name: 'the month is 13',
    spoil: (host) => putNumber(host, 'CadÚnico', 'B3', 13),
    code: 'notMonth',
    tab: 'CadÚnico',
    cell: 'B3',
  },
  {
    name: 'two rows have the same key',
    spoil: (host) => appendRow(host, 'CadÚnico', [2021, 'Janeiro', 1, 1, 1]),
    code: 'duplicateKey',
    tab: 'CadÚnico',
    cell: 'B4',
  },
  {
    name: 'a service does not exist',
    spoil: (host) => putText(host, 'Atendimentos', 'B2', 'Craz'),
    code: 'notInList',
    tab: 'Atendimentos',
    cell: 'B2',
  },
  {
    name: 'a cell has 40,000 characters',
    spoil: (host) => putText(host, 'Ações', 'C2', 'á'.repeat(40_000)),
    code: 'textTooLong',
    tab: 'Ações',
    cell: 'C2',
    severity: 'warning',
  },
  {
    name: 'a text begins with an equals sign',
    spoil: (host) => putText(host, 'Ações', 'C3', '=HYPERLINK("http://exemplo.org";"x")'),
    code: 'looksLikeFormula',
    tab: 'Ações',
    cell: 'C3',
    severity: 'warning',
  },
  {
    name: 'a text holds characters that XML forbids',
    spoil: (host) => putText(host, 'Desafios', 'B2', 'Centro\u0001-Dia\u000b'),
    code: 'forbiddenCharacters',
    tab: 'Desafios',
    cell: 'B2',
    severity: 'warning',
  },
  {
    name: 'a number was typed as text',
    spoil: (host) => putText(host, 'CadÚnico', 'G3', '131.640'),
    code: 'numberAsText',
    tab: 'CadÚnico',
    cell: 'G3',
    severity: 'warning',
  },
];

describe('bad input', () => {
  it.each(cases)('is named by its cell when $name', ({ spoil, code, tab, cell, severity }) => {
    const host = exampleHost();
    spoil(host);
    const before = inputsOf(host);
    const { issues, documentId } = successOf(host.run('generateReport'));
    expect(issues).toContainEqual(
      expect.objectContaining({ code, tab, cell, severity: severity ?? 'error' }),
    );
    expect(rowsOf(host, 'Pendências')).toContainEqual(
      expect.objectContaining({
        Gravidade: severity ? 'aviso' : 'erro',
        Aba: tab,
        Célula: cell,
      }),
    );
    expect(inputsOf(host)).toEqual(before);
    const paragraphs = paragraphsOf(host.drive.content(documentId));
    expect(paragraphs).toContain('Recurso Total: R$ 27.339.009,00 (100,00%)');
    const preliminary = paragraphs.filter((text) => text.startsWith('VERSÃO PRELIMINAR'));
    expect(preliminary.length).toBe(severity ? 0 : 1);
  });

  it('leaves out only what depends on the spoilt cell', () => {
    const host = exampleHost();
    putText(host, 'CadÚnico', 'C3', 'doze');
    successOf(host.run('generateReport'));
    const values = new Map(rowsOf(host, 'Indicadores').map((row) => [row.Código, row.Valor]));
    expect(values.get('cadUnico.extremePoverty.first')).toBe(14385);
    expect(values.has('cadUnico.extremePoverty.last')).toBe(false);
    expect(values.get('cadUnicoVariacao.poverty')).toBe(4742 - 4356);
    expect(values.get('cadUnicoVariacao.persons')).toBe(131640 - 118107);
    expect(values.get('cadUnico.total.last')).toBe(4742 + 14377);
    expect(values.get('cadUnicoVariacao.total')).toBe('');
  });

  it('prints a formula-like text as text, in the document and in Pendências', () => {
    const host = exampleHost();
    const text = '=1+1';
    putText(host, 'Ações', 'C2', text);
    const { documentId } = successOf(host.run('generateReport'));
    expect(paragraphsOf(host.drive.content(documentId))).toContain(text);
    const sheet = sheetOf(host, 'Pendências');
    expect(sheet.getDataRange().getFormulas().flat().join('')).toBe('');
    expect(rowsOf(host, 'Pendências')[0]).toMatchObject({ Encontrado: text });
  });

  it('prints a service whose name is special to programs', () => {
    const host = exampleHost();
    for (const [tab, cell] of [
      ['Serviços', 'A2'],
      ['Atendimentos', 'B2'],
    ] as const) {
      putText(host, tab, cell, '__proto__');
    }
    const { documentId, errorCount } = successOf(host.run('generateReport'));
    expect(errorCount).toBe(0);
    expect(paragraphsOf(host.drive.content(documentId))).toContain(
      '__proto__ - Famílias Atendidas: 5.784/mês',
    );
  });

  it('answers with one sentence when a required parameter is missing', () => {
    const host = exampleHost();
    sheetOf(host, 'Configuração').getRange('B2:B3').clearContent();
    expect(host.run('generateReport')).toEqual({
      ok: false,
      errors: [
        {
          code: 'missingParameter',
          message: 'A aba Configuração não informa: Município, UF. Preencha a coluna Valor.',
        },
      ],
    });
    expect(host.drive.files()).toEqual([]);
  });

  it('answers with one sentence when the workbook is of a newer version', () => {
    const host = exampleHost();
    const sheet = sheetOf(host, 'Configuração');
    const names = sheet
      .getDataRange()
      .getValues()
      .map(([name]) => name);
    sheet.getRange(names.indexOf('Versão da planilha') + 1, 2).setValue(99);
    const answer = host.run('generateReport') as { ok: boolean; errors: { code: string }[] };
    expect(answer.errors.map(({ code }) => code)).toEqual(['futureVersion']);
  });

  it('survives 50,000 rows of nonsense', () => {
    const host = exampleHost();
    const header = sheetOf(host, 'Atendimentos').getDataRange().getValues()[0] as string[];
    const rows = Array.from({ length: 50_000 }, (_, row) => [2021, `Serviço ${row}`, '', 'xx']);
    replaceTab(host, 'Atendimentos', [header, ...rows]);
    const { errorCount, issues } = successOf(host.run('generateReport'));
    // Each row has a service that does not exist and a January that is no number.
    expect(errorCount).toBe(2 * 50_000);
    expect(issues.length).toBe(2000);
    expect(rowsOf(host, 'Pendências').length).toBe(901);
  });
});

/** The values of all input tabs. */
function inputsOf(host: Host): unknown {
  return spreadsheetOf(host)
    .getSheets()
    .filter((sheet) => !['Indicadores', 'Pendências', 'Histórico'].includes(sheet.getName()))
    .map((sheet) => [sheet.getName(), sheet.getDataRange().getValues()]);
}
