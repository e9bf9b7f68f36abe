// Reads a webhook's address. Slugs are checked here, before any file is opened.

export interface WebhookRoute {
  readonly form: string;
  readonly token: string | null;
}

/** A form's slug, as in `forms/<slug>.json`. */
export const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** `/webhooks/{form}` or `/webhooks/{form}/{token}`, with a slash after it or none; null for anything else. */
export function readWebhookRoute(path: string): WebhookRoute | null {
  const [root, webhooks, form, token, ...rest] = path.replace(/\/$/, '').split('/');
  if (root !== '' || webhooks !== 'webhooks' || rest.length > 0) return null;
  if (form === undefined || !SLUG.test(form)) return null;
  return { form, token: token === undefined || token === '' ? null : decoded(token) };
}

/** A token that a person made up may hold what addresses encode; what is no encoding stands for itself. */
function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
