import { expect, test } from 'vitest';
import { composeReferral } from '../../../lambda/core/mapping/compose-referral.ts';
import { mapSubmission } from '../../../lambda/core/mapping/map-submission.ts';
import { givenAnswers, givenDefinition, givenSubmission, PARTNERS } from '../given.ts';

test('a referral is the eight fields that the partner’s API takes, and nothing else', () => {
  const definition = givenDefinition();
  const submission = givenSubmission(givenAnswers({ debts: 'credit cards' }));
  const mapped = mapSubmission(definition, submission, PARTNERS);
  if (!mapped.ok) throw new Error(mapped.error.reason);
  expect(
    composeReferral({ definition, submission, mapped: mapped.value, reference: 'RR-08H6-SV50' }),
  ).toEqual({
    firstName: 'Testxxx-Firstname',
    lastName: 'Testxxx-Lastname',
    phoneNumber: '+16045550123',
    emailAddress: 'Testxxx@example.com',
    city: 'Vancouver',
    province: 'BC',
    referralPartner: 'Testxxx-Referral-Partner',
    notes: 'debts: credit cards\nRef RR-08H6-SV50 · Debt relief quiz',
  });
});
