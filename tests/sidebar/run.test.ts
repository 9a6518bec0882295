// A run as it really goes: the panel watches and stops it while the server is at work, in the workbench.
import type { FrameLocator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath, openWorkbench, useBrowser } from '../workbench/openWorkbench.ts';

useBrowser();

const steps = ['Conferir', 'Calcular', 'Gráficos', 'Documento', 'Publicar'];

async function start(panel: FrameLocator): Promise<void> {
  await panel.getByRole('tab', { name: 'Relatório' }).click();
  await panel.getByRole('button', { name: 'Gerar relatório' }).click();
  await panel.getByRole('heading', { name: 'Gerando o relatório' }).waitFor();
}

describe.skipIf(chromiumPath === null)('a run in the workbench', () => {
  it('goes through its steps in their order, and ends with the link', async () => {
    const { panel } = await openWorkbench({ slow: 300 });
    await start(panel);
    const current = panel.locator('[aria-current=step]');
    const done = panel.getByRole('heading', { name: 'Relatório publicado' });
    const seen: string[] = [];
    while ((await done.count()) === 0) {
      const [text = ''] = await current.allTextContents();
      const name = text.split(' – ')[0] ?? '';
      if (name !== '' && seen.at(-1) !== name) seen.push(name);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(seen[0]).toBe('Conferir');
    // The panel looks every 1.5 s, so that a step may be over between two looks; what is seen keeps the order.
    expect(seen).toEqual(steps.filter((name) => seen.includes(name)));
    expect(seen.length).toBeGreaterThan(1);
    await panel.getByRole('link', { name: 'Abrir documento' }).waitFor();
  });

  it('is stopped while it is at work, and leaves nothing behind', async () => {
    const { panel } = await openWorkbench({ slow: 150 });
    await start(panel);
    await panel.getByRole('button', { name: 'Parar' }).click();
    await panel.getByRole('heading', { name: 'Geração parada' }).waitFor();
    await panel.getByText('As publicações aparecem aqui.').waitFor();
  });

  it('keeps a colleague waiting with the name of who is generating', async () => {
    const { panel, openAs } = await openWorkbench({ slow: 200, user: 'ana@municipio.mg.gov.br' });
    const { panel: other } = await openAs('bia@municipio.mg.gov.br');
    await other.getByRole('tab', { name: 'Relatório' }).click();
    await other.getByRole('button', { name: 'Gerar relatório' }).waitFor();
    await start(panel);
    // From then on she holds the lock.
    await panel.locator('.steps .done').first().waitFor();
    await other.getByRole('button', { name: 'Gerar relatório' }).click();
    await other.getByText('ana@municipio.mg.gov.br está gerando o relatório agora.').waitFor();
  });
});

describe.skipIf(chromiumPath === null)('the panel beside the sheet', () => {
  it('shows what was just typed, leads to its cell, and is content when it is mended', async () => {
    const { page, panel, goToTab, type } = await openWorkbench();
    await goToTab('CadÚnico');
    await panel.locator('.summary', { hasText: /^2 avisos$/ }).waitFor();
    await type('C15', 'doze');
    await panel.getByRole('button', { name: 'Atualizar' }).click();
    const finding = panel.getByRole('button', { name: 'Erro · C15' });
    await finding.waitFor();
    await goToTab('Serviços');
    await finding.click();
    await page.getByRole('main', { name: 'CadÚnico', exact: true }).waitFor();
    await page.locator('revo-grid[data-place="C15"]').waitFor();
    await type('C15', '2944');
    await panel.getByRole('button', { name: 'Atualizar' }).click();
    await panel.locator('.summary', { hasText: /^2 avisos$/ }).waitFor();
  });
});
