// Whole-product tests start a host, draw charts and write documents; on a busy machine that takes its time.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'host/tests/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Tests in a browser mostly wait: every processor may have one.
    maxWorkers: '100%',
  },
});
