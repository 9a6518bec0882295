// The document as it will print, from the link in the panel to the number on the page.
import { describe, expect, it } from 'vitest';
import { findOffice } from '../../host/src/services/drive/conversion.ts';
import { temporaryFolder } from '../product/builtHost.ts';
import { ana, bia } from '../product/publishing.ts';
import { expectAccessible } from './expectAccessible.ts';
import { chromiumPath, openWorkbench, useBrowser } from './openWorkbench.ts';

useBrowser();

describe.skipIf(chromiumPath === null)('the document', () => {
  it.skipIf(findOffice() === null)(
    'opens from the panel, page by page, with what was typed',
    async () => {
      const { page, panel, goToTab, type, url } = await openWorkbench({ user: ana });
      await goToTab('CadÚnico');
      // December of the report's year.
      await type('C25', '1.111');
      await panel.getByRole('tab', { name: 'Relatório' }).click();
      await panel.getByRole('button', { name: 'Gerar relatório' }).click();
      const link = panel.getByRole('link', { name: /Abrir|RELATÓRIO DE GESTÃO/i }).first();
      await link.waitFor({ timeout: 60_000 });
      const [document] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
      document.setDefaultTimeout(90_000);
      await document.getByRole('heading', { level: 1, name: /RELATÓRIO DE GESTÃO 2024/ }).waitFor();
      await document.getByText(/Como sai na impressão · \d+ páginas/).waitFor();
      const first = document.getByRole('region', { name: /Página 1 de \d+/ });
      await first.waitFor();
      expect(await first.innerText()).toContain('Município Exemplo – MG');
      const text = await document.locator('main').innerText();
      expect(text).toContain('1.111');
      await expect
        .poll(() =>
          first
            .locator('img')
            .evaluate((image) => ('naturalWidth' in image ? Number(image.naturalWidth) : 0)),
        )
        .toBeGreaterThan(500);
      await expectAccessible(document, 'the document');
      for (const [name, ending] of [
        ['Baixar .docx', '.docx'],
        ['Baixar PDF', '.pdf'],
      ] as const) {
        const [download] = await Promise.all([
          document.waitForEvent('download'),
          document.getByRole('link', { name }).click(),
        ]);
        expect(download.suggestedFilename()).toBe(`RELATÓRIO DE GESTÃO 2024 – SEDES${ending}`);
      }
      // Whoever has no access on Google has none here.
      const id = new URL(document.url()).pathname.split('/')[2];
      const other = await page.context().newPage();
      await other.goto(`${url}documento/${id}?usuario=${bia}`);
      await other.getByText(`${bia} não tem acesso a este documento.`).waitFor();
    },
  );

  it('is shown nearly as it prints where LibreOffice is missing, and says so', async () => {
    const { page, panel } = await openWorkbench({ user: ana, searchPath: temporaryFolder() });
    await panel.getByRole('tab', { name: 'Relatório' }).click();
    await panel.getByRole('button', { name: 'Gerar relatório' }).click();
    const link = panel.getByRole('link', { name: 'Abrir documento' });
    await link.waitFor({ timeout: 60_000 });
    const [document] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await document.getByText(/^Prévia aproximada: sem o LibreOffice/).waitFor();
    await document.getByText('Município Exemplo – MG', { exact: true }).first().waitFor();
    expect(await document.getByRole('link', { name: 'Baixar PDF' }).count()).toBe(0);
    expect(await document.getByRole('link', { name: 'Baixar .docx' }).count()).toBe(1);
  });
});
