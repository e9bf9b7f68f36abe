// Reads a delivery as its form's source does, without the secret that its body may hold, and says where nothing is left.

import type { Definition } from '../forms/definition.ts';
import { proofOf } from '../forms/gate.ts';
import type { Answer, Submission } from '../mapping/answers.ts';
import { ok, type Result } from '../result.ts';
import { SOURCES } from './registry.ts';
import type { DeliveryBytes, Reading, Unreadable } from './source.ts';

export function readDelivery(
  definition: Pick<Definition, 'source' | 'verify' | 'delivery'>,
  delivery: DeliveryBytes,
): Result<Reading, Unreadable> {
  const reading = SOURCES[definition.source].read(delivery, definition.delivery);
  const proof = proofOf(definition);
  if (!reading.ok) return reading;
  const { submission } = reading.value;
  const own = proof.by === 'bodyField' ? without(submission, proof.field) : submission;
  if (reading.value.kind === 'no_lead' || !isEmpty(own.answers))
    return ok({ ...reading.value, submission: own });
  // Under its own bytes, so that it never stands for a fuller delivery of the same id.
  return ok({ kind: 'no_lead', submission: { ...own, id: null }, why: { reason: 'empty' } });
}

/** True where nothing was asked, answered or not: what a builder's test button sends. */
const isEmpty = (answers: readonly Answer[]): boolean =>
  answers.every(({ kind }) => kind === 'hidden' || kind === 'calculation');

/** Receive has struck the secret itself out of the bytes; its field is no question either. */
function without(submission: Submission, field: string): Submission {
  const own = field.toLowerCase();
  return { ...submission, answers: submission.answers.filter(({ key }) => key.toLowerCase() !== own) };
}
