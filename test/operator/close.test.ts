// Ending what was settled otherwise, by the tool: with a reason that holds nothing of the person.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestRelay, type TestRelay } from '../support/test-relay.ts';
import { relay } from './cli.ts';

let running: TestRelay;
beforeAll(async () => {
  running = await startTestRelay();
});
afterAll(() => running[Symbol.asyncDispose]());

const operate = (args: readonly string[]) => relay([...args, '--local', running.url]);

it.each([
  ['phoned them, 604-555-0104', 'a phone number'],
  ['(604) 555 0104 says no', 'a phone number'],
  ['called 6045550104, +33 6 12 34 56 78', 'a phone number'],
  ['wrote to Testxxx-close@example.com.', 'an e-mail address'],
  ['see <Testxxx-close@example.com>, done', 'an e-mail address'],
])('close takes no reason such as %j', async (because, personal) => {
  const ran = await operate(['submissions', 'close', 'RR-0000-0000', '--because', because]);
  expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(`found ${personal}`) });
  expect(ran.stderr).not.toMatch(/0104|Testxxx-close/);
});

it.each(['called on 2026-11-24 at 14:05', 'a copy of RR-7K3F-92QD', 'spoke @ 3 pm, 2nd try of 3'])(
  'close takes a reason such as %j',
  async (because) => {
    const ran = await operate(['submissions', 'close', 'RR-0000-0000', '--because', because]);
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('found no submission') });
  },
);

it('close ends what was settled otherwise, once', async () => {
  await running.submit('closed', { phone: '555-0187' });
  const { reference } = await running.rowWhere('closed', ({ state }) => state === 'parked');
  const close = ['submissions', 'close', reference, '--because', 'phoned them'];
  expect(await operate(close)).toMatchObject({ code: 0, stdout: expect.stringContaining('phoned them') });
  expect(await running.rowWhere('closed', () => true)).toMatchObject({
    state: 'ignored',
    reason: 'closed',
  });
  expect((await running.ledger.find('quiz#closed'))?.kept).toBeNull();
  expect(await operate(close)).toMatchObject({ code: 1, stderr: expect.stringContaining('is ignored') });
});
