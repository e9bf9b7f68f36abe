import { describe, expect, test } from 'vitest';
import { buryStep } from '../../../lambda/core/protocol/bury-step.ts';
import type { LedgerItem } from '../../../lambda/core/protocol/item.ts';
import { givenClaim, givenItem, givenParked, IGNORED_WHYS, NOW } from '../given.ts';

const step = (item: LedgerItem | null, replay: number | null = null) => buryStep(item, { replay }, NOW).step;

describe('a message from the dead-letter queue', () => {
  test('is parked where the ledger knows nothing of it', () => {
    expect(step(null)).toBe('park');
  });

  test.each([NOW, NOW + 1])('is parked where it was to be tried again at %j', (nextAttempt) => {
    expect(step(givenItem({ nextAttempt }))).toBe('park');
  });

  test('comes back where somebody may still be sending it', () => {
    expect(step(givenClaim({ leaseUntil: NOW + 1 }))).toBe('wait');
  });

  test.each([NOW, NOW - 1, null])('is parked where the lease was over at %j', (leaseUntil) => {
    expect(step(givenClaim({ leaseUntil }))).toBe('park');
  });

  test.each([
    givenItem({ state: 'submitted', why: null }),
    givenItem({ state: 'ignored', why: IGNORED_WHYS.partial }),
    givenParked(),
  ])('goes where the ledger already knows how it ended: $state', (item) => {
    expect(step(item)).toBe('acknowledge');
  });

  test('that an operator sent again is parked anew, so that its number is raised', () => {
    expect(step(givenParked({ replay: 2 }), 2)).toBe('park');
  });

  test('that was an earlier replay goes', () => {
    expect(step(givenParked({ replay: 2 }), 1)).toBe('acknowledge');
  });
});
