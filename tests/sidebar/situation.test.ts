// The screen Situação in a real browser.
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../product/builtHost.ts';
import { putNumber, putText, sheetOf, spreadsheetOf } from '../product/sheetEdits.ts';
import { inspect } from './inspect.ts';
import { chromiumPath, openSidebar, useBrowser } from './openSidebar.ts';
import { demonstrationHost, emptyHost } from './panelHosts.ts';

useBrowser();

const yearOf = (host: ReturnType<typeof demonstrationHost>) =>
  rowsOf(host, 'Configuração').find(({ Parâmetro }) => Parâmetro === 'Ano do relatório')?.Valor;

const comparedWith = (host: ReturnType<typeof demonstrationHost>) =>
  rowsOf(host, 'Configuração').find(({ Parâmetro }) => Parâmetro === 'Comparar com o ano')?.Valor;

describe.skipIf(chromiumPath === null)('Situação', () => {
  it('says with one call that all is well, and how complete each tab is', async () => {
    const { page, calls, layoutShift } = await openSidebar(demonstrationHost());
    await page.getByText('Tudo certo por aqui').waitFor();
    expect(calls).toEqual(['loadSituation']);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'SEDES · Município Exemplo',
    );
    // CadÚnico has all twelve months of 2024; Atendimentos nine that every service has informed.
    const meter = (tab: string) => page.getByRole('meter', { name: `Preenchimento de ${tab}` });
    expect(await meter('CadÚnico').getAttribute('value')).toBe('12');
    expect(await meter('CadÚnico').getAttribute('aria-valuetext')).toBe('12 de 12 meses');
    expect(await meter('Atendimentos').getAttribute('value')).toBe('9');
    // Desafios has no number that would make it complete.
    expect(await meter('Desafios').count()).toBe(0);
    expect(await layoutShift()).toBe(0);
    await inspect(page, 'situation-fine');
  });

  it('shows an error after one refresh, jumps to its cell, and is glad when it is mended', async () => {
    const host = demonstrationHost();
    const { page, calls } = await openSidebar(host);
    await page.getByText('Tudo certo por aqui').waitFor();
    putText(host, 'CadÚnico', 'C15', 'doze');
    await page.getByRole('button', { name: 'Atualizar' }).click();
    const finding = page.getByRole('button', { name: 'Erro · C15' });
    await finding.waitFor();
    expect(calls).toEqual(['loadSituation', 'loadSituation']);
    expect(await finding.textContent()).toContain('Encontrado: doze');
    expect(await page.locator('.summary').textContent()).toBe('1 erro');
    await inspect(page, 'situation-error');
    await finding.click();
    await expect.poll(() => page.evaluate('window.editorFocused')).toBe(1);
    expect(spreadsheetOf(host).getActiveSheet().getName()).toBe('CadÚnico');
    expect(spreadsheetOf(host).getActiveRange()?.getA1Notation()).toBe('C15');
    putNumber(host, 'CadÚnico', 'C15', 2944);
    await page.getByRole('button', { name: 'Atualizar' }).click();
    await page.getByText('Tudo certo por aqui').waitFor();
  });

  it('keeps what is folded in when it is refreshed', async () => {
    const host = demonstrationHost();
    putText(host, 'CadÚnico', 'C15', 'doze');
    putText(host, 'CadÚnico', 'D15', 'treze');
    const { page } = await openSidebar(host);
    const finding = page.getByRole('button', { name: 'Erro · C15' });
    await finding.waitFor();
    await page.getByText('2 erros em CadÚnico').click();
    await finding.waitFor({ state: 'hidden' });
    // About what the other months have, so that nothing else is to be said of it.
    putNumber(host, 'CadÚnico', 'D15', 1640);
    await page.getByRole('button', { name: 'Atualizar' }).click();
    await page.getByText('1 erro em CadÚnico').waitFor();
    expect(await finding.isVisible()).toBe(false);
  });

  it('changes the year only after it was said what that does', async () => {
    const host = demonstrationHost();
    const { page, calls } = await openSidebar(host);
    const year = page.getByLabel('Ano do relatório');
    await year.selectOption('2023');
    await page.getByText('passam a ser os de 2023').waitFor();
    await inspect(page, 'situation-year');
    await page.getByRole('button', { name: 'Cancelar' }).click();
    expect(await year.inputValue()).toBe('2024');
    expect(yearOf(host)).toBe(2024);
    await year.selectOption('2023');
    // The year of comparison keeps its distance, unless the person does not want it.
    expect(comparedWith(host)).toBe(2023);
    const along = page.getByLabel('Comparar com 2022, em vez de 2023');
    expect(await along.isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Mudar para 2023' }).click();
    await expect.poll(() => yearOf(host)).toBe(2023);
    expect(comparedWith(host)).toBe(2022);
    await page.getByText('passam a ser os de 2023').waitFor({ state: 'hidden' });
    // The answer to the change is the new situation: no second call.
    expect(calls).toEqual(['loadSituation', 'setReportYear']);
    const { page: other } = await openSidebar(host);
    await other.getByRole('tab', { name: 'Indicadores' }).click();
    await other.getByRole('heading', { name: 'Indicadores de 2023' }).waitFor();
  });

  it('invites to prepare a workbook that is empty, and does it', async () => {
    const host = emptyHost();
    const { page, calls, layoutShift } = await openSidebar(host);
    await page.getByRole('heading', { name: 'Vamos preparar sua planilha' }).waitFor();
    expect(await layoutShift()).toBe(0);
    await inspect(page, 'situation-empty-workbook');
    await page.getByRole('button', { name: 'Preparar planilha' }).click();
    await page.getByText('Antes de calcular, preencha o que falta em Configuração.').waitFor();
    expect(calls).toEqual(['loadSituation', 'prepareWorkbook', 'loadSituation']);
    expect(spreadsheetOf(host).getSheetByName('CadÚnico')).not.toBeNull();
    await inspect(page, 'situation-prepared');
  });

  it('fills an empty workbook with example data when asked', async () => {
    const host = emptyHost();
    const { page } = await openSidebar(host);
    await page.getByRole('button', { name: 'Preparar com dados de exemplo' }).click();
    await page.getByRole('heading', { name: 'SAS · Juiz de Fora' }).waitFor();
    expect(rowsOf(host, 'Desafios').length).toBe(12);
  });

  it('names a tab that is missing and offers to make it', async () => {
    const host = demonstrationHost();
    spreadsheetOf(host).deleteSheet(sheetOf(host, 'Desafios'));
    const { page } = await openSidebar(host);
    await page.getByText('a aba não existe').waitFor();
    await page.getByText('Falta 1 aba.').waitFor();
    await inspect(page, 'situation-missing-tab');
    await page.getByRole('button', { name: 'Preparar planilha' }).click();
    await page.getByText('a aba não existe').waitFor({ state: 'hidden' });
    expect(spreadsheetOf(host).getSheetByName('Desafios')).not.toBeNull();
  });

  it('says so when the cell of a finding is gone by the time it is clicked', async () => {
    const host = demonstrationHost();
    putText(host, 'CadÚnico', 'C15', 'doze');
    const { page } = await openSidebar(host);
    await page.getByRole('button', { name: 'Erro · C15' }).waitFor();
    spreadsheetOf(host).deleteSheet(sheetOf(host, 'CadÚnico'));
    await page.getByRole('button', { name: 'Erro · C15' }).click();
    await page.getByText('A aba "CadÚnico" não existe mais.').waitFor();
    await inspect(page, 'situation-notice');
    await page.getByRole('button', { name: 'Fechar aviso' }).click();
    expect(await page.locator('.notice').count()).toBe(0);
  });

  it('leaves the year of comparison where it is when that is wanted', async () => {
    const host = demonstrationHost();
    const { page } = await openSidebar(host);
    await page.getByLabel('Ano do relatório').selectOption('2025');
    await page.getByLabel('Comparar com 2024, em vez de 2023').uncheck();
    await page.getByRole('button', { name: 'Mudar para 2025' }).click();
    await expect.poll(() => yearOf(host)).toBe(2025);
    expect(comparedWith(host)).toBe(2023);
  });

  it('notices that somebody changed the sheet, looking at most once a minute', async () => {
    const host = demonstrationHost();
    const { page, calls } = await openSidebar(host, { clock: true });
    await page.getByText('Tudo certo por aqui').waitFor();
    putText(host, 'CadÚnico', 'C15', 'doze');
    await page.evaluate("window.dispatchEvent(new Event('focus'))");
    await page.clock.runFor(30_000);
    expect(calls).toEqual(['loadSituation']);
    await page.clock.runFor(31_000);
    await page.getByText('Os dados da planilha mudaram.').waitFor();
    expect(calls).toEqual(['loadSituation', 'sheetStamp']);
    await inspect(page, 'situation-changed');
    await page.getByRole('button', { name: 'Atualizar a tela' }).click();
    await page.getByRole('button', { name: 'Erro · C15' }).waitFor();
    expect(await page.getByText('Os dados da planilha mudaram.').count()).toBe(0);
    await page.clock.runFor(61_000);
    await expect.poll(() => calls.at(-1)).toBe('sheetStamp');
    expect(await page.getByText('Os dados da planilha mudaram.').count()).toBe(0);
  });
});
