// Keyed digests over raw bodies: making them and checking them in constant time.

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HmacProof } from './proof.ts';

type Headers = Readonly<Record<string, string>>;

/**
 * The signature for a body, as the source would send it: the header's whole value, or the part of it with the digest.
 * @param headers those that the template names, in lower case, with the signature's own where the template names its
 * parts.
 */
export function sign(proof: HmacProof, secret: string, raw: Uint8Array, headers: Headers = {}): string {
  const hmac = createHmac(proof.algorithm, keyOf(proof, secret));
  // Splitting by a captured pattern leaves the names of the places at the odd ones.
  const pieces = (proof.template ?? '{body}').split(/\{(body|(?:header|part):[^}]*)\}/);
  for (const [at, piece] of pieces.entries()) {
    if (at % 2 === 0) hmac.update(piece);
    else hmac.update(piece === 'body' ? raw : valueIn(piece, proof, headers));
  }
  return proof.prefix + hmac.digest(proof.encoding);
}

/** True if any of the secrets made any of the signatures: during a rotation both the old and the new one do. */
export function isSigned(
  proof: HmacProof,
  secrets: readonly string[],
  raw: Uint8Array,
  given: string,
  headers: Headers = {},
): boolean {
  const signatures = partsOf(proof, given);
  const offered = { ...headers, [proof.header]: given };
  return secrets
    .filter((secret) => keyOf(proof, secret).length > 0)
    .map((secret) => sign(proof, secret, raw, offered))
    .some((expected) => signatures.some((signature) => isSame(expected, spelt(proof, signature))));
}

/** Hex means the same in capitals. */
function spelt({ encoding, prefix }: HmacProof, signature: string): string {
  const [before, digest] = [signature.slice(0, prefix.length), signature.slice(prefix.length)];
  return encoding === 'hex' ? before + digest.toLowerCase() : signature;
}

/** What the template names besides the body, as in `header:webhook-id`. */
export const placesIn = ({ template = '' }: HmacProof): readonly string[] =>
  Array.from(template.matchAll(/\{((?:header|part):[^}]*)\}/g), ([, place = '']) => place);

/** What `header:NAME` or `part:NAME` stands for; empty where there is none. */
export function valueIn(place: string, proof: HmacProof, headers: Headers): string {
  const name = place.slice(place.indexOf(':') + 1);
  if (place.startsWith('header:')) return headers[name.toLowerCase()] ?? '';
  const part = partsOf(proof, headers[proof.header] ?? '').find((text) => text.startsWith(`${name}=`));
  return part?.slice(name.length + 1) ?? '';
}

/** More signatures than any rotation needs; each costs a comparison. */
const MAX_PARTS = 16;

const partsOf = ({ separator }: HmacProof, given: string): readonly string[] =>
  separator === undefined ? [given] : given.split(separator, MAX_PARTS).map((part) => part.trim());

const keyOf = ({ secret: form }: HmacProof, secret: string): Buffer =>
  form === 'base64' ? Buffer.from(secret.replace(/^whsec_/, ''), 'base64') : Buffer.from(secret);

/** Compares without telling, by the time it takes, where two texts differ. */
export function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
