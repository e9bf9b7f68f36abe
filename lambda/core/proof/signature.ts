// Keyed digests over raw bodies: making them and checking them in constant time.

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HmacProof } from './proof.ts';

/** The header's whole value for a body, as the source would send it. */
export function sign(proof: HmacProof, secret: string, raw: Uint8Array): string {
  return proof.prefix + createHmac(proof.algorithm, secret).update(raw).digest(proof.encoding);
}

/** True if any of the secrets made the signature: during a rotation both the old and the new one do. */
export function isSigned(
  proof: HmacProof,
  secrets: readonly string[],
  raw: Uint8Array,
  given: string,
): boolean {
  return secrets.some((secret) => isSame(sign(proof, secret, raw), given));
}

/** Compares without telling, by the time it takes, where two texts differ. */
export function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
