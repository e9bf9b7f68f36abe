import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planWork } from '../../../lambda/core/mapping/plan.ts';
import { Referral } from '../../../lambda/core/mapping/referral.ts';
import { ParkedWhy } from '../../../lambda/core/telling/why.ts';
import { givenDefinition, givenDelivery, PARTNERS } from '../given.ts';

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
      answers: Object.entries({ ...ANSWERS, ...answers }).map(([ref, answer]) => ({
        ...answer,
        field: { ref },
      })),
      ...changed,
    },
  });

const plan = (body: string, definition: ReturnType<typeof givenDefinition> | null = givenDefinition()) =>
  planWork(definition, givenDelivery({ raw: new TextEncoder().encode(body) }), PARTNERS);

test('a lead that maps is sent, under its source’s id and its reference', () => {
  expect(plan(givenBody())).toMatchObject({
    identity: {
      key: 'debt-relief-quiz#Testxxx-submission-id',
      source: 'typeform',
      reference: 'RR-08H6-SV50',
    },
    work: {
      kind: 'send',
      referral: {
        firstName: 'Testxxx-Firstname',
        phoneNumber: '+16045550123',
        notes: 'Ref RR-08H6-SV50 · Debt relief quiz',
      },
    },
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
    const { identity, digest, work } = plan('firstName=Testa');
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
  const definition = fc.constantFrom(givenDefinition(), givenDefinition({ live: false }), null);
  fc.assert(
    fc.property(body, definition, (text, form) => {
      const { work } = plan(text, form);
      if (work.kind === 'send') expect(Referral.parse(work.referral)).toEqual(work.referral);
      else if (work.kind === 'park') expect(ParkedWhy.parse(work.why)).toEqual(work.why);
    }),
  );
});
