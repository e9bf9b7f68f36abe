// Sample deliveries: genuine ones, proved as the source would prove them, with an id of their own each time.

import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Definition } from '../lambda/core/forms/definition.ts';
import { webhookSecretsOf } from '../lambda/core/proof/secret-values.ts';
import { type ProvedRequest, proveAsSource, webhookPath } from '../relay/prove-as-source.ts';

/** What stands in a sample for the submission's id. */
const ID_PLACEHOLDER = 'Testxxx-submission-id';

/** The content type of a body, by the ending of the file that holds it. */
const CONTENT_TYPES: Readonly<Record<string, (body: string) => string>> = {
  '.json': () => 'application/json',
  '.urlencoded': () => 'application/x-www-form-urlencoded',
  // The first line is the boundary, after two dashes that are not part of it (RFC 2046, section 5.1.1).
  '.multipart': (body) => `multipart/form-data; boundary=${/^--(.*)/.exec(body)?.[1] ?? ''}`,
};

/** The file names of the samples by slug; none where there is no such folder. */
export async function listSamples(dir: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(dir).catch(() => []);
  return new Map(
    names
      .filter((name) => Object.hasOwn(CONTENT_TYPES, extname(name)))
      .map((name) => [name.slice(0, -extname(name).length), name]),
  );
}

/**
 * A sample with a new id, proved as its form wants it.
 * @param file as `listSamples` names it.
 * @param secrets the text of the webhook secrets.
 */
export async function makeSample(
  dir: string,
  file: string,
  slug: string,
  definition: Definition,
  secrets: string,
): Promise<ProvedRequest> {
  // Latin-1 maps each byte to one character and back.
  const sample = await readFile(join(dir, file), 'latin1');
  const id = `Testxxx-${randomBytes(8).toString('hex')}`;
  const body = Buffer.from(sample.replaceAll(ID_PLACEHOLDER, id), 'latin1');
  const contentType = CONTENT_TYPES[extname(file)]?.(sample) ?? '';
  const delivery = { raw: body, headers: { 'content-type': contentType } };
  return proveAsSource(slug, definition, secretOf(slug, secrets), delivery, Date.now());
}

/** Where the form's deliveries go, with its token where that is the proof. @param secrets the text of the webhook secrets. */
export const webhookPathOf = (slug: string, definition: Definition, secrets: string): string =>
  webhookPath(slug, definition, secretOf(slug, secrets));

/** The newest of the form's secrets; empty where it has none. */
const secretOf = (slug: string, secrets: string): string => webhookSecretsOf(secrets, slug)[0] ?? '';
