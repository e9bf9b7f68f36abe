// Decides whether a delivery is genuine, over its raw bytes. Pure; never throws, whatever it is given.

import { err, ok, type Result } from '../result.ts';
import { bodyFieldOf } from './body-field.ts';
import type { HmacProof, Proof } from './proof.ts';
import { isSame, isSigned, placesIn, valueIn } from './signature.ts';
import { isSignedWeb } from './web-signature.ts';

/** What a request offers as proof. Header names in lower case. */
export interface Offered {
  readonly raw: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** What stands after the form in the webhook's address, in each way that it can be read; none where nothing does. */
  readonly tokens: readonly string[];
  /** When the request arrived, in milliseconds since the epoch. */
  readonly now: number;
}

/** Told to the log alone: the sender learns no more than 401. */
export interface Unproved {
  readonly reason: 'unproved';
  readonly flaw: 'missing' | 'wrong' | 'stale';
  readonly by: Proof['by'];
}

/** @param secrets the form's own, at least one and none empty. */
export function prove(proof: Proof, secrets: readonly string[], offered: Offered): Result<null, Unproved> {
  const given = givenBy(proof, offered).filter((text): text is string => text !== null && text !== '');
  if (given.length === 0) return err({ reason: 'unproved', flaw: 'missing', by: proof.by });
  if (!given.some((text) => isGenuine(proof, secrets, text, offered)))
    return err({ reason: 'unproved', flaw: 'wrong', by: proof.by });
  const isStale = proof.by === 'hmac' && !isRecent(proof, offered);
  return isStale ? err({ reason: 'unproved', flaw: 'stale', by: proof.by }) : ok(null);
}

function isGenuine(
  proof: Proof,
  secrets: readonly string[],
  given: string,
  { raw, headers }: Offered,
): boolean {
  switch (proof.by) {
    case 'hmac':
      return isSigned(proof, secrets, raw, given, headers);
    case 'jws':
      return isSignedWeb(proof, secrets, raw, given);
    case 'header':
    case 'bodyField':
    case 'token':
      return secrets.some((secret) => isSame(secret, given));
  }
}

/** Where the secret may stand in one of two places, both. */
function givenBy(proof: Proof, { headers, raw, tokens }: Offered): readonly (string | null)[] {
  switch (proof.by) {
    case 'hmac':
      return placesIn(proof).every((place) => isWhole(valueIn(place, proof, headers)))
        ? [headers[proof.header] ?? null]
        : [];
    case 'jws':
    case 'header':
      return [headers[proof.header] ?? null];
    case 'bodyField': {
      const field = bodyFieldOf(raw, headers['content-type'] ?? '', proof.field);
      return proof.orToken === true ? [field, ...tokens] : [field];
    }
    case 'token':
      return tokens;
  }
}

/**
 * Whether something is there, and not the end of a body, which is a bracket: where a template has the header right after
 * the body, it could else be moved from one to the other under the same signature.
 */
const isWhole = (value: string): boolean => /^[^}\]]+$/.test(value);

/** Seconds since the epoch have ten digits until 2286; what is longer is in milliseconds. */
const SECONDS = /^\d{1,10}$/;
const MILLISECONDS = /^\d{11,16}$/;

function isRecent(proof: HmacProof, { headers, now }: Offered): boolean {
  const { timestamp, toleranceSeconds } = proof;
  if (timestamp === undefined || toleranceSeconds === undefined) return true;
  const given = valueIn(timestamp, proof, headers);
  if (!SECONDS.test(given) && !MILLISECONDS.test(given)) return false;
  const signedAt = Number(given) * (SECONDS.test(given) ? 1_000 : 1);
  return Math.abs(now - signedAt) <= toleranceSeconds * 1_000;
}
