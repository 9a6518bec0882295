// The calls of the side panel, as google.script.run makes them.
import { describe, expect, it } from 'vitest';
import type { GeneratedReport } from '../../../src/commands/publish/generateReport.ts';
import type { PublicError } from '../../../src/domain/outcome.ts';
import type { loadIndicators, loadReport, loadSituation } from '../../../src/main.ts';
import { mostCalls } from '../../budgets.ts';
import { createHost, type Host, rowsOf, temporaryFolder } from '../builtHost.ts';
import { inputsOf } from '../publishing.ts';
import { exampleHost, putNumber, putText, sheetOf, spreadsheetOf } from '../sheetEdits.ts';

type ValueOf<F extends () => { readonly ok: boolean }> = Extract<
  ReturnType<F>,
  { readonly ok: true; readonly value: unknown }
>['value'];

function successful<T>(answer: unknown): T {
  const { ok, value, errors } = answer as { ok: boolean; value?: T; errors?: PublicError[] };
  if (!ok || value === undefined) throw new Error(JSON.stringify(errors));
  return value;
}

function errorOf(answer: unknown): PublicError {
  const { errors = [] } = answer as { errors?: PublicError[] };
  const [error] = errors;
  if (!error) throw new Error('It succeeded');
  return error;
}

const situation = (host: Host) =>
  successful<ValueOf<typeof loadSituation>>(host.runFromClient('loadSituation'));

function tabOf(host: Host, name: string) {
  const found = situation(host).tabs.find((tab) => tab.name === name);
  if (!found) throw new Error(`No tab ${name}`);
  return found;
}

function demonstration(): Host {
  return createHost({ workbook: 'examples/demonstracao.xlsx', folder: temporaryFolder() });
}

describe('loadSituation', () => {
  it('says whose sheet it is, its year, and how complete each tab is', () => {
    const found = situation(exampleHost());
    expect(found).toMatchObject({
      body: 'SAS · Juiz de Fora',
      year: 2021,
      years: [2022, 2021],
      canCompute: true,
      errorCount: 0,
    });
    // The 2021 report has two months of CadÚnico, means without months, and five required parameters.
    expect(found.tabs.map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'Configuração: 5 de 5 obrigatórios',
      expect.stringMatching(/^Listas: \d+ valores$/),
      expect.stringMatching(/^Ações: \d+ linhas$/),
      'CadÚnico: 2 de 12 meses',
      expect.stringMatching(/^Serviços: \d+ linhas$/),
      'Atendimentos: só médias informadas',
      'Investimento: 2 de 2 valores',
      expect.stringMatching(/^Desafios: \d+ linhas$/),
    ]);
  });

  it('counts months of the year of the report only', () => {
    const host = demonstration();
    const { year, years } = situation(host);
    expect(years).toEqual([Number(year) + 1, year, Number(year) - 1]);
    // What the tab itself holds, counted without the program.
    const rows = rowsOf(host, 'CadÚnico').filter((row) => Number(row.Ano) === year);
    expect(tabOf(host, 'CadÚnico')).toMatchObject({ done: rows.length, total: 12 });
    sheetOf(host, 'CadÚnico').appendRow([Number(year) - 1, 'jan', 1, 1, 1, 1, 1, '']);
    expect(tabOf(host, 'CadÚnico').done).toBe(rows.length);
  });

  it('counts a month of Atendimentos as complete when no row filled in by month lacks it', () => {
    const host = exampleHost();
    const sheet = sheetOf(host, 'Atendimentos');
    const months = sheet.getRange('D2:O2');
    months.setNumberFormat('0');
    months.setValues([[5, 5, 5, '', '', '', '', '', '', '', '', '']]);
    // One row with three months; the others only have means.
    expect(tabOf(host, 'Atendimentos')).toMatchObject({ done: 3, text: '3 de 12 meses completos' });
    sheet.getRange('D3').setNumberFormat('0').setValue(7);
    expect(tabOf(host, 'Atendimentos').done).toBe(1);
  });

  it('lists what is to be mended under its tab, as Conferir dados does, and mends with the cell', () => {
    const host = exampleHost();
    putText(host, 'CadÚnico', 'C3', 'doze');
    expect(situation(host)).toMatchObject({ errorCount: 1, canCompute: true });
    expect(tabOf(host, 'CadÚnico')).toMatchObject({
      errorCount: 1,
      issues: [{ severity: 'error', cell: 'C3', found: 'doze' }],
      moreIssues: 0,
    });
    const checked = successful<{ errorCount: number }>(host.runFromClient('checkData'));
    expect(checked.errorCount).toBe(1);
    putNumber(host, 'CadÚnico', 'C3', 12);
    expect(situation(host).errorCount).toBe(0);
  });

  it('works in an empty spreadsheet, and says that the tabs are missing', () => {
    const found = situation(createHost({ folder: temporaryFolder() }));
    expect(found).toMatchObject({ body: '', year: null, years: [], canCompute: false });
    expect(found.tabs).toHaveLength(8);
    for (const tab of found.tabs) {
      expect(tab).toMatchObject({ exists: false, done: 0, text: 'a aba não existe' });
    }
    expect(found.tabs[0]?.errorCount).toBeGreaterThan(0);
  });

  it('lists no more than a hundred findings of a tab, and counts the rest', () => {
    const host = exampleHost();
    const sheet = sheetOf(host, 'CadÚnico');
    const wrong = Array.from({ length: 130 }, () => [2021, 'treze']);
    sheet.getRange(4, 1, wrong.length, 2).setValues(wrong);
    const tab = tabOf(host, 'CadÚnico');
    expect(tab.issues).toHaveLength(100);
    expect(tab.errorCount + tab.warningCount).toBe(100 + tab.moreIssues);
    expect(tab.errorCount).toBe(130);
  });

  it('writes nothing', () => {
    const host = exampleHost();
    const before = host.toXlsx();
    situation(host);
    host.runFromClient('loadIndicators');
    host.runFromClient('loadReport');
    expect(host.toXlsx()).toEqual(before);
  });
});

describe('setReportYear', () => {
  it('writes the one cell, and shows the sheet for that year', () => {
    const host = demonstration();
    const { year } = situation(host);
    const before = rowsOf(host, 'Configuração');
    const earlier = Number(year) - 1;
    const after = successful<{ year: number }>(
      host.runFromClient('setReportYear', { year: earlier }),
    );
    expect(after.year).toBe(earlier);
    const changed = rowsOf(host, 'Configuração').filter(
      (row, index) => JSON.stringify(row) !== JSON.stringify(before[index]),
    );
    expect(changed).toMatchObject([{ Parâmetro: 'Ano do relatório', Valor: earlier }]);
  });

  it('says what to do when Configuração has no such line', () => {
    const host = createHost({ folder: temporaryFolder() });
    const error = errorOf(host.runFromClient('setReportYear', { year: 2024 }));
    expect(error.message).toContain('Use Preparar planilha');
  });

  it('refuses what is no year', () => {
    const host = exampleHost();
    for (const year of [1999, 2101, 2021.5, '2021', null]) {
      expect(errorOf(host.runFromClient('setReportYear', { year })).code).toBe('badRequest');
    }
    expect(situation(host).year).toBe(2021);
  });
});

describe('goToCell', () => {
  it('selects the cells in their tab', () => {
    const host = exampleHost();
    const shown = { C3: 'C3', 'C2:E3': 'C2:E3', 'C:C': 'C1:C1000', '2:2': 'A2:Z2' };
    for (const [cell, selected] of Object.entries(shown)) {
      successful(host.runFromClient('goToCell', { tab: 'CadÚnico', cell }));
      expect(spreadsheetOf(host).getActiveSheet().getName()).toBe('CadÚnico');
      const range = spreadsheetOf(host).getActiveRange()?.getA1Notation();
      expect(range).toBe(selected);
    }
    successful(host.runFromClient('goToCell', { tab: 'Desafios', cell: '' }));
    expect(spreadsheetOf(host).getActiveSheet().getName()).toBe('Desafios');
  });

  it('says when the tab is gone, and refuses what is no address', () => {
    const host = exampleHost();
    const gone = errorOf(host.runFromClient('goToCell', { tab: 'Férias', cell: 'A1' }));
    expect(gone).toMatchObject({ code: 'missingTab' });
    expect(gone.message).toContain('"Férias"');
    for (const cell of ['A0', 'a1', '=A1', 'A1;B2', 'Desafios!A1', 'A1:', 'AAAA1']) {
      const error = errorOf(host.runFromClient('goToCell', { tab: 'CadÚnico', cell }));
      expect(error.code, cell).toBe('badRequest');
    }
  });
});

describe('loadIndicators', () => {
  it('gives the same numbers as the tab Indicadores', () => {
    const host = exampleHost();
    const { year, groups } = successful<ValueOf<typeof loadIndicators>>(
      host.runFromClient('loadIndicators'),
    );
    expect(year).toBe(2021);
    successful(host.runFromClient('refreshIndicators'));
    const written = new Map(rowsOf(host, 'Indicadores').map((row) => [row.Código, row]));
    const cards = groups.flatMap((group) => group.cards);
    expect(cards.length).toBeGreaterThan(20);
    for (const card of cards) expect(written.has(card.code), card.code).toBe(true);
    // 17.428 + 4.742 + 14.377 families; January had 14.385 + 4.356 + 12.946 = 31.687, which is 15,34% less.
    expect(cards.find(({ code }) => code === 'cadUnico.total.last')).toMatchObject({
      value: '36.547',
      changes: [{ direction: 'up', amount: '15,34%', since: 'desde jan' }],
    });
    expect(written.get('cadUnico.total.last')?.Valor).toBe(36547);
  });

  it('says in one sentence what is missing', () => {
    const host = createHost({ folder: temporaryFolder() });
    expect(errorOf(host.runFromClient('loadIndicators')).message).toContain('Configuração');
  });
});

describe('a run that is watched', () => {
  const job = 'trabalho-0001';

  it('leaves the step it is in', () => {
    const host = exampleHost();
    const step = () =>
      successful<{ step: string | null }>(host.runFromClient('reportProgress', { job }));
    expect(step()).toEqual({ step: null, stopping: false });
    successful<GeneratedReport>(host.runFromClient('generateReport', { job }));
    expect(step()).toEqual({ step: 'publish', stopping: false });
    // The side panel shows the steps itself.
    expect(host.toasts).toEqual([]);
  });

  it('stops before its next step when asked to, and leaves everything as it was', () => {
    const host = exampleHost();
    const before = inputsOf(host);
    successful(host.runFromClient('stopReport', { job }));
    const error = errorOf(host.runFromClient('generateReport', { job }));
    expect(error).toMatchObject({ code: 'stopped' });
    expect(error.message).toContain('O documento ficou como estava');
    expect(host.drive.files()).toEqual([]);
    expect(inputsOf(host)).toEqual(before);
    successful(host.runFromClient('generateReport', { job: 'trabalho-0002' }));
  });

  it('costs within the limit of Gerar relatório', () => {
    const host = exampleHost();
    successful(host.runFromClient('generateReport', { job }));
    host.calls.reset();
    successful(host.runFromClient('generateReport', { job: 'trabalho-0003' }));
    console.log(`generateReport, watched: ${host.calls.count} service calls`);
    expect(host.calls.count).toBeLessThanOrEqual(mostCalls('generateReport'));
  });

  it('goes on when the cache does not work', () => {
    const host = exampleHost();
    host.calls.reset();
    successful(host.runFromClient('generateReport', { job }));
    const cacheCalls = host.calls.all.filter(
      ({ service, method }) => service === 'CacheService' && method === 'getUserCache',
    );
    expect(cacheCalls.length).toBeGreaterThan(0);
    for (const { number } of cacheCalls) {
      const other = exampleHost();
      other.calls.reset();
      other.calls.failAt(number);
      successful(other.runFromClient('generateReport', { job }));
    }
  });
});

it('who asks again while generating is told that it is them', () => {
  const answers: unknown[] = [];
  let host: Host | null = null;
  host = createHost({
    workbook: 'examples/sas-2021.xlsx',
    folder: temporaryFolder(),
    onToast: (message) => {
      if (message.startsWith('Publicando')) answers.push(host?.runFromClient('generateReport'));
    },
  });
  successful(host.run('generateReport'));
  expect(answers.map(errorOf)).toMatchObject([{ code: 'busyYourself' }]);
});

describe('loadReport', () => {
  it('is about the year of the report, and so is what is done with the document', () => {
    const host = demonstration();
    const load = () => successful<ValueOf<typeof loadReport>>(host.runFromClient('loadReport'));
    successful(host.runFromClient('generateReport'));
    const { year, document } = load();
    expect(document?.year).toBe(year);
    const earlier = Number(year) - 1;
    successful(host.runFromClient('setReportYear', { year: earlier }));
    expect(load()).toMatchObject({ year: earlier, document: null });
    expect(errorOf(host.runFromClient('freezeReport', { as: 'pdf' })).code).toBe('notPublished');
    successful(host.runFromClient('generateReport'));
    expect(load().document).toMatchObject({ year: earlier, version: 1 });
    const pdf = successful<{ name: string }>(host.runFromClient('downloadPdf'));
    expect(pdf.name).toContain(String(earlier));
  });

  it('says that nothing was published, and afterwards what was', () => {
    const host = exampleHost();
    const load = () => successful<ValueOf<typeof loadReport>>(host.runFromClient('loadReport'));
    expect(load()).toMatchObject({ user: 'pessoa@exemplo.org', document: null, history: [] });
    const { url } = successful<GeneratedReport>(host.runFromClient('generateReport'));
    successful(host.runFromClient('generateReport'));
    const { document, history, publication } = load();
    expect(document).toMatchObject({
      url,
      year: 2021,
      version: 2,
      publisher: 'pessoa@exemplo.org',
      publishedAt: expect.stringMatching(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/),
    });
    // Newest first.
    expect(history.map(({ version }) => version)).toEqual(['2', '1']);
    expect(history[0]).toMatchObject({ url, year: '2021', changes: 'Nenhum.' });
    expect(publication).toMatchObject({ publisher: '', box: false, night: false });
  });
});

describe('openSidebar', () => {
  it('shows the page of the side panel', () => {
    const host = exampleHost();
    host.run('openSidebar');
    expect(host.ui.windows).toMatchObject([{ kind: 'sidebar', title: 'Relatório de Gestão' }]);
  });
});
