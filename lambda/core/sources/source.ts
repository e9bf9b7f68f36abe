// What a source is: a form builder, by its wire format.

import type { DeliveryLayout } from '../forms/delivery-layout.ts';
import type { Submission } from '../mapping/answers.ts';
import type { Result } from '../result.ts';

/** The bytes of a delivery and the headers that its source needs to read them; header names in lower case. */
export interface DeliveryBytes {
  readonly raw: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** Why a delivery could not be read. `expected` is for the operator and never holds a person's data. */
export interface Unreadable {
  readonly reason: 'unreadable';
  readonly found: string;
  readonly expected: string;
}

/** A genuine delivery that is no lead, and why. */
export interface NoLead {
  readonly reason: 'partial' | 'test' | 'ping' | 'empty' | 'other_event';
}

/** A delivery that may be no lead: a person decides. */
export interface Doubt {
  readonly reason: 'maybe_test';
}

/** What a delivery turned out to be. A partial shares its id with the completion that may follow it. */
export type Reading =
  | { readonly kind: 'lead'; readonly submission: Submission; readonly doubt?: Doubt | undefined }
  | { readonly kind: 'no_lead'; readonly submission: Submission; readonly why: NoLead };

export interface Source {
  /**
   * Never throws, whatever the bytes hold.
   * @param layout where the definition says that things are; only the source `generic` looks there.
   */
  readonly read: (delivery: DeliveryBytes, layout?: DeliveryLayout) => Result<Reading, Unreadable>;
}
