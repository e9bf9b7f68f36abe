// The secrets on this machine: a file of the user's, read anew every time so that a mended key needs no restart, or
// made-up ones for every form.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { LOCAL_STAGE, secretNames, UNSET } from '../lambda/names.ts';
import type { SecretStore } from './aws/secrets-manager.ts';

/** On AWS it is made by Secrets Manager and known to nobody; here there is nothing to keep from anyone. */
const DIGEST_KEY = 'Testxxx-digest-key';

const ApiKey = z.union([z.string(), z.record(z.string(), z.string())]);
const Webhooks = z.record(z.string(), z.unknown());
const SecretsFile = z.object({ apiKey: ApiKey.default(UNSET.apiKey), webhooks: Webhooks.default({}) });
type SecretsFile = z.output<typeof SecretsFile>;

/** The partner identifier of the partner's own sandbox. */
export const TEST_PARTNER = 'Testxxx-Referral-Partner';

export interface LocalSecrets extends SecretStore {
  /** The partner identifiers that this stage lists: those that have a key of their own, else the test partner. */
  readonly partners: () => readonly string[];
}

/** The file can't be used: one line for the person who wrote it. */
export class SecretsFileError extends Error {
  override readonly name = 'SecretsFileError' as const;
}

/** @param file `{"apiKey": …, "webhooks": {slug: …}}`; null makes up a secret per form. @param slugs the forms there are. */
export function createLocalSecrets(file: string | null, slugs: () => readonly string[]): LocalSecrets {
  // What was written without a file to keep it lasts as long as the relay runs.
  const written: Partial<SecretsFile> = {};
  const current = (): SecretsFile =>
    file === null ? withWritten(madeUp(slugs()), written) : readSecretsFile(file);
  const change = (changes: Partial<SecretsFile>): void => {
    if (file === null) Object.assign(written, changes);
    else writeFileSync(file, `${JSON.stringify({ ...current(), ...changes }, null, 2)}\n`);
  };
  const names = secretNames(LOCAL_STAGE);
  return {
    read: (name) => {
      const { apiKey, webhooks } = current();
      if (name === names.apiKey) return typeof apiKey === 'string' ? apiKey : JSON.stringify(apiKey);
      if (name === names.webhookSecrets) return JSON.stringify(webhooks);
      return name === names.digestKey ? DIGEST_KEY : null;
    },
    write: (name, text) => {
      if (name === names.apiKey)
        change({ apiKey: ApiKey.parse(text.startsWith('{') ? JSON.parse(text) : text) });
      else if (name === names.webhookSecrets) change({ webhooks: Webhooks.parse(JSON.parse(text)) });
      else return false;
      return true;
    },
    partners: () => {
      const { apiKey } = current();
      return typeof apiKey === 'string' ? [TEST_PARTNER] : Object.keys(apiKey);
    },
  };
}

function readSecretsFile(file: string): SecretsFile {
  const expected = 'expected {"apiKey": "…", "webhooks": {"<slug>": "…"}}';
  if (!existsSync(file)) throw new SecretsFileError(`${file}: there is no such file, ${expected} in it`);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new SecretsFileError(`${file}: can't be read as JSON, ${expected}`);
  }
  const parsed = SecretsFile.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new SecretsFileError(
    `${file}: wrong at ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}, ${expected}`,
  );
}

/** A form that is added after a secret was set has its made-up one beside it. */
const withWritten = (made: SecretsFile, written: Partial<SecretsFile>): SecretsFile => ({
  ...made,
  ...written,
  webhooks: { ...made.webhooks, ...written.webhooks },
});

const madeUp = (slugs: readonly string[]): SecretsFile => ({
  apiKey: 'Testxxx-api-key',
  webhooks: Object.fromEntries(slugs.map((slug) => [slug, `Testxxx-webhook-secret-of-${slug}`])),
});
