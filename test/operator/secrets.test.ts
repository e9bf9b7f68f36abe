// Secrets and addresses by the tool, and the same tool on a stage: its stack's outputs come from a stand-in.

import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OUTPUT, stackName } from '../../lambda/names.ts';
import { portOf } from '../../local/aws/port.ts';
import { SECRET, startTestRelay, type TestRelay } from '../support/test-relay.ts';
import { DEFINITION } from '../support/typeform.ts';
import { relay, relayProcess } from './cli.ts';

let running: TestRelay;
beforeAll(async () => {
  const forms = { signed: DEFINITION, tokened: { ...DEFINITION, verify: 'token' } };
  running = await startTestRelay({ forms, secrets: { apiKey: 'unset', webhooks: { signed: SECRET } } });
});
afterAll(() => running[Symbol.asyncDispose]());

const operate = (args: readonly string[], stdin?: string) => relay([...args, '--local', running.url], stdin);

it('an address without its token is told, with the remedy', async () => {
  expect(await operate(['forms', 'url'])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('secrets set tokened'),
  });
});

it('secrets are set from standard input, the old one kept, and never shown', async () => {
  expect(await operate(['secrets', 'set', 'api-key'], 'Testxxx-set-key\n')).toMatchObject({ code: 0 });
  expect(await operate(['secrets', 'set', 'signed', '--keep-old'], 'Testxxx-new-secret\n')).toMatchObject({
    code: 0,
  });
  const { code, stdout } = await operate(['secrets', 'list', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    apiKey: [{ partner: 'Testxxx-Referral-Partner', set: true }],
    webhooks: [
      { form: 'signed', count: 2 },
      { form: 'tokened', count: 0 },
    ],
  });
  for (const value of [SECRET, 'Testxxx-new-secret', 'Testxxx-set-key']) expect(stdout).not.toContain(value);
});

it('a secret that is set is told to hold half a minute later, and how the old one holds meanwhile', async () => {
  const [replaced, kept] = [
    await operate(['secrets', 'set', 'tokened'], 'Testxxx-one\n'),
    await operate(['secrets', 'set', 'tokened', '--keep-old'], 'Testxxx-two\n'),
  ];
  for (const { stdout } of [replaced, kept])
    expect(stdout).toMatch(/Wait half a minute before you paste it: .* 401/);
  expect(replaced.stdout).toContain('with --keep-old both hold');
  expect(kept.stdout).not.toContain('--keep-old');
});

it('a generated token is printed once with the address that it is a part of', async () => {
  const generated = await operate(['secrets', 'set', 'tokened', '--generate', '--json']);
  const { secret, url } = JSON.parse(generated.stdout);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(url).toBe(`${running.url}/webhooks/tokened/${secret}`);

  const urls = await operate(['forms', 'url', '--json']);
  expect(JSON.parse(urls.stdout)).toMatchObject([{ url: `${running.url}/webhooks/signed` }, { url }]);
});

it('neither an empty secret is set, nor a key that no header can hold, nor one of a partner that the stage does not list', async () => {
  const refused = await Promise.all([
    operate(['secrets', 'set', 'signed'], ' '),
    operate(['secrets', 'set', 'api-key'], 'Testxxx key'),
    operate(['secrets', 'set', 'api-key', '--partner', 'Testxxx-nobody'], 'Testxxx-key'),
  ]);
  for (const ran of refused)
    expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('expected') });
});

it('a token that an address would cut or change is not set, a secret that signs may hold anything', async () => {
  for (const token of ['Testxxx?token', 'Testxxx/token', 'Testxxx%token', 'Testxxxé', 'Testxxx token'])
    expect(await operate(['secrets', 'set', 'tokened'], `${token}\n`)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('--generate'),
    });
  expect(await operate(['secrets', 'set', 'signed'], 'Testxxx?/%é secret\n')).toMatchObject({ code: 0 });
  expect(await operate(['secrets', 'set', 'tokened'], 'Test-xxx._~token\n')).toMatchObject({ code: 0 });
});

it('a form that is wrong stops no other', async () => {
  const file = join(running.formsDir, 'wrong.json');
  await writeFile(file, '{"title": "Testxxx"}');
  const [all, one, listed, itself] = await Promise.all([
    operate(['forms', 'url']),
    operate(['forms', 'url', 'signed']),
    operate(['secrets', 'list']),
    operate(['forms', 'url', 'wrong']),
  ]);
  await rm(file);
  expect(all.stdout).toContain(`${running.url}/webhooks/signed\n`);
  expect(all.stdout).toContain('wrong.json at source: found nothing');
  expect(one).toMatchObject({ code: 0, stdout: `signed  ${running.url}/webhooks/signed\n` });
  expect(listed).toMatchObject({ code: 0, stdout: expect.stringMatching(/webhook +wrong +not set/) });
  expect(itself).toMatchObject({ code: 1, stderr: expect.stringContaining('wrong.json at source') });
});

it('a stage is found by the outputs of its stack', async () => {
  const variables: Record<string, string> = JSON.parse(
    await (await fetch(`${running.url}/local/variables`)).text(),
  );
  const outputs = {
    [OUTPUT.inboxUrl]: variables.INBOX_URL,
    [OUTPUT.ledgerTable]: variables.LEDGER_TABLE,
    [OUTPUT.webhookBase]: `${running.url}/`,
    [OUTPUT.referralPartners]: variables.REFERRAL_PARTNERS,
  };
  const members = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  const stack = `<StackName>${stackName('local')}</StackName><CreationTime>2026-11-24T00:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus>`;
  const server = createServer((_, response) => {
    const result = `<Stacks><member>${stack}<Outputs>${members.join('')}</Outputs></member></Stacks>`;
    response.setHeader('content-type', 'text/xml');
    response.end(
      `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult>${result}</DescribeStacksResult></DescribeStacksResponse>`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const environment = {
    ...variables,
    AWS_ENDPOINT_URL_CLOUDFORMATION: `http://127.0.0.1:${portOf(server)}`,
    AWS_ACCESS_KEY_ID: 'Testxxx',
    AWS_SECRET_ACCESS_KEY: 'Testxxx',
  };
  const ran = await relayProcess(
    ['forms', 'url', 'signed', '--stage', 'local', '--forms', running.formsDir],
    '',
    environment,
  );
  server.close();
  expect(ran).toMatchObject({ code: 0, stdout: `signed  ${running.url}/webhooks/signed\n` });
});
