// Proposes a definition from one delivery's answers: what each entry is taken from and why, and what is left for a person.

import type { CountryCode } from 'libphonenumber-js/min';
import type { Answer, Json, Language } from '../../lambda/core/mapping/answers.ts';
import type { JsonObject } from '../../lambda/core/reading/members.ts';
import type { SourceName } from '../../lambda/core/sources/proofs.ts';
import { suggestVoicemail, suggestWhen } from './calling-back.ts';
import { suggestConsent } from './consent.ts';
import { languageOf } from './language.ts';
import { suggestName } from './person-name.ts';
import { pick } from './pick.ts';
import { suggestCity, suggestProvince } from './places.ts';
import { consider, listed, type Questions } from './reading.ts';
import type { Suggested } from './suggested.ts';
import { WANTED } from './wanted.ts';

export interface Entry {
  /** As in `fields.city`, without `fields.`. */
  readonly entry: string;
  readonly suggested: Suggested;
  /** The partner requires it, so that no definition is whole without it. */
  readonly isRequired: boolean;
}

export interface Proposal {
  readonly entries: readonly Entry[];
  /** Null where the questions don't tell. */
  readonly language: Language | null;
  /** What forms/<slug>.json would hold, without what is open. */
  readonly definition: JsonObject;
  /** The required fields that are left for a person. */
  readonly open: readonly string[];
}

/** What the definition says beside what is suggested. */
export interface Known {
  readonly source: SourceName;
  readonly title: string;
  readonly region: CountryCode;
  /** Further keys to keep. */
  readonly others: JsonObject;
}

export function propose(answers: readonly Answer[], { source, title, region, others }: Known): Proposal {
  const questions = consider(answers, region);
  const fields = suggestFields(questions);
  const callback = { when: suggestWhen(questions), voicemail: suggestVoicemail(questions) };
  const consent = suggestConsent(questions);
  const language = languageOf(answers);
  const entries = [
    ...entriesOf(fields, '', true),
    ...entriesOf(callback, 'callback.', false),
    ...entriesOf({ consent }, '', false),
  ];
  const back = found(callback);
  return {
    entries,
    language,
    definition: {
      $schema: './form.schema.json',
      title,
      source,
      ...(language === null ? {} : { language }),
      ...others,
      live: false,
      fields: found(fields),
      ...(Object.keys(back).length === 0 ? {} : { callback: back }),
      ...found({ consent }),
    },
    open: entries
      .filter(({ isRequired, suggested }) => isRequired && suggested.state === 'open')
      .map(({ entry }) => entry),
  };
}

type Several = Readonly<Record<string, Suggested | null | undefined>>;

function suggestFields(questions: Questions): Several {
  const { firstName, lastName, fullName } = suggestName(questions);
  return {
    firstName,
    lastName,
    fullName,
    phoneNumber: withExtension(pick(WANTED.phoneNumber, questions), pick(WANTED.extension, questions)),
    emailAddress: pick(WANTED.emailAddress, questions),
    city: suggestCity(questions),
    province: suggestProvince(questions),
  };
}

function withExtension(phone: Suggested, extension: Suggested): Suggested {
  if (phone.state === 'open' || extension.state === 'open') return phone;
  return {
    ...phone,
    from: [...phone.from, ...extension.from],
    gives: { answer: phone.gives, extension: extension.gives },
    because: `${phone.because}; ${listed(extension.from)} asks for its extension`,
  };
}

const entriesOf = (several: Several, prefix: string, isRequired: boolean): Entry[] =>
  Object.entries(several).flatMap(([name, suggested]) =>
    suggested === null || suggested === undefined
      ? []
      : [{ entry: `${prefix}${name}`, suggested, isRequired }],
  );

const found = (several: Several): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    Object.entries(several).flatMap(([name, suggested]) =>
      suggested?.state === 'found' ? [[name, suggested.gives]] : [],
    ),
  );
