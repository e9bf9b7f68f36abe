// What a delivery asks for, before the ledger is looked at: which submission it is, and whether there is a referral to
// send, a person to ask, or nothing to do. Pure.

import type { Definition } from '../forms/definition.ts';
import { digestOf, type Identity, identify } from '../protocol/identity.ts';
import type { Delivery } from '../protocol/message.ts';
import { SOURCES } from '../sources/registry.ts';
import type { Reading } from '../sources/source.ts';
import type { IgnoredWhy, ParkedWhy } from '../telling/why.ts';
import { composeReferral } from './compose-referral.ts';
import { mapSubmission } from './map-submission.ts';
import type { Referral } from './referral.ts';

export type Work =
  | { readonly kind: 'send'; readonly referral: Referral }
  | { readonly kind: 'park'; readonly why: ParkedWhy }
  | { readonly kind: 'ignore'; readonly why: IgnoredWhy };

export interface Plan {
  readonly identity: Identity;
  /** SHA-256 of the raw body. */
  readonly digest: string;
  readonly work: Work;
}

/** @param definition null where the form is gone. @param partners the identifiers that the stage allows. */
export function planWork(
  definition: Definition | null,
  delivery: Delivery,
  partners: readonly string[],
): Plan {
  const digest = digestOf(delivery.raw);
  const identifyAs = (source: string, id: string | null, partial: boolean) =>
    identify({ form: delivery.form, source, id, digest, partial });
  if (definition === null) {
    return {
      identity: identifyAs('unknown', null, false),
      digest,
      work: { kind: 'park', why: { reason: 'form_unknown' } },
    };
  }
  const { source } = definition;
  const reading = SOURCES[source].read(delivery);
  if (!reading.ok)
    return { identity: identifyAs(source, null, false), digest, work: { kind: 'park', why: reading.error } };
  const { kind, submission } = reading.value;
  const identity = identifyAs(
    source,
    submission.id,
    kind === 'no_lead' && reading.value.why.reason === 'partial',
  );
  return { identity, digest, work: workFor(definition, reading.value, identity.reference, partners) };
}

function workFor(
  definition: Definition,
  reading: Reading,
  reference: string,
  partners: readonly string[],
): Work {
  if (reading.kind === 'no_lead') return { kind: 'ignore', why: reading.why };
  const { submission } = reading;
  const mapped = mapSubmission(definition, submission, partners);
  if (!mapped.ok) return { kind: 'park', why: mapped.error };
  if (!definition.live) return { kind: 'park', why: { reason: 'not_live' } };
  return {
    kind: 'send',
    referral: composeReferral({ definition, submission, mapped: mapped.value, reference }),
  };
}
