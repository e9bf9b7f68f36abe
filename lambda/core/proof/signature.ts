// Keyed digests over raw bodies: making them and checking them in constant time.

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HmacProof } from './proof.ts';

type Headers = Readonly<Record<string, string>>;

/** The header's whole value for a body, as the source would send it. @param headers those that the template names, in lower case. */
export function sign(proof: HmacProof, secret: string, raw: Uint8Array, headers: Headers = {}): string {
  const hmac = createHmac(proof.algorithm, secret);
  // Splitting by a captured pattern leaves the names of the parts at the odd places.
  const pieces = (proof.template ?? '{body}').split(/\{(body|header:[^}]*)\}/);
  for (const [at, piece] of pieces.entries()) {
    if (at % 2 === 0) hmac.update(piece);
    else hmac.update(piece === 'body' ? raw : (headers[piece.slice('header:'.length).toLowerCase()] ?? ''));
  }
  return proof.prefix + hmac.digest(proof.encoding);
}

/** True if any of the secrets made the signature: during a rotation both the old and the new one do. */
export function isSigned(
  proof: HmacProof,
  secrets: readonly string[],
  raw: Uint8Array,
  given: string,
  headers: Headers = {},
): boolean {
  return secrets.some((secret) => isSame(sign(proof, secret, raw, headers), given));
}

/** Compares without telling, by the time it takes, where two texts differ. */
export function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
