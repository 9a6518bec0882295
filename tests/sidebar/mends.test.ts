// Mending a finding from the side panel, by mouse and by keyboard.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Host, rowsOf } from '../product/builtHost.ts';
import { ana } from '../product/publishing.ts';
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

  it('keeps why an improbable number is right, until the number changes', async () => {
    const host = demonstrationHost();
    // Ten times what the months around have.
    const usual = Number(valueAt(host, 'Atendimentos', 'F16'));
    putNumber(host, 'Atendimentos', 'F16', usual * 10);
    const { page, calls } = await openSidebar(host);
    const mends = mendsOf(page, 'Atendimentos, F16');
    await mends.waitFor();
    await tabTo(page, 'Está certo, eu conferi');
    await page.keyboard.press('Enter');
    const why = page.getByLabel('Por que o número está certo?');
    await page.locator('textarea:focus').waitFor();
    await inspect(page, 'mend-right');
    await tabTo(page, 'Guardar');
    await page.keyboard.press('Enter');
    await page.getByText('Escreva em poucas palavras por que o número está certo.').waitFor();
    await why.fill('Mutirão de cadastro na zona rural, conferido no prontuário.');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('Guardado como conferido: Atendimentos, F16.').waitFor();
    await page.getByText('3 avisos conferidos.').waitFor();
    expect(await mends.count()).toBe(0);
    expect(calls).toEqual(['loadSituation', 'dismissFinding', 'dismissFinding']);
    const row = rowsOf(host, 'Conferidos').find(({ Célula }) => Célula === 'F16');
    expect(row).toMatchObject({
      Quem: ana,
      Aba: 'Atendimentos',
      Célula: 'F16',
      Motivo: 'Mutirão de cadastro na zona rural, conferido no prontuário.',
    });
    await inspect(page, 'mend-dismissed');
    // A row above moves it; the finding is known again. Another number is another finding.
    sheetOf(host, 'Atendimentos').insertRowBefore(16);
    await page.getByRole('button', { name: 'Atualizar' }).click();
    await page.getByText('3 avisos conferidos.').waitFor();
    expect(await mendsOf(page, 'Atendimentos, F17').count()).toBe(0);
    putNumber(host, 'Atendimentos', 'F17', usual * 11);
    await page.getByRole('button', { name: 'Atualizar' }).click();
    await mendsOf(page, 'Atendimentos, F17').waitFor();
    await page.getByText('2 avisos conferidos.').waitFor();
  });
});

/** Every way to mend, with the slip that asks for it, what is pressed, and what the cells hold afterwards. */
const slips: Readonly<
  Record<
    string,
    { slip: (host: Host) => void; label: string; after: Readonly<Record<string, unknown>> }
  >
> = {
  'a number as it was understood': {
    slip: (host) => putText(host, 'CadÚnico', 'C15', '2.944'),
    label: 'Aceitar 2.944',
    after: { 'CadÚnico C15': 2944 },
  },
  'the nearest name': {
    slip: (host) => putText(host, 'Atendimentos', 'B16', 'Craes'),
    label: 'Você quis dizer Creas?',
    after: { 'Atendimentos B16': 'Creas' },
  },
  'two numbers that changed places': {
    slip: (host) => {
      putNumber(host, 'CadÚnico', 'C15', 25_109);
      putNumber(host, 'CadÚnico', 'G15', 2944);
    },
    label: 'Trocar os dois números',
    after: { 'CadÚnico C15': 2944, 'CadÚnico G15': 25_109 },
  },
  'a band without anybody': {
    slip: (host) => sheetOf(host, 'CadÚnico').getRange('D15').clearContent(),
    label: 'Escrever 0',
    after: { 'CadÚnico D15': 0 },
  },
  'a unit that was closed': {
    slip: (host) => sheetOf(host, 'Atendimentos').getRange('F16:G16').clearContent(),
    label: 'Não houve (não se aplica)',
    after: { 'Atendimentos F16': 'não se aplica', 'Atendimentos G16': 'não se aplica' },
  },
};

describe.skipIf(chromiumPath === null)('every mend', () => {
  it.each(
    Object.keys(slips).flatMap((what) => [
      [what, 'mouse'],
      [what, 'keyboard'],
    ]),
  )('%s, by %s', async (what, way) => {
    const { slip, label, after } = slips[what] ?? { slip: () => {}, label: '', after: {} };
    const host = demonstrationHost();
    slip(host);
    const { page } = await openSidebar(host);
    await page.getByRole('button', { name: label }).first().waitFor();
    const press = async (name: string) => {
      if (way === 'mouse') return page.getByRole('button', { name, exact: true }).first().click();
      await tabTo(page, name);
      await page.keyboard.press('Enter');
    };
    await press(label);
    await press('Corrigir');
    await page.getByText('Corrigido: ').waitFor();
    for (const [place, value] of Object.entries(after)) {
      const [tab = '', cell = ''] = place.split(' ');
      expect(valueAt(host, tab, cell), place).toBe(value);
    }
  });
});
