// The texts of the two secrets with one thing changed in them. Pure; what is not understood is never overwritten.

import * as z from 'zod';
import { apiKeyOf, webhookSecretsOf } from '../lambda/core/proof/secret-values.ts';
import { err, ok, type Result } from '../lambda/core/result.ts';
import { UNSET } from '../lambda/names.ts';

const ByName = z.record(z.string(), z.unknown());

/** The webhook secrets with the form's own replaced. @param keepOld the one in use until now stays valid beside it. */
export function withWebhookSecret(
  text: string,
  slug: string,
  secret: string,
  keepOld: boolean,
): Result<string, string> {
  const all = ByName.safeParse(
    parsed(text.trim() === '' || text.trim() === UNSET.apiKey ? UNSET.webhookSecrets : text),
  );
  if (!all.success)
    return err(
      'found no JSON object in the webhook secrets, expected {"<slug>": "secret"}: correct it in Secrets Manager',
    );
  const [old] = webhookSecretsOf(text, slug).filter((other) => other !== secret);
  const own = keepOld && old !== undefined ? [secret, old] : secret;
  return ok(JSON.stringify({ ...all.data, [slug]: own }));
}

/** The API key with one partner's replaced. @param partner null for the key of all. */
export function withApiKey(
  text: string,
  key: string,
  partner: string | null,
  partners: readonly string[],
): Result<string, string> {
  const perPartner = /^\s*\{/.test(text) ? ByName.safeParse(parsed(text)) : null;
  if (perPartner !== null && !perPartner.success)
    return err(
      'found no JSON object in the API key, expected a key or {"<referralPartner>": "key"}: correct it in Secrets Manager',
    );
  if (partner === null) {
    return perPartner === null
      ? ok(key)
      : err(`there is a key for each partner, expected --partner with one of ${partners.join(', ')}`);
  }
  // The key of all goes on for the others.
  const others =
    perPartner?.data ??
    Object.fromEntries(
      partners.flatMap((other) => {
        const known = apiKeyOf(text, other);
        return known === null ? [] : [[other, known]];
      }),
    );
  return ok(JSON.stringify({ ...others, [partner]: key }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
