// Makes a body into the request that its source would make: to the form's address, with the form's proof.

import type { Definition } from '../lambda/core/forms/definition.ts';
import { proofOf } from '../lambda/core/forms/gate.ts';
import { bodyFieldOf } from '../lambda/core/proof/body-field.ts';
import type { HmacProof } from '../lambda/core/proof/proof.ts';
import { sign } from '../lambda/core/proof/signature.ts';
import { signWeb } from '../lambda/core/proof/web-signature.ts';
import { digestOf } from '../lambda/core/protocol/identity.ts';
import { PROOFS } from '../lambda/core/sources/proofs.ts';
import type { DeliveryFile } from './delivery-file.ts';
import { withBodyField } from './with-body-field.ts';

export interface ProvedRequest {
  /** Below the relay's base. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Where a form's deliveries go: with its token where that is the proof. @param secret empty where there is none. */
export function webhookPath(slug: string, definition: Definition, secret: string): string {
  const needsToken = proofOf(definition).by === 'token' && secret !== '';
  return needsToken ? withToken(slug, secret) : `/webhooks/${slug}`;
}

const withToken = (slug: string, secret: string): string => `/webhooks/${slug}/${encodeURIComponent(secret)}`;

/** @param now milliseconds since the epoch. */
export function proveAsSource(
  slug: string,
  definition: Definition,
  secret: string,
  { raw, headers: own }: DeliveryFile,
  now: number,
): ProvedRequest {
  const path = webhookPath(slug, definition, secret);
  const proof = proofOf(definition);
  const headers = { ...madeUp(PROOFS[definition.source].headers, raw), ...own };
  switch (proof.by) {
    case 'hmac':
      return { path, headers: signed(proof, secret, raw, headers, now), body: raw };
    case 'jws':
      return { path, headers: { ...headers, [proof.header]: signWeb(proof, secret, raw) }, body: raw };
    case 'header':
      return { path, headers: { ...headers, [proof.header]: secret }, body: raw };
    case 'bodyField': {
      const given = bodyFieldOf(raw, headers['content-type'] ?? '', proof.field);
      // Left empty by the form's owner, it stays so.
      if (given === '' && proof.orToken === true)
        return { path: withToken(slug, secret), headers, body: raw };
      const body = withBodyField(raw, headers['content-type'] ?? '', proof.field, given, secret);
      return { path, headers, body };
    }
    case 'token':
      return { path, headers, body: raw };
  }
}

/** With the time of signing wherever the template looks for it, and with every other header that it names. */
function signed(
  proof: HmacProof,
  secret: string,
  raw: Uint8Array,
  own: Readonly<Record<string, string>>,
  now: number,
): Readonly<Record<string, string>> {
  const named = (proof.template ?? '').matchAll(/\{header:([^}]*)\}/g);
  const made = madeUp(
    Array.from(named, ([, name = '']) => name.toLowerCase()),
    raw,
  );
  const [place = '', name = ''] = proof.timestamp?.split(':') ?? [];
  const seconds = String(Math.floor(now / 1_000));
  const timed = { ...made, ...own, ...(place === 'header' ? { [name]: seconds } : {}) };
  if (place !== 'part') return { ...timed, [proof.header]: sign(proof, secret, raw, timed) };
  const stamp = `${name}=${seconds}`;
  const signature = sign(proof, secret, raw, { ...timed, [proof.header]: stamp });
  return { ...timed, [proof.header]: `${stamp}${proof.separator ?? ''}${signature}` };
}

/** An id for each header that only the source knows: the same body has the same, so that sending it twice is a repeat. */
const madeUp = (names: readonly string[], raw: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, digestOf(raw).slice(0, 32)]));
