// Every span of time in the protocol of one submission, in milliseconds, with its reason.

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Timing {
  /** Send deadline: how long the partner may take to answer one POST. */
  readonly sendDeadlineMs: number;
  /** Connecting takes a moment or never happens: what fails before it leaves no doubt. */
  readonly connectDeadlineMs: number;
  /** The submit function's own timeout. */
  readonly functionTimeoutMs: number;
  /** No claim with less than this left: a send must end, and be recorded, inside the invocation that claimed it. */
  readonly leastTimeToClaimMs: number;
  /** How long a claim keeps others away; longer than any invocation, so a live sender is never doubled. */
  readonly leaseMs: number;
  /** The inbox's visibility timeout; longer than the lease, so redelivery finds the lease over. */
  readonly visibilityMs: number;
  /** Waiting for another's lease adds a random part of this span, so that waiters don't return together. */
  readonly settleMs: { readonly least: number; readonly most: number };
  /** First retry delay; doubled with each attempt up to the longest. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** How much faster than the clock the delays run; 1 but in rehearsals. */
  readonly speed: number;
  /** After this long since first accepted, what still fails is parked for a person. */
  readonly giveUpMs: number;
  /** After a refused key or a 429 this execution environment sends nothing for so long. */
  readonly pauseMs: number;
  /** A rotated secret is seen within this time by itself, sooner where a proof fails or the partner refuses a key. */
  readonly secretFreshMs: number;
  /** Forged deliveries must not become calls to Secrets Manager: it is asked anew no more often than this. */
  readonly betweenRefreshesMs: number;
  /** How long an item is remembered, and so the window in which repeats are known. */
  readonly rememberMs: number;
}

/** The partner's `Retry-After` is honoured up to here. */
export const LONGEST_RETRY_AFTER_MS = HOUR;

/**
 * The protocol's spans. `speed` divides every delay and lease, for rehearsals on one machine; the spans that a real
 * request must fit into shrink ten-fold at most, so that their order (deadline < timeout < lease < visibility) and a
 * working send survive any speed.
 */
export function timingAt(speed: number): Timing {
  const sending = Math.min(speed, 10);
  return {
    sendDeadlineMs: (10 * SECOND) / sending,
    connectDeadlineMs: (5 * SECOND) / sending,
    functionTimeoutMs: (30 * SECOND) / sending,
    leastTimeToClaimMs: (15 * SECOND) / sending,
    leaseMs: (45 * SECOND) / sending,
    visibilityMs: (180 * SECOND) / sending,
    settleMs: { least: SECOND / speed, most: (5 * SECOND) / speed },
    firstDelayMs: (15 * SECOND) / speed,
    longestDelayMs: (15 * MINUTE) / speed,
    speed,
    giveUpMs: (72 * HOUR) / speed,
    pauseMs: MINUTE / speed,
    secretFreshMs: (5 * MINUTE) / speed,
    betweenRefreshesMs: (30 * SECOND) / speed,
    rememberMs: 90 * DAY,
  };
}
