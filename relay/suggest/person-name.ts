// The person's name: two halves, one whole, or a half beside a whole that turns out to be the other half.

import { textOf } from '../../lambda/core/mapping/answers.ts';
import { pick } from './pick.ts';
import { type Considered, listed, type Questions } from './reading.ts';
import { isNameCompound } from './shapes.ts';
import { type Found, open, type Suggested, severalFit } from './suggested.ts';
import { WANTED } from './wanted.ts';
import { wordsOf } from './words.ts';

export type NameFields = Partial<Readonly<Record<'firstName' | 'lastName' | 'fullName', Suggested>>>;

export function suggestName(questions: Questions): NameFields {
  const first = pick(WANTED.firstName, questions);
  const last = pick(WANTED.lastName, questions);
  const whole = pickWhole(questions);
  if (whole === null) return { firstName: first, lastName: last };
  if (whole.state === 'open') return undecided([first, last, whole]);
  if (first.state === 'found' && last.state === 'found') {
    // What a program put together of the two may stand beside them; anything else is another person's.
    const isSame = holds(whole, first) && holds(whole, last);
    return isSame ? { firstName: first, lastName: last } : undecided([first, last, whole]);
  }
  if (isSought(first) || isSought(last)) return undecided([first, last, whole]);
  if (first.state === 'found') return besideFirst(first, whole);
  if (last.state === 'found') return besideLast(last, whole);
  return alone(whole);
}

/** A whole name, or what is called just “name”; null where nothing is. */
function pickWhole(questions: Questions): Suggested | null {
  const [full, bare] = [pick(WANTED.fullName, questions), pick(WANTED.name, questions)];
  const told = [full, bare].filter((one) => one.state === 'found' || isSought(one));
  const [only, ...more] = told;
  if (only === undefined) return null;
  return more.length === 0 ? only : severalFit(told.flatMap(({ from }) => from));
}

/** Open, with an answer that may be it. */
const isSought = (one: Suggested): boolean => one.state === 'open' && one.from.length > 0;

function undecided(all: readonly Suggested[]): NameFields {
  const from = [...new Set(all.flatMap((one) => one.from))];
  const [own] = all.filter(isSought);
  const because = from.length === 1 && own !== undefined ? own : severalFit(from);
  return { firstName: because, lastName: because };
}

/** French forms ask for `Prénom` and `Nom`; in English a name beside a first name may be anybody's. */
function besideFirst(first: Found, whole: Found): NameFields {
  if (holds(whole, first)) return { firstName: first, fullName: whole };
  return isFrenchLastName(whole) ? { firstName: first, lastName: whole } : undecided([first, whole]);
}

/** `Name` and `Surname`: the first name is the whole's own first, whether or not the last name was typed again. */
function besideLast(last: Found, whole: Found): NameFields {
  const isFirst = asksFor(whole, 'name') && !holdsSeveral(whole);
  return holds(whole, last) || isFirst ? { fullName: whole, lastName: last } : undecided([last, whole]);
}

/** `Nom` alone may be half of a name, if only one word was typed. */
function alone(whole: Found): NameFields {
  if (!isFrenchLastName(whole) || holdsSeveral(whole)) return { fullName: whole };
  const half = open(`${listed(whole.from)} may be the whole name or the last name alone`, whole.from);
  return { firstName: half, lastName: half };
}

const wordsIn = ({ from }: Found): readonly string[] =>
  from.flatMap(({ answer }) => wordsOf(textOf(answer.value, 'en')));

const holds = (whole: Found, half: Found): boolean => {
  const words = wordsIn(whole);
  return wordsIn(half).every((word) => words.includes(word));
};

const holdsSeveral = (whole: Found): boolean =>
  whole.from.some(
    ({ answer: { value } }) => isNameCompound(value) || textOf(value, 'en').trim().includes(' '),
  );

const asksFor = ({ from }: Found, topic: 'name'): boolean =>
  from.some(({ about }) => about.kind === 'asks' && about.topic === topic);

const isNom = ({ answer: { key, label } }: Considered): boolean =>
  [label, key].some((text) => wordsOf(text).includes('nom'));

const isFrenchLastName = (whole: Found): boolean => asksFor(whole, 'name') && whole.from.some(isNom);
