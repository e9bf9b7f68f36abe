// What the future of a small world depends on, and nothing else: two worlds of the same key are one.

import type { LedgerItem } from '../../lambda/core/protocol/item.ts';
import { waitingSince } from '../../lambda/core/protocol/message.ts';
import type { Letter, Looked, Run, Setting, World } from './world.ts';

export function createKeyOf({ timing }: Pick<Setting, 'timing'>): (world: World) => string {
  return (world) => {
    const { now } = world;
    const till = (instant: number | null) => (instant === null ? '' : Math.max(0, instant - now));
    // Only how long it is since the 72 hours began is ever asked, and only whether they are over.
    const over = (since: number) => (timing.giveUpMs > LONG ? '' : Math.min(timing.giveUpMs, now - since));

    // What no decision reads is left out: first seen, the partner's last status, digests, expiry after 90 days.
    const item = (of: LedgerItem | null) =>
      of === null
        ? null
        : [
            of.key,
            of.state,
            of.why?.reason,
            of.attempts,
            of.doubts,
            of.deliveries,
            till(of.nextAttempt),
            of.owner,
            till(of.leaseUntil),
            of.replay,
            of.digest,
            of.kept?.id,
            of.version,
            over(of.retryingSince),
          ];
    const look = (of: Looked | null) => (of === null ? null : [item(of.item), of.parking]);
    const letter = (of: Letter) => [
      of.name,
      of.queue,
      of.message.delivery.id,
      of.message.replay?.key,
      of.message.replay?.number,
      till(of.visibleAt),
      of.receives,
      over(waitingSince(of.message)),
      of.looked?.parking,
    ];
    // A waiting function's future hangs on what it last read and when, on what it asks, and on its claim.
    const run = ({ name, letter: of, startedAt, answers, request, claim }: Run) => {
      const read = answers.findLast(({ told }) => told.find !== undefined);
      const listed = answers.flatMap(({ told }) => told.list ?? []);
      return [
        name,
        letter(of),
        now - startedAt,
        read === undefined ? null : [now - read.at, item(read.told.find ?? null)],
        listed.map(item),
        request.ask,
        'item' in request ? item(request.item) : request,
        item(claim),
      ];
    };
    return JSON.stringify([
      [...world.items.values()].map(item).sort(),
      world.letters.map(letter).sort(),
      world.runs.map(run).sort(),
      look(world.replaying),
      look(world.closing),
      Object.values(world.left),
      [world.copies, world.late, world.causes, world.replays, [...world.parkings]],
      world.flaw,
    ]);
  };
}

/** In hours, a world that is bounded by what may go wrong has long come to its end. */
const LONG = 60 * 60 * 1_000;
