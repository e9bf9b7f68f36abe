// Every reason there is, with its evidence. Stored in the ledger, so no reason ever holds a person's data: field names,
// question keys, counts and statuses only.

import * as z from 'zod';
import { REQUIRED_FIELDS } from '../mapping/referral.ts';

const field = z.enum(REQUIRED_FIELDS);
const names = z.array(z.string());

/** What makes an answer unusable for a field. */
const Flaw = z.discriminatedUnion('flaw', [
  z.object({ flaw: z.enum(['too_short', 'too_long', 'impossible']), digits: z.number() }),
  z.object({ flaw: z.literal('no_digits') }),
  z.object({ flaw: z.literal('not_an_address') }),
  z.object({ flaw: z.literal('not_a_province') }),
  z.object({ flaw: z.literal('not_listed'), listed: names }),
]);
export type Flaw = z.infer<typeof Flaw>;

/** Waiting for a person, because trying again alone can't help. */
export const PARKED_REASONS = [
  z.object({ reason: z.literal('unreadable'), found: z.string(), expected: z.string() }),
  z.object({ reason: z.literal('form_unknown') }),
  z.object({ reason: z.literal('missing'), field, asked: names, nearest: names }),
  z.object({ reason: z.literal('ambiguous'), field, name: z.string(), keys: names }),
  z.object({ reason: z.literal('invalid'), field, key: z.string(), flaw: Flaw }),
  z.object({ reason: z.literal('consent_unclear'), answer: z.string() }),
  z.object({ reason: z.literal('not_live') }),
  /** The source's own hint that it may be a test; a person knows. */
  z.object({ reason: z.literal('maybe_test') }),
  z.object({
    reason: z.literal('refused'),
    status: z.number(),
    field: field.or(z.literal('notes')).nullable(),
  }),
  z.object({ reason: z.literal('uncertain') }),
  z.object({ reason: z.literal('gave_up'), last: z.string() }),
  /** Every try at it failed unexpectedly, until the inbox gave it up. */
  z.object({ reason: z.literal('crashed') }),
] as const;

/** Known, and nothing to be sent. */
export const IGNORED_REASONS = [
  /** Deliveries that are no lead. */
  z.object({ reason: z.enum(['partial', 'test', 'ping', 'empty', 'other_event']) }),
  z.object({ reason: z.literal('no_consent') }),
  /** An operator ended it: `because` is their own word, `by` their name on this machine. */
  z.object({ reason: z.literal('closed'), because: z.string(), by: z.string() }),
  /** Sent again, it turned out to be the submission of another reference. */
  z.object({ reason: z.literal('moved'), reference: z.string() }),
] as const;

/** Tried again by itself. */
export const RETRYING_REASONS = [
  z.object({
    reason: z.enum([
      'key_missing',
      'secrets_unavailable',
      'rate_limited',
      'partner_busy',
      'partner_failed',
      'partner_unreachable',
      'answer_lost',
    ]),
  }),
  z.object({ reason: z.enum(['key_refused', 'address_wrong']), status: z.number() }),
] as const;

export const ParkedWhy = z.union(PARKED_REASONS);
export type ParkedWhy = z.infer<typeof ParkedWhy>;
export const IgnoredWhy = z.union(IGNORED_REASONS);
export type IgnoredWhy = z.infer<typeof IgnoredWhy>;
export const RetryingWhy = z.union(RETRYING_REASONS);
export type RetryingWhy = z.infer<typeof RetryingWhy>;

export const Why = z.union([...PARKED_REASONS, ...IGNORED_REASONS, ...RETRYING_REASONS]);
export type Why = z.infer<typeof Why>;

/** The referral field that a reason is about; null where it is about none. */
export const fieldOf = (why: Why | null): string | null =>
  why !== null && 'field' in why ? why.field : null;
