// Genuine deliveries of people who do not exist, as many as are wanted, each of somebody else.

import { sign } from '../lambda/core/proof/signature.ts';
import { PROOFS } from '../lambda/core/sources/proofs.ts';

/** A definition whose answers the deliveries give. */
export const DEFINITION = {
  title: 'Testxxx quiz',
  source: 'typeform',
  fields: {
    firstName: 'first_name',
    lastName: 'last_name',
    phoneNumber: 'phone',
    emailAddress: 'email',
    city: 'city',
    province: 'province',
  },
  notes: { Submission: 'hidden.submission' },
} as const;

export const SECRET = 'Testxxx-webhook-secret';

export interface SignedDelivery {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** @param submission the id that the source gives it; the note names it too, so that the partner knows it again. */
export function deliveryOf(submission: string): SignedDelivery {
  const answers = {
    first_name: 'Testxxx-Firstname',
    last_name: 'Testxxx-Lastname',
    phone: phoneOf(submission),
    email: `Testxxx-${submission}@example.com`,
    city: 'Testxxx-City',
    province: 'BC',
  };
  const body = JSON.stringify({
    event_id: `event-${submission}`,
    event_type: 'form_response',
    form_response: {
      form_id: 'Testxxx1',
      token: submission,
      submitted_at: '2025-11-24T22:05:00Z',
      hidden: { submission },
      definition: { fields: [] },
      answers: Object.entries(answers).map(([ref, value]) => ({
        type: 'text',
        text: value,
        field: { id: `id-${ref}`, ref, type: 'short_text' },
      })),
    },
  });
  return { body, headers: { 'content-type': 'application/json', ...signatureOf(body) } };
}

/** A number of their own for each, of area codes in British Columbia; exchange 555 is nobody's. */
function phoneOf(submission: string): string {
  const number = Number(/\d+$/.exec(submission)?.[0] ?? 0);
  const [area, line] = [['604', '778', '236', '250'][Math.floor(number / 10_000) % 4], number % 10_000];
  return `${area}-555-${String(line).padStart(4, '0')}`;
}

function signatureOf(body: string): Record<string, string> {
  const { proof } = PROOFS.typeform;
  if (proof.by !== 'hmac') throw new TypeError('typeform signs');
  return { [proof.header]: sign(proof, SECRET, Buffer.from(body)) };
}

/** The submission that a referral is of, by its note; null where the note names none. */
export const submissionIn = (notes: unknown): string | null =>
  (typeof notes === 'string' ? /^Submission: (\S+)$/m.exec(notes)?.[1] : undefined) ?? null;
