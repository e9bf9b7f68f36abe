// The way of one message out of the dead-letter queue: parked as `crashed`, unread, so that the ledger knows everything
// that was accepted. It opens no body: a body is what may have made submit crash.

import type { Gate } from './core/forms/gate.ts';
import { buryStep } from './core/protocol/bury-step.ts';
import { NO_DIGESTS } from './core/protocol/contact-digests.ts';
import { digestOf, identify } from './core/protocol/identity.ts';
import { type Message, waitingSince } from './core/protocol/message.ts';
import type { Timing } from './core/protocol/timing.ts';
import { parked } from './core/protocol/transitions.ts';
import type { ReadForm } from './io/forms.ts';
import type { Ledger, Listed } from './io/ledger.ts';
import type { Tell } from './tell.ts';

/** Everything outside that a burial touches. */
export interface BuryWorld {
  readonly forms: ReadForm<Gate>;
  readonly ledger: Pick<Ledger, 'find' | 'write' | 'list'>;
  readonly timing: Timing;
  readonly now: () => number;
  readonly random: () => number;
  readonly tell: Tell;
}

/** True once the ledger knows how it ended; false where somebody may still be sending it. */
export async function buryOne(message: Message, world: BuryWorld): Promise<boolean> {
  const { delivery, replay } = message;
  const since = waitingSince(message);
  const { ledger, timing } = world;
  const digest = digestOf(delivery.raw);
  const source = await sourceOf(delivery.form, world);
  const unread = identify({ form: delivery.form, source, id: null, digest, partial: false });
  // An operator's replay belongs to the item that it names, which still keeps it.
  const replayed = replay === null ? null : await ledger.find(replay.key);
  const identity = (await leftOpen(delivery.form, digest, world)) ?? replayed ?? unread;
  const number = replay?.key === identity.key ? replay.number : null;
  for (;;) {
    const found = await ledger.find(identity.key);
    const moment = { now: world.now(), random: world.random(), timing };
    const known = found !== null && found.expiresAt > moment.now ? found : null;
    const incoming = { identity, delivery, digest, replay: number, digests: NO_DIGESTS, since };
    const { step } = buryStep(known, incoming, moment.now);
    if (step !== 'park') return step === 'acknowledge';
    const item = parked(found, incoming, { reason: 'crashed' }, moment);
    if (await ledger.write(item)) {
      world.tell(item, found);
      return true;
    }
    // Somebody else wrote first, and what they wrote decides.
  }
}

/** The submission that submit had begun with these bytes and not ended: with this message gone, nobody else would. */
async function leftOpen(form: string, digest: string, { ledger }: BuryWorld): Promise<Listed | null> {
  const open = [...(await ledger.list('state', 'sending')), ...(await ledger.list('state', 'retrying'))];
  return open.find((item) => item.form === form && item.digest === digest) ?? null;
}

/** The same reference as submit would give it needs the form's source. */
async function sourceOf(form: string, { forms }: BuryWorld): Promise<string> {
  const gate = await forms(form).catch(() => null);
  return gate?.source ?? 'unknown';
}
