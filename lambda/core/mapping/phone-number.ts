// Decides whether digits are a phone number. Lenient about which numbers exist, strict about their length: a new area
// code must not lose a person, and a missing digit must not send the counsellor to a stranger.

import {
  type CountryCode,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/min';
import { E164 } from './referral.ts';

/** Why digits are no number. Counts only; of a +1 number without its 1, so that 7 means: no area code. */
export type NumberFlaw = { readonly flaw: 'too_short' | 'too_long' | 'impossible'; readonly digits: number };

/** Digits as people group them, and whether a plus stood before them. */
interface TypedNumber {
  readonly groups: readonly string[];
  readonly hasPlus: boolean;
}

/**
 * The North American Numbering Plan's ten digits: neither area code nor exchange starts with 0 or 1. Instead of
 * libphonenumber's isValid, which refuses area codes newer than its metadata, and of its isPossible, which lets the
 * seven digits of a local call pass.
 */
const NANP = /^[2-9]\d{2}[2-9]\d{6}$/;
const NANP_DIGITS = 10;
const NANP_GROUPS = /^\d{3} \d{3} \d{4}$/;

/** `00` (ITU-T E.164's international prefix) and `011` (NANP's), also where a plus already says the same. */
const INTERNATIONAL_PREFIX = /^(?:00|011)(?=[1-9])/;

/** Whether the region's numbers are +1 numbers. */
export const isNorthAmerican = (region: CountryCode): boolean => getCountryCallingCode(region) === '1';

/** The number in E.164; null if it is none. Region is the country whose numbers need no country code. */
export function toE164(typed: TypedNumber, region: CountryCode): string | null {
  const number = parse(toDial(typed, region), region);
  if (number === undefined || !E164.test(number.number)) return null;
  const { countryCallingCode, nationalNumber } = number;
  if (countryCallingCode === '1') return NANP.test(nationalNumber) ? number.number : null;
  // A possible length is enough, unless the 0 that is dialled at home only was counted as one of the digits.
  return number.isValid() || (number.isPossible() && !nationalNumber.startsWith('0')) ? number.number : null;
}

/** What is wrong with digits that toE164 refuses. */
export function flawOf(typed: TypedNumber, region: CountryCode): NumberFlaw {
  const number = toDial(typed, region);
  if (number.startsWith('+1') || (isNorthAmerican(region) && !number.startsWith('+'))) {
    // Without a plus, ten digits that start with 1 are no short number with a country code, but an area code that can't be.
    const digits = (/^1\d{9}$/.test(number) ? number : withoutCountryCode(number)).length;
    return {
      flaw: digits < NANP_DIGITS ? 'too_short' : digits > NANP_DIGITS ? 'too_long' : 'impossible',
      digits,
    };
  }
  const digits = typed.groups.join('').length;
  switch (validatePhoneNumberLength(number, { defaultCountry: region })) {
    case 'TOO_SHORT':
      return { flaw: 'too_short', digits };
    case 'TOO_LONG':
      return { flaw: 'too_long', digits };
    default:
      return { flaw: 'impossible', digits };
  }
}

/** What libphonenumber can read: digits as dialled at home, or a plus and the country code. */
function toDial({ groups, hasPlus }: TypedNumber, region: CountryCode): string {
  const typed = groups.join('');
  const isHome = isNorthAmerican(region);
  const digits = hasPlus || isHome ? typed.replace(INTERNATIONAL_PREFIX, '') : typed;
  if (!hasPlus && digits === typed) return digits;
  // A stray plus: `+604 555 0123` is Vancouver, though +60 is Malaysia. Ungrouped, a number that exists there wins.
  const isStray =
    isHome &&
    NANP.test(digits) &&
    (NANP_GROUPS.test(groups.join(' ')) || !parse(`+${digits}`, region)?.isValid());
  return isStray ? `+1${digits}` : `+${digits}`;
}

function parse(number: string, region: CountryCode) {
  // No area code starts with 1, so every 1 before it is the country code, once typed and once filled in.
  const isOne = number.startsWith('+1') || (isNorthAmerican(region) && number.startsWith('1'));
  return parsePhoneNumberFromString(isOne ? `+1${withoutCountryCode(number)}` : number, {
    defaultCountry: region,
    extract: false,
  });
}

const withoutCountryCode = (number: string): string => number.replace(/^\+?1*/, '');
