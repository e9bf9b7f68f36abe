// Typeform deliveries for the tests, with people who do not exist.

import { sign } from '../../lambda/core/proof/signature.ts';
import { PROOFS } from '../../lambda/core/sources/proofs.ts';

/** A definition whose answers `typeformBody` gives. */
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
};

const PERSON = {
  first_name: 'Testxxx-Firstname',
  last_name: 'Testxxx-Lastname',
  phone: '604-555-0123',
  email: 'Testxxx@example.com',
  city: 'Testxxx-City',
  province: 'BC',
  story: 'A Testxxx-collector calls me at work.',
};

/** A whole delivery. @param answers replace the person's own, by ref; undefined leaves one out. */
export function typeformBody(
  token: string,
  answers: Partial<Record<keyof typeof PERSON, string | undefined>> = {},
): string {
  const given = Object.entries({ ...PERSON, ...answers }).filter(([, value]) => value !== undefined);
  return JSON.stringify({
    event_id: `event-${token}`,
    event_type: 'form_response',
    form_response: {
      form_id: 'Testxxx1',
      token,
      submitted_at: '2025-11-24T22:05:00Z',
      definition: {
        fields: given.map(([ref]) => ({ id: `id-${ref}`, ref, type: 'short_text', title: `Your ${ref}?` })),
      },
      answers: given.map(([ref, value]) => ({
        type: 'text',
        text: value,
        field: { id: `id-${ref}`, ref, type: 'short_text' },
      })),
    },
  });
}

export function typeformSignature(secret: string, body: string | Uint8Array): Record<string, string> {
  const { proof } = PROOFS.typeform;
  if (proof.by !== 'hmac') throw new TypeError('typeform signs');
  return { 'typeform-signature': sign(proof, secret, Buffer.from(body)) };
}
