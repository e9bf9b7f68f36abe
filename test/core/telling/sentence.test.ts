import { describe, expect, test } from 'vitest';
import { sentenceOf, type Told } from '../../../lambda/core/telling/sentence.ts';
import type { Flaw, Why } from '../../../lambda/core/telling/why.ts';
import { givenItem, givenParked, IGNORED_WHYS, PARKED_WHYS, RETRYING_WHYS } from '../given.ts';

const told = (changed: Partial<Told> = {}): string =>
  sentenceOf({ ...givenParked(), title: 'Debt relief quiz', ...changed });

/** What a template or a missing piece of evidence leaves behind. */
const HOLE = /undefined|null|NaN|\[object|\$\{|\(\)|: \.|, \.| {2}/;

const FLAWS: { readonly [Name in Flaw['flaw']]: Flaw } = {
  too_short: { flaw: 'too_short', digits: 7 },
  too_long: { flaw: 'too_long', digits: 16 },
  impossible: { flaw: 'impossible', digits: 10 },
  no_digits: { flaw: 'no_digits' },
  not_an_address: { flaw: 'not_an_address' },
  not_a_province: { flaw: 'not_a_province' },
  not_listed: { flaw: 'not_listed', listed: ['Testxxx-Referral-Partner'] },
};

const stories: [Told['state'], Why | null][] = [
  ...Object.values(PARKED_WHYS).map((why): [Told['state'], Why] => ['parked', why]),
  ...Object.values(IGNORED_WHYS).map((why): [Told['state'], Why] => ['ignored', why]),
  ...Object.values(RETRYING_WHYS).map((why): [Told['state'], Why] => ['retrying', why]),
  ...Object.values(FLAWS).map((flaw): [Told['state'], Why] => [
    'parked',
    { reason: 'invalid', field: 'phoneNumber', key: 'phone', flaw },
  ]),
  ['parked', { reason: 'missing', field: 'city', asked: [], nearest: [] }],
  ['parked', { reason: 'refused', status: 400, field: null }],
  ['submitted', null],
  ['sending', null],
  ['sending', RETRYING_WHYS.partner_busy],
  ['retrying', null],
  ['ignored', null],
  ['parked', null],
];

describe('a sentence', () => {
  test.each(stories)('for %s because of %j has no holes', (state, why) => {
    for (const doubts of [0, 1, 2]) {
      const sentence = told({ state, why, doubts });
      expect(sentence).not.toMatch(HOLE);
      expect(sentence).toMatch(/^[A-Z0-9].*\.$/s);
    }
  });

  test('differs with each state and reason', () => {
    const sentences = stories.slice(0, -6).map(([state, why]) => told({ state, why }));
    // One of each flaw repeats the reason "invalid", whose example is a number that is too short.
    expect(new Set(sentences).size).toBe(sentences.length - 1);
  });
});

describe('what waits for a person says', () => {
  test('how many wait, at which form, with which field', () => {
    expect(told({ why: PARKED_WHYS.invalid })).toMatch(
      /^1 person waits: 'Debt relief quiz' phoneNumber has 7 digits, no area code\./,
    );
  });

  test('which command mends it, word for word', () => {
    expect(told({ why: PARKED_WHYS.invalid, reference: 'RR-7K3F-92QD' })).toBe(
      "1 person waits: 'Debt relief quiz' phoneNumber has 7 digits, no area code. Mend it with `relay submissions mend RR-7K3F-92QD phoneNumber`.",
    );
  });

  test.each(Object.values(PARKED_WHYS))('a command with the reference after $reason', (why) => {
    expect(told({ why, reference: 'RR-7K3F-92QD' })).toMatch(
      /`relay submissions (replay RR-7K3F-92QD`|mend RR-7K3F-92QD \w+`|close RR-7K3F-92QD --because "…"`)/,
    );
  });

  test('that no field can be mended where the partner names none', () => {
    for (const field of ['notes', null] as const) {
      expect(told({ why: { reason: 'refused', status: 400, field } })).not.toContain('mend');
    }
  });

  test.each([
    [FLAWS.too_short, '7 digits'],
    [{ flaw: 'too_short' as const, digits: 6 }, '6 digits, too few'],
    [FLAWS.too_long, '16 digits'],
    [FLAWS.impossible, '10 digits'],
    [FLAWS.no_digits, 'no digits'],
    [FLAWS.not_an_address, 'e-mail'],
    [FLAWS.not_a_province, 'postal code'],
    [FLAWS.not_listed, 'Testxxx-Referral-Partner'],
  ])('what is wrong where %j', (flaw, said) => {
    const why: Why = { reason: 'invalid', field: 'phoneNumber', key: 'phone', flaw };
    expect(told({ why })).toContain(said);
  });

  test('which names were looked for, and which were probably meant', () => {
    const why: Why = {
      reason: 'missing',
      field: 'city',
      asked: ['city', 'town'],
      nearest: ['City?', 'ville'],
    };
    const sentence = told({ why });
    expect(sentence).toContain('city, town');
    expect(sentence).toContain('City? or ville');
    expect(sentence).toContain('forms/debt-relief-quiz.json');
  });

  test('which answers share a name', () => {
    expect(told({ why: PARKED_WHYS.ambiguous })).toContain('"City": city_1, city_2');
  });

  test('what a delivery that cannot be read held, and what it should have', () => {
    expect(told({ why: PARKED_WHYS.unreadable })).toContain('found an empty body, expected JSON');
  });

  test('what the partner refused, with its status', () => {
    expect(told({ why: PARKED_WHYS.refused })).toMatch(/province.*400/);
  });

  test('which question about consent was looked for, and how to go on', () => {
    const sentence = told({ why: PARKED_WHYS.consent_unclear });
    expect(sentence).toMatch(/agree/);
    expect(sentence).toContain('forms/debt-relief-quiz.json');
    expect(sentence).toContain('relay submissions replay RR-08H6-SV50');
  });

  test('what failed last before it was given up', () => {
    expect(told({ why: PARKED_WHYS.gave_up })).toContain('partner_busy');
  });

  test.each(['form_unknown', 'not_live'] as const)('which file mends %s', (reason) => {
    expect(told({ why: PARKED_WHYS[reason] })).toContain('forms/debt-relief-quiz.json');
  });
});

describe('what is tried again says', () => {
  test.each(Object.values(RETRYING_WHYS))('that it goes on by itself after $reason', (why) => {
    expect(told({ ...givenItem(), why })).toMatch(/^On its way: .*by itself/);
  });

  test.each(['key_refused', 'address_wrong'] as const)('the status of %s', (reason) => {
    const why: Why = { reason, status: 418 };
    expect(told({ state: 'retrying', why })).toContain('418');
  });
});

describe('what needs nothing more says', () => {
  test('that the person did not agree', () => {
    expect(told({ state: 'ignored', why: IGNORED_WHYS.no_consent })).toMatch(/did not agree/);
  });

  test('who closed it, and why', () => {
    const sentence = told({ state: 'ignored', why: IGNORED_WHYS.closed });
    expect(sentence).toContain('Testxxx-operator');
    expect(sentence).toContain('called by hand');
  });

  test('which reference it goes by now', () => {
    expect(told({ state: 'ignored', why: IGNORED_WHYS.moved })).toContain('RR-0000-0000');
  });
});

describe('a doubt', () => {
  test.each(['submitted', 'sending', 'retrying', 'parked'] as const)('is told of what is %s', (state) => {
    const without = told({ state, why: null });
    expect(told({ state, why: null, doubts: 1 })).toMatch(/a copy/);
    expect(told({ state, why: null, doubts: 3 })).toMatch(/3 copies/);
    expect(without).not.toMatch(/cop(y|ies)/);
  });
});
