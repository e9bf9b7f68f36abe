import { describe, expect, test } from 'vitest';
import type { LedgerItem } from '../../../lambda/core/protocol/item.ts';
import { type Arrival, nextStep } from '../../../lambda/core/protocol/next-step.ts';
import {
  givenClaim,
  givenItem,
  givenParked,
  IGNORED_WHYS,
  NOW,
  PARKED_WHYS,
  RETRYING_WHYS,
  SECOND,
} from '../given.ts';

const REPEAT: Arrival = { digest: 'Testxxx-digest', replay: null };
const CORRECTED: Arrival = { digest: 'Testxxx-other-digest', replay: null };
const replayOf = (replay: number): Arrival => ({ digest: 'Testxxx-digest', replay });

const step = (item: LedgerItem | null, arrival = REPEAT, holds = false) =>
  nextStep(item, arrival, holds, NOW);

test('no item is claimed', () => {
  expect(step(null)).toEqual({ step: 'claim' });
});

describe('a retrying item', () => {
  test.each([NOW, NOW - 1, null])('due at %j is claimed', (nextAttempt) => {
    expect(step(givenItem({ nextAttempt }))).toEqual({ step: 'claim' });
  });

  test('not due hides the message till it is', () => {
    expect(step(givenItem({ nextAttempt: NOW + 1 }))).toEqual({ step: 'wait_till_due', due: NOW + 1 });
  });

  test.each(Object.values(RETRYING_WHYS))('is judged by its time alone, whether $reason', (why) => {
    expect(step(givenItem({ why, nextAttempt: NOW + 1 }), CORRECTED)).toMatchObject({
      step: 'wait_till_due',
    });
    expect(step(givenItem({ why, nextAttempt: NOW }), CORRECTED)).toMatchObject({ step: 'claim' });
  });

  test('with doubts is claimed again even by a form that holds: the doubt was decided when it arose', () => {
    expect(step(givenItem({ doubts: 1 }), REPEAT, true)).toEqual({ step: 'claim' });
  });
});

describe('an item being sent', () => {
  test.each([false, true])('under a live lease hides the message till its end, holds: %j', (holds) => {
    const leaseUntil = NOW + 1;
    expect(step(givenClaim({ leaseUntil }), REPEAT, holds)).toEqual({ step: 'wait_for_lease', leaseUntil });
  });

  test.each([NOW, NOW - SECOND, null])('under a lease over at %j is claimed', (leaseUntil) => {
    expect(step(givenClaim({ leaseUntil }))).toEqual({ step: 'claim' });
  });

  test.each([NOW, NOW - SECOND, null])(
    'under a lease over at %j is held by a form that holds',
    (leaseUntil) => {
      expect(step(givenClaim({ leaseUntil }), REPEAT, true)).toEqual({ step: 'hold' });
    },
  );

  test('is kept from a corrected form and a replay alike while the lease lives', () => {
    expect(step(givenClaim(), CORRECTED)).toMatchObject({ step: 'wait_for_lease' });
    expect(step(givenClaim({ replay: 1 }), replayOf(1))).toMatchObject({ step: 'wait_for_lease' });
  });
});

describe('a parked item', () => {
  const reasons = Object.values(PARKED_WHYS);
  const correctable = ['missing', 'ambiguous', 'invalid', 'consent_unclear', 'refused'];
  const others = reasons.filter(({ reason }) => !correctable.includes(reason));

  test.each(reasons)('parked as $reason is claimed by a replay with its current number', (why) => {
    expect(step(givenParked({ why, replay: 3 }), replayOf(3))).toEqual({ step: 'claim' });
  });

  test.each([2, 4])(
    'with replay number 3 acknowledges a replay with number %i, whatever its bytes',
    (number) => {
      expect(step(givenParked({ replay: 3 }), replayOf(number))).toEqual({ step: 'acknowledge' });
      expect(step(givenParked({ replay: 3 }), { ...CORRECTED, replay: number })).toEqual({
        step: 'acknowledge',
      });
    },
  );

  test.each(reasons)('parked as $reason acknowledges a repeat of the same bytes', (why) => {
    expect(step(givenParked({ why }))).toEqual({ step: 'acknowledge' });
  });

  test.each(correctable)('parked as %s is claimed by a corrected form', (reason) => {
    const [why = null] = reasons.filter((each) => each.reason === reason);
    expect(step(givenParked({ why }), CORRECTED)).toEqual({ step: 'claim' });
  });

  test.each(others)('parked as $reason acknowledges other bytes', (why) => {
    expect(step(givenParked({ why }), CORRECTED)).toEqual({ step: 'acknowledge' });
  });

  test('without a reason acknowledges other bytes', () => {
    expect(step(givenParked({ why: null }), CORRECTED)).toEqual({ step: 'acknowledge' });
  });
});

describe.each([
  givenItem({ state: 'submitted', why: null, nextAttempt: null }),
  ...Object.values(IGNORED_WHYS).map((why) => givenItem({ state: 'ignored', why, nextAttempt: null })),
])('an item that is $state because of $why.reason', (item) => {
  test.each([REPEAT, CORRECTED, replayOf(0)])('acknowledges %j', (arrival) => {
    expect(step(item, arrival)).toEqual({ step: 'acknowledge' });
  });
});
