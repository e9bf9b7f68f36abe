import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkForms } from '../../../lambda/core/forms/check.ts';
import { Definition } from '../../../lambda/core/forms/definition.ts';
import { Gate, proofOf } from '../../../lambda/core/forms/gate.ts';
import { composeReferral } from '../../../lambda/core/mapping/compose-referral.ts';
import { planWork } from '../../../lambda/core/mapping/plan.ts';
import { Referral } from '../../../lambda/core/mapping/referral.ts';
import { prove } from '../../../lambda/core/proof/prove.ts';
import { IgnoredWhy, ParkedWhy } from '../../../lambda/core/telling/why.ts';
import { anyText } from '../any-text.ts';
import { givenDelivery, NOW, PARTNERS } from '../given.ts';

const KEYS = ['first', 'last', 'full', 'phone', 'email', 'city', 'address', 'agree', 'when', 'story'];

/** Names that the deliveries below answer, in the ways in which a definition may name them, and others. */
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...KEYS, 'address.city', 'address.state', 'hidden.branch') },
  { weight: 1, arbitrary: fc.constantFrom('Your story?', '3', 'q3_first', '__proto__', 'a.b.c', '.') },
  { weight: 1, arbitrary: anyText(8).filter((text) => text.trim() !== '') },
);
const constant = fc
  .oneof(fc.constantFrom('Not asked', '604-555-0123', 'Testxxx@example.com', 'BC', ','), anyText(8))
  .map((value) => ({ value }));
const oneOrMore = <Choice>(one: fc.Arbitrary<Choice>) =>
  fc.oneof(one, fc.array(one, { minLength: 1, maxLength: 3 }));
const choices = oneOrMore(fc.oneof(name, constant));
const phoneChoices = oneOrMore(fc.oneof(name, constant, fc.record({ answer: name, extension: name })));
const partner = fc.oneof(
  fc.constantFrom(...PARTNERS),
  fc.constantFrom(...PARTNERS).map((value) => ({ value })),
  fc.record(
    {
      answer: name,
      is: fc.dictionary(fc.constantFrom('laval', 'Testa', 'yes', '?'), fc.constantFrom(...PARTNERS)),
      otherwise: fc.constantFrom(...PARTNERS),
    },
    { requiredKeys: ['answer', 'is'] },
  ),
);
const words = fc.array(fc.constantFrom('yes', 'I agree', 'no', 'Not now', '?'), {
  minLength: 1,
  maxLength: 2,
});
const header = fc.constantFrom('x-secret', 'X-Signature');
const verify = fc.oneof(
  fc.constant('token'),
  header.map((each) => ({ header: each })),
  fc.constantFrom('key', 'Google_Key').map((bodyField) => ({ bodyField })),
  fc
    .record(
      {
        header,
        prefix: fc.constantFrom('', 'v0='),
        algorithm: fc.constantFrom('sha256', 'sha1'),
        encoding: fc.constantFrom('hex', 'base64'),
        template: fc.constantFrom('{body}', '{header:x-time}.{body}', '{header:a}{header:}{body}'),
        toleranceSeconds: fc.constantFrom(1, 300),
      },
      { requiredKeys: ['header'] },
    )
    .map((hmac) => ({ hmac })),
);

/** Mostly what maps, so that most definitions get as far as a referral. */
const mostly = <Usual, Other>(usual: Usual, other: fc.Arbitrary<Other>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

const definition = fc.record(
  {
    title: mostly('Debt relief quiz', anyText(10)),
    source: fc.constantFrom('typeform', 'jotform'),
    language: fc.constantFrom('en', 'fr'),
    region: mostly('CA', fc.constantFrom('US', 'GB', 'FR')),
    fields: fc.record(
      {
        firstName: mostly('first', choices),
        lastName: mostly('last', choices),
        fullName: mostly('full', choices),
        phoneNumber: mostly({ answer: 'phone', extension: 'story' }, phoneChoices),
        emailAddress: mostly('email', choices),
        city: mostly(['city', { value: 'Not asked' }], choices),
        province: mostly(['address.state', { value: 'BC' }], choices),
      },
      { requiredKeys: ['firstName', 'lastName', 'phoneNumber', 'emailAddress', 'city', 'province'] },
    ),
    notes: fc.dictionary(fc.oneof(fc.constantFrom('Debts', 'Why?'), anyText(8)), choices, { maxKeys: 3 }),
    callback: fc.record({ when: choices, voicemail: name }, { requiredKeys: [] }),
    consent: mostly(
      { answer: 'agree' },
      fc.record({ answer: name, yes: words, no: words }, { requiredKeys: ['answer'] }),
    ),
    otherAnswers: fc.constantFrom('list', 'omit'),
    verify,
    live: mostly(true, fc.boolean()),
    uncertain: fc.constantFrom('resend', 'hold'),
  },
  { requiredKeys: ['title', 'source', 'fields'] },
);

const value = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('Testa', 'Testa Testb', '604-555-0123 x12', 'Testxxx@example.com'),
  },
  { weight: 2, arbitrary: fc.constantFrom('BC', 'Vancouver', 'yes', 'no', '', 'laval', '4242424242424242') },
  { weight: 1, arbitrary: anyText(10) },
);
const answers = fc.record({
  ...Object.fromEntries(KEYS.map((key) => [key, value])),
  first: mostly('Testa', value),
  last: mostly('Testb', value),
  phone: mostly('604-555-0123', fc.constantFrom('+16045550123 x12', '555-0123')),
  email: mostly('Testxxx@example.com', value),
  city: fc.constantFrom('Vancouver', ''),
  agree: mostly('yes', value),
});
const address = fc.constantFrom({ city: 'Laval', state: 'QC' }, { city: '', state: '' });

/** The same answers as Typeform and as Jotform send them, by the source that the definition names. */
const bodyOf = (source: string, values: object, place: object) => {
  const given = { ...values, address: place };
  const body =
    source === 'typeform'
      ? {
          event_type: 'form_response',
          form_response: {
            token: 'Testxxx-submission-id',
            hidden: { branch: 'laval' },
            answers: Object.entries(given).map(([ref, text]) => ({ type: 'text', text, field: { ref } })),
          },
        }
      : {
          submissionID: '1234567890123456789',
          rawRequest: JSON.stringify(
            Object.fromEntries(Object.entries(given).map(([key, text], at) => [`q${at}_${key}`, text])),
          ),
        };
  return new TextEncoder().encode(JSON.stringify(body));
};

/** A partner belongs in one place; both are a mistake. */
const partnerAt = fc.constantFrom('nowhere', 'beside', 'within', 'beside and within');

/** What the schema accepts of the definitions, each as a form that is loaded. */
const loaded = fc.tuple(definition, partner, partnerAt).map(([without, rule, at]) => {
  const json = {
    ...without,
    ...(at.includes('beside') ? { referralPartner: rule } : {}),
    fields: { ...without.fields, ...(at.includes('within') ? { referralPartner: rule } : {}) },
  };
  const accepted = Definition.safeParse(json).success;
  const checked = checkForms([{ name: 'quiz.json', text: JSON.stringify(json) }], PARTNERS);
  return { json, accepted, checked, form: checked.forms[0]?.definition ?? null };
});

describe('every definition that the schema accepts', () => {
  test('loads, and every other is told with the file, what was found and what was expected', () => {
    fc.assert(
      fc.property(loaded, ({ accepted, checked }) => {
        expect(checked.wrong.length === 0).toBe(accepted);
        expect(checked.forms.length).toBe(accepted ? 1 : 0);
        for (const line of checked.wrong)
          expect(line).toMatch(/^quiz\.json(?: at .+)?: found .+, expected .+/s);
      }),
    );
  });

  test('opens a gate that asks for the same proof, and lets nothing in unproved', () => {
    fc.assert(
      fc.property(loaded, ({ json, form }) => {
        if (form === null) return;
        const proof = proofOf(Gate.parse(json));
        expect(proof).toEqual(proofOf(form));
        const offered = { raw: Buffer.from('{}'), headers: {}, tokens: [], now: NOW };
        expect(prove(proof, ['Testxxx-secret'], offered).ok).toBe(false);
      }),
    );
  });

  test('maps any answers to a referral that the contract allows, or parks or ignores them with a reason', () => {
    let sent = 0;
    fc.assert(
      fc.property(loaded, answers, address, ({ form }, values, place) => {
        if (form === null) return;
        const raw = bodyOf(form.source, values, place);
        const { work } = planWork(form, givenDelivery({ raw }), PARTNERS);
        if (work.kind === 'park') expect(ParkedWhy.parse(work.why)).toEqual(work.why);
        else if (work.kind === 'ignore') expect(IgnoredWhy.parse(work.why)).toEqual(work.why);
        else {
          const referral = composeReferral(work.parts, ['RR-7K3F-92QD']);
          expect(Referral.parse(referral)).toEqual(referral);
          expect(referral.notes).not.toContain('4242424242424242');
          sent += 1;
        }
      }),
      { numRuns: 250 },
    );
    // Else this property would tell nothing of referrals.
    expect(sent).toBeGreaterThan(15);
  });
});
