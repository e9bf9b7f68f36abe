import { expect, test } from 'vitest';
import { composeReferral } from '../../../lambda/core/mapping/compose-referral.ts';
import { readConsent } from '../../../lambda/core/mapping/consent.ts';
import { mapSubmission } from '../../../lambda/core/mapping/map-submission.ts';
import { givenAnswers, givenDefinition, givenSubmission, NOW, PARTNERS } from '../given.ts';

const compose = (earlier: readonly string[]) => {
  const definition = givenDefinition();
  const submission = givenSubmission(givenAnswers({ debts: 'credit cards' }));
  const mapped = mapSubmission(definition, submission, PARTNERS);
  if (!mapped.ok) throw new Error(mapped.error.reason);
  const consent = readConsent(undefined, []);
  const reference = 'RR-08H6-SV50';
  return composeReferral(
    { definition, submission, mapped: mapped.value, consent, reference, acceptedAt: NOW, replaced: [] },
    earlier,
  );
};

test('a referral is the eight fields that the partner’s API takes, and nothing else', () => {
  expect(compose([])).toEqual({
    firstName: 'Testxxx-Firstname',
    lastName: 'Testxxx-Lastname',
    phoneNumber: '+16045550123',
    emailAddress: 'Testxxx@example.com',
    city: 'Vancouver',
    province: 'BC',
    referralPartner: 'Testxxx-Referral-Partner',
    notes: 'debts: credit cards\nAsked 2025-11-24 14:05 PST\nRef RR-08H6-SV50 · Debt relief quiz',
  });
});

test('what the person asked by other forms is told in the note, and the referral is whole all the same', () => {
  const { notes, ...fields } = compose(['RR-7K3F-92QD']);
  const { notes: alone, ...same } = compose([]);
  expect(fields).toEqual(same);
  expect(notes).toBe(`2nd request today (RR-7K3F-92QD)\n${alone}`);
});
