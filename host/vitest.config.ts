// The tests of the host alone: they need nothing that has to be built.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: '100%',
    // A worker loads the libraries once. No test may leave anything behind for the next.
    isolate: false,
  },
});
