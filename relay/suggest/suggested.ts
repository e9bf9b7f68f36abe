// What is suggested for one entry of a definition, and why.

import type { Json } from '../../lambda/core/mapping/answers.ts';
import type { Witness } from './about.ts';
import { type Considered, called, listed } from './reading.ts';

/** Sure: at least two of question, key and value agree. Likely: one says so, and nothing speaks against it. */
export type Confidence = 'sure' | 'likely';

export type Suggested =
  | {
      readonly state: 'found';
      /** The answers that it names, and what the definition says. */
      readonly from: readonly Considered[];
      readonly gives: Json;
      readonly confidence: Confidence;
      readonly because: string;
    }
  /** For a person to decide. `from`: what may be meant. */
  | { readonly state: 'open'; readonly from: readonly Considered[]; readonly because: string };

export type Found = Extract<Suggested, { state: 'found' }>;

export const open = (because: string, from: readonly Considered[] = []): Suggested => ({
  state: 'open',
  from,
  because,
});

export const severalFit = (all: readonly Considered[]): Suggested =>
  open(`${listed(all)} fit equally well: name the one that is meant`, all);

/** @param by what asks for it. @param fit what the value proves, such as `reads as a phone number`; null where it proves nothing. */
export function found(one: Considered, by: readonly Witness[], fit: string | null): Suggested {
  const { name, about } = one;
  if (name === null) return open(`${called(one)} fits, and no name leads to it alone`, [one]);
  const asks =
    by.length > 1
      ? 'its question and its key ask for it'
      : by.map((witness) => `its ${witness} asks for it`).join('');
  const speaks = about.kind === 'mentions' && by.length === 0 ? 'its question speaks of it' : asks;
  const proves = fit === null ? '' : `the answer ${fit}`;
  return {
    state: 'found',
    from: [one],
    gives: name,
    confidence: by.length + (fit === null ? 0 : 1) > 1 ? 'sure' : 'likely',
    because: [speaks, proves].filter((text) => text !== '').join(', and '),
  };
}
