// What scripts show on the page: menus, questions, windows, messages, charts and the side panel.
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './expectAccessible.ts';
import { chromiumPath, openWorkbench, useBrowser } from './openWorkbench.ts';

useBrowser();

describe.skipIf(chromiumPath === null)('windows of the product', () => {
  it('are opened from the menu by keyboard, and the script waits for the answer', async () => {
    const { page, screenshot } = await openWorkbench();
    await expectAccessible(page, 'the page');
    await page.getByRole('menuitem', { name: 'Relatório de Gestão' }).focus();
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate('document.activeElement.textContent');
    await expect.poll(focused).toBe('Abrir painel lateral');
    await expectAccessible(page, 'a menu is open');
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Publicação');
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toBe('Abrir documento');
    await screenshot('bancada-menu');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(focused).toBe('Publicação');
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toBe('Abrir documento');
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Publicação pela caixa');
    await page.keyboard.press('Enter');
    const question = page.getByRole('dialog', { name: 'Relatório de Gestão' });
    await question.waitFor();
    await expectAccessible(page, 'a question');
    expect(await question.getByRole('button').allTextContents()).toEqual([
      '×',
      'Sim',
      'Não',
      'Cancelar',
    ]);
    await page.getByText('Executando…').waitFor();
    await screenshot('bancada-question');
    await question.getByRole('button', { name: 'Cancelar' }).click();
    await expect.poll(() => page.getByText('Executando…').count()).toBe(0);
  });

  it('ask for a text, which reaches the script', async () => {
    const { page, choose } = await openWorkbench();
    await choose('Relatório de Gestão', 'Publicação', 'Passar a publicação');
    const question = page.getByRole('dialog', { name: 'Relatório de Gestão' });
    const field = question.getByLabel('Resposta');
    await expect
      .poll(() => field.evaluate((input) => input === input.ownerDocument.activeElement))
      .toBe(true);
    await field.fill('nem um e-mail');
    await field.press('Enter');
    await expect.poll(() => question.getByLabel('Resposta').count()).toBe(0);
    await question.getByText(/e-mail/).waitFor();
    await question.getByRole('button', { name: 'OK' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('ask also while the panel still looks at the sheet', async () => {
    // About fifteen calls of the panel take two seconds: the command comes in between.
    const { page, choose } = await openWorkbench({ slow: 150 });
    await choose('Relatório de Gestão', 'Publicação', 'Passar a publicação');
    const question = page.getByRole('dialog', { name: 'Relatório de Gestão' });
    await question.getByLabel('Resposta').waitFor();
    await question.getByRole('button', { name: 'Cancelar' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('show the native charts of a tab over its cells', async () => {
    const { page, choose, goToTab, screenshot } = await openWorkbench();
    await choose('Relatório de Gestão', 'Atualizar indicadores e gráficos');
    await page.getByRole('button', { name: 'OK' }).click();
    await goToTab('Painel');
    const charts = page.locator('.charts img');
    expect(await charts.first().getAttribute('title')).toBe(
      'Famílias no Cadastro Único por faixa de renda',
    );
    // Their titles are read out from a list.
    expect(await page.getByRole('list', { name: 'Gráficos da aba' }).locator('li').count()).toBe(
      await charts.count(),
    );
    await expect
      .poll(
        () =>
          charts
            .first()
            .evaluate((image) => ('naturalWidth' in image ? Number(image.naturalWidth) : 0)),
        { timeout: 20_000 },
      )
      .toBeGreaterThan(300);
    await expectAccessible(page, 'a tab with charts');
    await screenshot('bancada-painel');
  });

  it('are pages of their own in the panel, which can be closed and opened again', async () => {
    const { page, panel } = await openWorkbench();
    const frame = page.locator('aside iframe');
    expect((await frame.boundingBox())?.width).toBe(300);
    await panel.getByRole('tab', { name: 'Relatório' }).click();
    await panel.getByRole('button', { name: 'Gerar relatório' }).waitFor();
    // The frame is kept apart: it cannot reach the page around it.
    const reached = await panel.locator('body').evaluate((body) => {
      try {
        return String(body.ownerDocument.defaultView?.parent.document.title);
      } catch (error) {
        return String(error).slice(0, 13);
      }
    });
    expect(reached).toBe('SecurityError');
    await page.getByRole('button', { name: 'Fechar painel lateral' }).first().click();
    expect(await frame.count()).toBe(0);
    await page.getByRole('button', { name: 'Abrir painel lateral' }).click();
    await panel.getByRole('tab', { name: 'Situação' }).waitFor();
  });
});
