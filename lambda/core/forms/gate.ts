// The little of a definition that receive needs, so that the small, fast function stays small: the source and how its
// deliveries prove themselves. The whole definition has been checked before it could get there.

import * as z from 'zod';
import type { Proof } from '../proof/proof.ts';
import { PROOFS, SOURCE_NAMES } from '../sources/proofs.ts';
import { Verify } from './verify.ts';

export const Gate = z.object({
  source: z.enum(SOURCE_NAMES),
  verify: Verify.optional(),
});
export type Gate = z.output<typeof Gate>;

/** The form's own way if it says one, else its source's. */
export const proofOf = ({ source, verify }: Pick<Gate, 'source' | 'verify'>): Proof =>
  verify ?? PROOFS[source].proof;
