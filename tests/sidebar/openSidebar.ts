// dist/Sidebar.html in a real browser, its calls answered by dist/Code.js in a local host.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Host } from '../product/builtHost.ts';
import { chromiumPath, sharedBrowser, useBrowser } from '../run/sharedBrowser.ts';

export { chromiumPath, useBrowser };

/** Answers a call in place of the host, as Google does when it fails itself. Null: the host answers. */
export type Interception = (name: string, request: unknown) => Promise<unknown> | null;

export interface OpenSidebar {
  readonly page: Page;
  /** Names of the functions that were called, in order. */
  readonly calls: string[];
  /** Sum of all layout shifts so far that no click or key explains. */
  readonly layoutShift: () => Promise<number>;
  /** Goes to the screen of this name. */
  readonly goTo: (screen: string) => Promise<void>;
}

export interface SidebarOptions {
  readonly intercept?: Interception;
  /** The test moves the page's time by `page.clock`. */
  readonly clock?: boolean;
}

/** The frame that Google gives the panel is 300 px wide. */
const viewport = { width: 300, height: 800 };
const address = 'https://sidebar.test/';

/** Only what is in the page itself may run; nothing may be fetched. */
const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'";

/** Opens the panel, in a context of its own. Errors of the page fail the test at its end. */
export async function openSidebar(host: Host, options: SidebarOptions = {}): Promise<OpenSidebar> {
  const { intercept = () => null, clock = false } = options;
  const context = await sharedBrowser().newContext({ viewport, locale: 'pt-BR' });
  const page = await context.newPage();
  if (clock) await page.clock.install();
  const calls: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  onTestFinished(async () => {
    await context.close();
    if (errors.length > 0) throw new Error(`Errors of the page: ${errors.join('; ')}`);
  });
  await page.exposeFunction('callServer', async (name: string, given: readonly unknown[]) => {
    calls.push(name);
    try {
      const answer = intercept(name, given[0]) ?? host.runFromClient(name, ...given);
      return { answer: await answer };
    } catch (error) {
      return { failure: String(error) };
    }
  });
  await page.addInitScript(bridge);
  await page.route('**/*', (route) =>
    route.request().url() === address
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'Content-Security-Policy': policy },
          body: readFileSync('dist/Sidebar.html', 'utf8'),
        })
      : route.abort(),
  );
  await page.goto(address);
  return {
    page,
    calls,
    layoutShift: () =>
      page.evaluate<number>(
        // What is told late, such as the large text of a check before, is waited for.
        'new Promise((tell) => requestAnimationFrame(() => setTimeout(() => tell(window.layoutShift), 200)))',
      ),
    goTo: (screen) => page.getByRole('tab', { name: screen }).click(),
  };
}

/** `google.script` as Google puts it into the frame, and a look at layout shifts. */
const bridge = `
  window.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const runner = (succeed, fail) => new Proxy({}, {
    get(_, name) {
      if (name === 'withSuccessHandler') return (handler) => runner(handler, fail);
      if (name === 'withFailureHandler') return (handler) => runner(succeed, handler);
      return (...given) => {
        window.callServer(name, given).then(({ answer, failure }) => {
          if (failure === undefined) return succeed(answer);
          const [, kind, message] = /^(\\w+): (.*)$/s.exec(failure) ?? [null, 'Error', failure];
          fail(Object.assign(new Error(message), { name: kind }));
        });
      };
    },
  });
  // When the first screen has its data.
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.summary')) return;
    window.meaningfulAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
  window.editorFocused = 0;
  window.google = { script: {
    run: runner(() => {}, () => {}),
    host: { close() {}, editor: { focus() { window.editorFocused += 1; } } },
  } };
`;
