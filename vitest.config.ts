import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that mostly wait and those that mostly compute, mixed. By size, as a clean clone sorts them, they'd come last. */
const SLOWEST = [
  'relay/restart',
  'bench/chaos',
  'relay/sources',
  'infra/synth',
  'relay/secrets',
  'relay/partner-answers',
  'model/protocol',
  'relay/ledger-items',
  'core/sources/any-delivery',
  'relay/privacy',
  'relay/repeats',
  'infra/template',
  'relay/demo',
];

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = SLOWEST.findIndex((name) => moduleId.endsWith(`test/${name}.test.ts`));
      return at === -1 ? SLOWEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    globalSetup: 'test/support/bundle.ts',
    include: ['test/**/*.test.ts'],
    // End-to-end tests mostly wait, for processes of their own: two cores carry four files at a time, and core beside them.
    maxWorkers: 4,
    // No test changes what another could see; a process per file would take longer than most files.
    isolate: false,
    // Every process that a test starts is spared the stripping of types once another has done it.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
    sequence: { sequencer: SlowestFirst },
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
