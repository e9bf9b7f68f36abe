// Which answer says that the person agrees to be contacted. One that agrees to more, to something else or to nothing in
// particular is left to a person.

import { isAnswered, type Json } from '../../lambda/core/mapping/answers.ts';
import { saysYesOrNo } from '../../lambda/core/mapping/consent.ts';
import { oneLine } from '../../lambda/core/note/one-line.ts';
import { agreementIn, isYes } from './agreement.ts';
import { type Considered, called, listed, type Questions } from './reading.ts';
import { type Found, open, type Suggested, severalFit } from './suggested.ts';
import { wordsOf, wordsOfKey } from './words.ts';

/** Null where nothing speaks of consent at all. */
export function suggestConsent({ all }: Questions): Suggested | null {
  const told = Map.groupBy(
    all.filter(({ answer }) => answer.kind === 'question'),
    clarityOf,
  );
  const [clear = [], limited = [], vague = []] = (['clear', 'limited', 'vague'] as const).map((one) =>
    told.get(one),
  );
  const [first] = clear;
  const contact = [...clear, ...limited];
  if (first !== undefined) return contact.length === 1 ? ruleFor(first) : severalFit(contact);
  const unclear = [...limited, ...vague];
  if (unclear.length === 0) return null;
  return open(
    `${listed(unclear)} may be it, but nothing says that the person agrees to be contacted and to nothing else`,
    unclear,
  );
}

function clarityOf(one: Considered): 'clear' | 'limited' | 'vague' | 'none' {
  const ticked = textsIn(one.answer.value).map((text) => agreementIn(wordsOf(text)));
  const all = [...asking(one), ...ticked];
  if (all.some(({ toContact }) => toContact)) return all.some(({ toElse }) => toElse) ? 'limited' : 'clear';
  return all.some(({ isVague }) => isVague) ? 'vague' : 'none';
}

const asking = ({ answer: { label, key } }: Considered) => [wordsOf(label), wordsOfKey(key)].map(agreementIn);

/** What was chosen or ticked. */
function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return isAnswered(value) ? [oneLine(value)] : [];
  return Array.isArray(value) ? value.flatMap(textsIn) : [];
}

/** A sentence that agrees is quoted, so that another box of the same question agrees to nothing. */
function ruleFor(one: Considered): Suggested {
  const { answer, name } = one;
  if (name === null) return open(`${called(one)} fits, and no name leads to it alone`, [one]);
  const because = 'the person is asked whether to be contacted';
  const suggested = (gives: Json): Found => ({
    state: 'found',
    from: [one],
    gives,
    confidence: 'sure',
    because,
  });
  const isAsked = asking(one).some(({ toContact }) => toContact);
  if (isAsked && saysYesOrNo(answer.value) !== 'unclear') return suggested({ answer: name });
  const agreeing = textsIn(answer.value).filter((text) => {
    const words = wordsOf(text);
    return isAsked ? isYes(words) : agreementIn(words).toContact;
  });
  if (agreeing.length > 0) return suggested({ answer: name, yes: agreeing });
  return open(
    `${called(one)} asks for it, and its answer is no clear yes: save a delivery in which the person agrees`,
    [one],
  );
}
