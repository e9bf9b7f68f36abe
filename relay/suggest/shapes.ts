// Whether a value can be what a field takes, by the same readers that the relay uses.

import type { CountryCode } from 'libphonenumber-js/min';
import { isAnswered, type Json, textOf } from '../../lambda/core/mapping/answers.ts';
import { saysYesOrNo } from '../../lambda/core/mapping/consent.ts';
import { readEmail } from '../../lambda/core/mapping/email.ts';
import { type CompoundField, fittingPart } from '../../lambda/core/mapping/fitting-part.ts';
import { readPhone } from '../../lambda/core/mapping/phone.ts';
import { readProvince } from '../../lambda/core/mapping/province.ts';
import { oneLine } from '../../lambda/core/note/one-line.ts';
import { isList, isObject } from '../../lambda/core/reading/members.ts';

export type Fits = (value: Json, region: CountryCode) => boolean;

/** What the field would get, as text. */
export const textFor = (field: CompoundField, value: Json): string =>
  oneLine(textOf(fittingPart(field, value), 'en'));

export const isPhone: Fits = (value, region) =>
  typeof value !== 'boolean' && readPhone(textFor('phoneNumber', value), region).ok;

/** A number and nothing that could make it a story: where no question says that a number was asked for. */
export const isBarePhone: Fits = (value, region) => {
  const text = textFor('phoneNumber', value);
  return isPhone(value, region) && /^[\d\s+().-]{10,20}((ext|x|poste)[\s.]*\d{1,7})?$/i.test(text);
};

export const isEmail: Fits = (value) => readEmail(textFor('emailAddress', value)) !== null;

export const isProvince: Fits = (value) =>
  typeof value !== 'boolean' && readProvince(textFor('province', value)) !== null;

/** All six characters: three may be anything. */
export const isPostalCode: Fits = (value) => {
  const text = textFor('province', value);
  return /^[a-z]\d[a-z][\s-]?\d[a-z]\d$/i.test(text) && readProvince(text) !== null;
};

/** People's and places' names are short, and neither addresses, numbers nor yes and no. */
const LONGEST_NAME = 80;

const isName = (text: string, region: CountryCode): boolean =>
  /\p{L}/u.test(text) &&
  text.length <= LONGEST_NAME &&
  !/@|:\/\//.test(text) &&
  !readPhone(text, region).ok &&
  saysYesOrNo(text) === 'unclear';

/** What was typed, or the one thing that was chosen; blank for anything else. */
function plainText(value: Json): string {
  if (typeof value === 'string') return oneLine(value);
  return isList(value) && value.length === 1 ? value.map(plainText).join('') : '';
}

export const isHalfName: Fits = (value, region) => isName(plainText(value), region);

export const isWholeName: Fits = (value, region) =>
  isHalfName(value, region) || (isNameCompound(value) && isName(oneLine(textOf(value, 'en')), region));

/** Has a first and a last name, both answered. */
export const isNameCompound = (value: Json): boolean =>
  isObject(value) && [fittingPart('firstName', value), fittingPart('lastName', value)].every(isPart(value));

export const isCity: Fits = (value, region) => {
  const text = plainText(value);
  return isName(text, region) && !/\d{3}/.test(text);
};

/** An address of several parts with a city among them. */
export const isAddressWithCity: Fits = (value, region) => {
  const city = fittingPart('city', value);
  return isObject(value) && isPart(value)(city) && isCity(city, region);
};

export const isAddressWithProvince: Fits = (value, region) =>
  isObject(value) && isPart(value)(fittingPart('province', value)) && isProvince(value, region);

/** `fittingPart` gives the compound itself back where it has no such part. */
const isPart =
  (whole: Json) =>
  (part: Json): boolean =>
    part !== whole && isAnswered(part);

export const isExtension: Fits = (value) => /^\D{0,5}\d{1,7}$/.test(oneLine(textOf(value, 'en')));
