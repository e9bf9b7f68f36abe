// What the members of a list's items are called, where their usual names are not there and nothing else can be meant.

import type { CountryCode } from 'libphonenumber-js/min';
import { asText, type JsonObject, memberOf } from '../../lambda/core/reading/members.ts';
import { isBarePhone, isEmail } from './shapes.ts';
import { topicOf } from './topics.ts';
import { wordsOf } from './words.ts';

/** One question that asks for something may be chance. */
const LEAST_ASKING = 2;

export type ItemMembers = { readonly key?: string; readonly label: string; readonly value: string };

/** Null unless one member alone holds an e-mail address or a phone number, and one other alone asks the questions. */
export function itemMembers(items: readonly JsonObject[], region: CountryCode): ItemMembers | null {
  const names = [...new Set(items.flatMap(Object.keys))].filter((name) => !name.includes('.'));
  const textsOf = (name: string): readonly string[] =>
    items.map((item) => asText(memberOf(item, name)) ?? '');
  const isPersonal = (text: string): boolean => isEmail(text, region) || isBarePhone(text, region);
  const asks = (text: string): boolean => topicOf(wordsOf(text)) !== null;
  const values = names.filter((name) => textsOf(name).some(isPersonal));
  const labels = names.filter((name) => textsOf(name).filter(asks).length >= LEAST_ASKING);
  const [value] = values;
  const [label] = labels;
  if (values.length > 1 || labels.length > 1 || value === undefined || label === undefined || value === label)
    return null;
  const keys = names.filter((name) => name !== value && name !== label && areNames(textsOf(name)));
  const [key] = keys;
  return { ...(key === undefined || keys.length > 1 ? {} : { key }), label, value };
}

/** Each item has one of its own, without a space in it. */
const areNames = (texts: readonly string[]): boolean =>
  new Set(texts).size === texts.length && texts.every((text) => /^[\w.:-]+$/.test(text));
