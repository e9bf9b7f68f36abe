// npm run demo, in a folder of the test's own.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { DEFINITION, typeformBody } from '../support/typeform.ts';

const DEMO = fileURLToPath(new URL('../../local/demo.ts', import.meta.url));

/** @param samples bodies by slug. */
async function demoOf(slugs: readonly string[], samples: Readonly<Record<string, string>>) {
  const cwd = await mkdtemp(join(tmpdir(), 'referral-relay-demo-'));
  await mkdir(join(cwd, 'forms'));
  await mkdir(join(cwd, 'examples'));
  for (const slug of slugs) await writeFile(join(cwd, 'forms', `${slug}.json`), JSON.stringify(DEFINITION));
  for (const [slug, body] of Object.entries(samples))
    await writeFile(join(cwd, 'examples', `${slug}.json`), body);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', DEMO, '--once'], { cwd });
  const exited = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await exited;
  await rm(cwd, { recursive: true });
  return { code, stdout, stderr };
}

it('skips a form that has no sample, and says so', async () => {
  const { code, stdout, stderr } = await demoOf(['idle', 'quiz'], { quiz: typeformBody('Testxxx') });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Skipped idle: there is no sample of it in examples/');
  expect(stdout).toContain('1 of 1 sample deliveries arrived.');
});

it('without a single sample says what to do', async () => {
  const { code, stdout, stderr } = await demoOf(['idle'], {});
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toContain('save a delivery as examples/idle.json');
});
