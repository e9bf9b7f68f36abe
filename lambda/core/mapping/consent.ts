// Whether the person agreed to be contacted. Only a clear yes goes on and only a clear no ends it: a renamed question
// must not lose people.

import type { ConsentRule } from '../forms/rules.ts';
import { isList } from '../reading/members.ts';
import { type Answer, isAnswered, type Json } from './answers.ts';
import { allNamed, findNamed } from './naming.ts';

export type Consent =
  | { readonly consent: 'yes' | 'no' | 'unclear'; readonly from: Answer | null }
  /** The form does not ask. */
  | { readonly consent: 'not_asked'; readonly from: null };

/** What people and boxes say where the form lists no words of its own; compared in lower case. */
const YES = new Set([
  'yes',
  'y',
  'oui',
  'o',
  'true',
  '1',
  'on',
  'x',
  'checked',
  'accepted',
  'i agree',
  'i accept',
  "j'accepte",
]);
const NO = new Set(['no', 'non', 'false']);

export function readConsent(rule: ConsentRule | undefined, answers: readonly Answer[]): Consent {
  if (rule === undefined) return { consent: 'not_asked', from: null };
  const named = findNamed(rule.answer, answers);
  if (!named.ok) return { consent: 'unclear', from: null };
  if (named.value === null) return { consent: unticked(rule, answers) ? 'no' : 'unclear', from: null };
  return { consent: judge(rule, named.value.value), from: named.value.answer };
}

/** What a reply to a yes-or-no question says, in the words of people and boxes. */
export const saysYesOrNo = (value: Json): 'yes' | 'no' | 'unclear' => judge({}, value);

function judge({ yes, no }: Partial<ConsentRule>, value: Json): 'yes' | 'no' | 'unclear' {
  const texts = textsOf(value);
  const saysYes =
    yes === undefined ? texts.some((text) => YES.has(text)) : texts.some((text) => isListed(text, yes));
  const saysNo =
    no === undefined ? texts.some((text) => NO.has(text)) : texts.some((text) => isListed(text, no));
  if (saysYes !== saysNo) return saysYes ? 'yes' : 'no';
  const hasTicks = yes === undefined && !saysNo && isList(value);
  return hasTicks ? 'yes' : 'unclear';
}

/** Every scalar in the answer, as it is compared. */
function textsOf(value: Json): string[] {
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(textsOf);
  const text = String(value);
  return isAnswered(value) && text.length <= LONGEST_REPLY ? [plainReply(text)] : [];
}

const isListed = (text: string, listed: readonly string[]): boolean =>
  listed.some((entry) => plainReply(entry) === text);

/** A sentence of consent is a few lines; a text that is longer than this says neither yes nor no. */
export const LONGEST_REPLY = 1_000;

/** Not as labels are compared: `yes?` is no clear yes. */
const plainReply = (text: string): string =>
  text.normalize('NFKC').replaceAll('’', "'").replace(/\s+/gu, ' ').trim().toLowerCase();

/** A box that is there and unticked is an empty list or an object of blanks; a blank text may be anything. */
function unticked({ answer }: ConsentRule, answers: readonly Answer[]): boolean {
  const fitting = allNamed(answer, answers);
  return fitting.length > 0 && fitting.every(({ value }) => value !== null && typeof value === 'object');
}
