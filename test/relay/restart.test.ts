// What survives: a stop, and a crash at the worst moment.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hangs, startPartner } from '../support/partner.ts';
import { DEFINITION, typeformBody, typeformSignature } from '../support/typeform.ts';

let folder: string;
const started: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'referral-relay-restart-'));
  await writeFile(join(folder, 'quiz.json'), JSON.stringify(DEFINITION));
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Starts `npm start`'s own program. Resolves with its address once it is ready, or with what it said instead. */
async function start(...flags: string[]) {
  const child = spawn(process.execPath, ['local/main.ts', '--forms', folder, '--port', '0', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  const exited = once(child, 'exit');
  const ready = new Promise<string | null>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        const url = /Ready: (http:\S+)/.exec(output)?.[1];
        if (url !== undefined) resolve(url);
      });
    }
    void exited.then(() => resolve(null));
  });
  return { child, url: await ready, output: () => output, exited };
}

const deliver = async (url: string | null, token: string) => {
  const body = typeformBody(token, { story: token });
  const headers = typeformSignature('Testxxx-webhook-secret-of-quiz', body);
  return (await fetch(`${url}/webhooks/quiz`, { method: 'POST', headers, body })).status;
};
const rowsOf = async (url: string | null) => (await fetch(`${url}/local/submissions`)).json();
const eventually = (url: string | null, row: object) =>
  vi.waitFor(async () => expect(await rowsOf(url)).toEqual([expect.objectContaining(row)]), {
    timeout: 20_000,
  });

it('keeps what was accepted and what was submitted over a stop, with --data', async () => {
  const data = ['--data', join(folder, 'data')];
  await using partner = await startPartner();
  partner.otherwise = (_seen, response) => void response.writeHead(503).end();
  const first = await start(...data, '--referral-api', partner.url, '--speed', '100');
  expect(await deliver(first.url, 'kept')).toBe(200);
  await eventually(first.url, { state: 'retrying' });
  first.child.kill('SIGINT');
  expect(await first.exited).toEqual([0, null]);
  partner.otherwise = (_seen, response) => void response.writeHead(201).end();
  const second = await start(...data, '--referral-api', partner.url, '--speed', '100');
  await eventually(second.url, { state: 'submitted', submission: 'kept' });
});

it('sends again after a crash between sending and knowing, and says that it is uncertain', {
  timeout: 60_000,
}, async () => {
  const data = ['--data', join(folder, 'data')];
  await using partner = await startPartner();
  partner.next(hangs);
  const first = await start(...data, '--referral-api', partner.url, '--speed', '10');
  expect(await deliver(first.url, 'doubtful')).toBe(200);
  await vi.waitFor(() => expect(partner.seen).toHaveLength(1), { timeout: 20_000 });
  first.child.kill('SIGKILL');
  await first.exited;
  // The queue hides the message for the rest of its visibility timeout, a tenth of 180 seconds.
  const second = await start(...data, '--referral-api', partner.url, '--speed', '10');
  await eventually(second.url, { state: 'submitted', uncertain: true, attempts: 2 });
  expect(partner.seen.map(({ referral }) => referral.notes)).toEqual([
    partner.seen[0]?.referral.notes,
    partner.seen[0]?.referral.notes,
  ]);
});

it('says in one line that the port is in use', async () => {
  await using partner = await startPartner();
  const { exited, output } = await start('--port', new URL(partner.url).port);
  expect(await exited).toEqual([1, null]);
  expect(output().trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^the port is in use, expected a free one: .*--port/),
  ]);
});

it('says in one line what is wrong with a definition: file, path, found, expected', async () => {
  await writeFile(join(folder, 'broken.json'), JSON.stringify({ ...DEFINITION, source: 'typform' }));
  const { exited, output } = await start();
  expect(await exited).toEqual([1, null]);
  expect(output().trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^broken\.json at source: found "typform", expected one of .*typeform/),
  ]);
});

it.each([
  [['--secrets', 'nowhere.json'], 1, /^nowhere\.json: can't be read as JSON, expected \{"apiKey"/],
  [['--port', 'many'], 2, /^--port: .*--help/],
  [['--bogus'], 2, /^Unknown option '--bogus'.*--help/],
  [['--speed', '0'], 2, /^--speed: /],
])('says in one line what is wrong with the flags %j', async (flags, code, line) => {
  const { exited, output } = await start(...flags);
  expect(await exited).toEqual([code, null]);
  expect(output().trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
});
