// The protocol's second table: what the partner's answer means. Pure.

import { REQUIRED_FIELDS } from '../mapping/referral.ts';
import type { ParkedWhy, RetryingWhy } from '../telling/why.ts';
import { readRetryAfter } from './delay.ts';

/** What became of one POST. */
export type PartnerAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly retryAfter: string | null;
      readonly body: string;
    }
  /** Name lookup, refusal, TLS or connecting failed: nothing can have been taken. */
  | { readonly kind: 'unreachable' }
  /** Reset, garbage or deadline after connecting: nobody knows whether it was taken. */
  | { readonly kind: 'lost' };

/** A send that is to be tried again. */
export type RetryVerdict = Extract<Verdict, { verdict: 'retry' }>;

export type Verdict =
  | { readonly verdict: 'submitted'; readonly status: number }
  | {
      readonly verdict: 'retry';
      readonly why: RetryingWhy;
      readonly status: number | null;
      /** The partner may have taken it all the same. */
      readonly doubt: boolean;
      /** The partner's own wish, in milliseconds, before any cap. */
      readonly retryAfterMs: number | null;
      /** What was wrong has been mended meanwhile: a rotated key. */
      readonly atOnce: boolean;
    }
  | { readonly verdict: 'refused'; readonly why: ParkedWhy; readonly status: number };

export function judge(answer: PartnerAnswer, now: number): Verdict {
  switch (answer.kind) {
    case 'unreachable':
      return retry({ reason: 'partner_unreachable' }, null, false);
    case 'lost':
      return retry({ reason: 'answer_lost' }, null, true);
    case 'answered':
      return judgeStatus(answer.status, readRetryAfter(answer.retryAfter, now), answer.body);
  }
}

function judgeStatus(status: number, retryAfterMs: number | null, body: string): Verdict {
  if (status >= 200 && status < 300) return { verdict: 'submitted', status };
  if (status === 401 || status === 403)
    return retry({ reason: 'key_refused', status }, status, false, retryAfterMs);
  if (status === 404 || status === 405 || (status >= 300 && status < 400)) {
    return retry({ reason: 'address_wrong', status }, status, false, retryAfterMs);
  }
  if (status === 429) return retry({ reason: 'rate_limited' }, status, false, retryAfterMs);
  if (status === 408 || status === 425 || status === 503) {
    return retry({ reason: 'partner_busy' }, status, false, retryAfterMs);
  }
  if (status >= 400 && status < 500) {
    return { verdict: 'refused', why: { reason: 'refused', status, field: fieldNamedIn(body) }, status };
  }
  // Other 5xx, and statuses that HTTP does not define: it failed somewhere, perhaps after taking the referral.
  return retry({ reason: 'partner_failed' }, status, true, retryAfterMs);
}

function retry(
  why: RetryingWhy,
  status: number | null,
  doubt: boolean,
  retryAfterMs: number | null = null,
): RetryVerdict {
  return { verdict: 'retry', why, status, doubt, retryAfterMs, atOnce: false };
}

const FIELDS = [...REQUIRED_FIELDS, 'notes'] as const;
type NamedField = (typeof FIELDS)[number];

/**
 * The one referral field that the partner's answer names, null where it names none or several. The shape of error
 * bodies is not documented: a quoted name counts most, since prose may hold words such as "city" by chance.
 */
export function fieldNamedIn(body: string): NamedField | null {
  const quoted = FIELDS.filter((field) => new RegExp(`["'\`.]${field}["'\`\\[]`, 'i').test(body));
  const named =
    quoted.length > 0 ? quoted : FIELDS.filter((field) => new RegExp(`\\b${field}\\b`, 'i').test(body));
  const [only = null, ...others] = named;
  return others.length === 0 ? only : null;
}
