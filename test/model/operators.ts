// Two operators at parked items: one replays, one closes. Each looks first and acts later, on what may have changed.

import type { Message } from '../../lambda/core/protocol/message.ts';
import { ended } from '../../lambda/core/protocol/transitions.ts';
import { sendAgain } from '../../relay/send-again.ts';
import { waiting } from '../../relay/submissions.ts';
import type { Move } from './explore.ts';
import { keep } from './promises.ts';
import { type Letter, type Looked, type Setting, spent, type World } from './world.ts';

export async function operators(world: World, setting: Setting): Promise<readonly Move<World>[]> {
  return [...looks(world), ...(await replay(world)), ...close(world, setting)];
}

function looks(world: World): Move<World>[] {
  const { items, parkings, left } = world;
  const parked = [...items.values()].filter(({ state }) => state === 'parked');
  return parked.flatMap((item) => {
    const looked: Looked = { item, parking: parkings.get(item.key) ?? 0 };
    const seen = `looks at v${item.version}`;
    return [
      ...(left.replay > 0 && world.replaying === null
        ? [{ what: `who replays ${seen}`, to: { ...world, replaying: looked, left: spent(left, 'replay') } }]
        : []),
      ...(left.close > 0 && world.closing === null
        ? [{ what: `who closes ${seen}`, to: { ...world, closing: looked, left: spent(left, 'close') } }]
        : []),
    ];
  });
}

/** By the tool's own function, into this world's inbox. */
async function replay(world: World): Promise<Move<World>[]> {
  const { replaying: looked, letters, replays, now } = world;
  if (looked === null) return [];
  const item = waiting(looked.item);
  const sent: Message[] = [];
  const inbox = { put: async (message: Message) => void sent.push(message), hide: async () => undefined };
  await sendAgain(item, item.kept.corrections, { inbox });
  const name = `replay ${replays + 1}`;
  const put = sent.map(
    ({ delivery, replay }): Letter => ({
      name,
      queue: 'inbox',
      // The world has a clock of its own.
      message: { delivery, replay: replay && { ...replay, at: now } },
      visibleAt: now,
      receives: 0,
      looked,
    }),
  );
  const to = { ...world, replaying: null, replays: replays + 1, letters: [...letters, ...put] };
  return [{ what: `${name} is sent`, to }];
}

/** As `relay submissions close` writes it. */
function close(world: World, { timing }: Setting): Move<World>[] {
  const { closing: looked, now, items } = world;
  if (looked === null) return [];
  const why = { reason: 'closed', because: 'called by hand', by: 'Testxxx-operator' } as const;
  const item = ended(waiting(looked.item), why, { now, random: 0, timing });
  const stored = items.get(item.key) ?? null;
  const done = { ...world, closing: null };
  if (stored?.version !== item.version - 1) return [{ what: 'who closes comes too late', to: done }];
  return [{ what: `who closes writes ignored v${item.version}`, to: keep(item, stored, null, done) }];
}
