// The protocol's first table: what an item in the ledger means for a message that has just arrived. Pure.

import type { LedgerItem } from './item.ts';

/** What a message brings to the table. */
export interface Arrival {
  /** SHA-256 of its raw body. */
  readonly digest: string;
  /** The replay number that it carries for this very item; null for a delivery. */
  readonly replay: number | null;
}

export type NextStep =
  | { readonly step: 'claim' }
  /** Hide the message till then. */
  | { readonly step: 'wait_till_due'; readonly due: number }
  | { readonly step: 'wait_for_lease'; readonly leaseUntil: number }
  /** An earlier send was never closed and the form would rather ask a person than risk a copy. */
  | { readonly step: 'hold' }
  /** A repeat: count it and let the message go. */
  | { readonly step: 'acknowledge' };

/** @param item null where the ledger has none, or one past its `expiresAt`. @param holds `"uncertain": "hold"`. */
export function nextStep(item: LedgerItem | null, arrival: Arrival, holds: boolean, now: number): NextStep {
  if (item === null) return { step: 'claim' };
  switch (item.state) {
    case 'retrying': {
      const due = item.nextAttempt ?? now;
      return due > now ? { step: 'wait_till_due', due } : { step: 'claim' };
    }
    case 'sending': {
      const leaseUntil = item.leaseUntil ?? now;
      if (leaseUntil > now) return { step: 'wait_for_lease', leaseUntil };
      return { step: holds ? 'hold' : 'claim' };
    }
    case 'parked':
      return { step: mayTryAgain(item, arrival) ? 'claim' : 'acknowledge' };
    case 'submitted':
    case 'ignored':
      return { step: 'acknowledge' };
  }
}

/** A replay with the item's current number, or other bytes than those that could not be used: a corrected form. */
function mayTryAgain(item: LedgerItem, arrival: Arrival): boolean {
  if (arrival.replay !== null) return arrival.replay === item.replay;
  return item.why !== null && CORRECTABLE.has(item.why.reason) && item.digest !== arrival.digest;
}

/** Parked because of what the person's answers were: the form sent again with others is worth trying. */
const CORRECTABLE: ReadonlySet<string> = new Set([
  'missing',
  'ambiguous',
  'invalid',
  'consent_unclear',
  'refused',
]);
