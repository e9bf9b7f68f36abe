// The core's own tests, as mutation testing runs them: thousands of times, so nothing is bundled and properties try less.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/core/**/*.test.ts'],
    // One slow property over the whole core that counts its own tries: the tests that name what they test are to kill.
    exclude: ['test/core/forms/any-definition.test.ts'],
    setupFiles: ['test/core/few-runs.ts'],
    isolate: false,
  },
});
