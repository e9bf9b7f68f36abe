import { afterAll, beforeAll, expect, it } from 'vitest';
import { SECRET, SIDE_BY_SIDE, startTestRelay, type TestRelay } from '../support/test-relay.ts';
import { typeformBody, typeformSignature } from '../support/typeform.ts';

const GOOD = { apiKey: 'Testxxx-key', webhooks: { quiz: SECRET } };

let relay: TestRelay;
beforeAll(async () => {
  relay = await startTestRelay({ secrets: GOOD, speed: 1_000, concurrency: SIDE_BY_SIDE });
});
afterAll(() => relay[Symbol.asyncDispose]());

const statusOf = async (token: string, secret = SECRET) => {
  const body = typeformBody(token);
  const headers = { 'content-type': 'application/json', ...typeformSignature(secret, body) };
  return (await relay.deliver(body, { headers })).status;
};
/** Cached secrets are read anew after a moment, or when something fails with them. */
const eventually = (poll: () => Promise<unknown>) => expect.poll(poll, { timeout: 20_000, interval: 300 });

it('a stale secret serves while the secrets can not be read', async () => {
  await relay.submit('first');
  await relay.rowWhere('first', ({ state }) => state === 'submitted');
  await relay.breakSecrets();
  expect(await statusOf('forged', 'Testxxx-forged')).toBe(401);
  expect(await statusOf('second')).toBe(200);
  await relay.rowWhere('second', ({ state }) => state === 'submitted');
  await relay.setSecrets(GOOD);
});

it.each([
  ['unset', 'unset'],
  ['missing', undefined],
  ['empty', ''],
  ['for another partner', { 'Testxxx-Other': 'Testxxx-key' }],
  ['nothing that a header can hold', 'Testxxx\nkey'],
])(
  'a key that is %s is never sent: the submission waits, and goes out once it is set',
  async (name, apiKey) => {
    await relay.setSecrets({ ...GOOD, apiKey });
    // Until the cached key has aged, submissions still go out with it.
    await eventually(async () => {
      const token = `${name}-${crypto.randomUUID()}`;
      await relay.submit(token);
      return (await relay.rowWhere(token, ({ state }) => state === 'submitted' || state === 'retrying'))
        .reason;
    }).toBe('key_missing');
    const token = `${name}-waits`;
    await relay.submit(token);
    const row = await relay.rowWhere(token, ({ state }) => state === 'retrying');
    expect(row).toMatchObject({ attempts: 0, partnerStatus: null });
    await relay.setSecrets(GOOD);
    expect(await relay.rowWhere(token, ({ state }) => state === 'submitted')).toMatchObject({ attempts: 1 });
  },
);

it.each([
  ['missing', undefined],
  ['of another shape', { quiz: 17 }],
  ['empty', { quiz: ['', ' '] }],
])('webhook secrets that are %s turn every delivery away, genuine or not', async (_, webhooks) => {
  await relay.setSecrets({ ...GOOD, webhooks });
  await eventually(() => statusOf('early', 'Testxxx-forged')).toBe(503);
  expect(await statusOf('early')).toBe(503);
  await relay.setSecrets(GOOD);
  await eventually(() => statusOf('early')).toBe(200);
});

it('a rotated webhook secret is known without a restart', async () => {
  await relay.setSecrets({ ...GOOD, webhooks: { quiz: ['Testxxx-rotated', SECRET] } });
  await eventually(() => statusOf('after', 'Testxxx-rotated')).toBe(200);
  expect(await statusOf('before')).toBe(200);
});
