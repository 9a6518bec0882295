// Text of cells is shown as text, whatever it looks like, and does not break the narrow frame.
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../product/builtHost.ts';
import { ask, publish } from '../product/publishing.ts';
import { putText, sheetOf } from '../product/sheetEdits.ts';
import { inspect } from './inspect.ts';
import { chromiumPath, openSidebar, useBrowser } from './openSidebar.ts';
import { demonstrationHost } from './panelHosts.ts';

useBrowser();

const hostile = {
  picture: '<img src=x onerror="document.title=\'broken\'">',
  script: '</script><script>document.title="broken"</script>',
  formula: '=HYPERLINK("javascript:alert(1)","clique")',
  rightToLeft: '\u202Eoãçacude\u202C e \u2067שלום\u2069',
  emoji: '👩🏽‍🏫👨‍👩‍👧‍👦 família',
  long: 'x'.repeat(40_000),
};

describe.skipIf(chromiumPath === null)('hostile text of cells', () => {
  it.each(Object.entries(hostile))('%s stays text in findings', async (name, text) => {
    const host = demonstrationHost();
    putText(host, 'CadÚnico', 'C15', text);
    const { page } = await openSidebar(host);
    const finding = page.getByRole('button', { name: 'Erro · C15' });
    await finding.waitFor();
    // The server shortens what it found to 80 characters.
    expect(await finding.textContent()).toContain(`Encontrado: ${text.slice(0, 20)}`);
    expect(await page.locator('img, iframe, object').count()).toBe(0);
    expect(await page.title()).toBe('Relatório de Gestão');
    await inspect(page, `hostile-finding-${name}`);
  });

  it.each(Object.entries(hostile))(
    '%s stays text in names of indicators and of the body',
    async (name, text) => {
      const host = demonstrationHost();
      const funding = sheetOf(host, 'Investimento');
      const headers = funding.getDataRange().getValues()[0] ?? [];
      const column = headers.indexOf('Origem') + 1;
      for (let row = 2; row <= funding.getLastRow(); row += 1) {
        const range = funding.getRange(row, column);
        range.setNumberFormat('@').setValue(`${text} ${row}`);
      }
      const settings = rowsOf(host, 'Configuração');
      const at = settings.findIndex(({ Parâmetro }) => Parâmetro === 'Sigla do órgão') + 2;
      putText(host, 'Configuração', `B${at}`, text);
      const { page, goTo } = await openSidebar(host);
      await expect
        .poll(() => page.getByRole('heading', { level: 1 }).first().textContent())
        .toContain(text.slice(0, 20));
      await inspect(page, `hostile-body-${name}`);
      await goTo('Indicadores');
      await page.getByText('Destaques').waitFor();
      const labels = await page.locator('.indicator h3').allTextContents();
      expect(labels.filter((label) => label.includes(text.slice(0, 20))).length).toBeGreaterThan(3);
      expect(await page.locator('img, iframe, object').count()).toBe(0);
      expect(await page.title()).toBe('Relatório de Gestão');
      await inspect(page, `hostile-indicators-${name}`);
    },
  );

  it('is no link in the history, unless it is an address of a Google document', async () => {
    const host = demonstrationHost();
    const { url } = publish(host);
    publish(host);
    publish(host);
    const history = sheetOf(host, 'Histórico');
    const headers = history.getDataRange().getValues()[0] ?? [];
    const at = (header: string) => headers.indexOf(header) + 1;
    history.getRange(2, at('Documento')).setValue('javascript:document.title="broken"');
    history.getRange(3, at('Documento')).setValue('https://docs.google.com@evil.example/d/1');
    history.getRange(4, at('Quem')).setValue(hostile.picture);
    history.getRange(4, at('Números que mudaram')).setValue(`${hostile.script}\n${hostile.long}`);
    const { page, goTo } = await openSidebar(host);
    await goTo('Relatório');
    const items = page.locator('.history li');
    await items.first().waitFor();
    expect(await items.count()).toBe(3);
    expect(await items.getByRole('link').count()).toBe(1);
    expect(await items.getByRole('link').getAttribute('href')).toBe(url);
    expect(await items.first().textContent()).toContain(hostile.picture);
    await items.first().getByText('Números que mudaram').click();
    await inspect(page, 'hostile-history');
    expect(await page.title()).toBe('Relatório de Gestão');
  });

  it('is refused by the server when a page sends it as a request', () => {
    const host = demonstrationHost();
    for (const cell of ['C15"); evil(', "'; DROP", '=C15', '../C15']) {
      expect(ask(host, 'goToCell', { tab: 'CadÚnico', cell })).toMatchObject({ ok: false });
    }
  });
});
