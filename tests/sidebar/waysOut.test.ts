// What the person can choose when the document cannot simply be written over, or somebody else is at it.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Host } from '../product/builtHost.ts';
import {
  ask,
  bia,
  documentsOf,
  editByHand,
  historyOf,
  publish,
  smallHost,
} from '../product/publishing.ts';
import { inspect } from './inspect.ts';
import { chromiumPath, openSidebar, useBrowser } from './openSidebar.ts';

useBrowser();

async function refused(host: Host, title: string, picture: string): Promise<Page> {
  const { page, goTo } = await openSidebar(host);
  await goTo('Relatório');
  await page.getByRole('button', { name: 'Gerar relatório' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe(title);
  await inspect(page, picture);
  return page;
}

const published = (page: Page) =>
  page.getByRole('heading', { name: 'Relatório publicado' }).waitFor();

describe.skipIf(chromiumPath === null)('a document that was edited by hand', () => {
  const editedHost = () => {
    const host = smallHost();
    const { documentId } = publish(host);
    editByHand(host, documentId, bia);
    return { host, documentId, content: host.drive.content(documentId) };
  };
  const title = 'O documento foi editado à mão';

  it('stays as it is when the person cancels', async () => {
    const { host, documentId, content } = editedHost();
    const page = await refused(host, title, 'report-edited');
    await page.getByText(bia).first().waitFor();
    expect(
      await page.getByRole('link', { name: 'Abrir o documento atual' }).getAttribute('href'),
    ).toContain(documentId);
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await page.getByRole('button', { name: 'Gerar relatório' }).waitFor();
    expect(host.drive.content(documentId)).toEqual(content);
    expect(historyOf(host).length).toBe(1);
  });

  it('is replaced when the person says so', async () => {
    const { host, documentId, content } = editedHost();
    const page = await refused(host, title, 'report-edited');
    await page.getByRole('button', { name: 'Substituir o texto' }).click();
    await published(page);
    expect(host.drive.content(documentId)).not.toEqual(content);
    expect(documentsOf(host)).toEqual([documentId]);
  });

  it('gets a new document beside it when the person says so, which is said', async () => {
    const { host, documentId, content } = editedHost();
    const page = await refused(host, title, 'report-edited');
    await page.getByRole('button', { name: 'Publicar como documento novo' }).click();
    await published(page);
    await page
      .getByText('Um documento novo foi criado em seu nome, com outro link.', { exact: true })
      .waitFor();
    expect(host.drive.content(documentId)).toEqual(content);
    expect(documentsOf(host).length).toBe(2);
    await inspect(page, 'report-new-document');
  });
});

describe.skipIf(chromiumPath === null)('a document of somebody else', () => {
  it.each([
    ['otherPublisher', 'Quem publica é outra pessoa'],
    ['noPermission', 'Você não pode alterar o documento'],
    ['inBin', 'O documento está na lixeira'],
  ])('%s: a new one can be made, or nothing', async (code, title) => {
    const host = smallHost();
    const { documentId } = publish(host);
    if (code !== 'otherPublisher') {
      const role = code === 'inBin' ? 'writer' : 'reader';
      ask(host, 'shareDocument', { people: [{ email: bia, role }] });
      host.grantFileAccess(documentId, bia);
    }
    if (code === 'inBin') host.drive.trash(documentId);
    const content = host.drive.content(documentId);
    const page = await refused(host.asUser(bia), title, `report-${code}`);
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await page.getByRole('button', { name: 'Gerar relatório' }).click();
    await page.getByRole('button', { name: 'Publicar como documento novo' }).click();
    await published(page);
    expect(documentsOf(host).length).toBe(2);
    expect(host.drive.content(documentId)).toEqual(content);
  });
});

describe.skipIf(chromiumPath === null)('another person generating', () => {
  it('is named, and it can be tried again', async () => {
    const host = smallHost();
    const other = host.asUser(bia);
    const release = other.holdLock();
    other.globals.CacheService.getDocumentCache()?.put('generating', bia, 360);
    const page = await refused(host, 'Outra pessoa está gerando', 'report-busy');
    await page.getByText(`${bia} está gerando o relatório agora.`).waitFor();
    release();
    await page.getByRole('button', { name: 'Tentar de novo' }).click();
    await published(page);
  });
});

describe.skipIf(chromiumPath === null)('a refusal of Drive', () => {
  it('says what to do, and the old document stays', async () => {
    const host = smallHost();
    const { documentId } = publish(host);
    host.calls.reset();
    publish(host, { job: 'the-second-one' });
    const call = host.calls.all.find(({ method }) => method === 'update')?.number ?? 0;
    const { page, goTo } = await openSidebar(host);
    await page.getByRole('meter').first().waitFor();
    await goTo('Relatório');
    await page.getByText('2021, versão 2').waitFor();
    host.calls.reset();
    host.calls.failAt(call, "The user's Drive storage quota has been exceeded.");
    await page.getByRole('button', { name: 'Gerar relatório' }).click();
    await page.getByText('limite de uso ou de espaço').first().waitFor();
    await inspect(page, 'report-quota');
    await page.getByRole('button', { name: 'Tentar de novo' }).click();
    await published(page);
    expect(documentsOf(host)).toEqual([documentId]);
  });
});
