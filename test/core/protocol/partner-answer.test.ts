import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldNamedIn, judge } from '../../../lambda/core/protocol/partner-answer.ts';
import { MINUTE, NOW } from '../given.ts';

const judged = (status: number, retryAfter: string | null = null, body = '') =>
  judge({ kind: 'answered', status, retryAfter, body }, NOW);

describe('what a status means', () => {
  test.each([200, 201, 202, 204, 206, 226, 299])('%i: submitted', (status) => {
    expect(judged(status)).toEqual({ verdict: 'submitted', status });
  });

  test.each([
    [401, 'key_refused'],
    [403, 'key_refused'],
    [404, 'address_wrong'],
    [405, 'address_wrong'],
    [300, 'address_wrong'],
    [301, 'address_wrong'],
    [302, 'address_wrong'],
    [304, 'address_wrong'],
    [307, 'address_wrong'],
    [308, 'address_wrong'],
    [399, 'address_wrong'],
  ])('%i: tried again without a doubt, %s with the status', (status, reason) => {
    expect(judged(status)).toEqual({
      verdict: 'retry',
      why: { reason, status },
      status,
      doubt: false,
      retryAfterMs: null,
      atOnce: false,
    });
  });

  test.each([
    [408, 'partner_busy', false],
    [425, 'partner_busy', false],
    [503, 'partner_busy', false],
    [429, 'rate_limited', false],
    [500, 'partner_failed', true],
    [501, 'partner_failed', true],
    [502, 'partner_failed', true],
    [504, 'partner_failed', true],
    [520, 'partner_failed', true],
    [599, 'partner_failed', true],
  ])('%i: tried again, %s, doubt %j', (status, reason, doubt) => {
    expect(judged(status)).toEqual({
      verdict: 'retry',
      why: { reason },
      status,
      doubt,
      retryAfterMs: null,
      atOnce: false,
    });
  });

  test.each([0, 199, 600, 999])('%i, which HTTP does not define: tried again with a doubt', (status) => {
    expect(judged(status)).toMatchObject({
      verdict: 'retry',
      why: { reason: 'partner_failed' },
      doubt: true,
    });
  });

  test.each([400, 402, 406, 409, 410, 413, 418, 422, 451, 499])('%i: refused', (status) => {
    expect(judged(status)).toEqual({
      verdict: 'refused',
      why: { reason: 'refused', status, field: null },
      status,
    });
  });

  test('400 with a field named in the body: refused for that field', () => {
    expect(judged(400, null, '{"error":"phoneNumber is not E.164"}')).toMatchObject({
      why: { field: 'phoneNumber' },
    });
  });

  test('a body changes nothing but the field', () => {
    expect(judged(200, null, '{"error":"phoneNumber"}')).toEqual({ verdict: 'submitted', status: 200 });
    expect(judged(503, null, '{"error":"phoneNumber"}')).toEqual(judged(503));
  });
});

describe('no status at all', () => {
  test('unreachable: tried again without a doubt', () => {
    expect(judge({ kind: 'unreachable' }, NOW)).toEqual({
      verdict: 'retry',
      why: { reason: 'partner_unreachable' },
      status: null,
      doubt: false,
      retryAfterMs: null,
      atOnce: false,
    });
  });

  test('lost after connecting: tried again with a doubt', () => {
    expect(judge({ kind: 'lost' }, NOW)).toEqual({
      verdict: 'retry',
      why: { reason: 'answer_lost' },
      status: null,
      doubt: true,
      retryAfterMs: null,
      atOnce: false,
    });
  });
});

describe('Retry-After', () => {
  test.each([307, 401, 403, 404, 408, 425, 429, 500, 503, 999])('is passed on with %i', (status) => {
    expect(judged(status, '120')).toMatchObject({ retryAfterMs: 2 * MINUTE });
  });

  test('as a date counts from now', () => {
    expect(judged(429, 'Tue, 24 Nov 2026 22:08:00 GMT')).toMatchObject({ retryAfterMs: 3 * MINUTE });
  });

  test('that is malformed is none', () => {
    expect(judged(503, 'soon')).toMatchObject({ retryAfterMs: null });
  });
});

describe('the field that an answer names', () => {
  test.each([
    ['{"errors":[{"field":"emailAddress","message":"invalid"}]}', 'emailAddress'],
    ["'referralPartner' is not allowed", 'referralPartner'],
    ['`notes` is too long', 'notes'],
    ['{"path":"referral.lastName"}', 'lastName'],
    ['referral.phoneNumber[0] is not E.164', 'phoneNumber'],
    ['phoneNumber must be E.164', 'phoneNumber'],
    ['PHONENUMBER must be E.164', 'phoneNumber'],
    ['"LASTNAME" is required in this city', 'lastName'],
    ['Field city is required. City must not be blank', 'city'],
    ['{"message":"Not a province of this city","field":"province"}', 'province'],
    ['{"firstName":["required"],"hint":"see your city"}', 'firstName'],
  ])('in %s is %s', (body, field) => {
    expect(fieldNamedIn(body)).toBe(field);
  });

  test.each([
    ['', 'is empty'],
    ['Bad Request', 'names none'],
    [
      'capacity exceeded; ethnicity, provinces and cityName are no fields',
      'holds names in longer words only',
    ],
    ['{"firstName":"required","lastName":"required"}', 'names two'],
    ['no city, no province', 'names two in prose'],
  ])('is null where %j %s', (body) => {
    expect(fieldNamedIn(body)).toBeNull();
  });
});

test('every status and body there could be is judged', () => {
  fc.assert(
    fc.property(fc.integer(), fc.option(fc.string()), fc.string(), (status, retryAfter, body) => {
      const verdict = judged(status, retryAfter, body);
      expect(verdict.verdict === 'submitted').toBe(status >= 200 && status <= 299);
      expect(verdict.status).toBe(status);
    }),
  );
});
