// The city and the province: of questions of their own, or of an address in several parts; the province also of a
// postal code.

import { isAnswered } from '../../lambda/core/mapping/answers.ts';
import { fittingPart } from '../../lambda/core/mapping/fitting-part.ts';
import { isObject } from '../../lambda/core/reading/members.ts';
import { pick } from './pick.ts';
import { type Considered, listed, type Questions, witnessesOf } from './reading.ts';
import { type Fits, isAddressWithCity, isAddressWithProvince } from './shapes.ts';
import { type Found, found, open, type Suggested, severalFit } from './suggested.ts';
import { WANTED } from './wanted.ts';

export function suggestCity(questions: Questions): Suggested {
  return oneOf(pick(WANTED.city, questions), addresses(questions, isAddressWithCity));
}

export function suggestProvince(questions: Questions): Suggested {
  const own = oneOf(pick(WANTED.province, questions), addresses(questions, isAddressWithProvince));
  const postal = pick(WANTED.postalCode, questions);
  if (own.state === 'found') return postal.state === 'found' ? inTurn(own, postal) : own;
  // What is asked for and not clear is for a person to look at, whatever the postal code says.
  if (own.from.length > 0) return own;
  return postal.state === 'found' ? postal : (elsewhere(questions) ?? own);
}

/** The province as it was asked for, and where it was left blank what the postal code says. */
const inTurn = (own: Found, postal: Found): Suggested => ({
  ...own,
  from: [...own.from, ...postal.from],
  gives: [own.gives, postal.gives],
  because: `${own.because}; ${listed(postal.from)} stands in where it is left blank`,
});

/** An address whose state or province is none of Canada's; null where there is none. */
function elsewhere(questions: Questions): Suggested | null {
  const all = addresses(questions, (value) => isObject(value) && isAnswered(fittingPart('province', value)));
  const asking = all.filter(({ about }) => about.kind === 'asks');
  if (asking.length === 0) return null;
  return open(`${listed(asking)} asks for it, and its answer reads as no province of Canada`, asking);
}

/** Addresses in several parts, unless they are known to be somebody else's. */
const addresses = ({ all, region }: Questions, fits: Fits): readonly Considered[] =>
  all.filter(({ answer, about }) => {
    const isAddress =
      about.kind === 'silent' ||
      (about.kind === 'asks' && about.topic === 'address') ||
      (about.kind === 'mentions' && about.topics.includes('address'));
    return isAddress && fits(answer.value, region);
  });

function oneOf(own: Suggested, compounds: readonly Considered[]): Suggested {
  const [only, ...more] = compounds.filter((one) => !own.from.includes(one));
  if (only === undefined) return own;
  if (own.state === 'found' || more.length > 0) return severalFit([...own.from, only, ...more]);
  return own.from.length > 0 ? own : found(only, witnessesOf(only), 'is an address that has one');
}
