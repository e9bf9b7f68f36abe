// What an item in the ledger means for a delivery that landed in the dead-letter queue. Pure.

import type { LedgerItem } from './item.ts';
import type { Arrival } from './next-step.ts';

export type BuryStep =
  | { readonly step: 'park' }
  /** Somebody may still be sending it: let the message come back. */
  | { readonly step: 'wait' }
  /** The ledger knows how it ended, or already keeps it. */
  | { readonly step: 'acknowledge' };

/** @param item null where the ledger has none, or one past its `expiresAt`. */
export function buryStep(
  item: LedgerItem | null,
  { replay }: Pick<Arrival, 'replay'>,
  now: number,
): BuryStep {
  if (item === null) return { step: 'park' };
  switch (item.state) {
    case 'retrying':
      return { step: 'park' };
    case 'sending':
      return { step: (item.leaseUntil ?? now) > now ? 'wait' : 'park' };
    case 'parked':
      return { step: replay !== null && replay === item.replay ? 'park' : 'acknowledge' };
    case 'submitted':
    case 'ignored':
      return { step: 'acknowledge' };
  }
}
