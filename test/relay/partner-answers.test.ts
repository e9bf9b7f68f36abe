// The protocol's second table, end to end: what the partner does, and what becomes of the submission.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answers,
  type Behaviour,
  hangs,
  type Partner,
  resets,
  startPartner,
  talksGarbage,
} from '../support/partner.ts';
import { SECRET, SIDE_BY_SIDE, startTestRelay, type TestRelay } from '../support/test-relay.ts';
import { DEFINITION } from '../support/typeform.ts';

const SPEED = 30;
let partner: Partner;
let relay: TestRelay;
beforeAll(async () => {
  partner = await startPartner();
  relay = await startTestRelay({
    referralApiUrl: partner.url,
    speed: SPEED,
    concurrency: SIDE_BY_SIDE,
    forms: { quiz: DEFINITION, held: { ...DEFINITION, uncertain: 'hold' } },
  });
});
afterAll(async () => {
  await relay[Symbol.asyncDispose]();
  await partner[Symbol.asyncDispose]();
});

let tokens = 0;
const newToken = () => `token-${String(++tokens).padStart(3, '0')}`;
const sentBy = (token: string) =>
  partner.seen.filter(({ referral }) => referral.notes?.includes(token)).length;
const submitWithStory = (token: string, form = 'quiz') => relay.submit(token, { story: token }, form);

describe.concurrent('submitted at once', () => {
  it.each([
    ['200 without a body', answers(200)],
    ['204', answers(204)],
    ['202 with a body that is no JSON', answers(202, {}, '<p>thanks</p>')],
  ])('%s', async (_, behaviour) => {
    const token = newToken();
    partner.toNext(token, behaviour);
    await submitWithStory(token);
    expect(await relay.rowWhere(token, ({ state }) => state === 'submitted')).toMatchObject({
      attempts: 1,
      uncertain: false,
    });
    expect(sentBy(token)).toBe(1);
  });

  it('a 2xx whose body never ends', async () => {
    const token = newToken();
    partner.toNext(token, (_seen, response) => void response.writeHead(201).write('{"half":'));
    await submitWithStory(token);
    const row = await relay.rowWhere(token, ({ state }) => state === 'submitted');
    expect(row).toMatchObject({ partnerStatus: 201, uncertain: false });
  });
});

describe.concurrent('tried again, and delivered', () => {
  it.each([
    ['500', answers(500), true],
    ['502', answers(502), true],
    ['503', answers(503), false],
    ['408', answers(408), false],
    ['425', answers(425), false],
    ['404, a wrong address', answers(404), false],
    ['a redirect, never followed', answers(302, { location: '/v1/elsewhere' }), false],
    ['a reset', resets, true],
    ['garbage', talksGarbage, true],
    ['a hang until the deadline', hangs, true],
  ])('%s', async (_, behaviour, uncertain) => {
    const token = newToken();
    partner.toNext(token, behaviour);
    await submitWithStory(token);
    const row = await relay.rowWhere(token, ({ state }) => state === 'submitted');
    expect(row).toMatchObject({
      attempts: 2,
      uncertain,
      deliveries: 1,
      partnerStatus: 201,
      reason: null,
      nextAttempt: null,
    });
    expect(sentBy(token)).toBe(2);
  });

  it('tells of a retrying submission why, and when it is tried again', async () => {
    const token = newToken();
    partner.toNext(token, answers(503, { 'retry-after': '3600' }));
    await submitWithStory(token);
    const row = await relay.rowWhere(token, ({ state }) => state === 'retrying');
    expect(row).toMatchObject({ reason: 'partner_busy', attempts: 1, partnerStatus: 503 });
    expect(Date.parse(row.nextAttempt ?? '')).toBeGreaterThan(
      Date.parse(row.firstSeen) + 3_600_000 / SPEED - 1_000,
    );
  });

  it('429 with Retry-After: not before it is over', async () => {
    const token = newToken();
    partner.toNext(token, answers(429, { 'retry-after': '60' }));
    await submitWithStory(token);
    await relay.rowWhere(token, ({ state }) => state === 'submitted');
    const [first, second] = partner.seen.filter(({ referral }) => referral.notes?.includes(token));
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(60_000 / SPEED);
  });

  it('a partner that can not be reached leaves no doubt', async () => {
    await using unreachable = await startTestRelay({ referralApiUrl: 'http://127.0.0.1:9/v1' });
    await unreachable.submit('nobody-there');
    const row = await unreachable.rowWhere('nobody-there', ({ attempts }) => attempts > 1);
    expect(row).toMatchObject({ uncertain: false, partnerStatus: null });
  });
});

describe.concurrent('a key that is refused', () => {
  it('is read anew, and the submission goes out with the mended one', async () => {
    const token = newToken();
    const onlyMended: Behaviour = ({ apiKey }, response) =>
      void response.writeHead(apiKey === 'Testxxx-mended' ? 201 : 401).end();
    partner.toNext(token, ...Array.from({ length: 100 }, () => onlyMended));
    await submitWithStory(token);
    expect(await relay.rowWhere(token, ({ state }) => state === 'retrying')).toMatchObject({
      reason: 'key_refused',
      partnerStatus: 401,
      uncertain: false,
    });
    await relay.setSecrets({ apiKey: 'Testxxx-mended', webhooks: { quiz: SECRET, held: SECRET } });
    expect(await relay.rowWhere(token, ({ state }) => state === 'submitted')).toMatchObject({
      partnerStatus: 201,
    });
  });
});

describe.concurrent('parked for a person', () => {
  it.each([
    ['400 naming the field', answers(400, {}, '{"errors":[{"field":"phoneNumber"}]}'), 'phoneNumber'],
    ['400 naming none', answers(400, {}, 'no'), null],
    ['422', answers(422, {}, '"city" is required'), 'city'],
    ['409', answers(409), null],
  ])('%s', async (_, behaviour, field) => {
    const token = newToken();
    partner.toNext(token, behaviour);
    await submitWithStory(token);
    const row = await relay.rowWhere(token, ({ state }) => state === 'parked');
    expect(row).toMatchObject({ reason: 'refused', field, attempts: 1, uncertain: false });
    expect(sentBy(token)).toBe(1);
  });

  it.each([
    ['500', answers(500)],
    ['a reset', resets],
    ['a hang', hangs],
  ])('a doubt where the form holds: %s', async (_, behaviour) => {
    const token = newToken();
    partner.toNext(token, behaviour);
    await submitWithStory(token, 'held');
    const row = await relay.rowWhere(token, ({ state }) => state === 'parked');
    expect(row).toMatchObject({ reason: 'uncertain', uncertain: true, attempts: 1 });
    expect(sentBy(token)).toBe(1);
  });

  it('what the person typed wrong, with the field, and sent by no means', async () => {
    const token = newToken();
    await relay.submit(token, { phone: '555-0123', story: token });
    const row = await relay.rowWhere(token, ({ state }) => state === 'parked');
    expect(row).toMatchObject({ reason: 'invalid', field: 'phoneNumber', attempts: 0 });
    expect(sentBy(token)).toBe(0);
  });

  it('until the corrected form arrives', async () => {
    const token = newToken();
    await relay.submit(token, { phone: '555-0123', story: token });
    await relay.rowWhere(token, ({ state }) => state === 'parked');
    await relay.submit(token, { phone: '604-555-0123', story: token });
    const row = await relay.rowWhere(token, ({ state }) => state === 'submitted');
    expect(row).toMatchObject({ deliveries: 2, reason: null, field: null });
    expect(sentBy(token)).toBe(1);
  });
});
