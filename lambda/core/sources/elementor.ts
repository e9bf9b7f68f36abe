// Elementor Pro: urlencoded, and the JSON that relays make of it. With "Advanced Data" each field says what it is; else
// fields stand by their labels, with the visit's data after them under titles in the site's language.

import type { Json } from '../mapping/answers.ts';
import { isObject, type JsonObject } from '../reading/members.ts';
import { byLayout } from './by-layout.ts';

export const elementor = byLayout({
  builder: 'Elementor',
  answers: ['fields', ''],
  hidden: ['meta'],
  arrange: (answers) => (Object.values(answers).some(isDescribed) ? answers : plainFields(answers)),
});

const isDescribed = (value: Json): boolean => isObject(value) && Object.hasOwn(value, 'value');

function plainFields(fields: JsonObject): JsonObject {
  const names = Object.keys(fields);
  const visit = new Set(names.filter((name) => isVisit(name, fields[name] ?? null)));
  // "Date" and "Time" may be questions, but not as the pair that Elementor puts right before what is certainly its own.
  for (const [at, name] of names.entries()) {
    const [time = '', next = ''] = names.slice(at + 1, at + 3);
    if (/^date$/i.test(name) && /^(?:time|heure)$/i.test(time) && visit.has(next)) visit.add(name).add(time);
  }
  return Object.fromEntries(
    names.map((name): [string, Json] => {
      const value = fields[name] ?? null;
      if (visit.has(name)) return [name, { value, type: 'hidden' }];
      // A field without a label is called after its id; every other one by its name, which is its label.
      const [, title = ''] = /^No Label (.+)$/.exec(name) ?? [];
      return [name, { value, title }];
    }),
  );
}

/** In English and in French. */
const TITLES =
  /^(?:page url|url de la page|user agent|agent utilisateur|remote ip|ip distante|powered by|propulsé par)$/i;

/** By its title, or, in other languages, by what can be nothing else. */
const isVisit = (name: string, value: Json): boolean =>
  TITLES.test(name) || (typeof value === 'string' && (/^Mozilla\/\d/.test(value) || isAddress(value)));

/** IPv4, or IPv6, which has more colons than any time of day. */
const isAddress = (text: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) || (/^[\da-f:]+$/i.test(text) && text.split(':').length > 3);
