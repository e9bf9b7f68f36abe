// Picks the one answer for an entry: those that ask for it and nothing else before those that only mention it, and
// these before those that say nothing and look like it. What is left blank or looks like something else is not passed
// over for the next best.

import type { CompoundField } from '../../lambda/core/mapping/fitting-part.ts';
import { type Considered, called, isBlank, listed, type Questions, witnessesOf } from './reading.ts';
import { type Fits, textFor } from './shapes.ts';
import { found, open, type Suggested, severalFit } from './suggested.ts';
import type { Topic } from './topics.ts';

export interface Wanted {
  readonly field: CompoundField;
  readonly topic: Topic;
  /** What the answer has to look like. */
  readonly fits: Fits;
  /** What it is called in a reason. */
  readonly noun: string;
  /** Hardly anything else looks like it. */
  readonly isProof?: boolean;
  /** What leaves no doubt by itself, where a question says more, or nothing. */
  readonly fitsAlone?: Fits;
  /** Nobody gives the same one for two people, so that a repeat is the same question twice. */
  readonly isPersonal?: boolean;
}

export function pick(wanted: Wanted, questions: Questions): Suggested {
  const { topic, fitsAlone } = wanted;
  const asking = questions.all.filter(({ about }) => about.kind === 'asks' && about.topic === topic);
  if (asking.length > 0) return among(asking, wanted, questions);
  const told = questions.all.filter(
    (one) =>
      one.about.kind === 'mentions' && one.about.topics.includes(topic) && isFit(one, wanted, questions),
  );
  if (fitsAlone !== undefined && told.length > 0) return among(told, wanted, questions);
  const silent = questions.all.filter(
    ({ about, answer }) => about.kind === 'silent' && fitsAlone?.(answer.value, questions.region) === true,
  );
  if (silent.length > 0) return among(silent, { ...wanted, fits: fitsAlone ?? wanted.fits }, questions);
  return nothing(wanted, questions);
}

const isFit = ({ answer }: Considered, { fits }: Wanted, { region }: Questions): boolean =>
  fits(answer.value, region);

function among(all: readonly Considered[], wanted: Wanted, questions: Questions): Suggested {
  const fitting = all.filter((one) => isFit(one, wanted, questions));
  const [first] = fitting;
  if (first === undefined) return unfit(all, wanted);
  const texts = new Set(fitting.map(({ answer }) => textFor(wanted.field, answer.value).toLowerCase()));
  const isOne = fitting.length === 1 || (wanted.isPersonal === true && texts.size === 1);
  if (!isOne) return severalFit(fitting);
  const again = fitting.length === 1 ? '' : `; ${listed(fitting.slice(1))} repeats it`;
  const picked = found(
    first,
    witnessesOf(first),
    wanted.isProof === true ? `reads as ${article(wanted.noun)}` : null,
  );
  return { ...picked, because: picked.because + again };
}

function unfit(all: readonly Considered[], { noun }: Wanted): Suggested {
  const filled = all.filter((one) => !isBlank(one));
  return filled.length === 0
    ? open(`${listed(all)} asks for it and was left blank: save a delivery in which it is filled in`, all)
    : open(`${listed(filled)} asks for it, and its answer reads as no ${noun}`, filled);
}

/** Names what comes near, for a person to look at. */
function nothing(wanted: Wanted, questions: Questions): Suggested {
  const { topic } = wanted;
  const near = questions.all.filter((one) => {
    const { about, answer } = one;
    if (about.kind === 'torn' || about.kind === 'mentions')
      return about.topics.includes(topic) && isFit(one, wanted, questions);
    return answer.kind === 'question' && wanted.fitsAlone?.(answer.value, questions.region) === true;
  });
  const [only, ...more] = near;
  if (only === undefined) return open('no question asks for it');
  return open(
    more.length === 0
      ? `${called(only)} may be it, but what it asks for is not clear`
      : `${listed(near)} may be it, but what they ask for is not clear`,
    near,
  );
}

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
