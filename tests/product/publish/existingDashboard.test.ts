// Gerar relatório brings an existing Painel up to date, and never fails because of it.
import { describe, expect, it } from 'vitest';
import { type Host, successOf } from '../builtHost.ts';
import { exampleHost, putNumber, sheetOf, spreadsheetOf } from '../sheetEdits.ts';

const tabsOf = (host: Host) =>
  spreadsheetOf(host)
    .getSheets()
    .map((sheet) => sheet.getName());

function shownOn(host: Host, tab: string): string[] {
  return sheetOf(host, tab).getDataRange().getDisplayValues().flat();
}

describe('Gerar relatório', () => {
  it('shows the numbers just published on the Painel', () => {
    const host = exampleHost();
    successOf(host.run('refreshIndicators'));
    // 36.547 families in November 2021, of whom 17.428 in extreme poverty: ten more make 36.557.
    expect(shownOn(host, 'Painel')).toContain('36.547');
    putNumber(host, 'CadÚnico', 'C3', 17438);
    successOf(host.run('generateReport'));
    expect(shownOn(host, 'Painel')).toContain('36.557');
    expect(shownOn(host, 'Painel')).not.toContain('36.547');
  });

  it('makes no Painel where there is none', () => {
    const host = exampleHost();
    successOf(host.run('generateReport'));
    expect(tabsOf(host)).not.toContain('Painel');
  });

  it('publishes although the Painel cannot be written, and says so', () => {
    const host = exampleHost();
    successOf(host.run('refreshIndicators'));
    successOf(host.run('generateReport'));
    host.calls.reset();
    successOf(host.run('generateReport'));
    const [charts] = host.calls.all.filter(({ method }) => method === 'getCharts');
    host.calls.reset();
    host.calls.failAt(charts?.number ?? 0);
    const value = successOf(host.run('generateReport')) as unknown as Record<string, unknown>;
    expect(value).toMatchObject({ version: 3 });
    expect(value.notice).toContain('a aba Painel não pôde ser atualizada');
    expect(sheetOf(host, 'Histórico').getLastRow()).toBe(4);
  });
});
