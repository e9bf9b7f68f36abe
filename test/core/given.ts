// One good example of each thing that core works on; a test overrides the one thing that it is about.

import { Definition } from '../../lambda/core/forms/definition.ts';
import type { Answer, Submission } from '../../lambda/core/mapping/answers.ts';
import type { ContactDigests } from '../../lambda/core/protocol/contact-digests.ts';
import type { LedgerItem } from '../../lambda/core/protocol/item.ts';
import type { Correction, Delivery } from '../../lambda/core/protocol/message.ts';
import { timingAt } from '../../lambda/core/protocol/timing.ts';
import type { Incoming, Moment } from '../../lambda/core/protocol/transitions.ts';
import type { IgnoredWhy, ParkedWhy, RetryingWhy } from '../../lambda/core/telling/why.ts';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const NOW = Date.parse('2026-11-24T22:05:00Z');

export const PARTNERS = ['Testxxx-Referral-Partner', 'Testxxx-Other-Partner'];

/** A definition with the fields that the partner requires, each from the answer of the same name. */
export const givenDefinition = (changed: object = {}): Definition =>
  Definition.parse({
    title: 'Debt relief quiz',
    source: 'typeform',
    ...changed,
    fields: {
      firstName: 'first_name',
      lastName: 'last_name',
      phoneNumber: 'phone',
      emailAddress: 'email',
      city: 'city',
      province: 'province',
      ...('fields' in changed && typeof changed.fields === 'object' ? changed.fields : {}),
    },
  });

export const givenAnswer = (changed: Partial<Answer> = {}): Answer => ({
  key: 'story',
  aliases: [],
  label: '',
  value: 'Testxxx story',
  kind: 'question',
  ...changed,
});

/** Answers that `givenDefinition` maps; `changed` replaces values by key, and adds answers for further keys. */
export const givenAnswers = (changed: Readonly<Record<string, Answer['value']>> = {}): Answer[] =>
  Object.entries({
    first_name: 'Testxxx-Firstname',
    last_name: 'Testxxx-Lastname',
    phone: '+16045550123',
    email: 'Testxxx@example.com',
    city: 'Vancouver',
    province: 'BC',
    ...changed,
  }).map(([key, value]) => givenAnswer({ key, value }));

export const givenSubmission = (answers: readonly Answer[] = givenAnswers()): Submission => ({
  id: 'Testxxx-submission-id',
  // 2025: from November 2026 on British Columbia's clock depends on how new the machine's time zones are.
  submittedAt: '2025-11-24T22:05:00Z',
  answers,
});

export const givenDelivery = (changed: Partial<Delivery> = {}): Delivery => ({
  id: '00000000-0000-4000-8000-000000000001',
  form: 'debt-relief-quiz',
  acceptedAt: NOW,
  headers: { 'content-type': 'application/json' },
  raw: new TextEncoder().encode('{"event_id":"Testxxx-event-id"}'),
  corrections: [],
  ...changed,
});

/** What an operator put right in one field. */
export const givenCorrection = (changed: Partial<Correction> = {}): Correction => ({
  field: 'city',
  value: 'Burnaby',
  by: 'Testxxx-operator',
  at: NOW - MINUTE,
  ...changed,
});

const IDENTITY = {
  key: 'debt-relief-quiz#Testxxx-submission-id',
  form: 'debt-relief-quiz',
  source: 'typeform',
  submission: 'Testxxx-submission-id',
  reference: 'RR-08H6-SV50',
};

export const DIGESTS: ContactDigests = {
  emailDigest: 'Testxxx-email-digest',
  phoneDigest: 'Testxxx-phone-digest',
};

/** A delivery at the table, of the submission that `givenItem` is. */
export const givenIncoming = (changed: Partial<Incoming> = {}): Incoming => ({
  identity: IDENTITY,
  delivery: givenDelivery(),
  digest: 'Testxxx-digest',
  digests: DIGESTS,
  replay: null,
  since: (changed.delivery ?? givenDelivery()).acceptedAt,
  ...changed,
});

/** An item that waits for its second attempt, due now. */
export const givenItem = (changed: Partial<LedgerItem> = {}): LedgerItem => ({
  ...IDENTITY,
  id: '00000000-0000-4000-8000-000000000001',
  state: 'retrying',
  why: { reason: 'partner_busy' },
  attempts: 1,
  doubts: 0,
  deliveries: 1,
  partnerStatus: 503,
  firstSeen: NOW - MINUTE,
  submittedAt: null,
  retryingSince: NOW - MINUTE,
  nextAttempt: NOW,
  owner: null,
  leaseUntil: null,
  replay: 0,
  digest: 'Testxxx-digest',
  kept: null,
  corrections: [],
  ...DIGESTS,
  version: 2,
  expiresAt: NOW + 90 * DAY,
  ...changed,
});

/** The same item with its claim just made. */
export const givenClaim = (changed: Partial<LedgerItem> = {}): LedgerItem =>
  givenItem({
    state: 'sending',
    why: null,
    nextAttempt: null,
    owner: 'Testxxx-owner',
    leaseUntil: NOW + 45 * SECOND,
    ...changed,
  });

/** The same item waiting for a person. */
export const givenParked = (changed: Partial<LedgerItem> = {}): LedgerItem => {
  const { id, acceptedAt, headers, raw } = givenDelivery();
  return givenItem({
    state: 'parked',
    why: PARKED_WHYS.missing,
    nextAttempt: null,
    replay: 1,
    kept: { id, acceptedAt, headers, raw, corrections: [] },
    ...changed,
  });
};

export const givenMoment = (changed: Partial<Moment> = {}): Moment => ({
  now: NOW,
  random: 0.5,
  timing: timingAt(1),
  ...changed,
});

/** One of each reason. */
export const PARKED_WHYS: Readonly<Record<ParkedWhy['reason'], ParkedWhy>> = {
  unreadable: { reason: 'unreadable', found: 'an empty body', expected: 'JSON' },
  form_unknown: { reason: 'form_unknown' },
  missing: { reason: 'missing', field: 'city', asked: ['city'], nearest: ['town'] },
  ambiguous: { reason: 'ambiguous', field: 'city', name: 'City', keys: ['city_1', 'city_2'] },
  invalid: { reason: 'invalid', field: 'phoneNumber', key: 'phone', flaw: { flaw: 'too_short', digits: 7 } },
  consent_unclear: { reason: 'consent_unclear', answer: 'agree' },
  not_live: { reason: 'not_live' },
  maybe_test: { reason: 'maybe_test' },
  refused: { reason: 'refused', status: 400, field: 'province' },
  uncertain: { reason: 'uncertain' },
  gave_up: { reason: 'gave_up', last: 'partner_busy' },
  crashed: { reason: 'crashed' },
};

export const IGNORED_WHYS: Readonly<Record<IgnoredWhy['reason'], IgnoredWhy>> = {
  partial: { reason: 'partial' },
  test: { reason: 'test' },
  ping: { reason: 'ping' },
  empty: { reason: 'empty' },
  other_event: { reason: 'other_event' },
  no_consent: { reason: 'no_consent' },
  closed: { reason: 'closed', because: 'called by hand', by: 'Testxxx-operator' },
  moved: { reason: 'moved', reference: 'RR-0000-0000' },
};

export const RETRYING_WHYS: Readonly<Record<RetryingWhy['reason'], RetryingWhy>> = {
  key_missing: { reason: 'key_missing' },
  secrets_unavailable: { reason: 'secrets_unavailable' },
  rate_limited: { reason: 'rate_limited' },
  partner_busy: { reason: 'partner_busy' },
  partner_failed: { reason: 'partner_failed' },
  partner_unreachable: { reason: 'partner_unreachable' },
  answer_lost: { reason: 'answer_lost' },
  key_refused: { reason: 'key_refused', status: 401 },
  address_wrong: { reason: 'address_wrong', status: 404 },
};
