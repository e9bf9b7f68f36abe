// What each step writes: the next item from the one found. Pure; the ledger writes it only if the version it was
// derived from is still the one stored.

import type { IgnoredWhy, ParkedWhy, RetryingWhy } from '../telling/why.ts';
import type { ContactDigests } from './contact-digests.ts';
import { delayAfter } from './delay.ts';
import type { Identity } from './identity.ts';
import type { LedgerItem } from './item.ts';
import type { Delivery } from './message.ts';
import type { Arrival } from './next-step.ts';
import type { RetryVerdict, Verdict } from './partner-answer.ts';
import { LONGEST_RETRY_AFTER_MS, type Timing } from './timing.ts';

/** A message at the table: what it brings, and which submission it belongs to. */
export interface Incoming extends Arrival {
  readonly identity: Identity;
  readonly delivery: Delivery;
  readonly digests: ContactDigests;
  /** Where its 72 hours of retrying begin: when it was accepted, or sent again. */
  readonly since: number;
}

/** The world as the step sees it. `random` is in [0, 1). */
export interface Moment {
  readonly now: number;
  readonly random: number;
  readonly timing: Timing;
}

/** Takes the submission for one send. A claim that was never closed leaves its doubt behind. */
export function claimed(
  found: LedgerItem | null,
  incoming: Incoming,
  owner: string,
  moment: Moment,
): LedgerItem {
  const item = taken(found, incoming, moment);
  return {
    ...item,
    state: 'sending',
    attempts: item.attempts + 1,
    nextAttempt: null,
    owner,
    leaseUntil: moment.now + moment.timing.leaseMs,
    digest: incoming.digest,
    kept: null,
  };
}

/** Closes a claim with what the partner's answer means. */
export function recorded(
  claim: LedgerItem,
  verdict: Verdict,
  incoming: Incoming,
  holds: boolean,
  moment: Moment,
): LedgerItem {
  const released = { ...written(claim, moment), partnerStatus: verdict.status ?? claim.partnerStatus };
  switch (verdict.verdict) {
    case 'submitted':
      return { ...released, state: 'submitted', why: null, submittedAt: moment.now };
    case 'refused':
      return parkedAs(released, verdict.why, incoming.delivery);
    case 'retry': {
      const doubted = verdict.doubt ? { ...released, doubts: released.doubts + 1 } : released;
      if (verdict.doubt && holds) return parkedAs(doubted, { reason: 'uncertain' }, incoming.delivery);
      return retryingTill(
        doubted,
        verdict.why,
        incoming.delivery,
        moment,
        nextAttempt(doubted, verdict, moment),
      );
    }
  }
}

/** Not sent, and not this submission's fault: tried again at `till`. */
export function deferred(
  found: LedgerItem | null,
  incoming: Incoming,
  why: RetryingWhy,
  till: number,
  moment: Moment,
): LedgerItem {
  const item = { ...taken(found, incoming, moment), digest: incoming.digest, kept: null };
  return retryingTill(item, why, incoming.delivery, moment, till);
}

/** Kept for a person, without a send. */
export function parked(
  found: LedgerItem | null,
  incoming: Incoming,
  why: ParkedWhy,
  moment: Moment,
): LedgerItem {
  return parkedAs({ ...taken(found, incoming, moment), digest: incoming.digest }, why, incoming.delivery);
}

/** Known, and nothing to be sent. */
export function ignored(
  found: LedgerItem | null,
  incoming: Incoming,
  why: IgnoredWhy,
  moment: Moment,
): LedgerItem {
  return { ...taken(found, incoming, moment), state: 'ignored', why, nextAttempt: null, kept: null };
}

/** A parked item that needs nothing more: an operator said so, or sending it again made it another's. */
export function ended(found: LedgerItem, why: IgnoredWhy, moment: Moment): LedgerItem {
  return { ...written(found, moment), state: 'ignored', why, nextAttempt: null, kept: null };
}

/** One more delivery of a submission that is already dealt with. */
export function repeated(found: LedgerItem, moment: Moment): LedgerItem {
  return {
    ...found,
    version: found.version + 1,
    deliveries: found.deliveries + 1,
    expiresAt: expiry(moment),
  };
}

/** The item that a message takes over: a new one, or the one found with what its last owner left behind. */
function taken(found: LedgerItem | null, incoming: Incoming, moment: Moment): LedgerItem {
  const { delivery, digests } = incoming;
  const corrections = delivery.corrections.map(({ field, by, at }) => ({ field, by, at }));
  const item = takenOver(found, incoming, moment);
  return {
    ...item,
    // Without the key this time, what was known is kept.
    emailDigest: digests.emailDigest ?? item.emailDigest,
    phoneDigest: digests.phoneDigest ?? item.phoneDigest,
    corrections,
  };
}

function takenOver(found: LedgerItem | null, incoming: Incoming, moment: Moment): LedgerItem {
  if (found === null || found.expiresAt <= moment.now) return opened(incoming, moment, found?.version ?? 0);
  const item = written(found, moment);
  switch (found.state) {
    case 'sending':
      return { ...item, doubts: item.doubts + 1 };
    case 'parked':
      return {
        ...item,
        retryingSince: incoming.since,
        deliveries: item.deliveries + (incoming.replay === null ? 1 : 0),
      };
    case 'retrying':
    case 'submitted':
    case 'ignored':
      return item;
  }
}

function opened(
  { identity, delivery, digest, since }: Incoming,
  moment: Moment,
  version: number,
): LedgerItem {
  return {
    ...identity,
    id: delivery.id,
    state: 'retrying',
    why: null,
    attempts: 0,
    doubts: 0,
    deliveries: 1,
    partnerStatus: null,
    firstSeen: delivery.acceptedAt,
    submittedAt: null,
    retryingSince: since,
    nextAttempt: null,
    owner: null,
    leaseUntil: null,
    replay: 0,
    digest,
    kept: null,
    corrections: [],
    emailDigest: null,
    phoneDigest: null,
    version: version + 1,
    expiresAt: expiry(moment),
  };
}

function written(item: LedgerItem, moment: Moment): LedgerItem {
  return { ...item, version: item.version + 1, owner: null, leaseUntil: null, expiresAt: expiry(moment) };
}

const expiry = ({ now, timing }: Moment): number => now + timing.rememberMs;

function nextAttempt(item: LedgerItem, verdict: RetryVerdict, moment: Moment): number {
  const { now, random, timing } = moment;
  if (verdict.atOnce) return now;
  const wished = Math.min(verdict.retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS) / timing.speed;
  return now + Math.max(delayAfter(item.attempts, timing, random), wished);
}

function retryingTill(
  item: LedgerItem,
  why: RetryingWhy,
  delivery: Delivery,
  { now, timing }: Moment,
  till: number,
): LedgerItem {
  if (now - item.retryingSince >= timing.giveUpMs)
    return parkedAs(item, { reason: 'gave_up', last: why.reason }, delivery);
  return { ...item, state: 'retrying', why, nextAttempt: Math.ceil(till) };
}

function parkedAs(item: LedgerItem, why: ParkedWhy, delivery: Delivery): LedgerItem {
  const { form: _, corrections, ...bytes } = delivery;
  const kept = { ...bytes, corrections: [...corrections] };
  return { ...item, state: 'parked', why, nextAttempt: null, replay: item.replay + 1, kept };
}
