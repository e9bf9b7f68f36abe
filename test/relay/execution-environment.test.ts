// An execution environment that was ended takes no invocation any more.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExecutionEnvironment } from '../../local/lambda/execution-environment.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'referral-relay-test-'));
  await writeFile(join(folder, 'echo.mjs'), 'export const handler = async (event) => event;');
});
afterAll(() => rm(folder, { recursive: true }));

it('is alive until it is killed, and not for a moment longer', async () => {
  const settings = { name: 'echo', variables: {}, timeoutMs: 10_000, onLog: () => undefined };
  const environment = new ExecutionEnvironment({ ...settings, bundle: join(folder, 'echo.mjs') });
  expect(await environment.invoke({ given: 'Testxxx' })).toEqual({ given: 'Testxxx' });
  expect(environment.isAlive).toBe(true);
  environment.kill();
  expect(environment.isAlive).toBe(false);
  await expect(environment.invoke({})).rejects.toThrow('echo crashed');
});
