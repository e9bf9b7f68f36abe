// npm run deploy, with a stand-in for the CDK's own command, which needs an account.

import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT, run } from './run.ts';

/** Writes down how it was called, fails where the test wants it to, and tells the outputs as the CDK does. */
const STAND_IN = `#!/usr/bin/env node
const { appendFileSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
appendFileSync(process.env.CALLS, JSON.stringify(args) + '\\n');
if (process.env.FAILS === args[0]) process.exit(1);
const file = args[args.indexOf('--outputs-file') + 1];
if (args[0] === 'deploy')
  writeFileSync(file, JSON.stringify({ 'ReferralRelay-dev': { WebhookBase: 'https://api.example.com/' } }));
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'referral-relay-deploy-'));
  await writeFile(join(folder, 'cdk'), STAND_IN);
  await chmod(join(folder, 'cdk'), 0o755);
});
afterAll(() => rm(folder, { recursive: true }));

/** How the stand-in was called, and what the person at the terminal saw. */
async function deploy(args: readonly string[], { fails = '', cwd = ROOT } = {}) {
  const calls = join(folder, `calls-${crypto.randomUUID()}`);
  const ran = await run([join(ROOT, 'infra/deploy.ts'), ...args], {
    cwd,
    commands: folder,
    variables: { CALLS: calls, FAILS: fails },
  });
  const lines = await readFile(calls, 'utf8').catch(() => '');
  return {
    ...ran,
    calls: lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line)),
  };
}

it('shows the difference, deploys, and prints each form’s address and the next step', async () => {
  const { code, output, calls } = await deploy(['--stage', 'dev']);
  expect({ code, calls }).toEqual({
    code: 0,
    calls: [
      ['diff', '-c', 'stage=dev'],
      ['deploy', '-c', 'stage=dev', '--outputs-file', expect.any(String)],
    ],
  });
  expect(output).toContain('https://api.example.com/webhooks/debt-relief-quiz\n');
  expect(output).toContain('https://api.example.com/webhooks/debt-help-request/<token>\n');
  expect(output).toContain('npx relay secrets set api-key --stage dev');
  expect(output).toContain('nobody is told');
});

it('asks nobody with --yes', async () => {
  const { calls } = await deploy(['--stage', 'dev', '--yes']);
  expect(calls[1]).toEqual(expect.arrayContaining(['--require-approval', 'never']));
});

it('does nothing further once a step has failed', async () => {
  const { code, output, calls } = await deploy(['--stage', 'dev'], { fails: 'diff' });
  expect({ code, calls }).toEqual({ code: 1, calls: [['diff', '-c', 'stage=dev']] });
  expect(output).toMatch(/cdk diff failed.*\n.*AWS_PROFILE/);
});

it('deploys nothing under a partner identifier that the partner never issued', async () => {
  const { code, output, calls } = await deploy(['--stage', 'prod']);
  expect({ code, calls }).toEqual({ code: 1, calls: [] });
  expect(output).toContain('Your-Referral-Partner');
});

it('deploys nothing where a definition is wrong', async () => {
  const cwd = join(folder, 'wrong');
  await mkdir(join(cwd, 'forms'), { recursive: true });
  await writeFile(join(cwd, 'forms', 'wrong.json'), '{');
  const { code, output, calls } = await deploy(['--stage', 'dev'], { cwd });
  expect({ code, calls }).toEqual({ code: 1, calls: [] });
  expect(output).toMatch(/^wrong\.json: found .*, expected .*\n$/);
});

it('says that the stage is missing where none is named', async () => {
  expect((await deploy([])).output).toMatch(/^--stage is missing, expected it with .*prod/);
});

it.each([[[]], [['--stage', 'prdo']], [['prod']]])('%j is misuse, and says how to call it', async (args) => {
  const { code, output, calls } = await deploy(args);
  expect({ code, calls }).toEqual({ code: 2, calls: [] });
  expect(output).toContain('npm run deploy -- --stage');
});
