// Sends a parked submission's stored bytes through the inbox once more, and watches what becomes of them. It writes no
// state: the function submit does, as for every delivery.

import type { LedgerItem } from '../lambda/core/protocol/item.ts';
import type { Correction } from '../lambda/core/protocol/message.ts';
import type { Reached } from './reach.ts';
import type { Parked } from './submissions.ts';

export async function sendAgain(
  { key, form, replay, kept }: Parked,
  corrections: readonly Correction[],
  { inbox }: Pick<Reached, 'inbox'>,
): Promise<void> {
  const delivery = { ...kept, form, corrections };
  await inbox.put({ delivery, replay: { key, number: replay, at: Date.now() } });
}

/** A send takes seconds; what takes longer goes on by itself. */
const PATIENCE_MS = 20_000;
const BETWEEN_LOOKS_MS = 250;

/** The item once it has come to an end or waits for its next attempt; null where that takes too long. */
export async function watch(
  { key, replay }: Parked,
  { ledger }: Pick<Reached, 'ledger'>,
): Promise<LedgerItem | null> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  while (!patience.aborted) {
    const item = await ledger.find(key);
    // Parking again raises the number; a mere repeat of the delivery does not.
    const isSettled = item?.state === 'parked' ? item.replay > replay : item?.state !== 'sending';
    if (item !== null && isSettled) return item;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
  return null;
}
