import { describe, expect, test } from 'vitest';
import {
  type Flaw,
  fieldOf,
  IgnoredWhy,
  ParkedWhy,
  RetryingWhy,
  Why,
} from '../../../lambda/core/telling/why.ts';
import { IGNORED_WHYS, PARKED_WHYS, RETRYING_WHYS } from '../given.ts';

const parked = Object.values(PARKED_WHYS);
const ignored = Object.values(IGNORED_WHYS);
const retrying = Object.values(RETRYING_WHYS);

describe('a reason', () => {
  test.each([...parked, ...ignored, ...retrying])('$reason survives the ledger with its evidence', (why) => {
    expect(Why.parse(JSON.parse(JSON.stringify(why)))).toEqual(why);
  });

  test.each<Flaw>([
    { flaw: 'too_short', digits: 7 },
    { flaw: 'too_long', digits: 16 },
    { flaw: 'impossible', digits: 10 },
    { flaw: 'no_digits' },
    { flaw: 'not_an_address' },
    { flaw: 'not_a_province' },
    { flaw: 'not_listed', listed: ['Testxxx-Referral-Partner'] },
  ])('survives the ledger with the flaw $flaw', (flaw) => {
    const why: Why = { reason: 'invalid', field: 'phoneNumber', key: 'phone', flaw };
    expect(Why.parse(JSON.parse(JSON.stringify(why)))).toEqual(why);
  });

  test('belongs to one state', () => {
    for (const [own, schema] of [
      [parked, ParkedWhy],
      [ignored, IgnoredWhy],
      [retrying, RetryingWhy],
    ] as const) {
      const accepted = [...parked, ...ignored, ...retrying].filter((why) => schema.safeParse(why).success);
      expect(accepted).toEqual([...own]);
    }
  });

  test.each([
    { reason: 'tired' },
    { reason: 'missing', field: 'age', asked: [], nearest: [] },
    { reason: 'invalid', field: 'phoneNumber', key: 'phone', flaw: { flaw: 'too_short' } },
    { reason: 'key_refused' },
    { reason: 'consent_unclear' },
    { reason: 'closed', because: 'called by hand' },
    { reason: 'moved' },
  ])('%j is none', (why) => {
    expect(Why.safeParse(why).success).toBe(false);
  });
});

describe('the field that a reason is about', () => {
  test.each([
    [PARKED_WHYS.missing, 'city'],
    [PARKED_WHYS.ambiguous, 'city'],
    [PARKED_WHYS.invalid, 'phoneNumber'],
    [PARKED_WHYS.refused, 'province'],
    [{ reason: 'refused' as const, status: 400, field: 'notes' as const }, 'notes'],
    [{ reason: 'refused' as const, status: 400, field: null }, null],
    [PARKED_WHYS.uncertain, null],
    [PARKED_WHYS.consent_unclear, null],
    [IGNORED_WHYS.no_consent, null],
    [RETRYING_WHYS.key_refused, null],
    [null, null],
  ])('of %j is %j', (why, field) => {
    expect(fieldOf(why)).toBe(field);
  });
});
