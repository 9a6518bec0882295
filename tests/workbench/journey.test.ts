// The whole way of somebody's work: a wrong number is found, mended and published, by mouse and by keyboard alone.
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ana } from '../product/publishing.ts';
import { chromiumPath, type OpenWorkbench, openWorkbench, useBrowser } from './openWorkbench.ts';

useBrowser();

/** Families in extreme poverty in December of the report's year: the number of the example, and the one that is typed. */
const cell = 'C25';
const before = '2.783';
const typed = '2791';
const after = '2.791';

const steps = ['Conferir', 'Calcular', 'Gráficos', 'Documento', 'Publicar'];

/** Parts of the page and of its side panel that the way leads to. */
function partsOf({ page, panel }: OpenWorkbench) {
  const button = (name: string): Locator => panel.getByRole('button', { name });
  return {
    place: page.getByLabel('Célula atual'),
    sheetTab: page.getByRole('tab', { selected: true }),
    active: page.locator(`revo-grid[data-place="${cell}"]:focus-within`),
    screenTab: panel.getByRole('tab', { selected: true }),
    refresh: button('Atualizar'),
    finding: button(`Erro · ${cell}`),
    fine: panel.locator('.summary', { hasText: /^2 avisos$/ }),
    generate: button('Gerar relatório'),
    open: panel.getByRole('link', { name: 'Abrir documento' }),
  };
}

/** Waits for the published report. Returns the steps in the order in which they were seen. */
async function followRun(panel: FrameLocator): Promise<string[]> {
  const current = panel.locator('[aria-current=step]');
  const published = panel.getByRole('heading', { name: 'Relatório publicado' });
  const seen: string[] = [];
  const ends = Date.now() + 90_000;
  while ((await published.count()) === 0) {
    if (Date.now() > ends) throw new Error(`Not published; the last step is ${seen.at(-1)}.`);
    const [text = ''] = await current.allTextContents();
    const name = text.split(' – ')[0] ?? '';
    if (name !== '' && seen.at(-1) !== name) seen.push(name);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return seen;
}

/** The panel looks now and then, so that a step may be over between two looks; what is seen keeps the order. */
function expectSteps(seen: readonly string[]): void {
  expect(seen[0]).toBe('Conferir');
  expect(seen.length).toBeGreaterThan(1);
  expect(seen).toEqual(steps.filter((name) => seen.includes(name)));
}

/** Opens the document, and waits until its text has the new number; the old one is gone from it. */
async function expectNumberIn(page: Page, open: () => Promise<void>): Promise<void> {
  const [document] = await Promise.all([page.context().waitForEvent('page'), open()]);
  document.setDefaultTimeout(90_000);
  await document.getByRole('heading', { level: 1, name: /RELATÓRIO DE GESTÃO 2024/ }).waitFor();
  const main = document.locator('main');
  await expect.poll(() => main.innerText(), { timeout: 20_000 }).toContain(after);
  expect(await main.innerText()).not.toContain(before);
}

/** Presses a key until this has the focus. Throws: when it is not reached in 40 steps. */
async function reach(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  await wanted.waitFor();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press(key);
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
  }
  throw new Error(`${key} does not reach ${String(wanted)}.`);
}

describe.skipIf(chromiumPath === null)('from a wrong number to the published document', () => {
  it('leads through the sheet, the side panel and the report', async () => {
    const workbench = await openWorkbench({ user: ana, slow: 20 });
    const { page, panel, goToTab, type, sees } = workbench;
    const { sheetTab, active, refresh, finding, fine, generate, open } = partsOf(workbench);
    await fine.waitFor();
    await goToTab('CadÚnico');
    await sees(cell, before);
    await type(cell, 'doze');
    await refresh.click();
    await finding.waitFor();
    expect(await fine.count()).toBe(0);
    await goToTab('Serviços');
    expect(await active.count()).toBe(0);
    await finding.click();
    await active.waitFor();
    expect(await sheetTab.textContent()).toBe('CadÚnico');
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await sees(cell, after);
    await refresh.click();
    await fine.waitFor();
    await panel.getByRole('tab', { name: 'Relatório' }).click();
    await generate.click();
    expectSteps(await followRun(panel));
    await expectNumberIn(page, () => open.click());
  });

  it('is the same way by keyboard alone', async () => {
    const workbench = await openWorkbench({ user: ana, slow: 20 });
    const { page, panel, sees } = workbench;
    const parts = partsOf(workbench);
    const { place, sheetTab, active, screenTab, refresh, finding, fine, generate, open } = parts;
    const { keyboard } = page;
    const arrowsTo = async (tab: Locator, name: string) => {
      for (let step = 0; step < 10 && (await tab.textContent()) !== name; step += 1) {
        const left = (await tab.textContent()) ?? '';
        await keyboard.press('ArrowRight');
        await expect.poll(() => tab.textContent()).not.toBe(left);
      }
      expect(await tab.textContent()).toBe(name);
    };
    await fine.waitFor();
    await reach(page, sheetTab);
    await arrowsTo(sheetTab, 'CadÚnico');
    await reach(page, place, 'Shift+Tab');
    await keyboard.type(cell);
    await keyboard.press('Enter');
    await active.waitFor();
    await keyboard.type('doze');
    await keyboard.press('Enter');
    await sees(cell, 'doze');
    await reach(page, sheetTab);
    await arrowsTo(sheetTab, 'Serviços');
    await reach(page, refresh);
    await keyboard.press('Enter');
    await reach(page, finding);
    await keyboard.press('Enter');
    await active.waitFor();
    expect(await sheetTab.textContent()).toBe('CadÚnico');
    await keyboard.type(typed);
    await keyboard.press('Enter');
    await sees(cell, after);
    await reach(page, refresh);
    await keyboard.press('Enter');
    await fine.waitFor();
    await reach(page, screenTab, 'Shift+Tab');
    await arrowsTo(screenTab, 'Relatório');
    await reach(page, generate);
    await keyboard.press('Enter');
    expectSteps(await followRun(panel));
    await reach(page, open);
    await expectNumberIn(page, () => keyboard.press('Enter'));
  });
});
