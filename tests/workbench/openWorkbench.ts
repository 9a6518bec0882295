// The workbench in a real browser, as `npm start` gives it.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { manualPicture } from '../manual/manualPicture.ts';
import { chromiumPath, sharedBrowser, useBrowser } from '../run/sharedBrowser.ts';

export { chromiumPath, useBrowser };

/** How a workbench is started. */
export interface WorkbenchTest {
  /** The invented municipality when not given. */
  readonly workbook?: string;
  readonly user?: string;
  /** Unit: milliseconds per service call. */
  readonly slow?: number;
  /** Width and height of the window; 1280 × 800 when not given. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Where the server looks for other programs, in place of the usual search path. */
  readonly searchPath?: string;
  /** Errors that the page is expected to write to its console. */
  readonly expectErrors?: boolean;
}

/** A page of the workbench. */
export interface WorkbenchPage {
  readonly page: Page;
  /** The side panel's document. */
  readonly panel: FrameLocator;
  /** Selects a cell of the tab that is shown, by its address. */
  readonly select: (cell: string) => Promise<void>;
  /** Text of a cell of the tab that is shown; the cell must be in sight. */
  readonly textOf: (cell: string) => Promise<string>;
  /** Waits until a cell shows this text. */
  readonly sees: (cell: string, text: string) => Promise<void>;
  /** Selects a cell and types into it. */
  readonly type: (cell: string, text: string) => Promise<void>;
  /** Goes to a tab by its name. */
  readonly goToTab: (name: string) => Promise<void>;
  /** Chooses an item of the product's menu, by the captions that lead to it. */
  readonly choose: (...captions: string[]) => Promise<void>;
}

export interface OpenWorkbench extends WorkbenchPage {
  /** Address of the page, with a slash at its end. */
  readonly url: string;
  /** The workbook that is saved. */
  readonly copy: string;
  readonly stop: () => Promise<void>;
  /** Saves a picture of the page to out/screenshots. */
  readonly screenshot: (name: string) => Promise<void>;
  /** Opens the same workbench as somebody else. */
  readonly openAs: (user: string) => Promise<WorkbenchPage>;
}

/** Opens the page with the side panel. Errors of the page fail the test at its end. */
export async function openWorkbench(options: WorkbenchTest = {}): Promise<OpenWorkbench> {
  const { workbook = 'examples/demonstracao.xlsx', viewport = { width: 1280, height: 800 } } =
    options;
  const folder = mkdtempSync(join(tmpdir(), 'bancada-test-'));
  const server = await startServer(workbook, folder, options);
  const context = await sharedBrowser().newContext({
    viewport,
    locale: 'pt-BR',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const errors: string[] = [];
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    await context.close();
    await ended(server.process);
    rmSync(folder, { recursive: true, force: true });
  };
  onTestFinished(async () => {
    await stop();
    if (errors.length > 0 && !options.expectErrors)
      throw new Error(`Errors of the page: ${errors.join('; ')}`);
  });
  const first = await openPage(context, server.url, errors);
  return {
    ...first,
    url: server.url,
    copy: join(folder, workbook.replace(/^.*\//, '')),
    stop,
    screenshot: async (name) => {
      mkdirSync('out/screenshots', { recursive: true });
      await first.page.screenshot({ path: `out/screenshots/${name}.png` });
      await pictureForManual(first.page, name, folder);
    },
    openAs: (user) => openPage(context, `${server.url}?usuario=${user}`, errors),
  };
}

async function openPage(
  context: BrowserContext,
  url: string,
  errors: string[],
): Promise<WorkbenchPage> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(url);
  await page.locator('.rgCell').first().waitFor();
  await page.locator('aside iframe').waitFor();
  const place = page.getByLabel('Célula atual');
  const select = async (cell: string): Promise<void> => {
    await place.fill(cell);
    await place.press('Enter');
    await page.locator(`revo-grid[data-place="${cell}"]:focus-within`).waitFor();
  };
  return {
    page,
    panel: page.frameLocator('aside iframe'),
    select,
    textOf: async (cell) => (await page.locator(idOf(cell)).textContent()) ?? '',
    sees: (cell, text) =>
      expect
        .poll(async () => (await page.locator(idOf(cell)).textContent()) ?? '', { timeout: 20_000 })
        .toBe(text),
    type: async (cell, text) => {
      await select(cell);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    goToTab: async (name) => {
      await page.getByRole('tab', { name, exact: true }).click();
      await page.getByLabel(`Células da aba ${name}`, { exact: true }).waitFor();
    },
    choose: async (...captions) => {
      await page.getByText('Executando…').waitFor({ state: 'hidden' });
      for (const name of captions) await page.getByRole('menuitem', { name, exact: true }).click();
    },
  };
}

/** Selector of a cell such as `B4`. */
export function idOf(cell: string): string {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return `#cell-${row}-${column}`;
}

async function startServer(
  workbook: string,
  folder: string,
  { user, slow, searchPath }: WorkbenchTest,
): Promise<{ url: string; process: ChildProcess }> {
  const args = [
    '--import',
    './tests/run/fastScripts.mjs',
    'dist/local/workbench.mjs',
    workbook,
    '--out',
    folder,
  ];
  if (user !== undefined) args.push('--user', user);
  if (slow !== undefined) args.push('--slow', String(slow));
  const env = { ...process.env, ...(searchPath !== undefined && { PATH: searchPath }) };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`The workbench ended: ${said}`)));
  });
  return { url, process: child };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  await new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}

/** The page as people have it: with the usual folder. Cells and messages come and go; the menu and the tabs stay. */
async function pictureForManual(page: Page, name: string, folder: string): Promise<void> {
  const note = page.getByText(folder);
  if ((await note.count()) > 0) {
    await note.evaluate((element, used) => {
      element.textContent = String(element.textContent).replace(used, 'out/bancada');
    }, folder);
  }
  await manualPicture(page, name, {
    parts: [page.getByRole('menubar'), page.getByRole('tablist')],
  });
}
