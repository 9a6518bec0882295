// One Chromium for all tests of a worker; each test opens a context of its own in it.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { beforeAll } from 'vitest';

/** Path of a Chromium. Null: there is none on this machine. */
export const chromiumPath =
  [
    process.env.CHROMIUM_PATH ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => existsSync(path)) ?? null;

let browser: Browser | null = null;

/** The tests of a file need a browser. It ends with the worker. */
export function useBrowser(): void {
  beforeAll(async () => {
    if (chromiumPath === null) {
      console.warn('Skipped: there is no Chromium on this machine (see CHROMIUM_PATH).');
      return;
    }
    if (browser?.isConnected()) return;
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath: chromiumPath, args });
  });
}

/** Throws: when there is none, or no test asked for one. */
export function sharedBrowser(): Browser {
  if (!browser) throw new Error('useBrowser was not called, or there is no Chromium.');
  return browser;
}
