// Maps a submission to the partner's fields by the form's definition. Pure: the order of the answers makes no
// difference, and whatever maps satisfies the referral schema.

import type { Definition } from '../forms/definition.ts';
import { ok, type Result } from '../result.ts';
import type { ParkedWhy } from '../telling/why.ts';
import type { Submission } from './answers.ts';
import type { Province } from './province.ts';
import {
  type FieldReading,
  readCity,
  readEmailAddress,
  readName,
  readPhoneNumber,
  readProvinceCode,
} from './read-field.ts';
import { readPartner } from './read-partner.ts';
import type { RequiredField } from './referral.ts';

export type Mapped = Readonly<Record<RequiredField, FieldReading>> & {
  readonly province: FieldReading<Province>;
};

/**
 * @param partners the identifiers that the stage allows; the first is the default.
 * @returns each field with the answer it came from, or the first problem in the order of the partner's fields.
 */
export function mapSubmission(
  definition: Definition,
  submission: Submission,
  partners: readonly string[],
): Result<Mapped, ParkedWhy> {
  const form = { definition, answers: submission.answers };
  const firstName = readName('firstName', form);
  if (!firstName.ok) return firstName;
  const lastName = readName('lastName', form);
  if (!lastName.ok) return lastName;
  const phoneNumber = readPhoneNumber(form);
  if (!phoneNumber.ok) return phoneNumber;
  const emailAddress = readEmailAddress(form);
  if (!emailAddress.ok) return emailAddress;
  const city = readCity(form);
  if (!city.ok) return city;
  const province = readProvinceCode(form);
  if (!province.ok) return province;
  const referralPartner = readPartner(form, partners);
  if (!referralPartner.ok) return referralPartner;
  return ok({
    firstName: firstName.value,
    lastName: lastName.value,
    phoneNumber: phoneNumber.value,
    emailAddress: emailAddress.value,
    city: city.value,
    province: province.value,
    referralPartner: referralPartner.value,
  });
}
