// The screen Relatório in a real browser: the button, the run and its result.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Host } from '../product/builtHost.ts';
import { documentsOf, historyOf, publish, smallHost } from '../product/publishing.ts';
import { putNumber, putText, sheetOf } from '../product/sheetEdits.ts';
import { inspect } from './inspect.ts';
import { chromiumPath, type Interception, openSidebar, useBrowser } from './openSidebar.ts';
import { demonstrationHost, gate, googleError } from './panelHosts.ts';

useBrowser();

const generate = (page: Page) => page.getByRole('button', { name: 'Gerar relatório' });
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');

/** Google's run takes its time: `generateReport` is answered when the gate is opened, everything else at once. */
function slowRun(host: Host): { intercept: Interception; open: () => void; job: () => string } {
  const { opened, open } = gate();
  let job = '';
  return {
    intercept: (name, request) => {
      if (name !== 'generateReport') return null;
      job = (request as { job: string }).job;
      return opened.then(() => host.runFromClient(name, request));
    },
    open,
    job: () => job,
  };
}

/** What the run leaves in the cache as it goes on, for whoever watches it. */
function reach(host: Host, job: string, step: string): void {
  host.globals.CacheService.getUserCache().put(`step.${job}`, step, 600);
}

describe.skipIf(chromiumPath === null)('Relatório', () => {
  it('publishes with one press, then gives the link and what can be done with it', async () => {
    const host = demonstrationHost();
    const { page, goTo, calls, layoutShift } = await openSidebar(host);
    await goTo('Relatório');
    await page.getByText('Ele fica só com você').waitFor();
    await inspect(page, 'report-first');
    const before = await layoutShift();
    await generate(page).click();
    await page.getByRole('heading', { name: 'Relatório publicado' }).waitFor();
    await page.getByText('2024, versão 1').waitFor();
    expect(await layoutShift()).toBe(before);
    // One call for the screen, one for the run, one for the screen as it is now. No time for a look at the steps.
    expect(calls.filter((name) => name !== 'reportProgress')).toEqual([
      'loadSituation',
      'loadReport',
      'generateReport',
      'loadReport',
    ]);
    const [documentId] = documentsOf(host);
    const link = page.getByRole('link', { name: 'Abrir documento' });
    expect(await link.getAttribute('href')).toContain(documentId);
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toContain('noopener');
    await page.getByText('É a primeira publicação deste relatório.').waitFor();
    await expect.poll(() => focused(page)).toBe('Relatório publicado');
    await inspect(page, 'report-published');
  });

  it('lists the numbers that changed since the last publication, and leads to what is to be mended', async () => {
    const host = demonstrationHost();
    publish(host);
    // December: 100 families more in extreme poverty, and a month of another column that cannot be read.
    putNumber(host, 'CadÚnico', 'C25', 2883);
    putText(host, 'CadÚnico', 'G15', 'doze');
    const { page, goTo, calls } = await openSidebar(host);
    await goTo('Relatório');
    await generate(page).click();
    await page.getByText('versão preliminar: há 1 erro').waitFor();
    const change = page.locator('.changes li', {
      hasText: 'Famílias em Extrema Pobreza – último mês informado (Dez/2024)',
    });
    expect(await change.first().textContent()).toContain('de 2.783 → para 2.883');
    await page.getByRole('button', { name: /^Mostrar todos/ }).click();
    expect(await page.locator('.changes li').count()).toBeGreaterThan(8);
    await inspect(page, 'report-changes');
    await page.getByRole('button', { name: 'Ver em Situação' }).click();
    await page.getByRole('button', { name: 'Erro · G15' }).waitFor();
    const looks = () => calls.filter((name) => name === 'loadSituation').length;
    await expect.poll(looks).toBe(2);
  });

  it('shows the five steps, the one it is at, and the time so far', async () => {
    const host = demonstrationHost();
    const { intercept, open, job } = slowRun(host);
    const { page, goTo } = await openSidebar(host, { intercept });
    await goTo('Relatório');
    await generate(page).click();
    await page.getByRole('heading', { name: 'Gerando o relatório' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Gerando o relatório');
    const steps = page.locator('.steps li');
    expect(await steps.allTextContents()).toEqual([
      'Conferir – agora',
      'Calcular – falta',
      'Gráficos – falta',
      'Documento – falta',
      'Publicar – falta',
    ]);
    reach(host, job(), 'charts');
    await page.getByText('Desenhando os gráficos…').waitFor();
    expect(await steps.allTextContents()).toEqual([
      'Conferir – feito',
      'Calcular – feito',
      'Gráficos – agora',
      'Documento – falta',
      'Publicar – falta',
    ]);
    expect(await page.locator('[aria-current=step]').textContent()).toContain('Gráficos');
    expect(await page.getByRole('timer').textContent()).toMatch(/^00:0\d$/);
    await inspect(page, 'report-running');
    reach(host, job(), 'publish');
    await page.getByText('Publicando no mesmo link…').waitFor();
    const late = page.getByRole('button', { name: 'Já está publicando' });
    expect(await late.getAttribute('aria-disabled')).toBe('true');
    open();
    await page.getByRole('heading', { name: 'Relatório publicado' }).waitFor();
  });

  it('stops when asked, and nothing is published', async () => {
    const host = demonstrationHost();
    const { intercept, open } = slowRun(host);
    const { page, goTo, calls } = await openSidebar(host, { intercept });
    await goTo('Relatório');
    await generate(page).click();
    await page.getByRole('button', { name: 'Parar' }).click();
    await page.getByText('Parando ao fim desta etapa…').waitFor();
    await expect.poll(() => calls).toContain('stopReport');
    await inspect(page, 'report-stopping');
    open();
    await page.getByRole('heading', { name: 'Geração parada' }).waitFor();
    expect(documentsOf(host)).toEqual([]);
    await inspect(page, 'report-stopped');
    await page.getByRole('button', { name: 'Gerar de novo' }).click();
    await page.getByRole('heading', { name: 'Relatório publicado' }).waitFor();
  });

  it('starts once, however often it is pressed', async () => {
    const host = smallHost();
    const { intercept, open } = slowRun(host);
    const { page, goTo, calls } = await openSidebar(host, { intercept });
    await goTo('Relatório');
    await generate(page).dblclick();
    await page.getByRole('heading', { name: 'Gerando o relatório' }).waitFor();
    open();
    await page.getByRole('heading', { name: 'Relatório publicado' }).waitFor();
    expect(calls.filter((name) => name === 'generateReport').length).toBe(1);
    expect(historyOf(host).length).toBe(1);
  });

  it('goes on while another screen is looked at, and says there that it is ready', async () => {
    const host = smallHost();
    const { intercept, open } = slowRun(host);
    const { page, goTo } = await openSidebar(host, { intercept });
    await goTo('Relatório');
    await generate(page).click();
    await page.getByRole('heading', { name: 'Gerando o relatório' }).waitFor();
    await goTo('Ajuda');
    open();
    await page.getByRole('status').getByText('Relatório publicado').waitFor();
    await expect.poll(() => focused(page)).toBe('Ajuda');
    await inspect(page, 'report-ready-elsewhere');
    await goTo('Relatório');
    await page.getByRole('link', { name: 'Abrir documento' }).waitFor();
  });

  it('says that a run may have ended well when the connection breaks', async () => {
    const host = smallHost();
    const { page, goTo } = await openSidebar(host, {
      intercept: (name, request) => {
        if (name !== 'generateReport') return null;
        host.runFromClient(name, request);
        return googleError('NetworkError', 'Falha na conexão devido ao HTTP 0');
      },
    });
    await goTo('Relatório');
    await generate(page).click();
    await page.getByText('Ele pode ter ficado pronto').waitFor();
    await inspect(page, 'report-connection');
    await page.getByRole('alert').getByRole('button', { name: 'Atualizar' }).click();
    await page.getByText('2021, versão 1').waitFor();
    await generate(page).waitFor();
  });

  it('names what Configuração lacks, and leads there', async () => {
    const host = demonstrationHost();
    const settings = sheetOf(host, 'Configuração');
    settings.deleteRows(2, settings.getLastRow() - 1);
    const { page, goTo } = await openSidebar(host);
    await goTo('Relatório');
    await generate(page).click();
    await page.getByRole('heading', { name: 'Falta preencher a Configuração' }).waitFor();
    await inspect(page, 'report-missing');
    await page.getByRole('button', { name: 'Ver em Situação' }).click();
    await page.getByText('Antes de calcular, preencha o que falta em Configuração.').waitFor();
  });
});
