// What a delivery asks for, before the ledger is looked at: which submission it is, and whether there is a referral to
// send, a person to ask, or nothing to do. Pure.

import type { Definition } from '../forms/definition.ts';
import type { Contact } from '../protocol/contact-digests.ts';
import { digestOf, type Identity, identify } from '../protocol/identity.ts';
import type { Delivery } from '../protocol/message.ts';
import { readDelivery } from '../sources/read-delivery.ts';
import type { IgnoredWhy, ParkedWhy } from '../telling/why.ts';
import type { Answer, Submission } from './answers.ts';
import type { ReferralParts } from './compose-referral.ts';
import { readConsent } from './consent.ts';
import { mapSubmission } from './map-submission.ts';
import { type Form, readEmailAddress, readPhoneNumber } from './read-field.ts';
import { replacedBy, withCorrections } from './with-corrections.ts';

export type Work =
  | { readonly kind: 'send'; readonly parts: ReferralParts }
  | { readonly kind: 'park'; readonly why: ParkedWhy }
  | { readonly kind: 'ignore'; readonly why: IgnoredWhy };

export interface Plan {
  readonly identity: Identity;
  /** SHA-256 of the raw body. */
  readonly digest: string;
  readonly contact: Contact;
  readonly work: Work;
}

const NOBODY: Contact = { emailAddress: null, phoneNumber: null };

/**
 * @param definition null where the form is gone.
 * @param partners the identifiers that the stage allows.
 * @param isReplay an operator had it sent again: what was doubtful of it has been decided.
 */
export function planWork(
  definition: Definition | null,
  delivery: Delivery,
  partners: readonly string[],
  isReplay = false,
): Plan {
  const digest = digestOf(delivery.raw);
  const identifyAs = (source: string, id: string | null, partial: boolean) =>
    identify({ form: delivery.form, source, id, digest, partial });
  const unread = (source: string, why: ParkedWhy): Plan => ({
    identity: identifyAs(source, null, false),
    digest,
    contact: NOBODY,
    work: { kind: 'park', why },
  });
  if (definition === null) return unread('unknown', { reason: 'form_unknown' });
  const { source } = definition;
  const reading = readDelivery(definition, delivery);
  if (!reading.ok) return unread(source, reading.error);
  const { submission } = reading.value;
  const isPartial = reading.value.kind === 'no_lead' && reading.value.why.reason === 'partial';
  const identity = identifyAs(source, submission.id, isPartial);
  const plan = { identity, digest };
  if (reading.value.kind === 'no_lead')
    return { ...plan, contact: NOBODY, work: { kind: 'ignore', why: reading.value.why } };
  const { doubt } = reading.value;
  const { corrections } = delivery;
  const corrected = withCorrections(definition, corrections);
  const replaced = replacedBy(corrections, definition, submission.answers);
  const form = { definition: corrected, answers: submission.answers };
  const work: Work =
    doubt === undefined || isReplay
      ? workFor(corrected, submission, replaced, delivery, identity, partners)
      : { kind: 'park', why: doubt };
  return { ...plan, contact: contactIn(form), work };
}

function workFor(
  definition: Definition,
  submission: Submission,
  replaced: readonly Answer[],
  { acceptedAt }: Delivery,
  { reference }: Identity,
  partners: readonly string[],
): Work {
  const { consent: rule } = definition;
  const consent = readConsent(rule, submission.answers);
  if (consent.consent === 'no') return { kind: 'ignore', why: { reason: 'no_consent' } };
  const mapped = mapSubmission(definition, submission, partners);
  if (!mapped.ok) return { kind: 'park', why: mapped.error };
  if (rule !== undefined && consent.consent === 'unclear') {
    return { kind: 'park', why: { reason: 'consent_unclear', answer: rule.answer } };
  }
  if (!definition.live) return { kind: 'park', why: { reason: 'not_live' } };
  return {
    kind: 'send',
    parts: { definition, submission, mapped: mapped.value, consent, reference, acceptedAt, replaced },
  };
}

/** By what the person can be found again, whether or not the rest could be mapped. */
function contactIn(form: Form): Contact {
  const [email, phone] = [readEmailAddress(form), readPhoneNumber(form)];
  return {
    emailAddress: email.ok ? email.value.value : null,
    phoneNumber: phone.ok ? phone.value.value : null,
  };
}
