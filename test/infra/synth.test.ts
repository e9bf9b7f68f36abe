// `cdk synth` as it is typed: under cdk-nag, without a network, an account or credentials.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkForms } from '../../lambda/core/forms/check.ts';
import { ROOT, run } from './run.ts';

/** Any call to the outside would fail at once. */
const OFFLINE = {
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  AWS_EC2_METADATA_DISABLED: 'true',
  CDK_DISABLE_CLI_TELEMETRY: 'true',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'referral-relay-synth-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The CDK's own rules take longer than everything else: dev's template is held to them in template/promises.ts. */
describe.each([
  ['dev', ['--no-validation']],
  ['prod', []],
])('cdk synth -c stage=%s', (stage, flags) => {
  it('makes the stack without a finding that is not acknowledged', async () => {
    const out = join(folder, stage);
    const cdk = join(ROOT, 'node_modules/aws-cdk/bin/cdk');
    const args = [cdk, 'synth', '-q', '-c', `stage=${stage}`, '-o', out, ...flags];
    const ran = await run(args, { variables: OFFLINE });
    expect(ran).toEqual({ code: 0, output: expect.not.stringMatching(/^ERROR|AwsSolutions|Serverless/m) });
    expect(await readdir(out)).toContain(`ReferralRelay-${stage}.template.json`);
    // The definitions travel with the functions; the bundle's map and the editor's schema stay here.
    const assets = (await readdir(out, { recursive: true })).filter((name) => name.startsWith('asset.'));
    const names = new Set(assets.map((name) => name.split('/')[1]).filter((name) => name !== undefined));
    const forms = (await readdir(join(ROOT, 'forms'))).filter((name) => name !== 'form.schema.json');
    expect(names).toEqual(new Set(['index.mjs', ...forms]));
    const bundles = assets.filter((name) => name.endsWith('/index.mjs'));
    const deployed = await Promise.all(bundles.map((name) => readFile(join(out, name), 'utf8')));
    const built = ['receive', 'submit', 'bury'].map((name) =>
      readFile(join(ROOT, 'dist', name, 'index.mjs'), 'utf8'),
    );
    expect(deployed.toSorted()).toEqual((await Promise.all(built)).toSorted());
  });
});

it('a wrong definition fails it with the line that the check gives', async () => {
  const cwd = join(folder, 'wrong');
  await mkdir(join(cwd, 'forms'), { recursive: true });
  const text = JSON.stringify({ title: 'Testxxx', source: 'typeform', language: 'english', fields: {} });
  await writeFile(join(cwd, 'forms', 'wrong.json'), text);
  const context = { CDK_CONTEXT_JSON: JSON.stringify({ stage: 'dev' }) };
  const ran = await run([join(ROOT, 'infra/app.ts')], { cwd, variables: context });
  const { wrong } = checkForms([{ name: 'wrong.json', text }], []);
  expect(wrong).toContainEqual(expect.stringContaining('at language: found "english"'));
  expect(ran).toEqual({ code: 1, output: `${wrong.join('\n')}\n` });
});

it('a stage that there is not fails it with the ones that there are', async () => {
  const context = { CDK_CONTEXT_JSON: JSON.stringify({ stage: 'prdo' }) };
  expect(await run([join(ROOT, 'infra/app.ts')], { variables: context })).toEqual({
    code: 1,
    output: 'unknown stage "prdo", expected one of dev, prod: infra/stages.ts lists them\n',
  });
});
