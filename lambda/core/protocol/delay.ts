// How long to wait before the next attempt.

import type { Timing } from './timing.ts';

/** Growing, jittered delay before attempt n + 1, in milliseconds. `random` is in [0, 1). */
export function delayAfter(attempts: number, timing: Timing, random: number): number {
  const grown = timing.firstDelayMs * 2 ** Math.max(0, attempts - 1);
  return Math.min(timing.longestDelayMs, grown) * (0.5 + random / 2);
}

/** The moment at which another's lease is surely over, jittered so that waiters don't return together. */
export function afterLease(leaseUntilMs: number, timing: Timing, random: number): number {
  const { least, most } = timing.settleMs;
  return leaseUntilMs + least + random * (most - least);
}

/**
 * `Retry-After` in milliseconds: delay-seconds or an HTTP date (RFC 9110, section 10.2.3). Null where absent or
 * malformed.
 */
export function readRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  // Date.parse takes nearly anything; the three forms of an HTTP date all start with the day's name.
  const date = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
