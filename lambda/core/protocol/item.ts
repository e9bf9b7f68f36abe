// The ledger's item: one per submission, its state and why. Times are milliseconds since the epoch.

import * as z from 'zod';
import { Why } from '../telling/why.ts';
import { Correction } from './message.ts';

export const STATES = ['sending', 'retrying', 'submitted', 'parked', 'ignored'] as const;
export type State = (typeof STATES)[number];

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'expected bytes');

/** The delivery as a parked item keeps it: the only place in the ledger that holds a person's data. */
export const Kept = z.object({
  id: z.string(),
  acceptedAt: z.number(),
  headers: z.record(z.string(), z.string()),
  raw: bytes,
  corrections: z.array(Correction),
});

export const LedgerItem = z.object({
  key: z.string(),
  form: z.string(),
  source: z.string(),
  submission: z.string(),
  reference: z.string(),
  /** The first delivery's id. */
  id: z.string(),
  state: z.enum(STATES),
  /** Why it is in its state; null once submitted, and while the first send is under way. */
  why: Why.nullable(),
  /** Claims so far: each one is at most one request to the partner. */
  attempts: z.number(),
  /** Sends of which nobody knows whether the partner took them. */
  doubts: z.number(),
  /** Deliveries of this submission that have been dealt with. */
  deliveries: z.number(),
  /** The partner's last HTTP status. */
  partnerStatus: z.number().nullable(),
  firstSeen: z.number(),
  /** When the partner took it. */
  submittedAt: z.number().nullable(),
  /** Where the 72 hours of retrying began: first accepted, or the replay or correction that started it again. */
  retryingSince: z.number(),
  nextAttempt: z.number().nullable(),
  /** Who holds the claim, and until when. */
  owner: z.string().nullable(),
  leaseUntil: z.number().nullable(),
  /** The number that a message must carry to replay this item; raised by parking. */
  replay: z.number(),
  /** SHA-256 of the raw body last worked on, to know a corrected form from a repeat. */
  digest: z.string(),
  kept: Kept.nullable(),
  /** Which fields operators put right, who and when; what they put is with the kept delivery alone. */
  corrections: z.array(Correction.omit({ value: true })),
  /** Keyed digests of the person's e-mail address and phone number, to find a submission by. */
  emailDigest: z.string().nullable(),
  phoneDigest: z.string().nullable(),
  /** Raised by every write and compared by the next one: two writers never both succeed. */
  version: z.number(),
  /** From then on the item counts as absent, whether or not the table has deleted it yet. */
  expiresAt: z.number(),
});
export type LedgerItem = z.infer<typeof LedgerItem>;

/** A flag, not a state: the partner may hold a copy that this item can't account for. */
export const isUncertain = (item: Pick<LedgerItem, 'doubts'>): boolean => item.doubts > 0;
