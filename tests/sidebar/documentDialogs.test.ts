// The windows of the screen Relatório: PDF, sharing, closing a version, publication for everybody.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Host } from '../product/builtHost.ts';
import { ana, ask, bia, editByHand, historyOf, publish, smallHost } from '../product/publishing.ts';
import { inspect } from './inspect.ts';
import { chromiumPath, openSidebar, useBrowser } from './openSidebar.ts';
import { gate } from './panelHosts.ts';

useBrowser();

async function openDialog(host: Host, name: string): Promise<Page> {
  const { page, goTo } = await openSidebar(host);
  await goTo('Relatório');
  await page.getByRole('button', { name }).click();
  await page.getByRole('dialog', { name }).waitFor();
  return page;
}

function publishedHost(): { host: Host; documentId: string } {
  const host = smallHost();
  return { host, documentId: publish(host).documentId };
}

describe.skipIf(chromiumPath === null)('Baixar PDF', () => {
  it('gives the file to save', async () => {
    const { host } = publishedHost();
    const bytes = '%PDF-1.7 Relatório';
    const { page, goTo } = await openSidebar(host, {
      // The bytes are Google's, whose converter is not here.
      intercept: (name) =>
        name === 'downloadPdf'
          ? Promise.resolve({
              ok: true,
              value: {
                name: 'Relatório 2021.pdf',
                base64: Buffer.from(bytes).toString('base64'),
                url: 'https://docs.google.com/document/d/x/export?format=pdf',
              },
            })
          : null,
    });
    await goTo('Relatório');
    await page.getByRole('button', { name: 'Baixar PDF' }).click();
    const save = page.getByRole('link', { name: 'Salvar o PDF' });
    await save.waitFor();
    await inspect(page, 'dialog-pdf');
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(download.suggestedFilename()).toBe('Relatório 2021.pdf');
    expect(readFileSync(await download.path(), 'utf8')).toBe(bytes);
  });
});

describe.skipIf(chromiumPath === null)('Baixar PDF where Google gives none', () => {
  it('gives the address that does', async () => {
    const { host, documentId } = publishedHost();
    const { page, goTo } = await openSidebar(host, {
      intercept: (name) =>
        name === 'downloadPdf'
          ? Promise.resolve({
              ok: true,
              value: {
                name: 'Relatório 2021.pdf',
                base64: null,
                url: `https://docs.google.com/document/d/${documentId}/export?format=pdf`,
              },
            })
          : null,
    });
    await goTo('Relatório');
    await page.getByRole('button', { name: 'Baixar PDF' }).click();
    const link = page.getByRole('link', { name: 'Abrir o PDF no navegador' });
    expect(await link.getAttribute('href')).toContain(documentId);
    expect(await page.getByRole('link', { name: 'Salvar o PDF' }).count()).toBe(0);
    await inspect(page, 'dialog-pdf-link');
  });
});

describe.skipIf(chromiumPath === null)('Compartilhar', () => {
  it('shows who has access first, then adds people with the result of each', async () => {
    const { host, documentId } = publishedHost();
    const page = await openDialog(host, 'Compartilhar');
    await page.getByText(`${ana}dono`).waitFor();
    await inspect(page, 'dialog-share');
    await page.getByLabel('E-mails').fill(`${bia}, caio@municipio.mg.gov.br`);
    await page.getByLabel('O que podem fazer').selectOption({ label: 'pode comentar' });
    await page.getByRole('button', { name: 'Adicionar' }).click();
    await page.getByText(`${bia}: adicionado`).waitFor();
    expect(
      host.drive.permissions(documentId).map(({ emailAddress, role }) => [emailAddress, role]),
    ).toEqual([
      [ana, 'owner'],
      [bia, 'commenter'],
      ['caio@municipio.mg.gov.br', 'commenter'],
    ]);
    await inspect(page, 'dialog-shared');
  });

  it('adds nobody when an address is wrong, and keeps what was typed', async () => {
    const { host, documentId } = publishedHost();
    const page = await openDialog(host, 'Compartilhar');
    await page.getByLabel('E-mails').fill(`${bia} bia@municipio`);
    await page.getByRole('button', { name: 'Adicionar' }).click();
    await page.getByText('"bia@municipio" não é um endereço de e-mail.').first().waitFor();
    expect(await page.getByLabel('E-mails').inputValue()).toBe(`${bia} bia@municipio`);
    expect(host.drive.permissions(documentId).length).toBe(1);
    await inspect(page, 'dialog-share-wrong');
    await page.getByLabel('E-mails').fill('');
    await page.getByRole('button', { name: 'Adicionar' }).click();
    await page.getByText('Escreva ao menos um e-mail.').first().waitFor();
  });

  it('opens the link only after a second press, and closes it with one', async () => {
    const { host, documentId } = publishedHost();
    const isOpen = () => host.drive.permissions(documentId).some(({ type }) => type === 'anyone');
    const page = await openDialog(host, 'Compartilhar');
    const link = page.getByLabel('Acesso pelo link');
    await link.selectOption({ label: 'Quem tem o link pode ler' });
    await page.getByRole('button', { name: 'Mudar acesso' }).click();
    await page.getByText('mesmo fora da prefeitura').waitFor();
    expect(isOpen()).toBe(false);
    await inspect(page, 'dialog-link');
    await page.getByRole('button', { name: 'Sim, liberar o link' }).click();
    await page.getByText('Qualquer pessoa com o linkpode ler').waitFor();
    expect(isOpen()).toBe(true);
    await link.selectOption({ label: 'Só as pessoas da lista' });
    await page.getByRole('button', { name: 'Mudar acesso' }).click();
    await expect.poll(isOpen).toBe(false);
  });
});

describe.skipIf(chromiumPath === null)('Fechar versão', () => {
  it('keeps an edit by hand only after the person says so', async () => {
    const { host, documentId } = publishedHost();
    editByHand(host, documentId, bia);
    const page = await openDialog(host, 'Fechar versão');
    await page.getByLabel('Cópia do documento').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Fechar versão' }).click();
    await page.getByText('Nenhuma versão foi fechada.').first().waitFor();
    expect(historyOf(host).length).toBe(1);
    await page.getByRole('button', { name: 'Fechar como está' }).click();
    await page.getByText(/Versão guardada: .*versão 1 com edições/).waitFor();
    expect(historyOf(host).length).toBe(2);
  });

  it('keeps a copy under the number of the resolution, and notes it in the history', async () => {
    const { host } = publishedHost();
    const page = await openDialog(host, 'Fechar versão');
    await page.getByLabel('Cópia do documento').check();
    await page.getByLabel('Resolução do conselho (se houver)').fill('12/2022');
    await inspect(page, 'dialog-freeze');
    await page.getByRole('dialog').getByRole('button', { name: 'Fechar versão' }).click();
    await page.getByText(/Versão guardada: .*versão 1.*Resolução 12\/2022/).waitFor();
    await inspect(page, 'dialog-frozen');
    await page.keyboard.press('Escape');
    await page.getByText('Versão fechada. Resolução do conselho: 12/2022.').waitFor();
    expect(historyOf(host).length).toBe(2);
    // The keyboard is where it was before the window.
    await expect
      .poll(() => page.evaluate('document.activeElement.textContent'))
      .toBe('Fechar versão');
  });
});

describe.skipIf(chromiumPath === null)('a window that is closed before the answer', () => {
  it('does not keep the history from showing what was done', async () => {
    const { host } = publishedHost();
    const { opened, open } = gate();
    const { page, goTo } = await openSidebar(host, {
      intercept: (name, request) =>
        name === 'freezeReport' ? opened.then(() => host.runFromClient(name, request)) : null,
    });
    await goTo('Relatório');
    await page.getByRole('button', { name: 'Fechar versão' }).click();
    await page.getByLabel('Cópia do documento').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Fechar versão' }).click();
    await page.keyboard.press('Escape');
    open();
    await page.getByText('Versão fechada.').waitFor();
  });
});

describe.skipIf(chromiumPath === null)('Publicação automática', () => {
  it('is switched on in the name of who asks, and passed on', async () => {
    const { host } = publishedHost();
    ask(host, 'prepareWorkbook');
    const page = await openDialog(host, 'Publicação automática');
    await page.getByText('Desligada.').waitFor();
    await page.getByLabel('Pela caixa da aba Início').check();
    await page.getByLabel('Toda noite').check();
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText(`Ligada por ${ana}.`).waitFor();
    expect(host.triggers.map(({ eventType }) => eventType).sort()).toEqual(['CLOCK', 'ON_EDIT']);
    await inspect(page, 'dialog-publication');
    await page.getByLabel('E-mail de quem passa a publicar').fill(bia);
    await page.getByRole('button', { name: 'Passar a publicação' }).click();
    await page.getByText(`Passando para ${bia}.`).waitFor();
    await inspect(page, 'dialog-handed');
    expect(ask(host, 'getPublication').value).toEqual({
      publisher: ana,
      box: true,
      night: true,
      next: bia,
    });
  });

  it('is taken over from somebody else only after the person says so', async () => {
    const { host, documentId } = publishedHost();
    ask(host, 'prepareWorkbook');
    ask(host, 'setPublication', { box: true });
    // Who takes over must have picked the document, or could not write it.
    ask(host, 'shareDocument', { people: [{ email: bia, role: 'writer' }] });
    host.grantFileAccess(documentId, bia);
    const page = await openDialog(host.asUser(bia), 'Publicação automática');
    await page.getByText(`Ligada por ${ana}.`).waitFor();
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText(`está ligada por ${ana}`).first().waitFor();
    await inspect(page, 'dialog-publication-other');
    await page.getByRole('button', { name: 'Assumir a publicação' }).click();
    await page.getByText(`Ligada por ${bia}.`).waitFor();
  });
});
