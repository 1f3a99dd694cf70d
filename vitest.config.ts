import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 120_000,
    // The page of "platform diff" has a style; vitest would read it as empty.
    css: true,
    projects: [
      { extends: true, test: { name: 'source', include: ['test/**/*.test.ts'], exclude: ['test/cli/**', 'test/external/**'] } },
      // The command as it is shipped, built anew where a source is newer.
      { extends: true, test: { name: 'command', include: ['test/cli/**/*.test.ts'], globalSetup: 'test/cli/build.ts' } },
    ],
  },
});
