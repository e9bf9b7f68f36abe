// The part of a compound answer that fits a referral field: `"city": "q6_address"` yields the address's city.

import { isAnswered, type Json, plainPart, textOf } from './answers.ts';

/** Names of parts that form builders use, without case and punctuation, best first. */
const PARTS = {
  firstName: ['first', 'firstname', 'givenname', 'given', 'prenom'],
  lastName: ['last', 'lastname', 'familyname', 'family', 'surname', 'nom'],
  phoneNumber: ['full', 'fullnumber', 'phone', 'phonenumber', 'number', 'e164'],
  emailAddress: ['email', 'emailaddress', 'address', 'value'],
  city: ['city', 'town', 'ville', 'locality'],
  province: [
    'state',
    'province',
    'stateprovince',
    'region',
    'postal',
    'postalcode',
    'zip',
    'zippostalcode',
    'codepostal',
  ],
} as const satisfies Record<string, readonly string[]>;

export type CompoundField = keyof typeof PARTS;

/**
 * The value itself unless it is a compound that has such a part: then the first fitting part that was answered, null
 * where it was left blank.
 */
export function fittingPart(field: CompoundField, value: Json): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const parts = new Map(Object.entries(value).map(([name, part]) => [plainPart(name), part]));
  const dialled = field === 'phoneNumber' ? inDiallingOrder(parts) : null;
  if (dialled !== null) return dialled;
  const fitting = PARTS[field].map((name) => parts.get(name)).filter((part) => part !== undefined);
  return fitting.length === 0 ? value : (fitting.find(isAnswered) ?? null);
}

/** `{country, area, phone}` as one number; null where there is no area code to put in front. */
function inDiallingOrder(parts: ReadonlyMap<string, Json>): string | null {
  const area = parts.get('area') ?? parts.get('areacode') ?? null;
  if (!isAnswered(area)) return null;
  const pieces = [
    parts.get('country') ?? parts.get('countrycode'),
    area,
    parts.get('phone') ?? parts.get('number'),
  ];
  return pieces.map((piece) => textOf(piece ?? null, 'en')).join(' ');
}
