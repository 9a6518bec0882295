// The accessibility checker on a page of the workbench, its frames included.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Asserts that axe finds nothing in the page itself; the product's windows have tests of their own. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    'axe.run(document, { iframes: false })',
  );
  const found = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  }));
  expect(found, state).toEqual([]);
}
