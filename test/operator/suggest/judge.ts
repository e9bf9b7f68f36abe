// Holds a proposal against the truth: which answer really is which field.

import type { Answer } from '../../../lambda/core/mapping/answers.ts';
import type { Proposal } from '../../../relay/suggest/propose.ts';
import { propose } from '../../../relay/suggest/propose.ts';

/** The key of the answer that fills an entry; of several, any. What is left out has none: it must stay open. */
export type Truth = Readonly<Record<string, string | readonly string[]>>;

export interface Judged {
  /** `city: q7_town`, each found from the wrong answer, or from one where there is none. */
  readonly wrong: readonly string[];
  readonly right: readonly string[];
  /** Left open although there is an answer. */
  readonly open: readonly string[];
}

export const proposeFor = (answers: readonly Answer[]): Proposal =>
  propose(answers, { source: 'typeform', title: 'Testxxx', region: 'CA', others: {} });

const OWN = [
  'firstName',
  'lastName',
  'phoneNumber',
  'emailAddress',
  'city',
  'province',
  'callback.when',
  'callback.voicemail',
  'consent',
];

/** The truth's `fullName` is right for both halves of a name. */
export function judge({ entries }: Proposal, truth: Truth): Judged {
  const keysOf = (entry: string): readonly string[] | null => {
    const suggested = entries.find((one) => one.entry === entry)?.suggested;
    return suggested?.state === 'found' ? suggested.from.map(({ answer }) => answer.key) : null;
  };
  const told = OWN.map((entry) => {
    const isName = entry === 'firstName' || entry === 'lastName';
    const actual = [truth[entry] ?? [], isName ? (truth.fullName ?? []) : []].flat();
    const given = keysOf(entry) ?? (isName ? keysOf('fullName') : null);
    const isRight = given?.every((key) => actual.includes(key)) ?? false;
    return { entry, given, isKnown: actual.length > 0, isRight };
  });
  return {
    wrong: told.flatMap(({ entry, given, isRight }) =>
      given === null || isRight ? [] : [`${entry}: ${given.join(', ')}`],
    ),
    right: told.filter(({ isRight }) => isRight).map(({ entry }) => entry),
    open: told.filter(({ given, isKnown }) => given === null && isKnown).map(({ entry }) => entry),
  };
}
