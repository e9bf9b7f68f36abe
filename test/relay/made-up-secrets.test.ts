// Without a secrets file each form has a made-up secret.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Relay, startRelay } from '../../local/relay.ts';
import { relay as operate } from '../operator/cli.ts';
import { DEFINITION, typeformBody, typeformSignature } from '../support/typeform.ts';

let forms: string;
let relay: Relay;
beforeAll(async () => {
  forms = await mkdtemp(join(tmpdir(), 'referral-relay-test-'));
  await writeFile(join(forms, 'quiz.json'), JSON.stringify(DEFINITION));
  relay = await startRelay({
    bundled: Promise.resolve(),
    port: 0,
    formsDir: forms,
    samplesDir: forms,
    referralApiUrl: null,
    secretsFile: null,
    dataDir: null,
    speed: 100,
    concurrency: { receive: 1, submit: 1 },
    onLog: () => undefined,
  });
});
afterAll(async () => {
  await relay.stop();
  await rm(forms, { recursive: true });
});

async function deliver(form: string): Promise<number> {
  const body = typeformBody(form);
  const headers = typeformSignature(`Testxxx-webhook-secret-of-${form}`, body);
  return (await fetch(`${relay.url}/webhooks/${form}`, { method: 'POST', headers, body })).status;
}

it('a form that is added while the relay runs has one too', async () => {
  await writeFile(join(forms, 'added.json'), JSON.stringify(DEFINITION));
  expect(await deliver('added')).toBe(200);
});

it('and has it still once the secret of another was set', async () => {
  const set = await operate(['secrets', 'set', 'quiz', '--local', relay.url], 'Testxxx-set');
  expect(set.code).toBe(0);
  await writeFile(join(forms, 'later.json'), JSON.stringify(DEFINITION));
  const listed = await operate(['secrets', 'list', '--json', '--local', relay.url]);
  expect(JSON.parse(listed.stdout).webhooks).toContainEqual({ form: 'later', count: 1 });
});
