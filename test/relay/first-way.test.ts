import { expect, it } from 'vitest';
import { startTestRelay } from '../support/test-relay.ts';

it('takes a signed Typeform delivery to the partner once, and the ledger says so', async () => {
  await using relay = await startTestRelay();
  const id = await relay.submit('token-1');
  const row = await relay.rowWhere('token-1', ({ state }) => state === 'submitted');
  expect(row).toMatchObject({
    id,
    form: 'quiz',
    source: 'typeform',
    reason: null,
    field: null,
    attempts: 1,
    uncertain: false,
    deliveries: 1,
    partnerStatus: 201,
    nextAttempt: null,
  });
  expect(await relay.referrals()).toEqual([
    {
      firstName: 'Testxxx-Firstname',
      lastName: 'Testxxx-Lastname',
      phoneNumber: '+16045550123',
      emailAddress: 'Testxxx@example.com',
      city: 'Testxxx-City',
      province: 'BC',
      referralPartner: 'Testxxx-Referral-Partner',
      notes: `Your story? "A Testxxx-collector calls me at work."\nAsked 2025-11-24 14:05 PST\nRef ${row.reference} · Testxxx quiz`,
    },
  ]);
});
