// A small world around the protocol: what there is, at one instant. Moves make the next one; nothing in it is changed.

import type { LedgerItem } from '../../lambda/core/protocol/item.ts';
import type { Message } from '../../lambda/core/protocol/message.ts';
import type { PartnerAnswer } from '../../lambda/core/protocol/partner-answer.ts';
import type { Timing } from '../../lambda/core/protocol/timing.ts';
import type { Outcome } from '../../lambda/submit-one.ts';
import type { Weakness } from './weaknesses.ts';

/** What may go wrong or be done, and how often at most: it bounds the world. */
export interface Budget {
  /** A function dies between two of its steps. */
  readonly crash: number;
  /** Time passes while a function is at work, up to the next instant that matters or its timeout. */
  readonly slow: number;
  /** The partner takes it, now or later or not at all, and the answer is lost. */
  readonly lostAnswer: number;
  readonly busy: number;
  /** The partner refuses the key, which has just been mended. */
  readonly oldKey: number;
  readonly refusal: number;
  /** A write fails, or succeeds and its answer is lost, or is tried again by the SDK and then finds its own version. */
  readonly badWrite: number;
  /** The queue hands out a message that somebody has. */
  readonly handedTwice: number;
  /** The queue forgets that a message was deleted, or hidden for so long. */
  readonly lostReply: number;
  /** The queue has had enough of a message. */
  readonly deadLetter: number;
  /** The partner's key is not set. */
  readonly noKey: number;
  readonly replay: number;
  readonly close: number;
}

/** What stays as it is while the world is explored. */
export interface Setting {
  readonly name: string;
  readonly deliveries: readonly ('first' | 'repeat' | 'corrected')[];
  readonly budget: Partial<Budget>;
  /** The source sends an id: without one the bytes are the key, to bury too. */
  readonly hasId: boolean;
  /** `"uncertain": "hold"`. */
  readonly holds: boolean;
  readonly timing: Timing;
  readonly weakness: Weakness | null;
}

/** A message in one of the two queues. */
export interface Letter {
  readonly name: string;
  readonly queue: 'inbox' | 'dead letters';
  readonly message: Message;
  readonly visibleAt: number;
  readonly receives: number;
  /** A replay restarts the parking that its operator looked at; null for a delivery. */
  readonly looked: Looked | null;
}

/** What a function asks of the world, one thing at a time. */
export type Request =
  | { readonly ask: 'find'; readonly key: string }
  | { readonly ask: 'list'; readonly state: string }
  | { readonly ask: 'write'; readonly item: LedgerItem }
  | { readonly ask: 'key' }
  | { readonly ask: 'post' }
  | { readonly ask: 'end'; readonly outcome: Outcome | { readonly kind: 'leave' } };

/** A function at work on a message, waiting for what it asked. */
export interface Run {
  readonly name: string;
  readonly does: 'submit' | 'bury';
  readonly letter: Letter;
  readonly startedAt: number;
  readonly request: Request;
  /** What the function was answered so far: it is run anew with these to learn what it asks next. */
  readonly answers: readonly Answer[];
  /** The claim that it has written and not closed. */
  readonly claim: LedgerItem | null;
}

/** What the world answers to each. */
export interface Told {
  readonly find: LedgerItem | null;
  readonly list: readonly LedgerItem[];
  readonly write: boolean;
  readonly key: string;
  readonly post: PartnerAnswer;
}

export interface Answer {
  readonly at: number;
  /** The one thing that was asked; nothing where the asking failed. */
  readonly told: Partial<Told>;
}

/** An operator who has looked at a parked item and not acted yet. */
export interface Looked {
  readonly item: LedgerItem;
  /** Which of its parkings that was. */
  readonly parking: number;
}

export interface World {
  readonly now: number;
  readonly items: ReadonlyMap<string, LedgerItem>;
  readonly letters: readonly Letter[];
  readonly runs: readonly Run[];
  readonly replaying: Looked | null;
  readonly closing: Looked | null;
  readonly left: Budget;
  /** What the partner holds, and what is still on the way to it although nobody waits for the answer. */
  readonly copies: number;
  readonly late: number;
  /** Claims that nobody closed and answers that nobody got: each is worth one doubt, and nothing else is. */
  readonly causes: number;
  readonly replays: number;
  readonly parkings: ReadonlyMap<string, number>;
  /** What the last move did that must never be done. */
  readonly flaw: string | null;
}

export const NONE: Budget = {
  crash: 0,
  slow: 0,
  lostAnswer: 0,
  busy: 0,
  oldKey: 0,
  refusal: 0,
  badWrite: 0,
  handedTwice: 0,
  lostReply: 0,
  deadLetter: 0,
  noKey: 0,
  replay: 0,
  close: 0,
};

export const spent = (left: Budget, what: keyof Budget): Budget => ({ ...left, [what]: left[what] - 1 });

export const deleted = ({ name }: Letter, world: World): World => ({
  ...world,
  letters: world.letters.filter((letter) => letter.name !== name),
});

/** A function that ends with a claim that it has not closed leaves it to the lease. */
export const without = (run: Run, world: World): World => ({
  ...world,
  causes: world.causes + (run.claim === null ? 0 : 1),
  runs: world.runs.filter(({ name }) => name !== run.name),
});
