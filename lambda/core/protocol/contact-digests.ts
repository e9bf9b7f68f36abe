// Keyed digests of a person's e-mail address and phone number: enough to find a submission by, and no readable copy.

import { createHmac } from 'node:crypto';

/** A person's contact as a referral has it; null where the submission gives none that can be read. */
export interface Contact {
  readonly emailAddress: string | null;
  readonly phoneNumber: string | null;
}

export interface ContactDigests {
  readonly emailDigest: string | null;
  readonly phoneDigest: string | null;
}

export const NO_DIGESTS: ContactDigests = { emailDigest: null, phoneDigest: null };

/** @param key from Secrets Manager: without it a digest of so few possible numbers could be tried out. */
export function contactDigests({ emailAddress, phoneNumber }: Contact, key: string): ContactDigests {
  const digest = (kind: string, text: string) =>
    createHmac('sha256', key).update(`${kind}:${text}`).digest('base64url');
  return {
    // People and form builders change the case of addresses, and mail hardly ever depends on it.
    emailDigest: emailAddress === null ? null : digest('email', emailAddress.toLowerCase()),
    phoneDigest: phoneNumber === null ? null : digest('phone', phoneNumber),
  };
}
