import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/external/*.test.ts'],
    globalSetup: ['engine', 'cluster', 'manifests'].map((name) => `test/external/support/${name}.ts`),
    css: true,
    fileParallelism: false,
    maxConcurrency: 2,
    testTimeout: 120_000,
    hookTimeout: 900_000,
  },
});
