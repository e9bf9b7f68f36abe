// A delivery as every part of the suggestion needs it: each answer with what it is about.

import type { CountryCode } from 'libphonenumber-js/min';
import type { Answer } from '../../lambda/core/mapping/answers.ts';
import { isAnswered } from '../../lambda/core/mapping/answers.ts';
import { findNamed } from '../../lambda/core/mapping/naming.ts';
import { oneLine } from '../../lambda/core/note/one-line.ts';
import { type About, aboutOf, type Witness } from './about.ts';

export interface Considered {
  readonly answer: Answer;
  readonly about: About;
  /** What a definition can call it; null where no name leads to it alone. */
  readonly name: string | null;
}

export interface Questions {
  readonly all: readonly Considered[];
  /** Where phone numbers without a country code are dialled from. */
  readonly region: CountryCode;
}

export const consider = (answers: readonly Answer[], region: CountryCode): Questions => ({
  all: answers.map((answer) => ({ answer, about: aboutOf(answer), name: nameOf(answer, answers) })),
  region,
});

/** The key before the label, which somebody may reword. */
function nameOf(answer: Answer, answers: readonly Answer[]): string | null {
  const names = [answer.key, ...answer.aliases, answer.label].map((name) => name.trim());
  const leadsHere = (name: string): boolean => {
    const named = name === '' ? null : findNamed(name, answers);
    return named?.ok === true && named.value?.answer === answer && named.value.value === answer.value;
  };
  return names.find(leadsHere) ?? null;
}

/** What asks for just what the answer is about. */
export const witnessesOf = ({ about }: Considered): readonly Witness[] =>
  about.kind === 'asks' ? about.by : [];

export const isBlank = ({ answer }: Considered): boolean => !isAnswered(answer.value);

/** How an answer is called in a reason: `q4_phone “Phone number”`. */
export function called({ answer: { key, label } }: Considered): string {
  const asked = oneLine(label);
  const name = oneLine(key);
  return asked === '' || asked === name ? name : `${name} “${asked}”`;
}

/** `a, b and c`. */
export const listed = (all: readonly Considered[]): string => {
  const names = all.map(called);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
};
