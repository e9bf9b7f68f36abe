// Sample deliveries: genuine ones, signed as the source would sign them, with an id of their own each time.

import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Definition } from '../lambda/core/forms/definition.ts';
import { proofOf } from '../lambda/core/forms/gate.ts';
import { webhookSecretsOf } from '../lambda/core/proof/secret-values.ts';
import { sign } from '../lambda/core/proof/signature.ts';

/** A request as the form builder would make it. */
export interface SampleDelivery {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer>;
}

/** What stands in a sample for the submission's id. */
const ID_PLACEHOLDER = 'Testxxx-submission-id';

const CONTENT_TYPES: Readonly<Record<string, string>> = { '.json': 'application/json' };

/** The slugs that have a sample in the folder; none where there is no such folder. */
export async function listSamples(dir: string): Promise<ReadonlySet<string>> {
  const names = await readdir(dir).catch(() => []);
  return new Set(
    names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)),
  );
}

/** The form's sample with a new id, proved as `definition` wants it. @param secrets the text of the webhook secrets. */
export async function makeSample(
  dir: string,
  slug: string,
  definition: Definition,
  secrets: string,
): Promise<SampleDelivery> {
  const sample = await readFile(join(dir, `${slug}.json`), 'utf8');
  const body = Buffer.from(sample.replaceAll(ID_PLACEHOLDER, `Testxxx-${randomBytes(8).toString('hex')}`));
  return { ...provedBy(slug, definition, body, webhookSecretsOf(secrets, slug)[0] ?? ''), body };
}

/** The address and headers that prove a body genuine. */
function provedBy(
  slug: string,
  definition: Definition,
  body: Buffer,
  secret: string,
): Omit<SampleDelivery, 'body'> {
  const proof = proofOf(definition);
  const headers = { 'content-type': CONTENT_TYPES['.json'] ?? '' };
  switch (proof.by) {
    case 'hmac':
      return {
        path: `/webhooks/${slug}`,
        headers: { ...headers, [proof.header]: sign(proof, secret, body) },
      };
    case 'token':
      return { path: `/webhooks/${slug}/${secret}`, headers };
  }
}
