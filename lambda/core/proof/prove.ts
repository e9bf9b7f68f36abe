// Decides whether a delivery is genuine, over its raw bytes. Pure; never throws, whatever it is given.

import { err, ok, type Result } from '../result.ts';
import type { Proof } from './proof.ts';
import { isSame, isSigned } from './signature.ts';

/** What a request offers as proof. Header names in lower case. */
export interface Offered {
  readonly raw: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** The last part of the webhook's address; null where there is none. */
  readonly token: string | null;
}

/** Told to the log alone: the sender learns no more than 401. */
export interface Unproved {
  readonly reason: 'unproved';
  readonly missing: boolean;
  readonly by: Proof['by'];
}

/** @param secrets the form's own, at least one and none empty. */
export function prove(proof: Proof, secrets: readonly string[], offered: Offered): Result<null, Unproved> {
  const given = proof.by === 'hmac' ? offered.headers[proof.header] : (offered.token ?? undefined);
  if (given === undefined || given === '') return err({ reason: 'unproved', missing: true, by: proof.by });
  const isGenuine =
    proof.by === 'hmac'
      ? isSigned(proof, secrets, offered.raw, given)
      : secrets.some((secret) => isSame(secret, given));
  return isGenuine ? ok(null) : err({ reason: 'unproved', missing: false, by: proof.by });
}
