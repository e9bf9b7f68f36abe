// The only place where a state and its reason become a sentence for an operator: what happened to a person, and what
// to do about it.

import type { LedgerItem } from '../protocol/item.ts';
import type { Flaw, Why } from './why.ts';

/** What the sentence is told of; `title` is the form's. */
export interface Told
  extends Pick<LedgerItem, 'state' | 'why' | 'reference' | 'form' | 'doubts' | 'nextAttempt'> {
  readonly title: string;
}

export function sentenceOf(told: Told): string {
  const { state, why, doubts } = told;
  const doubt =
    doubts > 0
      ? ` The partner may hold ${doubts === 1 ? 'a copy' : `${doubts} copies`} under the same reference.`
      : '';
  switch (state) {
    case 'submitted':
      return `Submitted: the partner took the referral.${doubt}`;
    case 'sending':
      return `Being sent to the partner.${doubt}`;
    case 'retrying':
      return `On its way: ${why === null ? 'not sent yet' : whatHappened(why, told)}. It is tried again by itself.${doubt}`;
    case 'ignored':
      return `Nothing to send: ${why === null ? 'no lead' : whatHappened(why, told)}.`;
    case 'parked':
      return `1 person waits: ${why === null ? 'kept' : whatHappened(why, told)}.${doubt}`;
  }
}

function whatHappened(why: Why, { title, form }: Told): string {
  const file = `forms/${form}.json`;
  switch (why.reason) {
    case 'unreadable':
      return `a delivery to '${title}' can't be read: found ${why.found}, expected ${why.expected}. Check that ${file} names the right source`;
    case 'form_unknown':
      return `there is no ${file} any more. Put it back, then send this submission again`;
    case 'missing':
      return `'${title}' ${why.field} has no answer${lookedFor(why.asked)}${meant(why.nearest)}. Correct ${file}, or ask the person to send the form again`;
    case 'ambiguous':
      return `'${title}' ${why.field} has several answers named "${why.name}": ${why.keys.join(', ')}. Name one of these in ${file}`;
    case 'invalid':
      return `'${title}' ${why.field} ${flawOf(why.flaw)}. Ask the person to send the form again`;
    case 'not_live':
      return `'${title}' is not live. Set "live": true in ${file}, then send this submission again`;
    case 'refused':
      return `the partner refused ${why.field ?? 'the referral'} of '${title}' with status ${why.status}. Ask the person to send the form again, or the partner what is wrong`;
    case 'uncertain':
      return `nobody knows whether the partner took this referral of '${title}', and the form says to hold it. Ask the partner for the reference, then send it again or close it`;
    case 'gave_up':
      return `72 hours of trying did not deliver this referral of '${title}'; the last reason was ${why.last}. Mend that, then send it again`;
    case 'partial':
      return `'${title}' was left before its end; the completed form comes as a delivery of its own`;
    case 'key_missing':
      return 'the API key is not set. Put the key that came from the partner into Secrets Manager';
    case 'secrets_unavailable':
      return 'Secrets Manager does not answer';
    case 'rate_limited':
      return 'the partner asks for a pause';
    case 'partner_busy':
      return 'the partner is too busy to take referrals';
    case 'partner_failed':
      return "the partner's API failed";
    case 'partner_unreachable':
      return "the partner's API can't be reached";
    case 'answer_lost':
      return "the partner's answer never came";
    case 'key_refused':
      return `the partner refused our API key with status ${why.status}. Put a valid key into Secrets Manager`;
    case 'address_wrong':
      return `the partner's API is not at the configured address: status ${why.status}. Correct the stage's address`;
  }
}

const lookedFor = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` (looked for ${names.join(', ')})`;
const meant = (names: readonly string[]): string =>
  names.length === 0 ? '' : `; did you mean ${names.join(' or ')}?`;

function flawOf(flaw: Flaw): string {
  switch (flaw.flaw) {
    case 'too_short':
      return `has ${flaw.digits} digits${flaw.digits === 7 ? ', no area code' : ', too few'}`;
    case 'too_long':
      return `has ${flaw.digits} digits, too many`;
    case 'impossible':
      return `has ${flaw.digits} digits that make no phone number`;
    case 'no_digits':
      return 'has no digits';
    case 'not_an_address':
      return 'is no e-mail address';
    case 'not_a_province':
      return 'is no Canadian province or postal code';
    case 'not_listed':
      return `is not among this stage's: ${flaw.listed.join(', ')}`;
  }
}
