// What definitions say besides where the answers go, end to end: whether a form is live, how its deliveries prove
// themselves, what it takes from another form, and what becomes of parked submissions once a definition is put right.

import { createHmac } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { digestOf } from '../../lambda/core/protocol/identity.ts';
import { jotformDelivery } from '../support/jotform.ts';
import { SECRET, startTestRelay, type TestRelay } from '../support/test-relay.ts';
import { DEFINITION, typeformBody } from '../support/typeform.ts';

const HMAC = {
  header: 'X-Signature',
  prefix: 'v1=',
  template: '{header:X-Timestamp}.{body}',
  toleranceSeconds: 300,
};

let relay: TestRelay;
beforeAll(async () => {
  relay = await startTestRelay({
    forms: {
      quiz: DEFINITION,
      draft: { ...DEFINITION, title: 'Testxxx draft', live: false },
      'by-header': { ...DEFINITION, verify: { header: 'X-Webhook-Key' } },
      'by-field': { ...DEFINITION, verify: { bodyField: 'webhook_key' } },
      'by-hmac': { ...DEFINITION, verify: { hmac: HMAC } },
      base: { ...DEFINITION, title: 'Testxxx base', language: 'fr', notes: { Histoire: 'story' } },
      extending: { extends: 'base', title: 'Testxxx extending', notes: { Ville: 'city' } },
      other: { ...DEFINITION, title: 'Testxxx other' },
      mistaken: { ...DEFINITION, source: 'jotform' },
    },
  });
});
afterAll(() => relay[Symbol.asyncDispose]());

/** Puts a definition in place at once, so that nobody reads half of it. */
async function define(slug: string, definition: unknown): Promise<void> {
  const file = join(relay.formsDir, `${slug}.json`);
  await writeFile(`${file}.new`, JSON.stringify(definition));
  await rename(`${file}.new`, file);
}

const replay = (reference: string, headers: Record<string, string> = {}) =>
  fetch(`${relay.url}/local/submissions/${reference}/replay`, { method: 'POST', headers });

const notesWith = async (reference: string) =>
  (await relay.referrals()).map(({ notes = '' }) => notes).filter((notes) => notes.includes(reference));

const JSON_TYPE = { 'content-type': 'application/json' };

describe('a form that is not live', () => {
  it('parks what it maps, which can be sent once it is live', async () => {
    await relay.submit('draft-1', { phone: '+16045550121', email: 'Testxxx-1@example.com' }, 'draft');
    const { reference, ...row } = await relay.rowWhere('draft-1', ({ state }) => state === 'parked');
    expect(row).toMatchObject({ reason: 'not_live', attempts: 0 });

    await relay.submit('draft-2', { phone: '+16045550122', email: 'Testxxx-2@example.com' }, 'draft');
    await relay.rowWhere('draft-2', ({ state }) => state === 'parked');

    expect((await replay(reference)).status).toBe(202);
    // Parking once more raises the number.
    await vi.waitFor(async () => expect((await relay.ledger.find('draft#draft-1'))?.replay).toBe(2));
    expect(await notesWith(reference)).toEqual([]);

    await define('draft', { ...DEFINITION, title: 'Testxxx live' });
    expect((await replay(reference)).status).toBe(202);
    await relay.rowWhere('draft-1', ({ state }) => state === 'submitted');
    expect(await notesWith(reference)).toEqual([
      `Your story? "A Testxxx-collector calls me at work."\nAsked 2025-11-24 14:05 PST\nRef ${reference} · Testxxx live`,
    ]);
  });

  it('is sent again by nobody but this machine, and only while it waits', async () => {
    const { reference } = await relay.rowWhere('draft-2', ({ state }) => state === 'parked');
    for (const origin of ['https://attacker.example', 'null', relay.url.replace('127.0.0.1', 'localhost')])
      expect((await replay(reference, { origin })).status, origin).toBe(403);
    expect((await relay.rows()).find((row) => row.reference === reference)?.state).toBe('parked');
    expect((await replay(reference, { origin: relay.url })).status).toBe(202);
    await relay.rowWhere('draft-2', ({ state }) => state === 'submitted');
    expect((await replay(reference)).status).toBe(404);
    expect((await replay('RR-0000-0000')).status).toBe(404);
  });
});

describe('a delivery proves itself', () => {
  const body = typeformBody('proved');
  const withKey = (key: unknown) => JSON.stringify({ ...JSON.parse(body), Webhook_Key: key });
  const signed = (at: number, content = body) => ({
    'x-timestamp': String(at),
    'x-signature': `v1=${createHmac('sha256', SECRET).update(`${at}.${content}`).digest('hex')}`,
  });
  const now = Math.floor(Date.now() / 1_000);

  it.each([
    ['by-header', 200, 'the secret', body, { 'x-webhook-key': SECRET }],
    ['by-header', 401, 'another secret', body, { 'x-webhook-key': `${SECRET}x` }],
    ['by-header', 401, 'nothing', body, {}],
    ['by-field', 200, 'the secret', withKey(SECRET), {}],
    ['by-field', 401, 'another secret', withKey('Testxxx'), {}],
    ['by-field', 401, 'an object', withKey({ secret: SECRET }), {}],
    ['by-field', 401, 'nothing', body, {}],
    ['by-hmac', 200, 'a digest', body, signed(now)],
    ['by-hmac', 200, 'a digest of which the time is in milliseconds', body, signed(now * 1_000)],
    ['by-hmac', 401, 'a digest of another body', body, signed(now, `${body} `)],
    ['by-hmac', 401, 'a digest from too long ago', body, signed(now - 3_600)],
    ['by-hmac', 401, 'a digest from the future', body, signed(now + 3_600)],
    [
      'by-hmac',
      401,
      'a digest with another time beside it',
      body,
      { ...signed(now), 'x-timestamp': `${now - 1}` },
    ],
    ['by-hmac', 401, 'nothing', body, {}],
  ])('%s: answered %i with %s', async (form, status, _, sent, headers) => {
    const response = await relay.deliver(sent, { form, headers: { ...JSON_TYPE, ...headers } });
    expect(response.status).toBe(status);
  });
});

it('a form that extends another has its keys, whole, and follows it while running', async () => {
  const sendAs = async (token: string, phone: string) => {
    await relay.submit(token, { phone, email: `Testxxx-${token}@example.com` }, 'extending');
    const { reference } = await relay.rowWhere(token, ({ state }) => state === 'submitted');
    return { reference, notes: await notesWith(reference) };
  };
  const before = await sendAs('extending-1', '+16045550133');
  expect(before.notes).toEqual([
    [
      'FRANÇAIS',
      'Ville : Testxxx-City',
      'Your story? "A Testxxx-collector calls me at work."',
      'Demandé 2025-11-24 14:05 HNP',
      `Ref ${before.reference} · Testxxx extending`,
    ].join('\n'),
  ]);
  await define('base', { ...DEFINITION, title: 'Testxxx base', otherAnswers: 'omit' });
  const after = await sendAs('extending-2', '+16045550124');
  expect(after.notes).toEqual([
    `Ville: Testxxx-City\nAsked 2025-11-24 14:05 PST\nRef ${after.reference} · Testxxx extending`,
  ]);
});

it('a definition corrected while running serves the next delivery, and the same form sent again with other answers', async () => {
  const person = { phone: '+16045550125', email: 'Testxxx-corrected@example.com' };
  await define('quiz', { ...DEFINITION, fields: { ...DEFINITION.fields, city: 'town' } });
  await relay.submit('corrected-1', person);
  const parked = await relay.rowWhere('corrected-1', ({ state }) => state === 'parked');
  expect(parked).toMatchObject({ reason: 'missing', field: 'city' });
  await define('quiz', DEFINITION);
  await relay.submit('corrected-2', { ...person, phone: '+16045550126', email: 'Testxxx-next@example.com' });
  expect(await relay.rowWhere('corrected-2', ({ state }) => state === 'submitted')).toMatchObject({
    deliveries: 1,
  });
  await relay.submit('corrected-1', { ...person, story: 'Testxxx-corrected' });
  const row = await relay.rowWhere('corrected-1', ({ state }) => state === 'submitted');
  expect(row).toMatchObject({ deliveries: 2, attempts: 1 });
});

it.each([
  ['e-mail address', { phone: '+16045550128' }, { phone: '+16045550129' }],
  ['phone number', { email: 'Testxxx-a@example.com' }, { email: 'Testxxx-b@example.com' }],
])(
  'a second request with the same %s, by another form within a day, is told in the note',
  async (name, one, two) => {
    const same = { phone: '+16045550127', email: `Testxxx-same-${name.length}@example.com` };
    const [first, second] = [`${name}-first`, `${name}-second`];
    await relay.submit(first, { ...same, ...one }, 'quiz');
    const { reference } = await relay.rowWhere(first, ({ state }) => state === 'submitted');
    await relay.submit(second, { ...same, ...two }, 'other');
    const { reference: own } = await relay.rowWhere(second, ({ state }) => state === 'submitted');
    expect(await notesWith(own)).toEqual([
      [
        `2nd request today (${reference})`,
        'Your story? "A Testxxx-collector calls me at work."',
        'Asked 2025-11-24 14:05 PST',
        `Ref ${own} · Testxxx other`,
      ].join('\n'),
    ]);
  },
);

describe('sent again, what had no submission of its own becomes the one that it is, and the old item ends', () => {
  it('where the definition named another source', async () => {
    const body = typeformBody('mistaken-1', { phone: '+16045550131', email: 'Testxxx-31@example.com' });
    await relay.deliver(body, { path: `/webhooks/mistaken/${SECRET}`, headers: JSON_TYPE });
    const old = `sha256:${digestOf(body)}`;
    const parked = await relay.rowWhere(old, ({ state }) => state === 'parked');
    expect(parked).toMatchObject({ form: 'mistaken', source: 'jotform', reason: 'unreadable' });

    await define('mistaken', { ...DEFINITION, verify: 'token' });
    expect((await replay(parked.reference)).status).toBe(202);
    expect(await relay.rowWhere(old, ({ state }) => state !== 'parked')).toMatchObject({
      state: 'ignored',
      reason: 'moved',
      deliveries: 1,
    });
    const row = await relay.rowWhere('mistaken-1', ({ state }) => state === 'submitted');
    expect(row).toMatchObject({ form: 'mistaken', source: 'typeform', deliveries: 1 });
    expect(row.reference).not.toBe(parked.reference);
    expect(await notesWith(row.reference)).toHaveLength(1);
  });

  it('where the form was gone and came back', async () => {
    const id = '5000000000000000032';
    const { headers, body } = jotformDelivery(id, 'Testxxx gone', [
      ['q3_name', 'Name', { first: 'Testxxx-Firstname', last: 'Testxxx-Lastname' }],
      ['q4_phone', 'Phone', { full: '(604) 555-0132' }],
      ['q5_email', 'E-mail', 'Testxxx-32@example.com'],
      ['q6_city', 'City', 'Vancouver'],
      ['q7_province', 'Province', 'BC'],
    ]);
    const raw = Buffer.from(body);
    // As receive accepted it while the form was there.
    const accepted = { id: crypto.randomUUID(), form: 'come-back', acceptedAt: Date.now(), headers, raw };
    await relay.inbox.put({ delivery: { ...accepted, corrections: [] }, replay: null });
    const old = `sha256:${digestOf(raw)}`;
    const parked = await relay.rowWhere(old, ({ state }) => state === 'parked');
    expect(parked).toMatchObject({ form: 'come-back', source: 'unknown', reason: 'form_unknown' });

    await define('come-back', {
      title: 'Testxxx come back',
      source: 'jotform',
      fields: { fullName: '3', phoneNumber: '4', emailAddress: '5', city: '6', province: '7' },
    });
    expect((await replay(parked.reference)).status).toBe(202);
    expect(await relay.rowWhere(old, ({ state }) => state !== 'parked')).toMatchObject({
      state: 'ignored',
      reason: 'moved',
    });
    const row = await relay.rowWhere(id, ({ state }) => state === 'submitted');
    expect(row).toMatchObject({ form: 'come-back', source: 'jotform' });
    expect(await notesWith(row.reference)).toHaveLength(1);
    const { why } = (await relay.ledger.find(`come-back#${old}`)) ?? {};
    expect(why).toEqual({ reason: 'moved', reference: row.reference });
  });
});
