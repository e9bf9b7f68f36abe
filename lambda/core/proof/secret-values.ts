// Reads what a person put into the two secrets. Whatever is malformed counts as unset: the caller then answers 503 or
// tries again later, and never signs with an empty key.

import * as z from 'zod';

const Text = z.string().trim().min(1);

const WebhookSecrets = z.record(z.string(), z.unknown());
const OneOrMore = z.union([Text.transform((secret) => [secret]), z.array(z.unknown())]);

/** `{"<slug>": "secret" | ["new", "old"]}`: the form's secrets, none of them empty; none where unset. */
export function webhookSecretsOf(text: string, form: string): readonly string[] {
  const all = WebhookSecrets.safeParse(parsed(text));
  if (!all.success || !Object.hasOwn(all.data, form)) return [];
  const own = OneOrMore.safeParse(all.data[form]);
  if (!own.success) return [];
  return own.data.map((secret) => Text.safeParse(secret).data).filter((secret) => secret !== undefined);
}

/** An HTTP header's value can't hold anything else (RFC 9110, section 5.5). */
const ApiKey = Text.regex(/^[\x21-\x7e]+$/).refine((key) => key !== 'unset');
const KeyPerPartner = z.record(z.string(), z.unknown());

/** The partner's key, or `{"<referralPartner>": "key"}`: the key for that partner identifier; null where unset. */
export function apiKeyOf(text: string, referralPartner: string): string | null {
  // What looks like JSON and is none that we take was meant as something else than a key: it is sent to nobody.
  const key = /^\s*[[{]/.test(text) ? KeyPerPartner.safeParse(parsed(text)).data?.[referralPartner] : text;
  return ApiKey.safeParse(key).data ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
