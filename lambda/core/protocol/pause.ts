// After a refused key or a 429, one execution environment sends nothing for a while. Pure: the caller keeps the pause.

import type { RetryingWhy } from '../telling/why.ts';
import type { Verdict } from './partner-answer.ts';
import { LONGEST_RETRY_AFTER_MS, type Timing } from './timing.ts';

export interface Pause {
  readonly why: RetryingWhy;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** The pause that a verdict asks for; null for none. A key that was mended at once asks for none. */
export function pauseAfter(verdict: Verdict, now: number, timing: Timing): Pause | null {
  if (verdict.verdict !== 'retry' || verdict.atOnce) return null;
  const { why, retryAfterMs } = verdict;
  if (why.reason !== 'key_refused' && why.reason !== 'rate_limited') return null;
  const wished =
    retryAfterMs === null ? timing.pauseMs : Math.min(retryAfterMs, LONGEST_RETRY_AFTER_MS) / timing.speed;
  return { why, until: now + wished };
}
