// Reads what an operator put into one field by the same readers as a person's answer.

import type { Definition } from '../lambda/core/forms/definition.ts';
import { readEmail } from '../lambda/core/mapping/email.ts';
import { readPhone } from '../lambda/core/mapping/phone.ts';
import { readProvince } from '../lambda/core/mapping/province.ts';
import type { RequiredField } from '../lambda/core/mapping/referral.ts';
import { oneLine } from '../lambda/core/note/one-line.ts';
import { err, ok, type Result } from '../lambda/core/result.ts';
import { flawOf } from '../lambda/core/telling/sentence.ts';

/** @returns the text to keep, or what is wrong with it, without the text itself. @param partners those that the stage allows. */
export function readCorrection(
  field: RequiredField,
  typed: string,
  { region }: Pick<Definition, 'region'>,
  partners: readonly string[],
): Result<string, string> {
  const text = oneLine(typed);
  if (text === '') return err('is empty');
  switch (field) {
    case 'phoneNumber': {
      const phone = readPhone(text, region);
      return phone.ok ? ok(text) : err(flawOf(phone.error));
    }
    case 'emailAddress':
      return readEmail(text) === null ? err(flawOf({ flaw: 'not_an_address' })) : ok(text);
    case 'province':
      return readProvince(text) === null ? err(flawOf({ flaw: 'not_a_province' })) : ok(text);
    case 'referralPartner':
      return partners.includes(text) ? ok(text) : err(flawOf({ flaw: 'not_listed', listed: [...partners] }));
    case 'firstName':
    case 'lastName':
    case 'city':
      return ok(text);
  }
}
