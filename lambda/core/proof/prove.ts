// Decides whether a delivery is genuine, over its raw bytes. Pure; never throws, whatever it is given.

import { err, ok, type Result } from '../result.ts';
import { bodyFieldOf } from './body-field.ts';
import type { HmacProof, Proof } from './proof.ts';
import { isSame, isSigned } from './signature.ts';

/** What a request offers as proof. Header names in lower case. */
export interface Offered {
  readonly raw: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** The last part of the webhook's address; null where there is none. */
  readonly token: string | null;
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
  const given = givenBy(proof, offered);
  if (given === null || given === '') return err({ reason: 'unproved', flaw: 'missing', by: proof.by });
  const isGenuine =
    proof.by === 'hmac'
      ? isSigned(proof, secrets, offered.raw, given, offered.headers)
      : secrets.some((secret) => isSame(secret, given));
  if (!isGenuine) return err({ reason: 'unproved', flaw: 'wrong', by: proof.by });
  const isStale = proof.by === 'hmac' && !isRecent(proof, offered);
  return isStale ? err({ reason: 'unproved', flaw: 'stale', by: proof.by }) : ok(null);
}

function givenBy(proof: Proof, { headers, raw, token }: Offered): string | null {
  switch (proof.by) {
    case 'hmac':
    case 'header':
      return headers[proof.header] ?? null;
    case 'bodyField':
      return bodyFieldOf(raw, headers['content-type'] ?? '', proof.field);
    case 'token':
      return token;
  }
}

/** Seconds since the epoch have ten digits until 2286; what is longer is in milliseconds. */
const SECONDS = /^\d{1,10}$/;
const MILLISECONDS = /^\d{11,16}$/;

function isRecent({ timestamp, toleranceSeconds }: HmacProof, { headers, now }: Offered): boolean {
  if (timestamp === undefined || toleranceSeconds === undefined) return true;
  const given = headers[timestamp] ?? '';
  if (!SECONDS.test(given) && !MILLISECONDS.test(given)) return false;
  const signedAt = Number(given) * (SECONDS.test(given) ? 1_000 : 1);
  return Math.abs(now - signedAt) <= toleranceSeconds * 1_000;
}
