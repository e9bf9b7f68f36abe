import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Json } from '../../../lambda/core/mapping/answers.ts';
import { composeReferral } from '../../../lambda/core/mapping/compose-referral.ts';
import { readConsent } from '../../../lambda/core/mapping/consent.ts';
import { mapSubmission } from '../../../lambda/core/mapping/map-submission.ts';
import { REQUIRED_FIELDS, Referral } from '../../../lambda/core/mapping/referral.ts';
import { fieldOf, ParkedWhy } from '../../../lambda/core/telling/why.ts';
import { anyText } from '../any-text.ts';
import { givenAnswers, givenDefinition, givenSubmission, NOW, PARTNERS } from '../given.ts';

const REFERENCE = 'RR-08H6-SV50';

const map = (
  answers: readonly Answer[] = givenAnswers(),
  definition = givenDefinition(),
  partners = PARTNERS,
) => mapSubmission(definition, givenSubmission(answers), partners);

/** The mapped values alone. */
const valuesOf = (mapped: ReturnType<typeof map>) =>
  mapped.ok
    ? Object.fromEntries(Object.entries(mapped.value).map(([field, { value }]) => [field, value]))
    : mapped.error;

test('a submission maps to the fields that the partner requires', () => {
  expect(valuesOf(map())).toEqual({
    firstName: 'Testxxx-Firstname',
    lastName: 'Testxxx-Lastname',
    phoneNumber: '+16045550123',
    emailAddress: 'Testxxx@example.com',
    city: 'Vancouver',
    province: 'BC',
    referralPartner: 'Testxxx-Referral-Partner',
  });
});

describe('a problem', () => {
  const KEYS = ['first_name', 'last_name', 'phone', 'email', 'city', 'province'] as const;

  test.each(KEYS.map((key, at) => [key, REQUIRED_FIELDS[at]]))('with %s names the field %s', (key, field) => {
    expect(map(givenAnswers({ [String(key)]: '' }))).toEqual({
      ok: false,
      error: { reason: 'missing', field, asked: [key], nearest: [] },
    });
  });

  test('is the first in the order of the partner’s fields', () => {
    const remaining: Record<string, string> = Object.fromEntries(KEYS.map((key) => [key, '']));
    for (const [at, key] of KEYS.entries()) {
      expect(map(givenAnswers(remaining))).toMatchObject({ error: { field: REQUIRED_FIELDS[at] } });
      delete remaining[key];
    }
    expect(map(givenAnswers(remaining)).ok).toBe(true);
  });
});

describe('the referral partner', () => {
  const withPartner = (referralPartner: unknown) => givenDefinition({ fields: { referralPartner } });

  test.each(['Testxxx-Other-Partner', { value: 'Testxxx-Other-Partner' }])(
    'is the constant %j',
    (constant) => {
      expect(valuesOf(map(givenAnswers(), withPartner(constant)))).toMatchObject({
        referralPartner: 'Testxxx-Other-Partner',
      });
    },
  );

  test('is never one that the stage does not list', () => {
    expect(map(givenAnswers(), withPartner('Testxxx-Unlisted'))).toEqual({
      ok: false,
      error: {
        reason: 'invalid',
        field: 'referralPartner',
        key: 'value',
        flaw: { flaw: 'not_listed', listed: PARTNERS },
      },
    });
  });

  test('is missing on a stage that lists none', () => {
    expect(map(givenAnswers(), givenDefinition(), [])).toEqual({
      ok: false,
      error: { reason: 'missing', field: 'referralPartner', asked: [], nearest: [] },
    });
  });
});

describe('whatever was answered', () => {
  /** Names and parts that the definitions, the compounds and every object's prototype know. */
  const names = ['first_name', 'last_name', 'name', 'phone', 'email', 'city', 'province', 'address', 'other'];
  const parts = [
    'first',
    'last',
    'area',
    'phone',
    'country',
    'full',
    'email',
    'city',
    'state',
    'postal',
    'toString',
    'valueOf',
    'constructor',
    'length',
  ];
  const text = fc.oneof(
    fc.constantFrom(
      'Testa',
      'Testa Testb',
      'Testb, Testa',
      ',',
      'Dr',
      '604-555-0123 x12',
      '555-0123',
      '+16045550123',
    ),
    fc.constantFrom(
      'Testxxx@example.com',
      'BC',
      'Québec',
      'V5K 0A1',
      '',
      ' ',
      '\u0000',
      '\u202e',
      '\ud800',
      '[x](y)',
    ),
    anyText(),
  );
  const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      text,
      fc.oneof(fc.double(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...parts), fc.string()), tie('value'), { maxKeys: 4 }),
    ),
  })).value;
  const answer = fc.record({
    key: fc.oneof(fc.constantFrom(...names), fc.string()),
    aliases: fc.array(fc.constantFrom(...names), { maxLength: 1 }),
    label: fc.oneof(fc.constantFrom('City?', 'Name', ''), text),
    value,
    kind: fc.constantFrom('question', 'hidden', 'file', 'calculation'),
  });
  /** Mostly answers that map, each in place of a good one, so that every field is reached. */
  const answers = fc
    .record({
      changed: fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 2 }),
      added: fc.array(answer, { maxLength: 4 }),
    })
    .map(({ changed, added }) => [...givenAnswers({ ...changed }), ...added]);
  const definition = fc.constantFrom(
    givenDefinition(),
    givenDefinition({ language: 'fr', otherAnswers: 'omit' }),
    givenDefinition({
      fields: { firstName: undefined, lastName: undefined, fullName: ['name', 'first_name'] },
    }),
    givenDefinition({
      fields: { city: ['address', 'city'], province: ['address', 'province', { value: 'BC' }] },
    }),
    givenDefinition({ fields: { phoneNumber: ['other', 'phone'], emailAddress: ['other.email', 'email'] } }),
    givenDefinition({
      fields: {
        phoneNumber: [{ answer: 'phone', extension: 'other' }, { value: '604-555-0123' }],
        referralPartner: { answer: 'name', is: { Testa: PARTNERS[1] }, otherwise: PARTNERS[0] },
      },
      notes: { Story: ['other', 'name'], 'Why?': 'address' },
      callback: { when: ['other', 'address'], voicemail: 'name' },
      consent: { answer: 'other' },
    }),
  );

  test('the referral satisfies its schema, or the failure names the field', () => {
    fc.assert(
      fc.property(definition, answers, (form, given) => {
        const mapped = map(given, form);
        if (mapped.ok) {
          const submission = givenSubmission(given);
          const referral = composeReferral(
            {
              definition: form,
              submission,
              mapped: mapped.value,
              consent: readConsent(form.consent, given),
              replaced: [],
              reference: REFERENCE,
              acceptedAt: NOW,
            },
            ['RR-7K3F-92QD'],
          );
          expect(Referral.parse(referral)).toEqual(referral);
        } else {
          expect(REQUIRED_FIELDS).toContain(fieldOf(mapped.error));
          expect(ParkedWhy.parse(mapped.error)).toEqual(mapped.error);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the order of the answers makes no difference to the mapped fields', () => {
    const shuffled = answers.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(definition, shuffled, (form, [given, other]) => {
        const [one, two] = [map(given, form), map(other, form)];
        expect(one.ok).toBe(two.ok);
        if (one.ok) expect(valuesOf(one)).toEqual(valuesOf(two));
        else if (!two.ok) {
          expect([two.error.reason, fieldOf(two.error)]).toEqual([one.error.reason, fieldOf(one.error)]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
