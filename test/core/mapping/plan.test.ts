import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeReferral } from '../../../lambda/core/mapping/compose-referral.ts';
import { type Plan, planWork } from '../../../lambda/core/mapping/plan.ts';
import { REQUIRED_FIELDS, Referral } from '../../../lambda/core/mapping/referral.ts';
import type { Correction } from '../../../lambda/core/protocol/message.ts';
import { ParkedWhy } from '../../../lambda/core/telling/why.ts';
import { givenCorrection, givenDefinition, givenDelivery, NOW, PARTNERS } from '../given.ts';

const ANSWERS = {
  first_name: { type: 'text', text: 'Testxxx-Firstname' },
  last_name: { type: 'text', text: 'Testxxx-Lastname' },
  phone: { type: 'phone_number', phone_number: '+16045550123' },
  email: { type: 'email', email: 'Testxxx@example.com' },
  city: { type: 'text', text: 'Vancouver' },
  province: { type: 'text', text: 'BC' },
};

/** A Typeform delivery; `changed` replaces members of its response, `answers` single answers. */
const givenBody = ({
  changed = {},
  answers = {},
  eventType = 'form_response',
}: {
  changed?: object;
  answers?: object;
  eventType?: string;
} = {}) =>
  JSON.stringify({
    event_type: eventType,
    form_response: {
      token: 'Testxxx-submission-id',
      submitted_at: '2025-11-24T22:05:00Z',
      answers: Object.entries({ ...ANSWERS, ...answers }).map(([ref, answer]) => ({
        ...answer,
        field: { ref },
      })),
      ...changed,
    },
  });

const plan = (
  body: string,
  definition: ReturnType<typeof givenDefinition> | null = givenDefinition(),
  corrections: readonly Correction[] = [],
) => planWork(definition, givenDelivery({ raw: new TextEncoder().encode(body), corrections }), PARTNERS);

/** What Typeform's test button was seen to send: one id for both, and no time spent. */
const MAYBE_TEST = JSON.stringify({
  event_id: '01TESTXXX0TESTXXX0TESTXXX0',
  event_type: 'form_response',
  form_response: {
    token: '01TESTXXX0TESTXXX0TESTXXX0',
    landed_at: '2025-11-24T22:05:00Z',
    submitted_at: '2025-11-24T22:05:00Z',
    answers: Object.entries(ANSWERS).map(([ref, answer]) => ({ ...answer, field: { ref } })),
  },
});

test('what may be a test waits for a person, and goes on once an operator sends it again', () => {
  const delivery = givenDelivery({ raw: new TextEncoder().encode(MAYBE_TEST) });
  const contact = { emailAddress: 'Testxxx@example.com', phoneNumber: '+16045550123' };
  const first = planWork(givenDefinition(), delivery, PARTNERS);
  const again = planWork(givenDefinition(), delivery, PARTNERS, true);
  expect(first).toMatchObject({ contact, work: { kind: 'park', why: { reason: 'maybe_test' } } });
  expect(again).toMatchObject({ identity: first.identity, contact, work: { kind: 'send' } });
});

/** The referral that a plan comes to; what else it comes to where it sends none. */
const referralOf = ({ work }: Plan) => (work.kind === 'send' ? composeReferral(work.parts, []) : work);

/** A text answer under that reference. */
const text = (value: string) => ({ type: 'text', text: value });

test('a lead that maps is sent, under its source’s id and its reference', () => {
  const planned = plan(givenBody());
  expect(planned).toMatchObject({
    identity: {
      key: 'debt-relief-quiz#Testxxx-submission-id',
      source: 'typeform',
      reference: 'RR-08H6-SV50',
    },
    contact: { emailAddress: 'Testxxx@example.com', phoneNumber: '+16045550123' },
    work: { kind: 'send', parts: { reference: 'RR-08H6-SV50', acceptedAt: NOW } },
  });
  expect(referralOf(planned)).toMatchObject({
    firstName: 'Testxxx-Firstname',
    phoneNumber: '+16045550123',
    notes: 'Asked 2025-11-24 14:05 PST\nRef RR-08H6-SV50 · Debt relief quiz',
  });
});

test('the digest is that of the raw body', () => {
  // printf 'Testxxx body' | openssl dgst -sha256
  expect(plan('Testxxx body').digest).toBe(
    'a6e9002c9b5a896e349f3e0b029a904187174bfb248311bef3d00d5cf9df57cc',
  );
});

describe('parked', () => {
  test('with the field and the reason is what does not map', () => {
    expect(plan(givenBody({ answers: { phone: { type: 'text', text: '555-0123' } } })).work).toEqual({
      kind: 'park',
      why: { reason: 'invalid', field: 'phoneNumber', key: 'phone', flaw: { flaw: 'too_short', digits: 7 } },
    });
  });

  test('is what can’t be read, under the digest of its bytes', () => {
    const { identity, digest, work } = plan('Testa');
    expect(work).toMatchObject({ kind: 'park', why: { reason: 'unreadable', expected: 'JSON' } });
    expect(identity).toMatchObject({ key: `debt-relief-quiz#sha256:${digest}`, source: 'typeform' });
  });

  test('is what arrives for a form that is gone, under the digest of its bytes', () => {
    const { identity, digest, work } = plan(givenBody(), null);
    expect(work).toEqual({ kind: 'park', why: { reason: 'form_unknown' } });
    expect(identity).toMatchObject({ key: `debt-relief-quiz#sha256:${digest}`, source: 'unknown' });
  });

  test('is a lead of a form that is not live', () => {
    expect(plan(givenBody(), givenDefinition({ live: false })).work).toEqual({
      kind: 'park',
      why: { reason: 'not_live' },
    });
  });

  test('for its own fault is a lead of a form that is not live and does not map', () => {
    const body = givenBody({ answers: { city: { type: 'text', text: '' } } });
    expect(plan(body, givenDefinition({ live: false })).work).toMatchObject({ why: { reason: 'missing' } });
  });
});

describe('consent', () => {
  const asking = (changed: object = {}) => givenDefinition({ consent: { answer: 'agree' }, ...changed });
  const agree = (boolean: boolean, answers: object = {}) =>
    givenBody({ answers: { agree: { type: 'boolean', boolean }, ...answers } });
  const UNCLEAR = { kind: 'park', why: { reason: 'consent_unclear', answer: 'agree' } };
  const NO_CONSENT = { kind: 'ignore', why: { reason: 'no_consent' } };

  test('given goes on, and the note says so', () => {
    expect(referralOf(plan(agree(true), asking()))).toMatchObject({
      notes: 'Asked 2025-11-24 14:05 PST · consent yes\nRef RR-08H6-SV50 · Debt relief quiz',
    });
  });

  test('refused is ignored, whatever else is wrong with the answers and the form', () => {
    expect(plan(agree(false), asking()).work).toEqual(NO_CONSENT);
    expect(plan(agree(false, { city: text('') }), asking()).work).toEqual(NO_CONSENT);
    expect(plan(agree(false), asking({ live: false })).work).toEqual(NO_CONSENT);
  });

  test('that is not clear is parked, and names the question', () => {
    expect(plan(givenBody(), asking()).work).toEqual(UNCLEAR);
    expect(plan(givenBody({ answers: { agree: text('maybe') } }), asking()).work).toEqual(UNCLEAR);
    expect(plan(givenBody(), asking({ live: false })).work).toEqual(UNCLEAR);
  });

  test('that is not clear comes after what else the person has to be asked', () => {
    const body = givenBody({ answers: { city: text('') } });
    expect(plan(body, asking()).work).toMatchObject({ why: { reason: 'missing', field: 'city' } });
  });

  test('is not asked for by a partial', () => {
    expect(plan(givenBody({ eventType: 'form_response_partial' }), asking()).work).toEqual({
      kind: 'ignore',
      why: { reason: 'partial' },
    });
  });
});

describe('what an operator put right', () => {
  const mend = (field: Correction['field'], value: string, answers: object = {}, changed: object = {}) =>
    plan(givenBody({ answers }), givenDefinition(changed), [givenCorrection({ field, value })]);

  test.each<[Correction['field'], string, string]>([
    ['firstName', 'Testc', 'Testc'],
    ['lastName', 'Testd', 'Testd'],
    ['phoneNumber', '(604) 555-0199', '+16045550199'],
    ['emailAddress', 'Testyyy@EXAMPLE.com', 'Testyyy@example.com'],
    ['city', 'Burnaby', 'Burnaby'],
    ['province', 'Alberta', 'AB'],
    ['referralPartner', 'Testxxx-Other-Partner', 'Testxxx-Other-Partner'],
  ])('%s %j stands in the place of the answer, read as an answer is', (field, value, sent) => {
    expect(referralOf(mend(field, value))).toMatchObject({ [field]: sent });
  });

  test('mends what was parked, and is no “not asked” to the counsellor', () => {
    const answers = { phone: text('555-0123') };
    const referral = referralOf(mend('phoneNumber', '604-555-0123', answers));
    expect(referral).toMatchObject({ phoneNumber: '+16045550123' });
    expect(JSON.stringify(referral)).not.toContain('Not asked');
  });

  test('stands in the place of constants, of lists and of an extension as well', () => {
    const fields = {
      city: ['town', { value: 'Not asked' }],
      phoneNumber: { answer: 'phone', extension: 'ext' },
    };
    expect(referralOf(mend('city', 'Burnaby', {}, { fields }))).toMatchObject({ city: 'Burnaby' });
    expect(referralOf(mend('phoneNumber', '604-555-0199', {}, { fields }))).toMatchObject({
      phoneNumber: '+16045550199',
    });
  });

  test('is half of a name whose other half is still split from the full name', () => {
    const fields = { firstName: undefined, lastName: undefined, fullName: 'full' };
    const answers = { full: text('Testa') };
    expect(referralOf(mend('lastName', 'Testb', answers, { fields }))).toMatchObject({
      firstName: 'Testa',
      lastName: 'Testb',
    });
    expect(referralOf(mend('firstName', 'Testc', answers, { fields }))).toMatchObject({
      firstName: 'Testc',
      lastName: '(not given)',
    });
  });

  test('is by the last one put where a field was put right twice', () => {
    const corrections = ['Burnaby', 'Surrey'].map((value) => givenCorrection({ field: 'city', value }));
    expect(referralOf(plan(givenBody(), givenDefinition(), corrections))).toMatchObject({ city: 'Surrey' });
  });

  test('takes the place of the answer, which the counsellor is not to read any more', () => {
    const corrections = [
      givenCorrection({ field: 'phoneNumber', value: '604-555-0199' }),
      givenCorrection({ field: 'referralPartner', value: PARTNERS[0] ?? '' }),
    ];
    const before = referralOf(plan(givenBody()));
    const after = referralOf(plan(givenBody(), givenDefinition(), corrections));
    expect(after).toEqual({ ...before, phoneNumber: '+16045550199' });
  });

  test('takes the place of the rule for the partner, whatever it would have come to', () => {
    const fields = { referralPartner: { answer: 'branch', is: { Laval: 'Testxxx-Laval' } } };
    const partner = PARTNERS[1] ?? '';
    expect(referralOf(mend('referralPartner', partner, {}, { fields }))).toMatchObject({
      referralPartner: partner,
    });
  });

  test.each<[Correction['field'], string, object]>([
    ['phoneNumber', '555-0123', { flaw: 'too_short', digits: 7 }],
    ['emailAddress', 'Testxxx', { flaw: 'not_an_address' }],
    ['province', 'Testland', { flaw: 'not_a_province' }],
    ['referralPartner', 'Testxxx-Unlisted', { flaw: 'not_listed', listed: PARTNERS }],
  ])('%s %j is parked again where it can’t be read either', (field, value, flaw) => {
    expect(mend(field, value).work).toEqual({
      kind: 'park',
      why: { reason: 'invalid', field, key: 'value', flaw },
    });
  });

  test.each(REQUIRED_FIELDS)('%s is never sent blank, nor on several lines', (field) => {
    for (const value of ['', ' ', '\n', '\u0000', 'Burnaby\nRef RR-0000-0000']) {
      const { work } = mend(field, value);
      if (work.kind === 'send') {
        const referral = composeReferral(work.parts, []);
        expect(Referral.parse(referral)).toEqual(referral);
        expect(referral[field]).toMatch(/^\P{Cc}+$/u);
      } else {
        expect(work).toMatchObject({ kind: 'park', why: { field } });
      }
    }
  });

  test('finds the person by what is right', () => {
    const answers = { phone: text('555-0123'), email: text('Testxxx') };
    expect(mend('phoneNumber', '604-555-0199', answers).contact).toEqual({
      emailAddress: null,
      phoneNumber: '+16045550199',
    });
  });
});

describe('the person’s contact', () => {
  test('is known whether or not the rest can be mapped', () => {
    const CONTACT = { emailAddress: 'Testxxx@example.com', phoneNumber: '+16045550123' };
    expect(plan(givenBody({ answers: { city: text('') } })).contact).toEqual(CONTACT);
    expect(plan(givenBody(), givenDefinition({ live: false })).contact).toEqual(CONTACT);
    expect(plan(givenBody({ answers: { phone: text('555-0123') } })).contact).toEqual({
      ...CONTACT,
      phoneNumber: null,
    });
  });

  test('is nobody’s where nothing was read', () => {
    const NOBODY = { emailAddress: null, phoneNumber: null };
    expect(plan('Testxxx').contact).toEqual(NOBODY);
    expect(plan(givenBody(), null).contact).toEqual(NOBODY);
    expect(plan(givenBody({ eventType: 'form_response_partial' })).contact).toEqual(NOBODY);
  });
});

test('a lead without an id is known by its bytes', () => {
  const { identity, digest, work } = plan(givenBody({ changed: { token: null } }));
  expect(identity.submission).toBe(`sha256:${digest}`);
  expect(work.kind).toBe('send');
});

test('a partial is ignored, and is not the completed submission', () => {
  const { identity, work } = plan(givenBody({ eventType: 'form_response_partial' }));
  expect(work).toEqual({ kind: 'ignore', why: { reason: 'partial' } });
  expect(identity.key).toBe('debt-relief-quiz#Testxxx-submission-id#partial');
});

test('whatever arrives is sent as the contract has it, parked with a reason or ignored', () => {
  const answers = fc.dictionary(
    fc.constantFrom(...Object.keys(ANSWERS), 'story'),
    fc.oneof(
      fc.record({ type: fc.constant('text'), text: fc.jsonValue() }),
      fc.record({ type: fc.constantFrom('choice', 'choices', 'payment', 'other'), other: fc.jsonValue() }),
    ),
    { maxKeys: 3 },
  );
  const body = fc.oneof(
    fc.string(),
    fc.json(),
    answers.map((each) => givenBody({ answers: { ...each } })),
    fc.jsonValue().map((each) => givenBody({ changed: { answers: each } })),
  );
  const definition = fc.constantFrom(
    givenDefinition(),
    givenDefinition({ live: false }),
    givenDefinition({ consent: { answer: 'story' }, callback: { when: 'story' } }),
    null,
  );
  fc.assert(
    fc.property(body, definition, (text, form) => {
      const { work } = plan(text, form);
      if (work.kind === 'send') {
        const referral = composeReferral(work.parts, []);
        expect(Referral.parse(referral)).toEqual(referral);
      } else if (work.kind === 'park') expect(ParkedWhy.parse(work.why)).toEqual(work.why);
    }),
  );
});
