import { describe, expect, test } from 'vitest';
import { judge, type PartnerAnswer } from '../../../lambda/core/protocol/partner-answer.ts';
import { pauseAfter } from '../../../lambda/core/protocol/pause.ts';
import { timingAt } from '../../../lambda/core/protocol/timing.ts';
import { HOUR, MINUTE, NOW, SECOND } from '../given.ts';

const answered = (status: number, retryAfter: string | null = null): PartnerAnswer => ({
  kind: 'answered',
  status,
  retryAfter,
  body: '',
});
const pause = (answer: PartnerAnswer, speed = 1) => pauseAfter(judge(answer, NOW), NOW, timingAt(speed));

describe('a pause of 60 seconds', () => {
  test.each([
    [401, { reason: 'key_refused', status: 401 }],
    [403, { reason: 'key_refused', status: 403 }],
    [429, { reason: 'rate_limited' }],
  ])('follows %i, and says why', (status, why) => {
    expect(pause(answered(status))).toEqual({ why, until: NOW + MINUTE });
  });

  test('is divided by the speed', () => {
    expect(pause(answered(429), 60)).toMatchObject({ until: NOW + SECOND });
  });
});

describe('Retry-After', () => {
  test.each([
    ['300', 5 * MINUTE],
    ['5', 5 * SECOND],
    ['86400', HOUR],
    ['Wed, 25 Nov 2026 22:05:00 GMT', HOUR],
    ['Tue, 24 Nov 2026 22:06:30 GMT', 90 * SECOND],
    ['soon', MINUTE],
  ])('%j makes the pause after a 429 %i ms', (retryAfter, ms) => {
    expect(pause(answered(429, retryAfter))).toMatchObject({ until: NOW + ms });
  });

  test('is divided by the speed once it is capped', () => {
    expect(pause(answered(429, '86400'), 60)).toMatchObject({ until: NOW + MINUTE });
  });
});

describe('no pause', () => {
  test.each([200, 400, 404, 301, 408, 425, 500, 503])('follows %i', (status) => {
    expect(pause(answered(status, '300'))).toBeNull();
  });

  test.each(['unreachable', 'lost'] as const)('follows an answer that is %s', (kind) => {
    expect(pause({ kind })).toBeNull();
  });

  test('follows a 401 whose key has been mended', () => {
    const verdict = judge(answered(401), NOW);
    if (verdict.verdict !== 'retry') throw new Error('a 401 is tried again');
    expect(pauseAfter({ ...verdict, atOnce: true }, NOW, timingAt(1))).toBeNull();
  });
});
