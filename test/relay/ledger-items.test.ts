// The protocol's first table, end to end: what an item in the ledger means for a delivery that arrives.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestOf, identify } from '../../lambda/core/protocol/identity.ts';
import type { LedgerItem } from '../../lambda/core/protocol/item.ts';
import type { Message } from '../../lambda/core/protocol/message.ts';
import { type Partner, startPartner } from '../support/partner.ts';
import { SECRET, startTestRelay, type TestRelay } from '../support/test-relay.ts';
import { DEFINITION, typeformBody, typeformSignature } from '../support/typeform.ts';

let partner: Partner;
let relay: TestRelay;
beforeAll(async () => {
  partner = await startPartner();
  relay = await startTestRelay({
    referralApiUrl: partner.url,
    forms: { quiz: DEFINITION, held: { ...DEFINITION, uncertain: 'hold' } },
  });
});
afterAll(async () => {
  await relay[Symbol.asyncDispose]();
  await partner[Symbol.asyncDispose]();
});

const sentBy = (token: string) =>
  partner.seen.filter(({ referral }) => referral.notes?.includes(token)).length;
const bodyOf = (token: string) => typeformBody(token, { story: token });

/** Puts an item into the ledger as an earlier delivery of the same bytes could have left it. */
async function given(token: string, changes: Partial<LedgerItem>, form = 'quiz'): Promise<LedgerItem> {
  const now = Date.now();
  const digest = digestOf(bodyOf(token));
  const item: LedgerItem = {
    ...identify({ form, source: 'typeform', id: token, digest, partial: false }),
    id: '00000000-0000-4000-8000-000000000000',
    state: 'retrying',
    why: null,
    attempts: 1,
    doubts: 0,
    deliveries: 1,
    partnerStatus: null,
    firstSeen: now,
    submittedAt: null,
    retryingSince: now,
    nextAttempt: null,
    owner: null,
    leaseUntil: null,
    replay: 0,
    digest,
    kept: null,
    corrections: [],
    emailDigest: null,
    phoneDigest: null,
    version: 1,
    expiresAt: now + 1_000_000,
    ...changes,
  };
  expect(await relay.ledger.write(item)).toBe(true);
  return item;
}

const parked = (token: string, changes: Partial<LedgerItem> = {}): Partial<LedgerItem> => ({
  state: 'parked',
  why: { reason: 'refused', status: 400, field: null },
  replay: 3,
  kept: { ...messageOf(token).delivery, corrections: [] },
  ...changes,
});

function messageOf(token: string, replay: Message['replay'] = null): Message {
  const raw = Buffer.from(bodyOf(token));
  const id = '00000000-0000-4000-8000-000000000001';
  return {
    delivery: { id, form: 'quiz', acceptedAt: Date.now(), headers: {}, raw, corrections: [] },
    replay,
  };
}

/** Resolves once everything that is in the inbox before this call has been looked at. */
async function settle(): Promise<void> {
  const token = `settled-${crypto.randomUUID()}`;
  await relay.submit(token);
  await relay.rowWhere(token, ({ state }) => state === 'submitted');
}

it('a retrying item that is due is claimed', async () => {
  await given('due', { nextAttempt: Date.now() - 1 });
  await relay.deliver(bodyOf('due'));
  expect(await relay.rowWhere('due', ({ state }) => state === 'submitted')).toMatchObject({ attempts: 2 });
});

it('a retrying item that is not due hides the message till it is', async () => {
  const due = Date.now() + 2_000;
  await given('later', { nextAttempt: due });
  await relay.deliver(bodyOf('later'));
  await relay.rowWhere('later', ({ state }) => state === 'submitted');
  const [seen] = partner.seen.filter(({ referral }) => referral.notes?.includes('later'));
  expect(seen?.at).toBeGreaterThanOrEqual(due);
});

it('a sending item whose lease lives hides the message past the end of the lease, and then leaves a doubt', async () => {
  const leaseUntil = Date.now() + 2_000;
  await given('leased', { state: 'sending', owner: 'somebody', leaseUntil });
  await relay.deliver(bodyOf('leased'));
  const row = await relay.rowWhere('leased', ({ state }) => state === 'submitted');
  expect(row).toMatchObject({ uncertain: true, attempts: 2 });
  const [seen] = partner.seen.filter(({ referral }) => referral.notes?.includes('leased'));
  expect(seen?.at).toBeGreaterThanOrEqual(leaseUntil);
});

it('a sending item whose lease is over is claimed, with a doubt', async () => {
  await given('left', { state: 'sending', owner: 'somebody', leaseUntil: Date.now() - 1 });
  await relay.deliver(bodyOf('left'));
  expect(await relay.rowWhere('left', ({ state }) => state === 'submitted')).toMatchObject({
    uncertain: true,
  });
});

it('a sending item whose lease is over is parked as uncertain where the form holds', async () => {
  await given('held-back', { state: 'sending', owner: 'somebody', leaseUntil: Date.now() - 1 }, 'held');
  await relay.deliver(bodyOf('held-back'), { form: 'held' });
  const row = await relay.rowWhere('held-back', ({ state }) => state === 'parked');
  expect(row).toMatchObject({ reason: 'uncertain', uncertain: true, attempts: 1 });
  expect(sentBy('held-back')).toBe(0);
});

it('a parked item is claimed by a message with its current replay number', async () => {
  const { key, replay } = await given('replayed', parked('replayed', { why: { reason: 'not_live' } }));
  await relay.inbox.put(messageOf('replayed', { key, number: replay, at: Date.now() }));
  expect(await relay.rowWhere('replayed', ({ state }) => state === 'submitted')).toMatchObject({
    deliveries: 1,
  });
});

it('a parked item is left alone by a replay that comes too late', async () => {
  const { key, replay } = await given('stale', parked('stale'));
  await relay.inbox.put(messageOf('stale', { key, number: replay - 1, at: Date.now() }));
  await settle();
  expect(await relay.rowWhere('stale', () => true)).toMatchObject({ state: 'parked', deliveries: 1 });
  expect(sentBy('stale')).toBe(0);
});

it('a parked item is left alone by a repeat of the same bytes, which is counted', async () => {
  await given('same', parked('same'));
  await relay.deliver(bodyOf('same'));
  expect(await relay.rowWhere('same', ({ deliveries }) => deliveries === 2)).toMatchObject({
    state: 'parked',
  });
  expect(sentBy('same')).toBe(0);
});

it.each([
  ['refused', { reason: 'refused', status: 400, field: 'phoneNumber' }],
  ['unmappable', { reason: 'invalid', field: 'phoneNumber', key: 'phone', flaw: { flaw: 'no_digits' } }],
] as const)('an item parked as %s is claimed by other bytes', async (name, why) => {
  const token = `corrected-${name}`;
  await given(token, parked(token, { why, digest: digestOf('other bytes') }));
  await relay.deliver(bodyOf(token));
  expect(await relay.rowWhere(token, ({ state }) => state === 'submitted')).toMatchObject({ deliveries: 2 });
});

it.each([
  ['uncertain', { reason: 'uncertain' }],
  ['gave_up', { reason: 'gave_up', last: 'partner_busy' }],
] as const)('an item parked as %s is left alone by other bytes', async (name, why) => {
  const token = `other-${name}`;
  await given(token, parked(token, { why, digest: digestOf('other bytes') }));
  await relay.deliver(bodyOf(token));
  expect(await relay.rowWhere(token, ({ deliveries }) => deliveries === 2)).toMatchObject({
    state: 'parked',
    reason: name,
  });
});

it.each(['submitted', 'ignored'] as const)(
  'a repeat of a %s submission is counted and sends nothing',
  async (state) => {
    const token = `already-${state}`;
    await given(token, { state });
    await relay.deliver(bodyOf(token));
    expect(await relay.rowWhere(token, ({ deliveries }) => deliveries === 2)).toMatchObject({
      state,
      attempts: 1,
    });
    expect(sentBy(token)).toBe(0);
  },
);

it('an item past its ninety days counts as absent, whether or not the table has deleted it', async () => {
  await given('expired', { state: 'submitted', expiresAt: Date.now() - 1, doubts: 1 });
  await relay.deliver(bodyOf('expired'));
  await relay.rowWhere('expired', ({ id }) => id !== '00000000-0000-4000-8000-000000000000');
  const row = await relay.rowWhere('expired', ({ state }) => state === 'submitted');
  expect(row).toMatchObject({ uncertain: false, deliveries: 1, attempts: 1 });
});

it('after 72 hours of retrying a submission is parked, kept for a person', async () => {
  const long = Date.now() - (72 * 3_600_000) / 100;
  await given('too-long', { nextAttempt: Date.now() - 1, firstSeen: long, retryingSince: long });
  partner.toNext('too-long', (_seen, response) => void response.writeHead(503).end());
  await relay.deliver(bodyOf('too-long'));
  const row = await relay.rowWhere('too-long', ({ state }) => state === 'parked');
  expect(row).toMatchObject({ reason: 'gave_up', attempts: 2, nextAttempt: null });
  const item = await relay.ledger.find('quiz#too-long');
  expect(Buffer.from(item?.kept?.raw ?? []).toString()).toBe(bodyOf('too-long'));
});

it('a partial is ignored under a key of its own and does not shadow its completion', async () => {
  const body = bodyOf('completed');
  const partial = body.replace('"form_response"', '"form_response_partial"');
  await relay.deliver(partial);
  expect(await relay.rowWhere('completed#partial', () => true)).toMatchObject({
    state: 'ignored',
    reason: 'partial',
  });
  await relay.deliver(body);
  await relay.rowWhere('completed', ({ state }) => state === 'submitted');
  expect(sentBy('completed')).toBe(1);
});

it.each([
  ['empty', ''],
  ['truncated', typeformBody('x').slice(0, -20)],
  ['no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ['nested a hundred thousand deep', '['.repeat(100_000)],
  ['JSON of another shape', '{"hello":"Testxxx"}'],
])('a genuine body that can not be read is parked: %s', async (_, body) => {
  // As bytes: the gateway would hand text over as text, and so mend what is no UTF-8.
  const headers = { 'content-type': 'application/octet-stream', ...typeformSignature(SECRET, body) };
  await relay.deliver(body, { headers });
  const row = await relay.rowWhere(
    `sha256:${digestOf(Buffer.from(body))}`,
    ({ state }) => state === 'parked',
  );
  expect(row).toMatchObject({ reason: 'unreadable', attempts: 0 });
});

it('a form that is gone parks what was accepted for it', async () => {
  const message = messageOf('homeless');
  await relay.inbox.put({ ...message, delivery: { ...message.delivery, form: 'gone' } });
  const row = await relay.rowWhere(
    `sha256:${digestOf(bodyOf('homeless'))}`,
    ({ state }) => state === 'parked',
  );
  expect(row).toMatchObject({ form: 'gone', source: 'unknown', reason: 'form_unknown' });
});

it('a body that carries __proto__ maps as if it did not', async () => {
  const body = bodyOf('proto').replace('{', '{"__proto__":{"firstName":"Testxxx-forged"},');
  await relay.deliver(body);
  await relay.rowWhere('proto', ({ state }) => state === 'submitted');
  expect(partner.seen.find(({ referral }) => referral.notes?.includes('proto'))?.referral.firstName).toBe(
    'Testxxx-Firstname',
  );
});
