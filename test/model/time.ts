// Time passes to the next instant at which something may be decided otherwise than before it.

import { type Run, type Setting, spent, type World, without } from './world.ts';

/** Null where nothing waits for any. */
export function nextInstant({ now, letters, runs, items, left }: World, { timing }: Setting): number | null {
  if (letters.length === 0 && runs.length === 0) return null;
  if (runs.length > 0 && left.slow === 0) return null;
  const { functionTimeoutMs, leastTimeToClaimMs } = timing;
  const instants = [
    ...letters.map(({ visibleAt }) => visibleAt),
    ...[...items.values()].flatMap(({ leaseUntil, nextAttempt, state, retryingSince }) => [
      leaseUntil ?? now,
      nextAttempt ?? now,
      state === 'submitted' || state === 'ignored' ? now : retryingSince + timing.giveUpMs,
    ]),
    ...runs.flatMap(({ startedAt }) => [
      startedAt + functionTimeoutMs - leastTimeToClaimMs + 1,
      startedAt + functionTimeoutMs - RECORD_MARGIN_MS + 1,
      startedAt + functionTimeoutMs,
    ]),
  ].filter((instant) => instant > now);
  return instants.length === 0 ? null : Math.min(...instants);
}

/** With less than this left, submit-one gives up recording. */
const RECORD_MARGIN_MS = 8_000;

/** A function ends with its timeout, whatever it was doing. */
export function pass(world: World, now: number, { timing }: Setting): World {
  const isOver = ({ startedAt }: Run) => startedAt + timing.functionTimeoutMs <= now;
  const left = world.runs.length === 0 ? world.left : spent(world.left, 'slow');
  return world.runs.filter(isOver).reduce((later, run) => without(run, later), { ...world, now, left });
}
