// Puts the mapped fields and the note together into what the partner's API takes.

import { composeNote, type NoteParts } from '../note/compose-note.ts';
import type { Referral } from './referral.ts';

/** Everything but what the ledger knows of the person. */
export type ReferralParts = Omit<NoteParts, 'earlier'>;

/** @param earlier references under which the same person asked by other forms within a day, oldest first. */
export function composeReferral(parts: ReferralParts, earlier: readonly string[]): Referral {
  const { mapped } = parts;
  return {
    firstName: mapped.firstName.value,
    lastName: mapped.lastName.value,
    phoneNumber: mapped.phoneNumber.value,
    emailAddress: mapped.emailAddress.value,
    city: mapped.city.value,
    province: mapped.province.value,
    referralPartner: mapped.referralPartner.value,
    notes: composeNote({ ...parts, earlier }),
  };
}
