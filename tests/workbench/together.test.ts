// Several executions at the same time, as on Google: two people, and the panel while a report is being made.
import { describe, expect, it } from 'vitest';
import { ana, bia } from '../product/publishing.ts';
import { chromiumPath, openWorkbench, useBrowser } from './openWorkbench.ts';

useBrowser();

describe.skipIf(chromiumPath === null)('at the same time', () => {
  it('two people see what the other types', async () => {
    const first = await openWorkbench({ user: ana });
    const second = await first.openAs(bia);
    await first.page.getByText(ana).waitFor();
    await second.page.getByText(bia).waitFor();
    await first.goToTab('CadÚnico');
    await second.goToTab('CadÚnico');
    await second.select('H7');
    await first.type('C5', '123');
    await second.sees('C5', '123');
    // Each has a place of their own.
    expect(await second.page.locator('revo-grid').getAttribute('data-place')).toBe('H7');
    await second.type('C6', '456');
    await first.sees('C6', '456');
  });

  it('the panel follows the steps of a report, and stops it', async () => {
    const { panel, screenshot } = await openWorkbench({ user: ana, slow: 200 });
    await panel.locator('.summary', { hasText: /^2 avisos$/ }).waitFor();
    await panel.getByRole('tab', { name: 'Relatório' }).click();
    await panel.getByRole('button', { name: 'Gerar relatório' }).click();
    const steps = panel.getByRole('listitem');
    // Only an execution inside the other one can tell that the first step is over.
    await steps.filter({ hasText: 'Conferir' }).and(panel.locator('.done')).waitFor();
    await screenshot('bancada-running');
    await panel.getByRole('button', { name: 'Parar' }).click();
    await panel
      .getByText(/parad|parou|interromp/i)
      .first()
      .waitFor({ timeout: 60_000 });
    expect(await panel.getByText('Relatório publicado').count()).toBe(0);
  });

  it('who wants the same is told who is at it', async () => {
    const first = await openWorkbench({ user: ana, slow: 200 });
    const second = await first.openAs(bia);
    for (const { panel } of [first, second])
      await panel.locator('.summary', { hasText: /^2 avisos$/ }).waitFor({ timeout: 60_000 });
    await first.choose('Relatório de Gestão', 'Gerar relatório');
    await first.page.getByText('Executando…').waitFor();
    await second.page.waitForTimeout(1500);
    await second.choose('Relatório de Gestão', 'Gerar relatório');
    await second.page
      .getByText(/ana@municipio\.mg\.gov\.br está gerando/)
      .waitFor({ timeout: 60_000 });
    // Bia is told, and the run of Ana goes on without waiting for her.
    expect(await first.page.getByRole('dialog').count()).toBe(0);
    await first.page
      .getByRole('dialog')
      .getByText('Relatório publicado')
      .waitFor({ timeout: 90_000 });
  });

  it('ticking the box publishes for everybody, as the one whose trigger it is', async () => {
    const first = await openWorkbench({ user: ana });
    const ok = () => first.page.getByRole('button', { name: 'OK' }).click();
    await first.choose('Relatório de Gestão', 'Preparar planilha');
    await ok();
    await first.choose('Relatório de Gestão', 'Publicação', 'Publicação pela caixa');
    await first.page.getByRole('button', { name: 'Sim' }).click();
    await first.page.getByRole('button', { name: 'Não' }).click();
    await ok();
    const second = await first.openAs(bia);
    await second.goToTab('Início');
    await second.select('B4');
    await second.page.keyboard.press('Space');
    await second.goToTab('Histórico');
    // Whoever publishes is the person who switched the box on.
    await expect
      .poll(() => second.page.locator('.rgCell', { hasText: ana }).count(), { timeout: 20_000 })
      .toBeGreaterThan(0);
  });
});
