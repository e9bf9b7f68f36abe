// Reads a webhook's address. Slugs are checked here, before any file is opened.

export interface WebhookRoute {
  readonly form: string;
  /** The token as it stands in the address, and decoded where that is another text; none where there is none. */
  readonly tokens: readonly string[];
}

/** A form's slug, as in `forms/<slug>.json`. */
export const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;

/**
 * `/webhooks/{form}` or `/webhooks/{form}/{token}`, with a slash after it or none; null for anything else. API Gateway hands
 * addresses over decoded, so that a token may hold slashes; others hand them over as they were sent.
 */
export function readWebhookRoute(path: string): WebhookRoute | null {
  const [root, webhooks, form, ...rest] = path.replace(/\/$/, '').split('/');
  if (root !== '' || webhooks !== 'webhooks') return null;
  if (form === undefined || !SLUG.test(form)) return null;
  const token = rest.join('/');
  return { form, tokens: token === '' ? [] : [...new Set([token, decoded(token)])] };
}

/** A token that a person made up may hold what addresses encode; what is no encoding stands for itself. */
function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
