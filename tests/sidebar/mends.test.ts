// Mending a finding from the side panel, by mouse and by keyboard.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Host } from '../product/builtHost.ts';
import { putNumber, putText, sheetOf } from '../product/sheetEdits.ts';
import { inspect } from './inspect.ts';
import { chromiumPath, openSidebar, useBrowser } from './openSidebar.ts';
import { demonstrationHost } from './panelHosts.ts';

useBrowser();

/** What the element says that has the keyboard. */
const focusedText = 'document.activeElement?.textContent';

const valueAt = (host: Host, tab: string, cell: string) =>
  sheetOf(host, tab).getRange(cell).getValue();

/** The ways to mend that stand under one finding. */
const mendsOf = (page: Page, place: string) =>
  page.getByRole('group', { name: `O que fazer em ${place}` });

/** Goes on with Tab until the button has the keyboard. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await page.evaluate(focusedText)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${name}`);
}

describe.skipIf(chromiumPath === null)('mending', () => {
  it('takes a number as it was understood, after asking, and writes nothing else', async () => {
    const host = demonstrationHost();
    // 2.944 stands in the example; with an English comma it is thousands or decimals.
    putText(host, 'CadÚnico', 'C15', '2,944');
    const before = sheetOf(host, 'CadÚnico').getDataRange().getValues();
    const { page, calls } = await openSidebar(host);
    const mends = mendsOf(page, 'CadÚnico, C15');
    await mends.getByRole('button', { name: 'Aceitar 2.944', exact: true }).click();
    await page.getByText('Escrever 2.944 em C15 da aba CadÚnico, no lugar de "2,944"?').waitFor();
    expect(valueAt(host, 'CadÚnico', 'C15')).toBe('2,944');
    await inspect(page, 'mend-question');
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await mends.getByRole('button', { name: 'Aceitar 2.944', exact: true }).waitFor();
    expect(valueAt(host, 'CadÚnico', 'C15')).toBe('2,944');
    await mends.getByRole('button', { name: 'Aceitar 2.944', exact: true }).click();
    await page.getByRole('button', { name: 'Corrigir', exact: true }).click();
    await page.getByText('Corrigido: CadÚnico, C15.').waitFor();
    await mends.waitFor({ state: 'detached' });
    expect(calls).toEqual(['loadSituation', 'mendFinding']);
    const after = sheetOf(host, 'CadÚnico').getDataRange().getValues();
    // Row 15, third column: the number itself. All other cells are as they were.
    before[14]?.splice(2, 1, 2944);
    expect(after).toEqual(before);
    expect(sheetOf(host, 'CadÚnico').getRange('C15').getNumberFormat()).not.toBe('@');
  });

  it('offers the nearest name of the list, by keyboard', async () => {
    const host = demonstrationHost();
    const service = String(valueAt(host, 'Atendimentos', 'B2'));
    putText(host, 'Atendimentos', 'B2', `${service.slice(0, -1)}`);
    const { page } = await openSidebar(host);
    await mendsOf(page, 'Atendimentos, B2').waitFor();
    await tabTo(page, `Você quis dizer ${service}?`);
    await page.keyboard.press('Enter');
    await page.getByText(`Escrever ${service} em B2 da aba Atendimentos`).waitFor();
    expect(await page.evaluate(focusedText)).toBe('Corrigir');
    await page.keyboard.press('Enter');
    await page.getByText('Corrigido: Atendimentos, B2.').waitFor();
    expect(valueAt(host, 'Atendimentos', 'B2')).toBe(service);
    await expect
      .poll(() => page.evaluate('document.activeElement?.closest(".tab-status")?.textContent'))
      .toContain('Atendimentos');
  });

  it('lets two numbers of a month change places', async () => {
    const host = demonstrationHost();
    const [c, g] = ['C15', 'G15'].map((cell) => Number(valueAt(host, 'CadÚnico', cell)));
    putNumber(host, 'CadÚnico', 'C15', g ?? 0);
    putNumber(host, 'CadÚnico', 'G15', c ?? 0);
    const { page } = await openSidebar(host);
    await page.getByRole('button', { name: 'Trocar os dois números' }).first().click();
    await page.getByText(`em C15`).last().waitFor();
    await inspect(page, 'mend-swap');
    await page.getByRole('button', { name: 'Corrigir', exact: true }).click();
    await page.getByText('Corrigido: CadÚnico').waitFor();
    expect(['C15', 'G15'].map((cell) => valueAt(host, 'CadÚnico', cell))).toEqual([c, g]);
  });

  it.each([
    ['Escrever 0', 0],
    ['Não houve (não se aplica)', 'não se aplica'],
  ])('%s fills a band that is empty', async (label, value) => {
    const host = demonstrationHost();
    sheetOf(host, 'CadÚnico').getRange('D15').clearContent();
    const { page } = await openSidebar(host);
    await mendsOf(page, 'CadÚnico, D15').getByRole('button', { name: label }).click();
    await page.getByRole('button', { name: 'Corrigir', exact: true }).click();
    await page.getByText('Corrigido: CadÚnico, D15.').waitFor();
    expect(valueAt(host, 'CadÚnico', 'D15')).toBe(value);
  });

  it('refuses when somebody else changed the cell meanwhile, and says what it holds now', async () => {
    const host = demonstrationHost();
    putText(host, 'CadÚnico', 'C15', '2,944');
    const { page } = await openSidebar(host);
    await mendsOf(page, 'CadÚnico, C15')
      .getByRole('button', { name: 'Aceitar 2.944', exact: true })
      .click();
    putNumber(host, 'CadÚnico', 'C15', 2950);
    await page.getByRole('button', { name: 'Corrigir', exact: true }).click();
    await page
      .getByText('A célula C15 da aba CadÚnico mudou enquanto isso e agora contém "2950".')
      .waitFor();
    await inspect(page, 'mend-refused');
    expect(valueAt(host, 'CadÚnico', 'C15')).toBe(2950);
  });

  it('never writes over a formula', async () => {
    const host = demonstrationHost();
    sheetOf(host, 'CadÚnico').getRange('C15').setFormula('="2,944"');
    const { page } = await openSidebar(host);
    await mendsOf(page, 'CadÚnico, C15')
      .getByRole('button', { name: 'Aceitar 2.944', exact: true })
      .click();
    await page.getByRole('button', { name: 'Corrigir', exact: true }).click();
    await page.getByText('A célula C15 da aba CadÚnico tem uma fórmula').waitFor();
    expect(sheetOf(host, 'CadÚnico').getRange('C15').getFormula()).toBe('="2,944"');
  });
});
