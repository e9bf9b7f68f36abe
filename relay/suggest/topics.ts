// What a question asks for, by its words.

import { FILLERS, LINKS, OWN_FILLERS, PERSON } from './vocabulary.ts';

/** `name` may be a whole name or half of one; `address` is worth its parts. */
const PHRASES = {
  firstName:
    'first name|firstname|given name|given names|forename|fname|prenom|prenoms|name first|names first name',
  lastName:
    'last name|lastname|surname|family name|lname|nom de famille|nom famille|name last|names last name',
  fullName:
    'full name|fullname|whole name|complete name|first and last name|first last name|first name and last name|' +
    'name and surname|name first and last|name first last|nom complet|nom et prenom|nom prenom|prenom et nom|prenom nom|prenom et nom de famille|' +
    'nom de famille et prenom',
  name: 'name|nom|names',
  phoneNumber:
    'phone|phone number|phone no|phonenumber|telephone|telephone number|tel|mobile|mobile number|mobile phone|cell|' +
    'cell number|cell phone|cellphone|cellular|contact number|number to call|number to reach|number can we reach|' +
    'number can we call|number should we call|number we can reach|numero de telephone|numero telephone|no de telephone|' +
    'no tel|n de telephone|cellulaire|numero de cellulaire|telephone cellulaire|numero pour vous joindre|numero peut on vous joindre|numero pouvons nous vous joindre|landline',
  emailAddress:
    'email|email address|emailaddress|mail|courriel|adresse courriel|adresse de courriel|adresse email|adresse mail|' +
    'adresse electronique|adresse de messagerie|courrier electronique|adresse de courrier electronique|mel',
  city: 'city|town|city town|city or town|city of residence|municipality|ville|municipalite|localite|ville de residence|ville ou municipalite',
  province:
    'province|province territory|province or territory|province or state|state or province|province of residence|state province|province state|state province region|state|' +
    'territory|region|province ou territoire|province territoire|province de residence|territoire',
  postalCode:
    'postal code|postalcode|postal|zip code|zip|zipcode|postcode|post code|zip postal code|zip postal|postal zip code|postal code zip|code postal',
  address:
    'address|street address|mailing address|home address|postal address|adresse|adresse postale|adresse civique|adresse complete',
  extension:
    'extension|ext|extension number|phone extension|phone number extension|telephone extension|phone ext|poste|numero de poste|' +
    'poste telephonique|no de poste',
} as const;

export type Topic = keyof typeof PHRASES;

interface Match {
  readonly topic: Topic;
  /** How many words say it. */
  readonly length: number;
  /** What the question says before and after it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const TABLE = Object.entries(PHRASES).flatMap(([topic, phrases]) =>
  phrases.split('|').map((phrase) => ({ topic, words: phrase.split(' ') })),
);

const isTopic = (name: string): name is Topic => Object.hasOwn(PHRASES, name);

function matches(words: readonly string[]): Match[] {
  return TABLE.flatMap(({ topic, words: phrase }) => {
    const at = words.findIndex((_, start) => phrase.every((word, offset) => words[start + offset] === word));
    if (at < 0 || !isTopic(topic)) return [];
    const { length } = phrase;
    return [{ topic, length, before: words.slice(0, at), after: words.slice(at + length) }];
  });
}

const NONE: ReadonlySet<string> = new Set();

function isFiller(word: string, topic: Topic): boolean {
  const own: Partial<Readonly<Record<Topic, ReadonlySet<string>>>> = OWN_FILLERS;
  return FILLERS.has(word) || (own[topic] ?? NONE).has(word);
}

/** What the words ask for and nothing beside it; null where they say more, or something else. */
export function topicOf(words: readonly string[]): Topic | null {
  const whole = matches(words).filter(({ topic, before, after }) =>
    [...before, ...after].every((word) => isFiller(word, topic)),
  );
  const [first] = whole.toSorted((one, other) => other.length - one.length);
  return first?.topic ?? null;
}

/** True where the words speak of anything that a referral takes, be it anybody's. */
export const speak = (words: readonly string[]): boolean => matches(words).length > 0;

/** Everything of the person's own that the words speak of, among other words. */
export function topicsIn(words: readonly string[]): readonly Topic[] {
  if (!words.some((word) => PERSON.has(word))) return [];
  const told = matches(words).filter(({ topic, before, after }) => {
    // “Your dentist phone number” is the dentist's.
    const isOwn = before.slice(-1).every((word) => isFiller(word, topic));
    return isOwn && ![...before, ...after].some((word) => LINKS.has(word));
  });
  return [...new Set(told.map(({ topic }) => topic))];
}
