import { afterAll, beforeAll, expect, it } from 'vitest';
import { SIDE_BY_SIDE, startTestRelay, type TestRelay } from '../support/test-relay.ts';
import { typeformBody } from '../support/typeform.ts';

let relay: TestRelay;
beforeAll(async () => {
  relay = await startTestRelay({ concurrency: SIDE_BY_SIDE });
});
afterAll(() => relay[Symbol.asyncDispose]());

it('sends each of 40 submissions once, with 30 % of the deliveries repeats, 16 at a time', async () => {
  const tokens = Array.from({ length: 40 }, (_, index) => `token-${index}`);
  const repeats = tokens.slice(0, 17).map((_, index) => `token-${index * 2}`);
  const queue = [...tokens, ...repeats].map((token, index) => ({ token, order: (index * 37) % 57 }));
  queue.sort((a, b) => a.order - b.order);
  const statuses: number[] = [];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      statuses.push((await relay.deliver(typeformBody(next.token, { story: next.token }))).status);
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  expect(statuses).toEqual(Array.from({ length: 57 }, () => 200));
  for (const token of tokens) {
    await relay.rowWhere(
      token,
      ({ state, deliveries }) => state === 'submitted' && deliveries === (repeats.includes(token) ? 2 : 1),
    );
  }
  const taken = (await relay.referrals()).map(({ notes }) => /token-\d+/.exec(notes ?? '')?.[0]);
  expect(taken.toSorted()).toEqual(tokens.toSorted());
  expect((await relay.rows()).filter(({ uncertain, attempts }) => uncertain || attempts !== 1)).toEqual([]);
});

it('sends one of twenty copies that arrive at the same moment', async () => {
  const body = typeformBody('at-once', { story: 'at-once' });
  await Promise.all(Array.from({ length: 20 }, () => relay.deliver(body)));
  await relay.rowWhere('at-once', ({ state, deliveries }) => state === 'submitted' && deliveries === 20);
  expect((await relay.referrals()).filter(({ notes }) => notes?.includes('at-once'))).toHaveLength(1);
});
