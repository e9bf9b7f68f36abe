import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'test/support/bundle.ts',
    include: ['test/**/*.test.ts'],
    // End-to-end tests mostly wait, for processes of their own: two cores carry four files at a time.
    maxWorkers: 4,
    // No test changes what another could see; a process per file would take longer than most files.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['lambda/core/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
});
