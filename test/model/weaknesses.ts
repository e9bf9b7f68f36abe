// The protocol with one of its conditions taken away, each by a wrapper round the real functions: the walk must find what
// that condition is there for, or it would prove nothing of the whole protocol either.

import { planWork } from '../../lambda/core/mapping/plan.ts';
import { NO_DIGESTS } from '../../lambda/core/protocol/contact-digests.ts';
import type { LedgerItem } from '../../lambda/core/protocol/item.ts';
import { nextStep } from '../../lambda/core/protocol/next-step.ts';
import { timingAt } from '../../lambda/core/protocol/timing.ts';
import { claimed } from '../../lambda/core/protocol/transitions.ts';
import { type Outcome, submitOne } from '../../lambda/submit-one.ts';
import { givenSetting } from './given-setting.ts';
import type { Run, Setting } from './world.ts';

export interface Weakness {
  /** What a function is told is stored. */
  readonly found?: (stored: LedgerItem | null, run: Pick<Run, 'does' | 'letter'>) => LedgerItem | null;
  /** What is stored of what a function writes. */
  readonly written?: (item: LedgerItem, stored: LedgerItem | null) => LedgerItem;
  /** Writes that succeed over any version. */
  readonly ignoresVersion?: (isRecord: boolean) => boolean;
  /** The message goes before what was sent is recorded. */
  readonly acknowledgesFirst?: boolean;
  /** The index of states shows nothing. */
  readonly listsNothing?: boolean;
  readonly submit?: typeof submitOne;
}

const withoutLease = (stored: LedgerItem | null) =>
  stored?.state === 'sending' ? { ...stored, leaseUntil: 0 } : stored;

/** Claims whatever it is about to work on, and only then looks whether there is anything to send. */
const claimFirst: typeof submitOne = (message, world) => {
  const find = async (key: string): Promise<LedgerItem | null> => {
    const found = await world.ledger.find(key);
    const { delivery } = message;
    const definition = await world.forms(delivery.form);
    const { identity, digest } = planWork(definition, delivery, world.partners);
    const since = delivery.acceptedAt;
    const incoming = { identity, delivery, digest, replay: null, digests: NO_DIGESTS, since };
    const moment = { now: world.now(), random: 0, timing: world.timing };
    if (found?.state === 'sending' || nextStep(found, incoming, false, moment.now).step !== 'claim')
      return found;
    const claim = claimed(found, incoming, world.newOwner(), moment);
    return (await world.ledger.write(claim)) ? withoutLease(claim) : find(key);
  };
  return submitOne(message, { ...world, ledger: { ...world.ledger, find } });
};

const acknowledgesAlways: typeof submitOne = async (message, world): Promise<Outcome> => {
  await submitOne(message, world);
  return { kind: 'acknowledge' };
};

const neverHolds: typeof submitOne = (message, world) => {
  const forms = async (slug: string) => {
    const definition = await world.forms(slug);
    return definition && { ...definition, uncertain: 'resend' as const };
  };
  return submitOne(message, { ...world, forms });
};

/** Each weakness in a world just large enough for it, and a word of what is found there. */
export const WEAKENED: readonly (Setting & { readonly finds: string })[] = [
  {
    ...givenSetting({ name: 'the version is not compared', weakness: { ignoresVersion: () => true } }),
    finds: 'live claims at once',
  },
  {
    ...givenSetting({ name: 'another’s lease is not waited for', weakness: { found: withoutLease } }),
    finds: 'live claims at once',
  },
  {
    ...givenSetting({
      name: 'a claim never closed leaves no doubt',
      budget: { crash: 1 },
      weakness: {
        written: (item, stored) =>
          stored?.state === 'sending' && item.state === 'sending' ? { ...item, doubts: stored.doubts } : item,
      },
    }),
    finds: 'one is not marked',
  },
  {
    ...givenSetting({
      name: 'a claim forgets earlier doubts',
      budget: { lostAnswer: 1 },
      weakness: { written: (item) => (item.state === 'sending' ? { ...item, doubts: 0 } : item) },
    }),
    finds: 'one is not marked',
  },
  {
    ...givenSetting({
      name: 'a lost answer leaves no doubt',
      budget: { lostAnswer: 1 },
      weakness: {
        written: (item, stored) => (stored?.state === 'sending' ? { ...item, doubts: stored.doubts } : item),
      },
    }),
    finds: 'one is not marked',
  },
  {
    ...givenSetting({
      name: 'the claim comes before the mapping',
      deliveries: ['first', 'corrected'],
      weakness: { submit: claimFirst },
    }),
    finds: 'one marks nothing',
  },
  {
    ...givenSetting({
      name: 'the message goes before the record',
      deliveries: ['first'],
      budget: { crash: 1 },
      weakness: { acknowledgesFirst: true },
    }),
    finds: 'nobody will work on it',
  },
  {
    ...givenSetting({
      name: 'the message goes although it has to come back',
      deliveries: ['first'],
      budget: { busy: 1 },
      weakness: { submit: acknowledgesAlways },
    }),
    finds: 'nobody will work on it',
  },
  {
    ...givenSetting({
      name: 'the replay’s number is ignored',
      deliveries: ['first'],
      budget: { refusal: 2, replay: 2 },
      weakness: {
        found: (stored, { letter: { message } }) =>
          stored?.state === 'parked' && message.replay !== null
            ? { ...stored, replay: message.replay.number }
            : stored,
      },
    }),
    finds: 'a replay of parking 1 restarted parking 2',
  },
  {
    ...givenSetting({
      name: 'the record does not ask who has the claim',
      budget: { oldKey: 1, badWrite: 1 },
      weakness: { ignoresVersion: (isRecord) => isRecord },
    }),
    finds: 'without a live claim',
  },
  {
    ...givenSetting({
      name: 'the lease is shorter than a function may take',
      budget: { slow: 2 },
      timing: { ...timingAt(1), leaseMs: 20_000 },
    }),
    finds: 'without a live claim',
  },
  {
    ...givenSetting({
      name: 'bury does not wait for a lease',
      deliveries: ['first', 'repeat'],
      hasId: false,
      budget: { deadLetter: 1 },
      weakness: { found: (stored, { does }) => (does === 'bury' ? withoutLease(stored) : stored) },
    }),
    finds: 'one marks nothing',
  },
  {
    ...givenSetting({
      name: 'bury knows nothing of what submit had begun',
      deliveries: ['first'],
      budget: { deadLetter: 1, busy: 1 },
      weakness: { listsNothing: true },
    }),
    finds: 'nobody will work on it',
  },
  {
    ...givenSetting({
      name: 'a form that holds is sent again',
      holds: true,
      budget: { crash: 1 },
      weakness: { submit: neverHolds },
    }),
    finds: 'of a form that holds',
  },
];
