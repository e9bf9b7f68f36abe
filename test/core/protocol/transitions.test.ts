import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_DIGESTS } from '../../../lambda/core/protocol/contact-digests.ts';
import { isUncertain, LedgerItem } from '../../../lambda/core/protocol/item.ts';
import { judge, type PartnerAnswer } from '../../../lambda/core/protocol/partner-answer.ts';
import { timingAt } from '../../../lambda/core/protocol/timing.ts';
import {
  claimed,
  deferred,
  ended,
  ignored,
  parked,
  recorded,
  repeated,
} from '../../../lambda/core/protocol/transitions.ts';
import type { IgnoredWhy, ParkedWhy, RetryingWhy } from '../../../lambda/core/telling/why.ts';
import {
  DAY,
  DIGESTS,
  givenClaim,
  givenCorrection,
  givenDelivery,
  givenIncoming,
  givenItem,
  givenMoment,
  givenParked,
  HOUR,
  MINUTE,
  NOW,
  SECOND,
} from '../given.ts';

const NOT_LIVE: ParkedWhy = { reason: 'not_live' };
const KEY_MISSING: RetryingWhy = { reason: 'key_missing' };
const PARTIAL: IgnoredWhy = { reason: 'partial' };

const claim = (found: LedgerItem | null, incoming = givenIncoming(), moment = givenMoment()) =>
  claimed(found, incoming, 'Testxxx-new-owner', moment);

const answered = (status: number, changed: { retryAfter?: string; body?: string } = {}): PartnerAnswer => ({
  kind: 'answered',
  status,
  retryAfter: null,
  body: '',
  ...changed,
});
const record = (
  answer: PartnerAnswer,
  {
    from = givenClaim(),
    incoming = givenIncoming(),
    holds = false,
    moment = givenMoment(),
  }: {
    from?: LedgerItem;
    incoming?: ReturnType<typeof givenIncoming>;
    holds?: boolean;
    moment?: ReturnType<typeof givenMoment>;
  } = {},
) => recorded(from, judge(answer, moment.now), incoming, holds, moment);

/** A later delivery of the same submission. */
const LATER = givenIncoming({
  digest: 'Testxxx-other-digest',
  delivery: givenDelivery({
    id: '00000000-0000-4000-8000-000000000002',
    acceptedAt: NOW - SECOND,
    raw: Uint8Array.of(1, 2, 3),
  }),
});

/** The parked delivery sent again with what an operator put right. */
const MENDED = givenIncoming({
  replay: 1,
  delivery: givenDelivery({ corrections: [givenCorrection({ value: 'Testxxx-Secretville' })] }),
});

describe('a claim', () => {
  test('of no item opens one', () => {
    expect(claim(null)).toEqual({
      key: 'debt-relief-quiz#Testxxx-submission-id',
      form: 'debt-relief-quiz',
      source: 'typeform',
      submission: 'Testxxx-submission-id',
      reference: 'RR-08H6-SV50',
      id: '00000000-0000-4000-8000-000000000001',
      state: 'sending',
      why: null,
      attempts: 1,
      doubts: 0,
      deliveries: 1,
      partnerStatus: null,
      firstSeen: NOW,
      submittedAt: null,
      retryingSince: NOW,
      nextAttempt: null,
      owner: 'Testxxx-new-owner',
      leaseUntil: NOW + 45 * SECOND,
      replay: 0,
      digest: 'Testxxx-digest',
      kept: null,
      corrections: [],
      emailDigest: 'Testxxx-email-digest',
      phoneDigest: 'Testxxx-phone-digest',
      version: 1,
      expiresAt: NOW + 90 * DAY,
    });
  });

  test('counts from when the delivery was accepted, not from when it is worked on', () => {
    expect(claim(null, LATER)).toMatchObject({ firstSeen: NOW - SECOND, retryingSince: NOW - SECOND });
    const sentAgain = claim(null, { ...LATER, since: NOW });
    expect(sentAgain).toMatchObject({ firstSeen: NOW - SECOND, retryingSince: NOW });
  });

  test('of a retrying item is one more attempt, and changes nothing of its past', () => {
    const found = givenItem({ attempts: 4, doubts: 2, deliveries: 3, replay: 1 });
    expect(claim(found, LATER)).toEqual({
      ...found,
      state: 'sending',
      attempts: 5,
      nextAttempt: null,
      owner: 'Testxxx-new-owner',
      leaseUntil: NOW + 45 * SECOND,
      digest: 'Testxxx-other-digest',
      version: 3,
    });
  });

  test('of a claim never closed is one more attempt and one more doubt', () => {
    const found = givenClaim({ attempts: 2, doubts: 1, leaseUntil: NOW });
    expect(claim(found)).toMatchObject({
      state: 'sending',
      attempts: 3,
      doubts: 2,
      deliveries: 1,
      owner: 'Testxxx-new-owner',
      leaseUntil: NOW + 45 * SECOND,
      retryingSince: NOW - MINUTE,
    });
  });

  test('by a replay starts the 72 hours again, and is no delivery', () => {
    const found = givenParked({ replay: 2, deliveries: 3, doubts: 1, retryingSince: NOW - 90 * HOUR });
    expect(claim(found, givenIncoming({ replay: 2 }))).toMatchObject({
      state: 'sending',
      deliveries: 3,
      doubts: 1,
      replay: 2,
      firstSeen: NOW - MINUTE,
      retryingSince: NOW,
      kept: null,
    });
  });

  test('by a corrected form starts the 72 hours again, and is a delivery', () => {
    const found = givenParked({ deliveries: 3, retryingSince: NOW - 90 * HOUR });
    expect(claim(found, LATER)).toMatchObject({
      state: 'sending',
      id: found.id,
      deliveries: 4,
      replay: 1,
      digest: 'Testxxx-other-digest',
      retryingSince: NOW - SECOND,
      kept: null,
    });
  });

  test('of an item that has expired opens one anew, at the version after the old one', () => {
    const old = givenItem({ state: 'submitted', version: 7, doubts: 2, deliveries: 5, expiresAt: NOW });
    expect(claim(old)).toEqual({ ...claim(null), version: 8 });
  });

  test('of an item that expires in a moment is of that item', () => {
    expect(claim(givenItem({ attempts: 4, expiresAt: NOW + 1 }))).toMatchObject({ attempts: 5 });
  });
});

describe('what an operator put right', () => {
  const told = [{ field: 'city', by: 'Testxxx-operator', at: NOW - MINUTE }];

  test('is told in the item by field, person and time, and never by what was put', () => {
    const claimed = claim(givenParked(), MENDED);
    expect(claimed.corrections).toEqual(told);
    for (const status of [200, 400, 503]) {
      const item = record(answered(status), { from: claimed, incoming: MENDED });
      expect(item.corrections).toEqual(told);
      expect(JSON.stringify({ ...item, kept: null })).not.toContain('Secretville');
    }
  });

  test('is kept with the delivery where it is parked again, so that it need not be put right twice', () => {
    const { form: _, ...kept } = MENDED.delivery;
    expect(parked(givenParked(), MENDED, NOT_LIVE, givenMoment())).toMatchObject({ corrections: told, kept });
    expect(record(answered(400), { from: claim(givenParked(), MENDED), incoming: MENDED })).toMatchObject({
      corrections: told,
      kept,
    });
  });

  test('is none of a form that the person corrected themselves', () => {
    const mended = { corrections: [{ field: 'city' as const, by: 'Testxxx-operator', at: NOW }] };
    expect(claim(givenParked(mended), LATER).corrections).toEqual([]);
  });
});

describe('the digests of the person’s contact', () => {
  const OTHERS = { emailDigest: 'Testxxx-other-email', phoneDigest: 'Testxxx-other-phone' };

  test('are those of the message worked on, in whatever state it ends', () => {
    const incoming = givenIncoming({ digests: OTHERS });
    const moment = givenMoment();
    for (const found of [null, givenItem(), givenParked(), givenClaim({ leaseUntil: NOW })]) {
      expect(claim(found, incoming)).toMatchObject(OTHERS);
      expect(deferred(found, incoming, KEY_MISSING, NOW, moment)).toMatchObject(OTHERS);
      expect(parked(found, incoming, NOT_LIVE, moment)).toMatchObject(OTHERS);
      expect(ignored(found, incoming, PARTIAL, moment)).toMatchObject(OTHERS);
    }
  });

  test('stay once the item is closed, so that it can be found', () => {
    for (const answer of [answered(200), answered(400), answered(503)]) {
      expect(record(answer)).toMatchObject(DIGESTS);
    }
    expect(repeated(givenItem({ state: 'submitted' }), givenMoment())).toMatchObject(DIGESTS);
    expect(ended(givenParked(), PARTIAL, givenMoment())).toMatchObject(DIGESTS);
  });

  test('are kept from earlier where the key of the digests can’t be read this time', () => {
    const incoming = givenIncoming({ digests: NO_DIGESTS });
    for (const found of [givenItem(), givenParked(), givenClaim({ leaseUntil: NOW })]) {
      expect(claim(found, incoming)).toMatchObject(DIGESTS);
    }
  });

  test('are none on a new item where the key of the digests can’t be read', () => {
    expect(claim(null, givenIncoming({ digests: NO_DIGESTS }))).toMatchObject(NO_DIGESTS);
  });
});

describe('what the partner says', () => {
  test.each([200, 201, 204, 299])('%i: submitted', (status) => {
    const from = givenClaim({ why: { reason: 'partner_busy' }, doubts: 1 });
    expect(record(answered(status), { from })).toEqual({
      ...from,
      state: 'submitted',
      why: null,
      submittedAt: NOW,
      partnerStatus: status,
      owner: null,
      leaseUntil: null,
      version: from.version + 1,
    });
  });

  test.each([
    [401, 'key_refused'],
    [403, 'key_refused'],
    [404, 'address_wrong'],
    [405, 'address_wrong'],
    [301, 'address_wrong'],
    [302, 'address_wrong'],
    [307, 'address_wrong'],
    [308, 'address_wrong'],
    [408, 'partner_busy'],
    [425, 'partner_busy'],
    [503, 'partner_busy'],
    [429, 'rate_limited'],
  ])('%i: retrying as %s without a doubt, on a form that holds too', (status, reason) => {
    for (const holds of [false, true]) {
      expect(record(answered(status), { holds })).toMatchObject({
        state: 'retrying',
        why: { reason },
        doubts: 0,
        partnerStatus: status,
        owner: null,
        leaseUntil: null,
        kept: null,
      });
    }
  });

  test('unreachable: retrying without a doubt, on a form that holds too', () => {
    for (const holds of [false, true]) {
      const item = record({ kind: 'unreachable' }, { holds });
      expect(item).toMatchObject({ state: 'retrying', why: { reason: 'partner_unreachable' }, doubts: 0 });
    }
  });

  test.each<PartnerAnswer>([{ kind: 'unreachable' }, { kind: 'lost' }])(
    'nothing at all (%j): the status that it gave last is kept',
    (answer) => {
      expect(record(answer, { from: givenClaim({ partnerStatus: 503 }) }).partnerStatus).toBe(503);
      expect(record(answer, { from: givenClaim({ partnerStatus: null }) }).partnerStatus).toBeNull();
    },
  );

  test('is dated where it took the referral, and nowhere else', () => {
    const moment = givenMoment({ now: NOW + MINUTE });
    expect(record(answered(201), { moment }).submittedAt).toBe(NOW + MINUTE);
    for (const answer of [answered(400), answered(503), { kind: 'lost' as const }]) {
      expect(record(answer, { moment }).submittedAt).toBeNull();
    }
    const submitted = record(answered(200));
    expect(repeated(submitted, moment).submittedAt).toBe(NOW);
  });

  const doubtful: [PartnerAnswer, string][] = [
    ...[500, 501, 502, 504, 520, 599, 999].map((status): [PartnerAnswer, string] => [
      answered(status),
      'partner_failed',
    ]),
    [{ kind: 'lost' }, 'answer_lost'],
  ];

  test.each(doubtful)('%j: retrying as %s with one more doubt', (answer, reason) => {
    expect(record(answer, { from: givenClaim({ doubts: 1 }) })).toMatchObject({
      state: 'retrying',
      why: { reason },
      doubts: 2,
      kept: null,
    });
  });

  test.each(doubtful)('%j: parked as uncertain by a form that holds', (answer) => {
    const { form: _, ...kept } = givenDelivery();
    expect(record(answer, { holds: true })).toMatchObject({
      state: 'parked',
      why: { reason: 'uncertain' },
      doubts: 1,
      nextAttempt: null,
      replay: 1,
      owner: null,
      kept,
    });
  });

  test.each([400, 409, 410, 418, 422])(
    '%i: parked as refused without a doubt, with what was sent',
    (status) => {
      const { form: _, ...kept } = LATER.delivery;
      const item = record(answered(status, { body: '{"field":"province"}' }), { incoming: LATER });
      expect(item).toMatchObject({
        state: 'parked',
        why: { reason: 'refused', status, field: 'province' },
        doubts: 0,
        partnerStatus: status,
        nextAttempt: null,
        replay: 1,
        owner: null,
        leaseUntil: null,
        kept,
      });
    },
  );
});

describe('the next attempt', () => {
  const waitFor = (answer: PartnerAnswer, attempts: number, random: number, speed = 1) => {
    const moment = givenMoment({ random, timing: timingAt(speed) });
    return Number(record(answer, { from: givenClaim({ attempts }), moment }).nextAttempt) - NOW;
  };

  test.each([
    [1, 0, 7.5 * SECOND],
    [1, 0.5, 11.25 * SECOND],
    [2, 0, 15 * SECOND],
    [7, 0, 7.5 * MINUTE],
    [400, 0, 7.5 * MINUTE],
  ])('after attempt %i with the chance %d comes in %i ms', (attempts, random, ms) => {
    expect(waitFor(answered(503), attempts, random)).toBe(ms);
  });

  test.each([
    ['0', 7.5 * SECOND],
    ['7', 7.5 * SECOND],
    ['60', MINUTE],
    ['3600', HOUR],
    ['3601', HOUR],
    ['999999999', HOUR],
    ['9999999999', HOUR],
    ['Tue, 24 Nov 2026 22:07:00 GMT', 2 * MINUTE],
    ['Tue, 24 Nov 2026 22:04:00 GMT', 7.5 * SECOND],
    ['Wed, 24 Nov 2027 22:05:00 GMT', HOUR],
    ['soon', 7.5 * SECOND],
    ['-60', 7.5 * SECOND],
    ['', 7.5 * SECOND],
  ])('after Retry-After %j comes in %i ms: a floor, capped at an hour', (retryAfter, ms) => {
    expect(waitFor(answered(503, { retryAfter }), 1, 0)).toBe(ms);
  });

  test('is later than Retry-After where the delay has grown beyond it', () => {
    expect(waitFor(answered(429, { retryAfter: '60' }), 7, 0)).toBe(7.5 * MINUTE);
  });

  test('comes sooner at a higher speed, Retry-After included', () => {
    expect(waitFor(answered(503), 2, 0, 60)).toBe(250);
    expect(waitFor(answered(503, { retryAfter: '7200' }), 1, 0, 60)).toBe(MINUTE);
  });

  test('is at once where the key was mended meanwhile', () => {
    const verdict = judge(answered(401, { retryAfter: '60' }), NOW);
    if (verdict.verdict !== 'retry') throw new Error('a 401 is tried again');
    const item = recorded(givenClaim(), { ...verdict, atOnce: true }, givenIncoming(), false, givenMoment());
    expect(item).toMatchObject({ state: 'retrying', nextAttempt: NOW });
  });
});

describe('after 72 hours', () => {
  const since = (ms: number, changed: Partial<LedgerItem> = {}) =>
    givenClaim({ retryingSince: NOW - ms, firstSeen: NOW - ms, ...changed });

  test('what still fails is parked, with its last reason and its bytes', () => {
    const { form: _, ...kept } = givenDelivery();
    expect(record(answered(503), { from: since(72 * HOUR) })).toMatchObject({
      state: 'parked',
      why: { reason: 'gave_up', last: 'partner_busy' },
      nextAttempt: null,
      replay: 1,
      kept,
    });
  });

  test('less a millisecond it is tried again', () => {
    expect(record(answered(503), { from: since(72 * HOUR - 1) })).toMatchObject({ state: 'retrying' });
  });

  test('a send that leaves a doubt is parked with it', () => {
    expect(record({ kind: 'lost' }, { from: since(72 * HOUR) })).toMatchObject({
      state: 'parked',
      why: { reason: 'gave_up', last: 'answer_lost' },
      doubts: 1,
    });
  });

  test('a send that succeeds is submitted', () => {
    expect(record(answered(200), { from: since(100 * HOUR) })).toMatchObject({ state: 'submitted' });
  });

  test('what could not even be sent is parked too', () => {
    const found = givenItem({ retryingSince: NOW - 72 * HOUR });
    expect(deferred(found, givenIncoming(), KEY_MISSING, NOW + MINUTE, givenMoment())).toMatchObject({
      state: 'parked',
      why: { reason: 'gave_up', last: 'key_missing' },
      replay: 1,
    });
  });

  test('of speed 60 are 72 minutes', () => {
    const moment = givenMoment({ timing: timingAt(60) });
    expect(record(answered(503), { from: since(72 * MINUTE), moment })).toMatchObject({ state: 'parked' });
    expect(record(answered(503), { from: since(72 * MINUTE - 1), moment })).toMatchObject({
      state: 'retrying',
    });
  });

  test('since it was replayed, not since it was first seen', () => {
    const from = since(HOUR, { firstSeen: NOW - 100 * HOUR });
    expect(record(answered(503), { from })).toMatchObject({ state: 'retrying' });
  });
});

describe('a deferral', () => {
  const defer = (found: LedgerItem | null, incoming = givenIncoming(), till = NOW + MINUTE) =>
    deferred(found, incoming, KEY_MISSING, till, givenMoment());

  test('of no item opens one that has not been sent', () => {
    expect(defer(null)).toMatchObject({
      state: 'retrying',
      why: KEY_MISSING,
      attempts: 0,
      doubts: 0,
      deliveries: 1,
      nextAttempt: NOW + MINUTE,
      owner: null,
      version: 1,
      kept: null,
    });
  });

  test('of a retrying item is no attempt', () => {
    const found = givenItem({ attempts: 3, doubts: 1 });
    expect(defer(found)).toEqual({
      ...found,
      why: KEY_MISSING,
      nextAttempt: NOW + MINUTE,
      version: 3,
    });
  });

  test('is of the bytes that will be sent, so that a repeat of them is known as one', () => {
    expect(defer(givenParked(), LATER)).toMatchObject({ digest: 'Testxxx-other-digest' });
  });

  test('of a claim never closed keeps its doubt', () => {
    expect(defer(givenClaim({ leaseUntil: NOW }))).toMatchObject({
      state: 'retrying',
      doubts: 1,
      owner: null,
      leaseUntil: null,
    });
  });

  test('of a replayed item keeps no copy of what the message holds', () => {
    expect(defer(givenParked({ replay: 1 }), givenIncoming({ replay: 1 }))).toMatchObject({
      state: 'retrying',
      replay: 1,
      kept: null,
    });
  });

  test('is till a whole millisecond, never sooner than asked', () => {
    expect(defer(null, givenIncoming(), NOW + 0.2)).toMatchObject({ nextAttempt: NOW + 1 });
  });
});

describe('parking', () => {
  const park = (found: LedgerItem | null, incoming = givenIncoming()) =>
    parked(found, incoming, NOT_LIVE, givenMoment());

  test('of no item keeps the delivery and gives it the replay number 1', () => {
    const { form: _, ...kept } = givenDelivery();
    expect(park(null)).toMatchObject({
      state: 'parked',
      why: NOT_LIVE,
      attempts: 0,
      deliveries: 1,
      nextAttempt: null,
      replay: 1,
      version: 1,
      kept,
    });
  });

  test('again raises the replay number, so that an older replay comes too late', () => {
    expect(park(givenParked({ replay: 2 }), givenIncoming({ replay: 2 }))).toMatchObject({ replay: 3 });
  });

  test('a corrected form that is no better keeps the corrected bytes', () => {
    const { form: _, ...kept } = LATER.delivery;
    expect(park(givenParked({ deliveries: 1 }), LATER)).toMatchObject({
      deliveries: 2,
      replay: 2,
      digest: 'Testxxx-other-digest',
      kept,
    });
  });

  test('of a claim never closed counts its doubt and takes it from its owner', () => {
    expect(park(givenClaim({ doubts: 1, leaseUntil: NOW }))).toMatchObject({
      state: 'parked',
      doubts: 2,
      attempts: 1,
      owner: null,
      leaseUntil: null,
    });
  });
});

describe('ignoring', () => {
  test('opens an item that nothing is sent for and nothing is kept of', () => {
    expect(ignored(null, givenIncoming(), PARTIAL, givenMoment())).toMatchObject({
      state: 'ignored',
      why: PARTIAL,
      attempts: 0,
      deliveries: 1,
      nextAttempt: null,
      replay: 0,
      kept: null,
    });
  });

  test('of a parked item lets go of what it kept', () => {
    expect(ignored(givenParked(), LATER, PARTIAL, givenMoment())).toMatchObject({
      state: 'ignored',
      nextAttempt: null,
      kept: null,
    });
  });
});

describe('ending', () => {
  const CLOSED: IgnoredWhy = { reason: 'closed', because: 'called by hand', by: 'Testxxx-operator' };

  test.each<IgnoredWhy>([CLOSED, { reason: 'moved', reference: 'RR-0000-0000' }])(
    'a parked item because of %j lets go of what it kept, and nothing else',
    (why) => {
      const found = givenParked({ doubts: 1, deliveries: 2, replay: 3, partnerStatus: 400 });
      expect(ended(found, why, givenMoment({ now: NOW + DAY }))).toEqual({
        ...found,
        state: 'ignored',
        why,
        kept: null,
        version: found.version + 1,
        expiresAt: NOW + 91 * DAY,
      });
    },
  );

  test('is no delivery and no attempt, and leaves nobody with a claim', () => {
    const found = givenClaim({ attempts: 2 });
    expect(ended(found, CLOSED, givenMoment())).toMatchObject({
      attempts: 2,
      deliveries: found.deliveries,
      nextAttempt: null,
      owner: null,
      leaseUntil: null,
    });
  });
});

describe('a repeat', () => {
  test.each([
    givenItem({ state: 'submitted', why: null, nextAttempt: null, deliveries: 4 }),
    givenItem({ state: 'ignored', why: PARTIAL, nextAttempt: null }),
    givenParked(),
  ])(
    'of an item that is $state is counted, and changes nothing else but the time it is remembered',
    (found) => {
      expect(repeated(found, givenMoment({ now: NOW + DAY }))).toEqual({
        ...found,
        deliveries: found.deliveries + 1,
        version: found.version + 1,
        expiresAt: NOW + 91 * DAY,
      });
    },
  );
});

describe('every step', () => {
  const found = fc.constantFrom(
    null,
    givenItem(),
    givenItem({ doubts: 2, retryingSince: NOW - 80 * HOUR }),
    givenClaim({ leaseUntil: NOW - 1 }),
    givenParked({ replay: 4 }),
    givenItem({ state: 'submitted', why: null, nextAttempt: null }),
    givenItem({ state: 'ignored', why: PARTIAL, nextAttempt: null }),
    givenItem({ state: 'submitted', expiresAt: NOW - 1 }),
  );
  const incoming = fc.constantFrom(givenIncoming(), LATER, MENDED, givenIncoming({ replay: 4 }));
  const answer: fc.Arbitrary<PartnerAnswer> = fc.oneof(
    fc.constantFrom<PartnerAnswer>({ kind: 'lost' }, { kind: 'unreachable' }),
    fc.record({
      kind: fc.constant('answered' as const),
      status: fc.integer({ min: 100, max: 999 }),
      retryAfter: fc.option(fc.nat().map(String)),
      body: fc.string(),
    }),
  );
  const moment = fc
    .record({
      random: fc.double({ min: 0, max: 0.999, noNaN: true }),
      speed: fc.constantFrom(1, 10, 60, 1_000),
    })
    .map(({ random, speed }) => givenMoment({ random, timing: timingAt(speed) }));
  const stepped = fc
    .record({ found, incoming, answer, moment, holds: fc.boolean() })
    .map(({ found, incoming, answer, moment, holds }) => {
      const claim = claimed(found, incoming, 'Testxxx-new-owner', moment);
      return {
        found,
        claim,
        steps: [
          recorded(claim, judge(answer, NOW), incoming, holds, moment),
          deferred(claim, incoming, KEY_MISSING, NOW + MINUTE, moment),
          parked(claim, incoming, NOT_LIVE, moment),
          ignored(claim, incoming, PARTIAL, moment),
          ended(claim, PARTIAL, moment),
          repeated(claim, moment),
        ],
      };
    });

  test('writes an item that the ledger can hold, one version on', () => {
    fc.assert(
      fc.property(stepped, ({ found, claim, steps }) => {
        expect(LedgerItem.parse(claim)).toEqual(claim);
        expect(claim.version).toBe((found?.version ?? 0) + 1);
        for (const item of steps) {
          expect(LedgerItem.parse(item)).toEqual(item);
          expect(item.version).toBe(claim.version + 1);
        }
      }),
    );
  });

  test('after the claim never loses a doubt, an attempt or a delivery', () => {
    fc.assert(
      fc.property(stepped, ({ claim, steps }) => {
        for (const item of steps) {
          expect(item.doubts).toBeGreaterThanOrEqual(claim.doubts);
          expect(item.attempts).toBe(claim.attempts);
          expect(item.deliveries).toBeGreaterThanOrEqual(claim.deliveries);
        }
      }),
    );
  });

  test('holds a person’s data only while parked, and a time only while retrying', () => {
    fc.assert(
      fc.property(stepped, ({ claim, steps }) => {
        for (const item of [claim, ...steps]) {
          expect(item.kept !== null).toBe(item.state === 'parked');
          expect(item.nextAttempt !== null).toBe(item.state === 'retrying');
          expect(item.owner !== null).toBe(item.state === 'sending');
        }
      }),
    );
  });

  test('sends again within an hour', () => {
    fc.assert(
      fc.property(stepped, ({ steps }) => {
        for (const { state, nextAttempt } of steps) {
          if (state !== 'retrying') continue;
          expect(Number.isInteger(nextAttempt)).toBe(true);
          expect(Number(nextAttempt)).toBeGreaterThanOrEqual(NOW);
          expect(Number(nextAttempt)).toBeLessThanOrEqual(NOW + HOUR);
        }
      }),
    );
  });
});

test('uncertain is a flag, not a state', () => {
  expect(isUncertain(givenItem({ doubts: 0 }))).toBe(false);
  expect(isUncertain(givenItem({ state: 'submitted', doubts: 1 }))).toBe(true);
});
