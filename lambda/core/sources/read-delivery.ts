// Reads a delivery as its form's source does, without the secret that its body may hold.

import type { Definition } from '../forms/definition.ts';
import { proofOf } from '../forms/gate.ts';
import type { Submission } from '../mapping/answers.ts';
import { ok, type Result } from '../result.ts';
import { SOURCES } from './registry.ts';
import type { DeliveryBytes, Reading, Unreadable } from './source.ts';

export function readDelivery(
  definition: Pick<Definition, 'source' | 'verify' | 'delivery'>,
  delivery: DeliveryBytes,
): Result<Reading, Unreadable> {
  const reading = SOURCES[definition.source].read(delivery, definition.delivery);
  const proof = proofOf(definition);
  if (!reading.ok || proof.by !== 'bodyField') return reading;
  return ok({ ...reading.value, submission: without(reading.value.submission, proof.field) });
}

/** Receive has struck the secret itself out of the bytes; its field is no question either. */
function without(submission: Submission, field: string): Submission {
  const own = field.toLowerCase();
  return { ...submission, answers: submission.answers.filter(({ key }) => key.toLowerCase() !== own) };
}
