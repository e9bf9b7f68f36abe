// Makes a body into the request that its source would make: to the form's address, with the form's proof.

import type { Definition } from '../lambda/core/forms/definition.ts';
import { proofOf } from '../lambda/core/forms/gate.ts';
import { bodyFieldOf } from '../lambda/core/proof/body-field.ts';
import { sign } from '../lambda/core/proof/signature.ts';
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
  return needsToken ? `/webhooks/${slug}/${encodeURIComponent(secret)}` : `/webhooks/${slug}`;
}

/** @param now milliseconds since the epoch. */
export function proveAsSource(
  slug: string,
  definition: Definition,
  secret: string,
  { raw, headers }: DeliveryFile,
  now: number,
): ProvedRequest {
  const path = webhookPath(slug, definition, secret);
  const proof = proofOf(definition);
  switch (proof.by) {
    case 'hmac': {
      const timed =
        proof.timestamp === undefined
          ? headers
          : { ...headers, [proof.timestamp]: String(Math.floor(now / 1_000)) };
      return { path, headers: { ...timed, [proof.header]: sign(proof, secret, raw, timed) }, body: raw };
    }
    case 'header':
      return { path, headers: { ...headers, [proof.header]: secret }, body: raw };
    case 'bodyField': {
      const given = bodyFieldOf(raw, headers['content-type'] ?? '', proof.field);
      const body = withBodyField(raw, headers['content-type'] ?? '', proof.field, given, secret);
      return { path, headers, body };
    }
    case 'token':
      return { path, headers, body: raw };
  }
}
