// What must hold of the small world at every instant, whatever happened.

import type { LedgerItem } from '../../lambda/core/protocol/item.ts';
import type { Looked, Setting, World } from './world.ts';

/** Null where every promise holds. */
export function flawOf(world: World, { holds }: Setting): string | null {
  const { flaw, copies, causes, replays, letters, runs, now } = world;
  const items = [...world.items.values()];
  const doubts = items.reduce((sum, item) => sum + item.doubts, 0);
  const live = runs.filter(({ claim }) => claim !== null && (claim.leaseUntil ?? 0) > now);
  const isIdle = letters.length === 0 && runs.length === 0;
  if (flaw !== null) return flaw;
  if (live.length > 1) return `${live.length} live claims at once`;
  if (copies > doubts + 1) return `${copies} copies at the partner and ${doubts} doubts: one is not marked`;
  if (doubts > causes) return `${doubts} doubts with ${causes} causes: one marks nothing`;
  if (holds && copies > replays + 1) return `${copies} copies of a form that holds, with ${replays} replays`;
  if (isIdle && items.length === 0) return 'nothing is left of what was accepted';
  const open = items.find((item) => !isAtAnEnd(item));
  return isIdle && open !== undefined ? `${open.state} v${open.version}, and nobody will work on it` : null;
}

const isAtAnEnd = ({ state, kept }: LedgerItem): boolean =>
  state === 'submitted' || state === 'ignored' || (state === 'parked' && kept !== null);

/** The world once an item is stored, and what was wrong in storing it. */
export function keep(item: LedgerItem, stored: LedgerItem | null, by: Looked | null, world: World): World {
  const parking = world.parkings.get(item.key) ?? 0;
  const parkings = isParkedAnew(item, stored)
    ? new Map(world.parkings).set(item.key, parking + 1)
    : world.parkings;
  return {
    ...world,
    items: new Map(world.items).set(item.key, item),
    parkings,
    flaw: wrongWrite(item, stored, by, parking),
  };
}

/** A repeat is counted and parks nothing. */
const isParkedAnew = (item: LedgerItem, stored: LedgerItem | null): boolean =>
  item.state === 'parked' &&
  (stored?.state !== 'parked' || item.deliveries === stored.deliveries || item.digest !== stored.digest);

function wrongWrite(
  item: LedgerItem,
  stored: LedgerItem | null,
  by: Looked | null,
  parking: number,
): string | null {
  if (stored === null) return null;
  const isEnd = stored.state === 'submitted' || stored.state === 'ignored';
  if (isEnd && item.state !== stored.state) return `${stored.state} became ${item.state}: an end was undone`;
  const restarts = stored.state === 'parked' && (item.state === 'sending' || item.state === 'retrying');
  return restarts && by?.item.key === item.key && by.parking !== parking
    ? `a replay of parking ${by.parking} restarted parking ${parking}`
    : null;
}
