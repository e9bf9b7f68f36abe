// The only place where what happened to a request becomes an HTTP answer: senders learn little, the log learns all.

/** The largest body that is taken: with its headers, a parked item must fit DynamoDB's 400 KB. */
export const LARGEST_BODY_BYTES = 256 * 1024;

/** Senders that honour it come back after so long; the others follow their own schedule. */
const RETRY_AFTER_S = 60;

export type Receipt =
  | { readonly outcome: 'accepted'; readonly id: string }
  /** GET or HEAD: form builders check that the address is alive. */
  | { readonly outcome: 'alive' }
  | { readonly outcome: 'method_not_allowed' }
  | { readonly outcome: 'unproved' }
  | { readonly outcome: 'too_large' }
  /** Never 404: Typeform switches a webhook off at the first one. */
  | { readonly outcome: 'form_unknown' }
  | { readonly outcome: 'unavailable' };

export interface HttpReply {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function replyTo(receipt: Receipt): HttpReply {
  switch (receipt.outcome) {
    case 'accepted':
      // Exactly 200: some senders show anything else to the visitor as an error.
      return json(200, { id: receipt.id });
    case 'alive':
      return { statusCode: 200, headers: {}, body: '' };
    case 'method_not_allowed':
      return json(405, { error: 'method_not_allowed' }, { allow: 'GET, HEAD, POST' });
    case 'unproved':
      return json(401, { error: 'unauthorised' });
    case 'too_large':
      return json(413, { error: 'too_large' });
    case 'form_unknown':
    case 'unavailable':
      return json(503, { error: 'unavailable' }, { 'retry-after': String(RETRY_AFTER_S) });
  }
}

function json(statusCode: number, body: object, headers: Record<string, string> = {}): HttpReply {
  return {
    statusCode,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}
