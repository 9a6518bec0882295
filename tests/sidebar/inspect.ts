// What every state of the panel must stand: the accessibility checker, its narrow frame and large text.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { manualPicture } from '../manual/manualPicture.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** `shown`: what the manual's picture is about, where it is not at the top. Saves a picture to out/screenshots and asserts that axe finds nothing and nothing is wider than the frame. */
export async function inspect(page: Page, name: string, shown?: Locator): Promise<void> {
  mkdirSync('out/screenshots', { recursive: true });
  const dialog = page.locator('dialog[open]');
  const isDialog = (await dialog.count()) > 0;
  await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path: `out/screenshots/${name}.png`, fullPage: !isDialog });
  await manualPicture(page, name, { shown });
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    "axe.run({ rules: { 'target-size': { enabled: true } } })",
  );
  const found = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  }));
  expect(found, `${name}: axe`).toEqual([]);
  expect(await widest(page), `${name}: width`).toBe(300);
  await page.evaluate('document.documentElement.style.fontSize = "175%"');
  expect(await widest(page), `${name}: width with text of 200 %`).toBe(300);
  await page.evaluate('document.documentElement.style.fontSize = ""');
}

/** Width of the page and of an open window, with what hangs out of them. */
function widest(page: Page): Promise<number> {
  return page.evaluate<number>(
    "Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('dialog')].map((box) => box.scrollWidth))",
  );
}
