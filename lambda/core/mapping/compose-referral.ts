// Puts the mapped fields and the note together into what the partner's API takes.

import { composeNote, type NoteParts } from '../note/compose-note.ts';
import type { Referral } from './referral.ts';

export function composeReferral(parts: NoteParts): Referral {
  const { mapped } = parts;
  return {
    firstName: mapped.firstName.value,
    lastName: mapped.lastName.value,
    phoneNumber: mapped.phoneNumber.value,
    emailAddress: mapped.emailAddress.value,
    city: mapped.city.value,
    province: mapped.province.value,
    referralPartner: mapped.referralPartner.value,
    notes: composeNote(parts),
  };
}
