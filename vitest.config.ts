// Three groups of tests, by what they need; together they are all there are.
import { defineConfig } from 'vitest/config';

/** Whole-product tests run dist/Code.js in a local host, draw charts, write documents and start processes. */
const product = [
  'host/tests/**/*.test.ts',
  'tests/product/**/*.test.ts',
  'tests/sheets/**/*.test.ts',
  'tests/docs/**/*.test.ts',
  'tests/*.test.ts',
];
/** The panel and the workbench in Chromium. */
const browser = ['tests/sidebar/**/*.test.ts', 'tests/workbench/**/*.test.ts'];
/** The rest is pure: it runs in seconds. */
const core = ['tests/**/*.test.ts'];

const group = (name: string, include: string[], exclude: string[] = [], retry = 0) => ({
  extends: true as const,
  test: { name, include, exclude, retry },
});

export default defineConfig({
  test: {
    globalSetup: ['tests/run/buildWhenStale.ts'],
    setupFiles: ['tests/run/fastScripts.mjs'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Tests in a browser mostly wait: every processor may have one.
    maxWorkers: '100%',
    // A worker loads the product, the libraries and Chromium once. No test may leave anything behind for the next.
    isolate: false,
    // A script's world dies young: with room for several of them, collecting them costs little.
    execArgv: ['--max-semi-space-size=64'],
    projects: [
      // On a busy machine a page may answer later than a test waits: what fails is tried twice more.
      group('browser', browser, [], 2),
      group('product', product),
      group('core', core, [...product, ...browser]),
    ],
  },
});
