// What an operator types to find a person's submissions by: a reference, an e-mail address or a phone number.

import type { CountryCode } from 'libphonenumber-js/min';
import { readEmail } from '../lambda/core/mapping/email.ts';
import { readPhone } from '../lambda/core/mapping/phone.ts';

export type PersonQuery =
  | { readonly by: 'reference'; readonly reference: string }
  | { readonly by: 'email'; readonly emailAddress: string }
  /** One number for each region that it can be read in. */
  | { readonly by: 'phone'; readonly phoneNumbers: readonly string[] };

/** Null where the text is none of them. @param regions where the forms' phone numbers are dialled from. */
export function readPersonQuery(text: string, regions: readonly CountryCode[]): PersonQuery | null {
  const reference = readReference(text);
  if (reference !== null) return { by: 'reference', reference };
  if (text.includes('@')) {
    const emailAddress = readEmail(text);
    return emailAddress === null ? null : { by: 'email', emailAddress };
  }
  const read = regions.map((region) => readPhone(text, region));
  const numbers = new Set(read.flatMap((phone) => (phone.ok ? [phone.value.e164] : [])));
  return numbers.size === 0 ? null : { by: 'phone', phoneNumbers: [...numbers] };
}

/** `RR-7K3F-92QD` as people type or hear it: any case, no hyphens, O for 0, I or L for 1 (Crockford's base 32). */
const REFERENCE = /^RR[-\s]?([0-9A-Z]{4})[-\s]?([0-9A-Z]{4})$/;

/** Null where the text is no reference. */
export function readReference(text: string): string | null {
  const [, first, second] = REFERENCE.exec(text.trim().toUpperCase()) ?? [];
  if (first === undefined || second === undefined) return null;
  return `RR-${first}-${second}`.replaceAll('O', '0').replace(/[IL]/g, '1');
}
