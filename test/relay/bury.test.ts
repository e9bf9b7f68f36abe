// What landed in the dead-letter queue, end to end: buried by the bundle that is deployed.

import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { NO_DIGESTS } from '../../lambda/core/protocol/contact-digests.ts';
import { digestOf, identify } from '../../lambda/core/protocol/identity.ts';
import { encodeMessage, type Message } from '../../lambda/core/protocol/message.ts';
import { timingAt } from '../../lambda/core/protocol/timing.ts';
import { deferred } from '../../lambda/core/protocol/transitions.ts';
import { DAY, givenItem } from '../core/given.ts';
import { startTestRelay, type TestRelay } from '../support/test-relay.ts';
import { typeformBody } from '../support/typeform.ts';

let relay: TestRelay;
let client: SQSClient;
beforeAll(async () => {
  relay = await startTestRelay();
  client = new SQSClient({ endpoint: new URL(relay.inboxUrl).origin });
});
afterAll(async () => {
  client.destroy();
  await relay[Symbol.asyncDispose]();
});

const messageOf = (token: string, replay: Message['replay'] = null): Message => ({
  delivery: {
    id: '00000000-0000-4000-8000-000000000001',
    form: 'quiz',
    acceptedAt: Date.now(),
    headers: { 'content-type': 'application/json' },
    raw: Buffer.from(typeformBody(token)),
    corrections: [],
  },
  replay,
});

const deadLettersUrl = () => `${relay.inboxUrl}-dlq`;
const sendToDeadLetters = (body: string) =>
  client.send(new SendMessageCommand({ QueueUrl: deadLettersUrl(), MessageBody: body }));

/** A delivery that nobody could read goes under the digest of its bytes. */
const unreadOf = ({ delivery }: Message) =>
  identify({ form: 'quiz', source: 'typeform', id: null, digest: digestOf(delivery.raw), partial: false });

it('parks a delivery as crashed, unread and whole, and a replay of it submits it under its own reference', async () => {
  const message = messageOf('given-up');
  const { key, submission, reference } = unreadOf(message);
  await sendToDeadLetters(encodeMessage(message));
  const row = await relay.rowWhere(submission, ({ state }) => state === 'parked');
  expect(row).toMatchObject({ reason: 'crashed', reference, source: 'typeform', attempts: 0 });

  const item = await relay.ledger.find(key);
  expect(Buffer.from(item?.kept?.raw ?? [])).toEqual(message.delivery.raw);
  await relay.inbox.put({ ...message, replay: { key, number: item?.replay ?? 0, at: Date.now() } });
  const submitted = await relay.rowWhere('given-up', ({ state }) => state === 'submitted');
  const buried = await relay.rowWhere(submission, ({ state }) => state === 'ignored');
  expect(buried.reason).toBe('moved');
  const referrals = await relay.referrals();
  expect(referrals.filter(({ notes }) => notes?.includes(submitted.reference))).toHaveLength(1);
});

it('parks the submission that submit had begun with it, and no other, since nobody is left to end it', async () => {
  const message = messageOf('begun');
  const { raw } = message.delivery;
  const id = { form: 'quiz', source: 'typeform', id: 'begun', digest: digestOf(raw), partial: false };
  const begun = givenItem({
    ...identify(id),
    digest: id.digest,
    attempts: 3,
    version: 1,
    expiresAt: Date.now() + DAY,
  });
  await relay.ledger.write(begun);
  await sendToDeadLetters(encodeMessage(message));
  const row = await relay.rowWhere('begun', ({ state }) => state === 'parked');
  expect(row).toMatchObject({ reason: 'crashed', reference: begun.reference, attempts: 3 });
  expect(await relay.ledger.find(unreadOf(message).key)).toBeNull();

  await relay.inbox.put({ ...message, replay: { key: begun.key, number: 1, at: Date.now() } });
  await relay.rowWhere('begun', ({ state }) => state === 'submitted');
});

it('parks it once, however often it is handed over', async () => {
  const message = messageOf('twice');
  const { key, submission } = unreadOf(message);
  await sendToDeadLetters(encodeMessage(message));
  await relay.rowWhere(submission, ({ state }) => state === 'parked');
  const first = await relay.ledger.find(key);
  await sendToDeadLetters(encodeMessage(message));
  const other = messageOf('after-twice');
  await sendToDeadLetters(encodeMessage(other));
  await relay.rowWhere(unreadOf(other).submission, ({ state }) => state === 'parked');
  expect(await relay.ledger.find(key)).toEqual(first);
});

it('parks a replay that crashed as the item that it replayed', async () => {
  const message = messageOf('again');
  const { key, submission } = unreadOf(message);
  await sendToDeadLetters(encodeMessage(message));
  await relay.rowWhere(submission, ({ state }) => state === 'parked');
  const first = await relay.ledger.find(key);
  await sendToDeadLetters(
    encodeMessage({ ...message, replay: { key, number: first?.replay ?? 0, at: Date.now() } }),
  );
  await vi.waitFor(async () => expect((await relay.ledger.find(key))?.replay).toBe(2), { timeout: 20_000 });
  expect(await relay.ledger.find(key)).toMatchObject({ state: 'parked', why: { reason: 'crashed' } });
});

it('parks the very item that its delivery had opened, so that nothing is said to be tried again that is not', async () => {
  const message = messageOf('read-before');
  const { raw } = message.delivery;
  const now = Date.now();
  const opened = identify({
    form: 'quiz',
    source: 'typeform',
    id: 'read-before',
    digest: digestOf(raw),
    partial: false,
  });
  const incoming = {
    identity: opened,
    delivery: { ...message.delivery, id: '00000000-0000-4000-8000-000000000002' },
    digest: digestOf(raw),
  };
  const moment = { now, random: 0, timing: timingAt(1) };
  const item = deferred(
    null,
    { ...incoming, replay: null, digests: NO_DIGESTS, since: now },
    { reason: 'partner_busy' },
    now + 60_000,
    moment,
  );
  expect(await relay.ledger.write(item)).toBe(true);
  await sendToDeadLetters(encodeMessage({ ...message, delivery: incoming.delivery }));
  const row = await relay.rowWhere('read-before', ({ state }) => state === 'parked');
  expect(row).toMatchObject({ reason: 'crashed', reference: opened.reference });
  expect((await relay.rows()).map(({ submission }) => submission)).not.toContain(
    unreadOf(message).submission,
  );
});

it('leaves alone what receive never wrote, and says so without its text', async () => {
  await sendToDeadLetters('{"Testxxx":"no delivery"}');
  await vi.waitFor(() => expect(relay.logs.some((line) => line.includes('message_unreadable'))).toBe(true), {
    timeout: 20_000,
  });
  expect(relay.logs.join('\n')).not.toContain('no delivery');
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: deadLettersUrl(),
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  expect(Object.values(Attributes ?? {}).reduce((sum, count) => sum + Number(count), 0)).toBe(1);
});
