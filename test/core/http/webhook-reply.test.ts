import { expect, test } from 'vitest';
import { LARGEST_BODY_BYTES, type Receipt, replyTo } from '../../../lambda/core/http/webhook-reply.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const JSON_TYPE = { 'content-type': 'application/json' };

/** One row an outcome: a new one does not compile until it is here. */
const ANSWERS: { readonly [Outcome in Receipt['outcome']]: readonly [number, string, object] } = {
  accepted: [200, `{"id":"${ID}"}`, JSON_TYPE],
  alive: [200, '', {}],
  method_not_allowed: [405, '{"error":"method_not_allowed"}', { ...JSON_TYPE, allow: 'GET, HEAD, POST' }],
  unproved: [401, '{"error":"unauthorised"}', JSON_TYPE],
  too_large: [413, '{"error":"too_large"}', JSON_TYPE],
  form_unknown: [503, '{"error":"unavailable"}', { ...JSON_TYPE, 'retry-after': '60' }],
  unavailable: [503, '{"error":"unavailable"}', { ...JSON_TYPE, 'retry-after': '60' }],
};

const receipts: Receipt[] = [
  { outcome: 'accepted', id: ID },
  { outcome: 'alive' },
  { outcome: 'method_not_allowed' },
  { outcome: 'unproved' },
  { outcome: 'too_large' },
  { outcome: 'form_unknown' },
  { outcome: 'unavailable' },
];

test.each(receipts)('$outcome is answered as designed', (receipt) => {
  const [statusCode, body, headers] = ANSWERS[receipt.outcome];
  expect(replyTo(receipt)).toEqual({ statusCode, body, headers });
});

test('the cases above are all there are', () => {
  expect(receipts.map(({ outcome }) => outcome).sort()).toEqual(Object.keys(ANSWERS).sort());
});

test('nothing is ever answered 404, 410 or with a redirect: Typeform would switch the webhook off', () => {
  const statuses = receipts.map((receipt) => replyTo(receipt).statusCode);
  expect(statuses.filter((status) => status === 404 || status === 410)).toEqual([]);
  expect(statuses.filter((status) => status >= 300 && status < 400)).toEqual([]);
});

test('a body of up to 256 KiB is taken', () => {
  expect(LARGEST_BODY_BYTES).toBe(262_144);
});
