import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterLease, delayAfter, readRetryAfter } from '../../../lambda/core/protocol/delay.ts';
import { timingAt } from '../../../lambda/core/protocol/timing.ts';
import { HOUR, MINUTE, NOW, SECOND } from '../given.ts';

const TIMING = timingAt(1);
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the delay after attempt', () => {
  test.each([
    [1, 15 * SECOND],
    [2, 30 * SECOND],
    [3, 60 * SECOND],
    [4, 2 * MINUTE],
    [5, 4 * MINUTE],
    [6, 8 * MINUTE],
    [7, 15 * MINUTE],
    [8, 15 * MINUTE],
    [2_000, 15 * MINUTE],
  ])('%i is %i ms times a random half to whole', (attempts, whole) => {
    expect(delayAfter(attempts, TIMING, 0)).toBe(whole / 2);
    expect(delayAfter(attempts, TIMING, 0.5)).toBe(whole * 0.75);
    expect(delayAfter(attempts, TIMING, 1 - Number.EPSILON)).toBeCloseTo(whole, 3);
  });

  test('0 is that after the first: a delay before anything was sent', () => {
    expect(delayAfter(0, TIMING, 0)).toBe(7.5 * SECOND);
  });

  test('is divided by the speed', () => {
    expect(delayAfter(3, timingAt(60), 0)).toBe(SECOND / 2);
    expect(delayAfter(30, timingAt(60), 0)).toBe(7.5 * SECOND);
  });

  test('is never less than 7.5 seconds nor more than 15 minutes', () => {
    fc.assert(
      fc.property(fc.nat(), random, (attempts, chance) => {
        const delay = delayAfter(attempts, TIMING, chance);
        expect(delay).toBeGreaterThanOrEqual(7.5 * SECOND);
        expect(delay).toBeLessThanOrEqual(15 * MINUTE);
      }),
    );
  });
});

describe('waiting for a lease', () => {
  test('ends between 1 and 5 seconds after the lease', () => {
    expect(afterLease(NOW, TIMING, 0)).toBe(NOW + SECOND);
    expect(afterLease(NOW, TIMING, 0.5)).toBe(NOW + 3 * SECOND);
    fc.assert(
      fc.property(random, (chance) => {
        const waited = afterLease(NOW, TIMING, chance) - NOW;
        expect(waited).toBeGreaterThanOrEqual(SECOND);
        expect(waited).toBeLessThanOrEqual(5 * SECOND);
      }),
    );
  });
});

describe('Retry-After', () => {
  test.each([
    ['0', 0],
    ['120', 120 * SECOND],
    [' 120 ', 120 * SECOND],
    ['007', 7 * SECOND],
    ['999999999', 999_999_999 * SECOND],
    ['Tue, 24 Nov 2026 22:05:30 GMT', 30 * SECOND],
    ['Tuesday, 24-Nov-26 23:05:00 GMT', HOUR],
    ['Tue, 24 Nov 2026 22:05:00 GMT', 0],
    ['Tue, 24 Nov 2020 22:05:00 GMT', 0],
  ])('%j is %i ms', (header, ms) => {
    expect(readRetryAfter(header, NOW)).toBe(ms);
  });

  test('in the form of C’s asctime is a date too', () => {
    expect(readRetryAfter('Tue Nov 24 22:05:30 2026', NOW)).not.toBeNull();
  });

  test.each(['9999999999', '99999999999999999999999'])(
    '%s seconds are a long time, and no malformed value (RFC 9110: 1*DIGIT)',
    (header) => {
      expect(readRetryAfter(header, NOW)).toBeGreaterThan(HOUR);
    },
  );

  test.each([
    null,
    '',
    ' ',
    'soon',
    'in 5 minutes',
    '-5',
    '+5',
    '1.5',
    '1e3',
    '0x10',
    '5 s',
    '5, 10',
    'Infinity',
    'NaN',
    '2026-11',
    'Tue, 99 Nov 2026 22:05:30 GMT',
  ])('%j is none', (header) => {
    expect(readRetryAfter(header, NOW)).toBeNull();
  });

  test.each(['soon 5', 'try in 2030', 'after Tue, 24 Nov 2026 22:05:30 GMT'])(
    '%j is no HTTP date, and so none',
    (header) => {
      expect(readRetryAfter(header, NOW)).toBeNull();
    },
  );

  test('of any text is none or a span that does not lie in the past', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.date().map(String), fc.integer().map(String)), (header) => {
        const ms = readRetryAfter(header, NOW);
        expect(ms === null || ms >= 0).toBe(true);
      }),
    );
  });
});
