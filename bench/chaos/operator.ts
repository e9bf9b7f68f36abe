// The operators' side of chaos: replays whatever is parked, two of them at the same moment.

import type { Relay } from '../../local/relay.ts';

/** As many as an operator would look through at a time. */
const MOST_REPLAYED = 5;

/** @returns how many submissions were sent again. */
export async function replayParked({ ledger, inbox }: Pick<Relay, 'ledger' | 'inbox'>): Promise<number> {
  const listed = await ledger.list('state', 'parked');
  const items = await Promise.all(listed.slice(0, MOST_REPLAYED).map(({ key }) => ledger.find(key)));
  const parked = items.flatMap((item) =>
    item?.state === 'parked' && item.kept !== null ? [{ ...item, kept: item.kept }] : [],
  );
  const messages = parked.map(({ key, form, replay, kept }) => ({
    delivery: { ...kept, form },
    replay: { key, number: replay, at: Date.now() },
  }));
  await Promise.all([...messages, ...messages].map((message) => inbox.put(message)));
  return parked.length;
}
