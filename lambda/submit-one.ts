// The way of one submission from the inbox to the partner: read, map, key, claim, send, record. Every decision is
// core's; this file puts them in order and asks the outside world, which it is given.

import type { Definition } from './core/forms/definition.ts';
import { composeReferral, type ReferralParts } from './core/mapping/compose-referral.ts';
import { planWork, type Work } from './core/mapping/plan.ts';
import type { Referral } from './core/mapping/referral.ts';
import { apiKeyOf } from './core/proof/secret-values.ts';
import {
  type Contact,
  type ContactDigests,
  contactDigests,
  NO_DIGESTS,
} from './core/protocol/contact-digests.ts';
import { afterLease, delayAfter } from './core/protocol/delay.ts';
import type { LedgerItem } from './core/protocol/item.ts';
import { type Message, type Replay, waitingSince } from './core/protocol/message.ts';
import { nextStep } from './core/protocol/next-step.ts';
import { judge, type Verdict } from './core/protocol/partner-answer.ts';
import { type Pause, pauseAfter } from './core/protocol/pause.ts';
import type { Timing } from './core/protocol/timing.ts';
import {
  claimed,
  deferred,
  ended,
  type Incoming,
  ignored,
  type Moment,
  parked,
  recorded,
  repeated,
} from './core/protocol/transitions.ts';
import { err, ok, type Result } from './core/result.ts';
import type { RetryingWhy } from './core/telling/why.ts';
import type { ReadForm } from './io/forms.ts';
import type { Ledger } from './io/ledger.ts';
import type { PostReferral } from './io/referral-api.ts';
import type { Secret } from './io/secrets.ts';
import type { Tell } from './tell.ts';

/** Everything outside that a submission's way touches. */
export interface World {
  readonly forms: ReadForm<Definition>;
  readonly ledger: Ledger;
  readonly apiKey: Secret;
  readonly digestKey: Secret;
  readonly post: PostReferral;
  readonly partners: readonly string[];
  readonly timing: Timing;
  readonly now: () => number;
  readonly random: () => number;
  readonly newOwner: () => string;
  /** How often the message has been received, this time included. */
  readonly receives: number;
  /** What is left of the invocation, in milliseconds. */
  readonly remainingMs: () => number;
  /** This execution environment's pause, if it is in one. */
  readonly pause: { current: Pause | null };
  readonly tell: Tell;
}

/** The message has done its work, or has to come back. */
export type Outcome = { readonly kind: 'acknowledge' } | { readonly kind: 'hide'; readonly ms: number };

/** Takes one message as far as it can go now. Throws only where the ledger or the form can't be read. */
export async function submitOne(message: Message, world: World): Promise<Outcome> {
  const { delivery, replay } = message;
  const definition = await world.forms(delivery.form);
  const { identity, digest, contact, work } = planWork(definition, delivery, world.partners, replay !== null);
  const isItsReplay = replay?.key === identity.key;
  const incoming: Incoming = {
    identity,
    delivery,
    digest,
    replay: isItsReplay ? replay.number : null,
    digests: await digestsOf(contact, world),
    since: waitingSince(message),
  };
  const holds = definition?.uncertain === 'hold';
  const outcome = await takeSteps({ incoming, work, holds, world });
  if (outcome.kind === 'acknowledge' && replay !== null && !isItsReplay)
    await endMoved(replay, identity.reference, world);
  return outcome;
}

/** Without the key a submission goes out all the same, and can be found by its reference alone. */
async function digestsOf(contact: Contact, { digestKey }: World): Promise<ContactDigests> {
  const key = await digestKey.read().catch(() => '');
  return key === '' ? NO_DIGESTS : contactDigests(contact, key);
}

async function takeSteps(step: Omit<Step, 'found'>): Promise<Outcome> {
  for (;;) {
    const found = await step.world.ledger.find(step.incoming.identity.key);
    const outcome = await takeStep({ ...step, found });
    // Null: somebody else wrote first, and what they wrote decides.
    if (outcome !== null) return outcome;
  }
}

/** A delivery that could not be read has a key of its own; sent again and read, it became another's submission. */
async function endMoved(replay: Replay, reference: string, world: World): Promise<void> {
  const { key, number } = replay;
  const found = await world.ledger.find(key);
  if (found?.state !== 'parked' || found.replay !== number) return;
  const item = ended(found, { reason: 'moved', reference }, momentOf(world));
  if (!(await write(item, found, world))) await endMoved(replay, reference, world);
}

const ACKNOWLEDGE: Outcome = { kind: 'acknowledge' };

/** What every step works on. */
interface Step {
  /** As stored, even past its `expiresAt`: the next write has to follow its version. */
  readonly found: LedgerItem | null;
  readonly incoming: Incoming;
  readonly work: Work;
  readonly holds: boolean;
  readonly world: World;
}

async function takeStep(step: Step): Promise<Outcome | null> {
  const { found, incoming, work, holds, world } = step;
  const moment = momentOf(world);
  const { now } = moment;
  const next = nextStep(found !== null && found.expiresAt > now ? found : null, incoming, holds, now);
  switch (next.step) {
    case 'wait_till_due':
      return hideTill(next.due, moment);
    case 'wait_for_lease':
      return hideTill(afterLease(next.leaseUntil, moment.timing, moment.random), moment);
    case 'acknowledge':
      return acknowledge(step, moment);
    case 'hold':
      return finish(step, parked(found, incoming, { reason: 'uncertain' }, moment));
    case 'claim':
      if (work.kind === 'park') return finish(step, parked(found, incoming, work.why, moment));
      if (work.kind === 'ignore') return finish(step, ignored(found, incoming, work.why, moment));
      return claimAndSend(step, work.parts, moment);
  }
}

/** A repeat is counted; an operator's replay that comes too late is none. */
async function acknowledge({ found, incoming, world }: Step, moment: Moment): Promise<Outcome | null> {
  if (found === null || incoming.replay !== null) return ACKNOWLEDGE;
  return (await write(repeated(found, moment), found, world)) ? ACKNOWLEDGE : null;
}

async function finish({ found, world }: Step, item: LedgerItem): Promise<Outcome | null> {
  return (await write(item, found, world)) ? ACKNOWLEDGE : null;
}

async function claimAndSend(step: Step, parts: ReferralParts, moment: Moment): Promise<Outcome | null> {
  const { found, incoming, world } = step;
  const key = await keyFor(parts.mapped.referralPartner.value, world);
  if (!key.ok) {
    const delay = delayAfter(world.receives, moment.timing, moment.random);
    return defer(step, key.error, moment.now + delay, moment);
  }
  const { pause } = world;
  if (pause.current !== null && pause.current.until > moment.now) {
    const resumed = afterLease(pause.current.until, moment.timing, moment.random);
    // Never sooner than its own delay: 72 hours of pauses must not use up the tries that the inbox allows.
    const own = moment.now + delayAfter(world.receives, moment.timing, moment.random);
    return defer(step, pause.current.why, Math.max(resumed, own), moment);
  }
  const referral = composeReferral(parts, await earlierRequests(incoming, world));
  // Too late in this invocation for a send and its record: the next one starts with all its time.
  if (world.remainingMs() < moment.timing.leastTimeToClaimMs) return { kind: 'hide', ms: 0 };
  const claim = claimed(found, incoming, world.newOwner(), moment);
  if (!(await write(claim, found, world))) return null;
  const verdict = await send(referral, key.value, world);
  return record(step, claim, verdict);
}

/** Requests by other forms within this time are the same person's, told in the note and never dropped. */
const SAME_PERSON_MS = 24 * 60 * 60 * 1_000;

/** Nobody asks more often in a day; a robot with one phone number must not make every submission a long search. */
const MOST_EARLIER = 20;

/** The references of the same person's other requests; none where the indexes can't be asked, since they only inform. */
async function earlierRequests({ identity, digests }: Incoming, world: World): Promise<readonly string[]> {
  const since = world.now() - SAME_PERSON_MS;
  const { emailDigest, phoneDigest } = digests;
  const found = await Promise.all([
    emailDigest === null ? [] : world.ledger.newest('emailDigest', emailDigest, since, MOST_EARLIER),
    phoneDigest === null ? [] : world.ledger.newest('phoneDigest', phoneDigest, since, MOST_EARLIER),
  ]).catch(() => []);
  const others = found.flat().filter(({ form, state }) => form !== identity.form && state !== 'ignored');
  return [...new Set(others.map(({ reference }) => reference))];
}

/** The partner's key for this referral, read anew once where it is not set: somebody may just have set it. */
async function keyFor(referralPartner: string, { apiKey }: World): Promise<Result<string, RetryingWhy>> {
  const secret = await apiKey.read().catch(() => null);
  if (secret === null) return err({ reason: 'secrets_unavailable' });
  const key = apiKeyOf(secret, referralPartner);
  if (key !== null) return ok(key);
  await apiKey.refresh();
  const anew = apiKeyOf(await apiKey.read(), referralPartner);
  return anew === null ? err({ reason: 'key_missing' }) : ok(anew);
}

async function defer(step: Step, why: RetryingWhy, till: number, moment: Moment): Promise<Outcome | null> {
  const { found, incoming, world } = step;
  const item = deferred(found, incoming, why, till, moment);
  return (await write(item, found, world)) ? afterWriting(item, moment.now) : null;
}

async function send(referral: Referral, key: string, world: World): Promise<Verdict> {
  const answer = await world.post(referral, key);
  const verdict = judge(answer, world.now());
  if (verdict.verdict !== 'retry') return verdict;
  const atOnce = verdict.why.reason === 'key_refused' && (await world.apiKey.refresh());
  const judged = { ...verdict, atOnce };
  world.pause.current = pauseAfter(judged, world.now(), world.timing) ?? world.pause.current;
  return judged;
}

/** What was sent must be known: recording is tried for as long as the invocation lasts, then the lease speaks. */
async function record(
  { incoming, holds, world }: Step,
  claim: LedgerItem,
  verdict: Verdict,
): Promise<Outcome> {
  const moment = momentOf(world);
  const item = recorded(claim, verdict, incoming, holds, moment);
  for (;;) {
    const written = await write(item, claim, world).catch(() => 'failed' as const);
    if (written === true) return afterWriting(item, world.now());
    // Another owner has the claim: this lease was over, and what we know comes too late.
    if (written === false) return { kind: 'hide', ms: moment.timing.settleMs.most };
    if (world.remainingMs() < RECORD_MARGIN_MS)
      return hideTill(afterLease(claim.leaseUntil ?? 0, moment.timing, moment.random), moment);
  }
}

/** A failing write takes up to a few seconds to fail; with less left than this, no other is begun. */
const RECORD_MARGIN_MS = 8_000;

async function write(item: LedgerItem, found: LedgerItem | null, world: World): Promise<boolean> {
  const isWritten = await world.ledger.write(item);
  if (isWritten) world.tell(item, found);
  return isWritten;
}

const afterWriting = (item: LedgerItem, now: number): Outcome =>
  item.nextAttempt === null ? ACKNOWLEDGE : { kind: 'hide', ms: item.nextAttempt - now };

const hideTill = (till: number, { now }: Moment): Outcome => ({ kind: 'hide', ms: till - now });

const momentOf = ({ now, random, timing }: World): Moment => ({ now: now(), random: random(), timing });
