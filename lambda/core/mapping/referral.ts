// The eight fields that the partner's API takes. Source: the published contract of POST /v1/referrals.

import * as z from 'zod';

/** E.164 with the country code, as the partner's API demands it. */
export const E164 = /^\+[1-9]\d{7,14}$/;

const text = z.string().trim().min(1);

/** One person's referral, ready for the partner's API. Anything that parses is accepted by its documented rules. */
export const Referral = z.strictObject({
  firstName: text,
  lastName: text,
  phoneNumber: z.string().regex(E164),
  emailAddress: z.string().regex(/^[^\s@]+@[^\s@]+$/),
  city: text,
  province: text,
  referralPartner: text,
  notes: z.string().max(4_000),
});
export type Referral = z.infer<typeof Referral>;

/** The fields that the partner requires, in the order in which problems are told. */
export const REQUIRED_FIELDS = [
  'firstName',
  'lastName',
  'phoneNumber',
  'emailAddress',
  'city',
  'province',
  'referralPartner',
] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];
