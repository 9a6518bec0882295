// The screen Indicadores in a real browser.
import { describe, expect, it } from 'vitest';
import { sheetOf, spreadsheetOf } from '../product/sheetEdits.ts';
import { inspect } from './inspect.ts';
import { chromiumPath, openSidebar, useBrowser } from './openSidebar.ts';
import { demonstrationHost } from './panelHosts.ts';

useBrowser();

describe.skipIf(chromiumPath === null)('Indicadores', () => {
  it('shows the headlines first, every value once, with one call', async () => {
    const { page, calls, goTo, layoutShift } = await openSidebar(demonstrationHost());
    await page.getByText('Tudo certo por aqui').waitFor();
    await goTo('Indicadores');
    await page.getByRole('heading', { name: 'Indicadores de 2024' }).waitFor();
    expect(calls).toEqual(['loadSituation', 'loadIndicators']);
    const headlines = page.getByRole('region', { name: 'Destaques' }).getByRole('listitem');
    expect(await headlines.locator('h3').allTextContents()).toEqual([
      'Famílias em Extrema Pobreza',
      'Total de Famílias',
      'Pessoas Cadastradas',
      'Recurso Total',
    ]);
    const first = headlines.first();
    expect(await first.locator('.value').textContent()).toBe('2.783');
    // 2,952 in January, 2,783 in December: (2783 - 2952) / 2952 = -5.72 %.
    expect(await first.locator('.change').first().textContent()).toBe(
      '▼ redução de 5,72% desde jan',
    );
    expect(await first.locator('.trend .unseen').textContent()).toBe(
      'Linha de jan a dez; menor valor em dez, maior em jan.',
    );
    // 6 + 5 + 8 + 4 + 4 values of the five groups.
    expect(await page.locator('.indicator').count()).toBe(27);
    expect(await layoutShift()).toBe(0);
    await inspect(page, 'indicators');
  });

  it('is kept while other screens are looked at, and loaded again when asked', async () => {
    const { page, calls, goTo } = await openSidebar(demonstrationHost());
    await goTo('Indicadores');
    await page.getByText('Destaques').waitFor();
    await page.getByRole('heading', { name: 'Recursos por origem' }).scrollIntoViewIfNeeded();
    const place = await page.evaluate<number>('scrollY');
    expect(place).toBeGreaterThan(500);
    await goTo('Situação');
    expect(await page.evaluate('scrollY')).toBe(0);
    await goTo('Indicadores');
    await page.getByText('Destaques').waitFor();
    expect(await page.evaluate('scrollY')).toBe(place);
    expect(calls).toEqual(['loadSituation', 'loadIndicators']);
    await page.getByRole('button', { name: 'Atualizar' }).click();
    await expect.poll(() => calls.length).toBe(3);
    expect(calls[2]).toBe('loadIndicators');
  });

  it('finds without accents and capitals, and says when there is nothing', async () => {
    const { page, goTo } = await openSidebar(demonstrationHost());
    await goTo('Indicadores');
    const search = page.getByLabel('Buscar indicador');
    await search.fill('FAMILIAS extrema');
    // The number of families and their share.
    await page.getByText('2 indicadores encontrados').waitFor();
    expect(await page.locator('.indicator').count()).toBe(2);
    await inspect(page, 'indicators-search');
    await search.fill('<b>zebra</b>');
    await page.getByText('Nenhum indicador com "<b>zebra</b>". Tente outra palavra.').waitFor();
    await inspect(page, 'indicators-none');
  });

  it('shows how a value was made, and jumps to its cells', async () => {
    const host = demonstrationHost();
    const { page, goTo } = await openSidebar(host);
    await goTo('Indicadores');
    const share = page.getByRole('region', { name: 'Participação de cada origem' });
    const card = share.getByRole('button', { name: 'Recursos próprios do Tesouro Municipal' });
    expect(await card.getAttribute('aria-expanded')).toBe('false');
    await card.focus();
    await page.keyboard.press('Enter');
    expect(await card.getAttribute('aria-expanded')).toBe('true');
    await share.getByText('Valor da linha ÷ Recurso Total × 100.').waitFor();
    await share.getByText('R$ 4.923.313,85').waitFor();
    await share.getByText('R$ 6.585.237,94').waitFor();
    await inspect(page, 'indicators-detail', card);
    await share.getByRole('button', { name: 'Ir para Investimento, H5:H7' }).click();
    await expect.poll(() => page.evaluate('window.editorFocused')).toBe(1);
    expect(spreadsheetOf(host).getActiveRange()?.getA1Notation()).toBe('H5:H7');
    expect(spreadsheetOf(host).getActiveSheet().getName()).toBe('Investimento');
    await card.press('Enter');
    expect(await card.getAttribute('aria-expanded')).toBe('false');
  });

  it('leads to Situação when nothing can be calculated', async () => {
    const host = demonstrationHost();
    const settings = sheetOf(host, 'Configuração');
    settings.deleteRows(2, settings.getLastRow() - 1);
    const { page, goTo } = await openSidebar(host);
    await goTo('Indicadores');
    await page.getByRole('heading', { name: 'Falta preencher a Configuração' }).waitFor();
    await inspect(page, 'indicators-refused');
    await page.getByRole('button', { name: 'Ver em Situação' }).click();
    await expect
      .poll(() => page.evaluate('document.activeElement.textContent'))
      .toBe('Situação da planilha');
  });
});
