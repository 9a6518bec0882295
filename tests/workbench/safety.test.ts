// What the workbench refuses, and cell text that would like to be something else.
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './expectAccessible.ts';
import { chromiumPath, openWorkbench, useBrowser } from './openWorkbench.ts';

useBrowser();

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

function ask(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

describe.skipIf(chromiumPath === null)('the workbench', () => {
  it('answers its own pages only', async () => {
    const { url } = await openWorkbench();
    const { host, port } = new URL(url);
    const foreign = await ask(url, { Host: 'evil.example' });
    expect(foreign).toMatchObject({
      status: 403,
      text: 'Recusado: abra a bancada pelo endereço que aparece no terminal.',
    });
    const crossed = await ask(url, { Host: host, Origin: 'http://evil.example' });
    expect(crossed.status).toBe(403);
    // Another page of this very computer is another origin too.
    expect((await ask(url, { Host: host, Origin: 'http://127.0.0.1:1' })).status).toBe(403);
    expect((await ask(url, { Host: `localhost:${port}` })).status).toBe(200);
    const page = await ask(url);
    expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(String(page.headers['content-security-policy'])).toContain("frame-ancestors 'none'");
    const token = /&#34;token&#34;:&#34;([\w-]+)&#34;/.exec(page.text)?.[1] ?? '';
    expect(token.length).toBeGreaterThan(30);
    const order = JSON.stringify({ kind: 'book', sheetId: null });
    const without = await ask(`${url}pedido?pagina=x`, {}, 'POST', order);
    expect(without).toMatchObject({ status: 403 });
    const wrong = await ask(`${url}pedido?pagina=x`, { 'X-Token': 'x'.repeat(32) }, 'POST', order);
    expect(wrong.status).toBe(403);
    const right = await ask(`${url}pedido?pagina=x`, { 'X-Token': token }, 'POST', order);
    expect(right.status).toBe(200);
    const rubbish = await ask(`${url}pedido?pagina=x`, { 'X-Token': token }, 'POST', '{"kind":1}');
    expect(rubbish).toMatchObject({ status: 400, text: 'O pedido não foi entendido.' });
    expect((await ask(`${url}parte/..%2f..%2fworkbench.mjs`)).status).toBe(404);
  });

  it('shows hostile text as text, in cells, fields, tabs and questions', async () => {
    const { page, goToTab, select, sees, panel } = await openWorkbench();
    await goToTab('Desafios');
    const texts = [
      '<img src=x onerror="document.title=\'ruim\'">',
      '<script>document.title="ruim"</script>',
      '\u202egnirts\u202c',
      '👩‍👩‍👧‍👦 🏳️‍🌈',
      'x'.repeat(40_000),
    ];
    for (const [at, text] of texts.entries()) {
      const cell = `B${at + 2}`;
      await select(cell);
      const content = page.getByLabel(`Conteúdo da célula ${cell}`);
      await content.fill(text);
      await content.press('Enter');
      await sees(cell, text);
    }
    // What looks like a formula is one, here as on Google; it never becomes part of the page.
    await select('B7');
    await page.keyboard.type('=1+1');
    await page.keyboard.press('Enter');
    await select('B7');
    await expect.poll(() => page.getByLabel('Conteúdo da célula B7').inputValue()).toBe('=1+1');
    await expectAccessible(page, 'hostile text');
    await panel
      .getByRole('button', { name: /Atualizar/ })
      .first()
      .click();
    await page.waitForTimeout(500);
    expect(await page.title()).toBe('Bancada · Relatório de Gestão');
    expect(await page.locator('.rgCell img, .rgCell script').count()).toBe(0);
    // Nothing is wider than the window because of it.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);
  });
});
