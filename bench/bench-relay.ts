// The relay under test: the real one, with forms and secrets of its own in a folder that goes with it.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleIfStale } from '../infra/bundle.ts';
import { type Relay, type RelayOptions, startRelay } from '../local/relay.ts';
import { SECRET } from './deliveries.ts';

export type BenchOptions = Pick<RelayOptions, 'referralApiUrl' | 'speed' | 'onLog'> &
  Partial<Pick<RelayOptions, 'between' | 'concurrency' | 'maxReceives'>> & {
    /** Definitions by slug. */
    readonly forms: Readonly<Record<string, object>>;
  };

export const API_KEY = 'Testxxx-key';

export async function startBenchRelay({ forms, ...options }: BenchOptions): Promise<Relay> {
  const folder = await mkdtemp(join(tmpdir(), 'referral-relay-bench-'));
  const formsDir = join(folder, 'forms');
  await mkdir(formsDir);
  for (const [slug, form] of Object.entries(forms))
    await writeFile(join(formsDir, `${slug}.json`), JSON.stringify(form));
  const webhooks = Object.fromEntries(Object.keys(forms).map((slug) => [slug, SECRET]));
  const secretsFile = join(folder, 'secrets.json');
  await writeFile(secretsFile, JSON.stringify({ apiKey: API_KEY, webhooks }));
  const relay = await startRelay({
    bundled: bundleIfStale(),
    port: 0,
    formsDir,
    samplesDir: folder,
    secretsFile,
    dataDir: null,
    ...options,
  });
  return {
    ...relay,
    stop: async () => {
      await relay.stop();
      await rm(folder, { recursive: true });
    },
  };
}
