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
      return `On its way: ${why === null ? 'not sent yet' : withRemedy(why, told)}. It is tried again by itself.${doubt}`;
    case 'ignored':
      return `Nothing to send: ${why === null ? 'no lead' : withRemedy(why, told)}.`;
    case 'parked':
      return `1 person waits: ${why === null ? 'kept' : withRemedy(why, told)}.${doubt}`;
  }
}

function withRemedy(why: Why, told: Told): string {
  const [happened, remedy] = [whatHappened(why, told), remedyOf(why, told)];
  if (remedy === null) return happened;
  return `${happened}${happened.endsWith('?') ? '' : '.'} ${remedy}`;
}

/** What the reason says of a submission to the form `title`, without what to do about it. */
export function whatHappened(why: Why, { title, form }: Pick<Told, 'title' | 'form'>): string {
  switch (why.reason) {
    case 'unreadable':
      return `a delivery to '${title}' can't be read: found ${why.found}, expected ${why.expected}`;
    case 'form_unknown':
      return `there is no forms/${form}.json any more`;
    case 'missing':
    case 'ambiguous':
    case 'invalid':
      return `'${title}' ${why.field} ${problemOf(why)}`;
    case 'consent_unclear':
      return `'${title}' does not say clearly whether the person agreed to be contacted (looked for ${why.answer})`;
    case 'no_consent':
      return 'the person did not agree to be contacted';
    case 'closed':
      return `${why.by} closed it: ${why.because}`;
    case 'moved':
      return `sent again, it became ${why.reference}`;
    case 'not_live':
      return `'${title}' is not live`;
    case 'maybe_test':
      return `a delivery to '${title}' looks like the form builder's test`;
    case 'refused':
      return `the partner refused ${why.field ?? 'the referral'} of '${title}' with status ${why.status}`;
    case 'uncertain':
      return `nobody knows whether the partner took this referral of '${title}', and the form says to hold it`;
    case 'gave_up':
      return `72 hours of trying did not deliver this referral of '${title}'; the last reason was ${why.last}`;
    case 'crashed':
      return `a delivery to '${title}' made the relay fail at every try, and was put aside unread`;
    case 'partial':
      return `'${title}' was left before its end; the completed form comes as a delivery of its own`;
    case 'test':
      return `a delivery to '${title}' was a test, and said so`;
    case 'ping':
      return `the form builder only asked whether '${title}' is there`;
    case 'empty':
      return `a delivery to '${title}' held no question at all, as builders' tests do`;
    case 'other_event':
      return `the form builder told '${title}' of something else than a submission`;
    case 'key_missing':
      return 'the API key is not set';
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
      return `the partner refused our API key with status ${why.status}`;
    case 'address_wrong':
      return `the partner's API is not at the configured address: status ${why.status}`;
  }
}

/** What a person can do about it, with the command that does it; null where there is nothing to do. */
function remedyOf(why: Why, { form, reference }: Told): string | null {
  const file = `forms/${form}.json`;
  const replay = `\`relay submissions replay ${reference}\``;
  const mend = (field: string) => `\`relay submissions mend ${reference} ${field}\``;
  const close = `\`relay submissions close ${reference} --because "…"\``;
  switch (why.reason) {
    case 'unreadable':
      return `Correct ${file} if it names the wrong source, then ${replay}; end what is no lead with ${close}`;
    case 'form_unknown':
      return `Put it back, then ${replay}`;
    case 'missing':
      return `Correct ${file}, then ${replay}; or ask the person, and mend it with ${mend(why.field)}`;
    case 'ambiguous':
      return `Name one of these in ${file}, then ${replay}`;
    case 'invalid':
      return why.flaw.flaw === 'not_listed'
        ? `Correct ${file}, then ${replay}`
        : `Mend it with ${mend(why.field)}`;
    case 'consent_unclear':
      return `Correct consent in ${file}, then ${replay}; end it with ${close} if the person did not agree`;
    case 'not_live':
      return `Set "live": true in ${file}, then ${replay}`;
    case 'maybe_test':
      return `If it was one, end it with ${close}; if a person sent it, ${replay} sends it on`;
    case 'refused':
      return why.field === null || why.field === 'notes'
        ? `Ask the partner what is wrong, then ${replay}, or end it with ${close}`
        : `Mend it with ${mend(why.field)}`;
    case 'uncertain':
      return `Ask the partner for ${reference}: if it never came ${replay}, if it did ${close}`;
    case 'gave_up':
      return `Mend that, then ${replay}`;
    case 'crashed':
      return `Find out why in submit's log, then ${replay}; end what is no lead with ${close}`;
    case 'key_missing':
      return 'Set the key that came from the partner with `relay secrets set api-key`';
    case 'key_refused':
      return 'Set a valid key with `relay secrets set api-key`';
    case 'address_wrong':
      return "Correct the stage's address";
    case 'no_consent':
    case 'closed':
    case 'moved':
    case 'partial':
    case 'test':
    case 'ping':
    case 'empty':
    case 'other_event':
    case 'secrets_unavailable':
    case 'rate_limited':
    case 'partner_busy':
    case 'partner_failed':
    case 'partner_unreachable':
    case 'answer_lost':
      return null;
  }
}

/** What keeps a field from being read, to be said after the field's name. */
export function problemOf(why: Extract<Why, { reason: 'missing' | 'ambiguous' | 'invalid' }>): string {
  switch (why.reason) {
    case 'missing':
      return `has no answer${lookedFor(why.asked)}${meant(why.nearest)}`;
    case 'ambiguous':
      return `has several answers named "${why.name}": ${why.keys.join(', ')}`;
    case 'invalid':
      return flawOf(why.flaw);
  }
}

const lookedFor = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` (looked for ${names.join(', ')})`;
const meant = (names: readonly string[]): string =>
  names.length === 0 ? '' : `; did you mean ${names.join(' or ')}?`;

/** What is wrong with an answer, to be said after its field's name; never the answer itself. */
export function flawOf(flaw: Flaw): string {
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
