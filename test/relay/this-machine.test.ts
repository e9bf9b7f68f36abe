// The embedded services hold what people answered: no page of another site and no other machine may ask them.

import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOCAL_STAGE, secretNames } from '../../lambda/names.ts';
import { type EmbeddedQueue, startQueue } from '../../local/aws/queue.ts';
import { startSecretsManager } from '../../local/aws/secrets-manager.ts';
import { type EmbeddedTable, startTable } from '../../local/aws/table.ts';
import { onThisMachine } from '../../local/aws/this-machine.ts';
import { createLocalSecrets } from '../../local/secrets.ts';

let queue: EmbeddedQueue;
let table: EmbeddedTable;
let secrets: Awaited<ReturnType<typeof startSecretsManager>>;
beforeAll(async () => {
  Object.assign(process.env, { AWS_REGION: 'ca-central-1', AWS_ACCESS_KEY_ID: 'local' });
  process.env.AWS_SECRET_ACCESS_KEY = 'local';
  queue = await startQueue('Testxxx-inbox', { visibilityMs: 1_000, dataDir: null });
  table = await startTable('Testxxx-ledger', null);
  secrets = await startSecretsManager(createLocalSecrets(null, () => ['quiz']));
});
afterAll(() => Promise.all([queue.stop(), table.stop(), secrets.stop()]));

const SERVICES = {
  'the inbox': () => ({
    endpoint: queue.endpoint,
    target: 'AmazonSQS.ListQueues',
    type: 'application/x-amz-json-1.0',
    body: {},
    holds: 'Testxxx-inbox',
  }),
  'the ledger': () => ({
    endpoint: table.endpoint,
    target: 'DynamoDB_20120810.ListTables',
    type: 'application/x-amz-json-1.0',
    body: {},
    holds: 'Testxxx-ledger',
  }),
  'the secrets': () => ({
    endpoint: secrets.endpoint,
    target: 'secretsmanager.GetSecretValue',
    type: 'application/x-amz-json-1.1',
    body: { SecretId: secretNames(LOCAL_STAGE).webhookSecrets },
    holds: 'Testxxx-webhook-secret-of-quiz',
  }),
};

async function ask(service: keyof typeof SERVICES, headers: Record<string, string>) {
  const { endpoint, target, type, body, holds } = SERVICES[service]();
  const authorization =
    'AWS4-HMAC-SHA256 Credential=local/20261124/ca-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';
  const sent = request(endpoint, {
    method: 'POST',
    headers: { 'content-type': type, 'x-amz-target': target, 'x-amz-date': 'now', authorization, ...headers },
  });
  sent.end(JSON.stringify(body));
  const answered: Promise<{ statusCode?: number; headers: object; told: string }> = new Promise(
    (resolve, reject) => {
      sent.once('error', reject);
      sent.once('response', async (response) => {
        const { statusCode = 0 } = response;
        resolve({ statusCode, headers: response.headers, told: await text(response) });
      });
    },
  );
  const { statusCode, headers: said, told } = await answered;
  return { statusCode, said, isTold: told.includes(holds) };
}

it.each(['the inbox', 'the ledger', 'the secrets'] as const)(
  '%s answers a program of this machine',
  async (service) => {
    expect(await ask(service, {})).toMatchObject({ statusCode: 200, isTold: true });
  },
);

it.each(['the inbox', 'the ledger', 'the secrets'] as const)(
  '%s answers neither a page of another site nor a name that somebody points here',
  async (service) => {
    for (const headers of [
      { origin: 'https://attacker.example.com' },
      { origin: 'null' },
      { host: 'attacker.example.com' },
      { host: '127.0.0.1.attacker.example.com' },
    ]) {
      const { statusCode, said, isTold } = await ask(service, headers);
      expect({ statusCode, isTold }).toEqual({ statusCode: 403, isTold: false });
      expect(said).not.toHaveProperty('access-control-allow-origin');
    }
  },
);

it('what listens without being noticed is not let run', async () => {
  await expect(onThisMachine(async () => 'Testxxx')).rejects.toThrow('expected Node 24');
});

it('the inbox listens to this machine alone', async () => {
  // Whoever listens on every network is reached by this address too.
  const reached = connect({ host: '127.0.0.2', port: Number(new URL(queue.endpoint).port) });
  const [error] = await once(reached, 'error');
  expect(error).toMatchObject({ syscall: 'connect' });
});
