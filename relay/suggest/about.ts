// What an answer is about, by its question and its key. The value has no say here.

import type { Answer } from '../../lambda/core/mapping/answers.ts';
import { speak, type Topic, topicOf, topicsIn } from './topics.ts';
import { FOREIGN } from './vocabulary.ts';
import { sayNothing, wordsOf, wordsOfKey } from './words.ts';

export type Witness = 'question' | 'key';

export type About =
  /** Its question or its key asks for this and nothing else. */
  | { readonly kind: 'asks'; readonly topic: Topic; readonly by: readonly Witness[] }
  /** Speaks of these among other words. */
  | { readonly kind: 'mentions'; readonly topics: readonly Topic[] }
  /** The question says one thing, the key another. */
  | { readonly kind: 'torn'; readonly topics: readonly Topic[] }
  /** Neither has a word in it: only the value can tell. */
  | { readonly kind: 'silent' }
  /** Something else, somebody else's, or nothing that a person replied. */
  | { readonly kind: 'other' };

const OTHER: About = { kind: 'other' };

export function aboutOf({ kind, key, label }: Answer): About {
  if (kind !== 'question') return OTHER;
  const question = wordsOf(label);
  const own = wordsOfKey(key);
  if ([...question, ...own].some((word) => FOREIGN.has(word))) return OTHER;
  if (sayNothing(question)) return byKey(own);
  // A key that repeats the question is no second witness.
  const named = question.join() === own.join() ? null : topicOf(own);
  const asked = topicOf(question);
  if (asked !== null) return byBoth(asked, named);
  const told = topicsIn(question);
  if (named !== null && isBelieved(named, question, key)) return { kind: 'asks', topic: named, by: ['key'] };
  return told.length === 0 ? OTHER : { kind: 'mentions', topics: told };
}

function byKey(key: readonly string[]): About {
  const named = topicOf(key);
  if (named !== null) return { kind: 'asks', topic: named, by: ['key'] };
  if (sayNothing(key)) return { kind: 'silent' };
  const told = topicsIn(key);
  return told.length === 0 ? OTHER : { kind: 'mentions', topics: told };
}

/** Where one says the same as the other, only less exactly. */
const NARROWER: Readonly<Record<string, Topic>> = {
  'firstName name': 'firstName',
  'lastName name': 'lastName',
  'fullName name': 'fullName',
  'name fullName': 'fullName',
  'name lastName': 'lastName',
  'postalCode province': 'postalCode',
};

function byBoth(asked: Topic, named: Topic | null): About {
  if (named === null) return { kind: 'asks', topic: asked, by: ['question'] };
  const topic = asked === named ? asked : NARROWER[`${asked} ${named}`];
  if (topic === undefined) return { kind: 'torn', topics: [asked, named] };
  return { kind: 'asks', topic, by: ['question', 'key'] };
}

/** Topics whose answers the value proves or disproves. */
const PROVABLE: ReadonlySet<Topic> = new Set(['phoneNumber', 'emailAddress', 'province', 'postalCode']);

/**
 * A question in words that are not known, with a key that is. A name proves nothing, and Jotform's key stays when the
 * question is reworded, so there the question has to speak of it too.
 */
function isBelieved(named: Topic, question: readonly string[], key: string): boolean {
  if (topicsIn(question).includes(named)) return named !== 'name' && named !== 'city';
  const isStale = /^q\d+_/.test(key);
  return PROVABLE.has(named) && !isStale && !speak(question);
}
