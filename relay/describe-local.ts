// Asks the relay on this machine where its parts are.

import * as z from 'zod';
import { VARIABLE } from '../lambda/names.ts';
import type { Described } from './connect.ts';
import { Failure, Misuse } from './failure.ts';

const Variables = z.object({
  [VARIABLE.inboxUrl]: z.string(),
  [VARIABLE.ledgerTable]: z.string(),
  [VARIABLE.apiKeySecret]: z.string(),
  [VARIABLE.webhookSecretsSecret]: z.string(),
  [VARIABLE.digestKeySecret]: z.string(),
  [VARIABLE.referralPartners]: z.string().transform((list) => list.split(',')),
  [VARIABLE.formsDir]: z.string(),
  AWS_ENDPOINT_URL_SQS: z.string(),
  AWS_ENDPOINT_URL_DYNAMODB: z.string(),
  AWS_ENDPOINT_URL_SECRETS_MANAGER: z.string(),
});
type Variables = z.output<typeof Variables>;

/** A relay on this machine answers at once. */
const PATIENCE_MS = 5_000;

export async function describeLocal(url: string): Promise<Described> {
  const base = baseOf(url);
  const variables = await variablesOf(base);
  if (variables === null) {
    throw new Failure(
      `found no relay at ${base}, expected one that runs: start it with \`npm start\`, or name another address with --local or a stage with --stage`,
    );
  }
  useDummyCredentials();
  return {
    inboxUrl: variables.INBOX_URL,
    ledgerTable: variables.LEDGER_TABLE,
    secretNames: {
      apiKey: variables.API_KEY_SECRET,
      webhookSecrets: variables.WEBHOOK_SECRETS_SECRET,
      digestKey: variables.DIGEST_KEY_SECRET,
    },
    partners: variables.REFERRAL_PARTNERS,
    base,
    formsDir: variables.FORMS_DIR,
    endpoints: {
      inbox: variables.AWS_ENDPOINT_URL_SQS,
      ledger: variables.AWS_ENDPOINT_URL_DYNAMODB,
      secrets: variables.AWS_ENDPOINT_URL_SECRETS_MANAGER,
    },
  };
}

/** The partner identifiers that the relay on this machine lists; null where none runs. */
export async function localPartners(url: string): Promise<readonly string[] | null> {
  return (await variablesOf(baseOf(url)))?.REFERRAL_PARTNERS ?? null;
}

function baseOf(url: string): string {
  const base = z.url({ protocol: /^https?$/ }).safeParse(url);
  if (base.success) return base.data.replace(/\/+$/, '');
  throw new Misuse(
    `--local: found ${JSON.stringify(url)}, expected an address such as http://127.0.0.1:3000`,
  );
}

async function variablesOf(base: string): Promise<Variables | null> {
  const answer = await fetch(`${base}/local/variables`, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    () => null,
  );
  const variables = Variables.safeParse(await answer?.json().catch(() => null));
  return variables.success ? variables.data : null;
}

/** The embedded servers take any; nothing for them must ever reach a real account. */
function useDummyCredentials(): void {
  Object.assign(process.env, {
    AWS_REGION: 'ca-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_EC2_METADATA_DISABLED: 'true',
  });
  delete process.env.AWS_SESSION_TOKEN;
  delete process.env.AWS_PROFILE;
}
