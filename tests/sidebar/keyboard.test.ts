// The panel by keyboard alone: every screen, the run, a window, and where the focus goes.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ana, bia, documentsOf, publish, smallHost } from '../product/publishing.ts';
import { putText, spreadsheetOf } from '../product/sheetEdits.ts';
import { chromiumPath, openSidebar, useBrowser } from './openSidebar.ts';
import { demonstrationHost, emptyHost, googleError } from './panelHosts.ts';

useBrowser();

/** Name of what has the focus, as far as this test needs it. */
const focused = (page: Page) =>
  page.evaluate<string>(
    "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()",
  );

/** Presses Tab until what has the focus begins like this. Throws: when it is not reached in 60 steps. */
async function tabTo(page: Page, beginning: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(beginning)) return expectRing(page);
  }
  throw new Error(`Tab does not reach "${beginning}".`);
}

/** What has the focus shows it with a ring of 2 px, itself or by the area that belongs to it, and is not covered. */
async function expectRing(page: Page): Promise<void> {
  const ring = await page.evaluate<string>(`(() => {
    const own = getComputedStyle(document.activeElement);
    const area = getComputedStyle(document.activeElement, '::after');
    return [own, area].map((style) => style.outlineStyle + ' ' + style.outlineWidth).join(', ');
  })()`);
  expect(ring).toContain('solid 2px');
  const isCovered = await page.evaluate(`(() => {
    const active = document.activeElement;
    const tabs = document.querySelector('header').getBoundingClientRect();
    return active.closest('main') !== null && active.closest('dialog') === null
      && active.getBoundingClientRect().top < tabs.bottom;
  })()`);
  expect(isCovered).toBe(false);
}

describe.skipIf(chromiumPath === null)('by keyboard alone', () => {
  it('changes screens with the arrows, Home and End, and has one stop for the row of tabs', async () => {
    const { page } = await openSidebar(demonstrationHost());
    await page.getByText('Tudo certo por aqui').waitFor();
    await page.keyboard.press('Tab');
    const names: string[] = [];
    for (const key of ['', 'ArrowRight', 'ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
      if (key !== '') await page.keyboard.press(key);
      await expectRing(page);
      const name = await focused(page);
      names.push(name);
      expect(await page.getByRole('tab', { selected: true }).textContent()).toBe(name);
      expect(await page.getByRole('tabpanel').count()).toBe(1);
    }
    expect(names).toEqual([
      'Situação',
      'Indicadores',
      'Relatório',
      'Ajuda',
      'Situação',
      'Ajuda',
      'Situação',
    ]);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Atualizar');
  });

  it('jumps from a finding to its cell', async () => {
    const host = demonstrationHost();
    putText(host, 'CadÚnico', 'C15', 'doze');
    const { page } = await openSidebar(host);
    await page.getByRole('button', { name: 'Erro · C15' }).waitFor();
    await tabTo(page, 'Erro · C15');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('window.editorFocused')).toBe(1);
    expect(spreadsheetOf(host).getActiveRange()?.getA1Notation()).toBe('C15');
  });

  it('goes through all indicators and back, and nothing with the focus is under the tabs', async () => {
    const { page, goTo } = await openSidebar(demonstrationHost());
    await goTo('Indicadores');
    await page.getByText('Destaques').waitFor();
    const cards = await page.locator('.indicator').count();
    // The refresh button, the search, and each card.
    for (let step = 0; step < cards + 2; step += 1) await page.keyboard.press('Tab');
    await expectRing(page);
    for (let step = 0; step < cards - 1; step += 1) {
      await page.keyboard.press('Shift+Tab');
      if (step % 5 === 0) await expectRing(page);
    }
    expect(await focused(page)).toBe('Famílias em Extrema Pobreza');
  });

  it('opens a card and goes to where its value comes from', async () => {
    const host = demonstrationHost();
    const { page } = await openSidebar(host);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.getByText('Destaques').waitFor();
    await tabTo(page, 'Total de Famílias');
    await page.keyboard.press('Space');
    await tabTo(page, 'Ir para CadÚnico, C25:F25');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('window.editorFocused')).toBe(1);
    expect(spreadsheetOf(host).getActiveRange()?.getA1Notation()).toBe('C25:F25');
  });

  it('generates the report and goes on at its result', async () => {
    const host = smallHost();
    const { page } = await openSidebar(host);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByText('As publicações aparecem aqui.').waitFor();
    await tabTo(page, 'Gerar relatório');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Relatório publicado');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^Abrir documento/);
    await expectRing(page);
    expect(documentsOf(host).length).toBe(1);
  });

  it('shares in a window that keeps the focus and gives it back', async () => {
    const host = smallHost();
    const { documentId } = publish(host);
    const { page, goTo } = await openSidebar(host);
    await goTo('Relatório');
    await page.getByText('2021, versão 1').waitFor();
    await tabTo(page, 'Compartilhar');
    await page.keyboard.press('Enter');
    await page.getByText(ana).last().waitFor();
    const inWindow = () => page.evaluate("document.activeElement.closest('dialog') !== null");
    await expect.poll(inWindow).toBe(true);
    expect(await focused(page)).toBe('Compartilhar');
    await tabTo(page, 'Fechar');
    await page.keyboard.press('Tab');
    await page.keyboard.type(bia);
    await tabTo(page, 'Adicionar');
    await page.keyboard.press('Enter');
    await page.getByText(`${bia}: adicionado`).waitFor();
    expect(host.drive.permissions(documentId).length).toBe(2);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('Compartilhar');
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

describe.skipIf(chromiumPath === null)('the focus is never lost', () => {
  it('when the year is changed, or the change is given up', async () => {
    const { page } = await openSidebar(demonstrationHost());
    await page.getByText('Tudo certo por aqui').waitFor();
    const year = page.getByLabel('Ano do relatório');
    for (const button of ['Cancelar', 'Mudar para 2023']) {
      await year.selectOption('2023');
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      await page.getByText('passam a ser os de 2023').waitFor({ state: 'hidden' });
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('year');
    }
  });

  it('when the workbook was prepared, and when the message about it is closed', async () => {
    const { page } = await openSidebar(emptyHost());
    await page.getByRole('button', { name: 'Preparar planilha' }).waitFor();
    await tabTo(page, 'Preparar planilha');
    await page.keyboard.press('Enter');
    await page.getByText('Planilha pronta.').waitFor();
    await expect.poll(() => focused(page)).toBe('Situação da planilha');
    await page.getByRole('button', { name: 'Erro · B2' }).waitFor();
    await tabTo(page, 'Fechar aviso');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Situação da planilha');
  });

  it.each([
    ['Situação', 'loadSituation', 'SEDES · Município Exemplo'],
    ['Indicadores', 'loadIndicators', 'Indicadores de 2024'],
    ['Relatório', 'loadReport', 'Relatório'],
  ])('when %s works at the second try', async (screen, load, heading) => {
    let broken = true;
    const { page, goTo } = await openSidebar(demonstrationHost(), {
      intercept: (name) => (name === load && broken ? googleError('Error', 'failed') : null),
    });
    await goTo(screen);
    await page.getByRole('button', { name: 'Tentar de novo' }).waitFor();
    await tabTo(page, 'Tentar de novo');
    broken = false;
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tentar de novo' }).waitFor({ state: 'hidden' });
    await expect.poll(() => focused(page)).toBe(heading);
  });

  it('when the link is opened', async () => {
    const host = smallHost();
    publish(host);
    const { page, goTo } = await openSidebar(host);
    await goTo('Relatório');
    await page.getByRole('button', { name: 'Compartilhar' }).click();
    await page.getByLabel('Acesso pelo link').selectOption({ label: 'Quem tem o link pode ler' });
    await tabTo(page, 'Mudar acesso');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Qualquer pessoa que receber o link/);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Sim, liberar o link');
    await page.keyboard.press('Enter');
    await page.getByText('Qualquer pessoa com o link').last().waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('link-role');
  });
});
