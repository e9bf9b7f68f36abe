// Cognito Forms sends names and addresses with their parts and with what it makes of the parts: said twice, it would
// read twice.

import type { Json } from '../mapping/answers.ts';
import { isList, isObject } from '../reading/members.ts';

/** Members made of others, and those that they are made of. Inferred from examples of Cognito Forms' API. */
const DERIVED: readonly (readonly [derived: RegExp, from: string])[] = [
  [/^(?:FirstAndLast|MiddleInitial)$/, 'Last'],
  [/^(?:\w*(?:Full|International)\w*Address|CityStatePostalCode|StreetAddress|CountryCode|Type)$/, 'Line1'],
];

export function withoutDerived(value: Json): Json {
  if (isList(value)) return value.map(withoutDerived);
  if (!isObject(value)) return value;
  const made = DERIVED.filter(([, from]) => Object.hasOwn(value, from)).map(([derived]) => derived);
  const kept = Object.entries(value).filter(([name]) => !made.some((derived) => derived.test(name)));
  return Object.fromEntries(kept);
}
