// Chaos proves itself: its plans can be had again, its account sees every kind of loss, and a short run of it is clean.

import { beforeAll, describe, expect, it } from 'vitest';
import { type Account, accountOf, type Entry, isClean } from '../../bench/chaos/account.ts';
import { type ChaosResult, runChaos } from '../../bench/chaos/chaos.ts';
import { digestOfPlan, planOf } from '../../bench/chaos/plan.ts';

const options = { seed: 1, durationMs: 60_000, perSecond: 6 };

describe('a plan', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planOf(options)).toEqual(planOf(options));
    const digests = [1, 2, 3].map((seed) => digestOfPlan(planOf({ ...options, seed })));
    expect(new Set(digests).size).toBe(3);
  });

  it('has every kind of fault, repeats, kills and outages, all within its time', () => {
    const { submissions, kills, outages, replays, services } = planOf(options);
    expect(submissions).toHaveLength(360);
    expect(new Set(submissions.flatMap(({ partner }) => partner)).size).toBe(14);
    expect(submissions.some(({ sentAt }) => sentAt.length > 1)).toBe(true);
    for (const faults of Object.values(services)) expect(new Set(faults).size).toBe(5);
    expect(new Set(kills.map(({ killed }) => killed))).toEqual(new Set(['receive', 'submit', 'bury']));
    const times = [...kills.map(({ at }) => at), ...outages.map(({ from }) => from), ...replays];
    expect(times.every((at) => at >= 0 && at <= options.durationMs)).toBe(true);
  });
});

describe('the account', () => {
  const accepted = [{ submission: 'one', form: 'quiz', unread: 'sha256:one' }];
  const entry = (changed: Partial<Entry> = {}): Entry => ({
    form: 'quiz',
    submission: 'one',
    state: 'submitted',
    doubts: 0,
    ...changed,
  });
  const of = (entries: readonly Entry[], copies: number): Account =>
    accountOf(accepted, entries, copies === 0 ? new Map() : new Map([['one', copies]]));

  it('is clean where each was taken once', () => {
    const account = of([entry()], 1);
    expect(account).toMatchObject({ accepted: 1, submitted: 1, copies: 0 });
    expect(isClean(account)).toBe(true);
  });

  it.each<[string, readonly Entry[], number, keyof Account]>([
    ['what the ledger never heard of', [], 1, 'lost'],
    ['what is still being tried while nothing is in the inbox', [entry({ state: 'retrying' })], 0, 'lost'],
    ['what is still being sent while nothing is in the inbox', [entry({ state: 'sending' })], 1, 'lost'],
    ['what belongs to another form', [entry({ form: 'other' })], 1, 'lost'],
    ['what the partner never got', [entry()], 0, 'phantom'],
    ['a copy without a doubt', [entry()], 2, 'unexplained'],
    ['more copies than doubts', [entry({ doubts: 1 })], 3, 'unexplained'],
  ])('sees %s', (_, entries, copies, kind) => {
    const account = of(entries, copies);
    expect(account[kind]).toEqual(['one']);
    expect(isClean(account)).toBe(false);
  });

  it.each<[string, readonly Entry[], number]>([
    ['copies that the doubts explain', [entry({ doubts: 2 })], 3],
    ['what is parked', [entry({ state: 'parked' })], 0],
    ['what is ignored', [entry({ state: 'ignored' })], 0],
    ['what is parked unread', [entry({ state: 'parked', submission: 'sha256:one' })], 0],
  ])('is clean with %s', (_, entries, copies) => {
    expect(isClean(of(entries, copies))).toBe(true);
  });
});

describe('a short run', () => {
  let result: ChaosResult;
  beforeAll(async () => {
    const quiet = { at: () => undefined, end: () => undefined };
    result = await runChaos(planOf({ seed: 4, durationMs: 3_000, perSecond: 6 }), quiet);
  }, 240_000);

  it('loses nothing, and leaves no copy that the ledger does not explain', () => {
    const { accepted, submitted, parked, ignored, lost, phantom, unexplained } = result.account;
    expect({ lost, phantom, unexplained }).toEqual({ lost: [], phantom: [], unexplained: [] });
    expect(accepted).toBe(18);
    expect(submitted + parked + ignored).toBe(accepted);
  });

  it('really had faults, kills among them', () => {
    expect(result.faults.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(5);
    expect(result.faults.some(({ where }) => where === 'kill')).toBe(true);
  });

  it('never sends more at a time than the concurrency allows', () => {
    expect(result.mostAtOnce).toBeLessThanOrEqual(4);
  });

  it('writes nothing of a person into the logs', () => {
    expect(result.logs.length).toBeGreaterThan(0);
    for (const trace of [
      'Testxxx-Firstname',
      'Testxxx-Lastname',
      '604-555-0123',
      '6045550123',
      '@example.com',
    ])
      expect(result.logs.join('\n')).not.toContain(trace);
  });
});
