// The secrets on this machine: a file of the user's, read anew every time so that a mended key needs no restart, or
// made-up ones for every form.

import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { secretNames, UNSET } from '../lambda/names.ts';

const SecretsFile = z.object({
  apiKey: z.union([z.string(), z.record(z.string(), z.string())]).default(UNSET.apiKey),
  webhooks: z.record(z.string(), z.unknown()).default({}),
});
type SecretsFile = z.output<typeof SecretsFile>;

/** The partner identifier of the partner's own sandbox. */
export const TEST_PARTNER = 'Testxxx-Referral-Partner';

/** The stage's name for everything on this machine. */
export const LOCAL_STAGE = 'local';

export interface LocalSecrets {
  /** As Secrets Manager would answer; null where there is no such secret. */
  readonly read: (name: string) => string | null;
  /** The partner identifiers that this stage lists: those that have a key of their own, else the test partner. */
  readonly partners: () => readonly string[];
}

/** The file can't be used: one line for the person who wrote it. */
export class SecretsFileError extends Error {
  override readonly name = 'SecretsFileError' as const;
}

/** @param file `{"apiKey": …, "webhooks": {slug: …}}`; null makes up a secret per form. @param slugs the forms there are. */
export function createLocalSecrets(file: string | null, slugs: () => readonly string[]): LocalSecrets {
  const current = (): SecretsFile => (file === null ? madeUp(slugs()) : readSecretsFile(file));
  const names = secretNames(LOCAL_STAGE);
  return {
    read: (name) => {
      const { apiKey, webhooks } = current();
      if (name === names.apiKey) return typeof apiKey === 'string' ? apiKey : JSON.stringify(apiKey);
      return name === names.webhookSecrets ? JSON.stringify(webhooks) : null;
    },
    partners: () => {
      const { apiKey } = current();
      return typeof apiKey === 'string' ? [TEST_PARTNER] : Object.keys(apiKey);
    },
  };
}

function readSecretsFile(file: string): SecretsFile {
  const expected = 'expected {"apiKey": "…", "webhooks": {"<slug>": "…"}}';
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

const madeUp = (slugs: readonly string[]): SecretsFile => ({
  apiKey: 'Testxxx-api-key',
  webhooks: Object.fromEntries(slugs.map((slug) => [slug, `Testxxx-webhook-secret-of-${slug}`])),
});
