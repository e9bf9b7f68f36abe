import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_RETRY_AFTER_MS, timingAt } from '../../../lambda/core/protocol/timing.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../given.ts';

test('the protocol is timed as designed', () => {
  expect(timingAt(1)).toEqual({
    sendDeadlineMs: 10 * SECOND,
    connectDeadlineMs: 5 * SECOND,
    functionTimeoutMs: 30 * SECOND,
    leastTimeToClaimMs: 15 * SECOND,
    leaseMs: 45 * SECOND,
    visibilityMs: 180 * SECOND,
    settleMs: { least: SECOND, most: 5 * SECOND },
    firstDelayMs: 15 * SECOND,
    longestDelayMs: 15 * MINUTE,
    speed: 1,
    giveUpMs: 72 * HOUR,
    pauseMs: MINUTE,
    secretFreshMs: 5 * MINUTE,
    betweenRefreshesMs: 30 * SECOND,
    rememberMs: 90 * DAY,
  });
  expect(LONGEST_RETRY_AFTER_MS).toBe(HOUR);
});

test('a higher speed divides every delay', () => {
  expect(timingAt(60)).toMatchObject({
    firstDelayMs: 250,
    longestDelayMs: 15 * SECOND,
    giveUpMs: 72 * MINUTE,
    pauseMs: SECOND,
    settleMs: { least: SECOND / 60, most: (5 * SECOND) / 60 },
    secretFreshMs: 5 * SECOND,
    betweenRefreshesMs: SECOND / 2,
  });
});

test('spans that a real request must fit into shrink ten-fold at most', () => {
  expect(timingAt(10)).toMatchObject({ sendDeadlineMs: SECOND, leaseMs: 4.5 * SECOND });
  expect(timingAt(1_000)).toMatchObject({ sendDeadlineMs: SECOND, leaseMs: 4.5 * SECOND });
});

test('items are remembered for 90 days at any speed', () => {
  expect(timingAt(1_000).rememberMs).toBe(90 * DAY);
});

test('at any speed deadline < least time to claim < timeout < lease < lease and settling < visibility', () => {
  const speed = fc.oneof(
    fc.constantFrom(1, 2, 9, 10, 11, 60, 1_000),
    fc.double({ min: 0.1, max: 10_000, noNaN: true }),
  );
  fc.assert(
    fc.property(speed, (atSpeed) => {
      const timing = timingAt(atSpeed);
      const spans = [
        timing.connectDeadlineMs,
        timing.sendDeadlineMs,
        timing.leastTimeToClaimMs,
        timing.functionTimeoutMs,
        timing.leaseMs,
        timing.leaseMs + timing.settleMs.most,
        timing.visibilityMs,
      ];
      for (const [at, span] of spans.slice(1).entries())
        expect(span).toBeGreaterThan(spans[at] ?? Number.NaN);
    }),
  );
});
