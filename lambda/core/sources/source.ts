// What a source is: a form builder, by its wire format.

import type { Submission } from '../mapping/answers.ts';
import type { Proof } from '../proof/proof.ts';
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
  readonly reason: 'partial';
}

/** What a delivery turned out to be. A partial shares its id with the completion that may follow it. */
export type Reading =
  | { readonly kind: 'lead'; readonly submission: Submission }
  | { readonly kind: 'no_lead'; readonly submission: Submission; readonly why: NoLead };

export interface Source {
  /** How its deliveries prove themselves unless the form says otherwise. */
  readonly proof: Proof;
  /** Headers kept with the bytes because `read` needs them, in lower case; `content-type` is always kept. */
  readonly headers: readonly string[];
  /** Never throws, whatever the bytes hold. */
  readonly read: (delivery: DeliveryBytes) => Result<Reading, Unreadable>;
}
