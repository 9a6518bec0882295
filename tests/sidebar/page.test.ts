// The page as a file and as people get it: size, nothing from outside, quick to show something.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { budgets } from '../budgets.ts';
import { chromiumPath, openSidebar, useBrowser } from './openSidebar.ts';
import { demonstrationHost } from './panelHosts.ts';

useBrowser();

const html = readFileSync('dist/Sidebar.html', 'utf8');

describe('dist/Sidebar.html', () => {
  it('is at most as large as its budget', () => {
    console.log(`dist/Sidebar.html: ${(Buffer.byteLength(html) / 1000).toFixed(1)} kB`);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(budgets.panelBytes.most);
  });

  it('holds everything itself, in one script that nothing in it ends', () => {
    expect(html.match(/<script/gi)).toEqual(['<script']);
    expect(html.match(/<\/script/gi)).toEqual(['</script']);
    expect(html).not.toMatch(/<!--|<link|\ssrc=/i);
    expect(/<style>(.*)<\/style>/s.exec(html)?.[1]).not.toMatch(/@import|url\(/i);
    // Apps Script would take these for a template.
    expect(html).not.toMatch(/<\?/);
  });
});

describe.skipIf(chromiumPath === null)('the panel', () => {
  it('shows something worth reading soon after it is opened', async () => {
    const host = demonstrationHost();
    let server = 0;
    const { page, calls } = await openSidebar(host, {
      intercept: async (name) => {
        const start = performance.now();
        const answer = host.runFromClient(name);
        server += performance.now() - start;
        return answer;
      },
    });
    await page.getByText('Tudo certo por aqui').waitFor();
    expect(calls).toEqual(['loadSituation']);
    const milliseconds = await page.evaluate<number>('window.meaningfulAt');
    console.log(
      `Situação shown ${milliseconds.toFixed(0)} ms after the page began to load, ${server.toFixed(0)} ms of them in the server`,
    );
    expect(milliseconds).toBeGreaterThan(0);
  });

  it('moves nothing when people want less motion', async () => {
    const { page } = await openSidebar(demonstrationHost(), {
      intercept: (name) => (name === 'loadSituation' ? new Promise(() => {}) : null),
    });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Atualizando…' }).waitFor();
    expect(
      await page.evaluate(
        'getComputedStyle(document.querySelector(\'[aria-label="Atualizando…"]\')).animationName',
      ),
    ).toBe('none');
  });
});
