// What survives: a stop, and a crash at the worst moment.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { hangs, startPartner } from '../support/partner.ts';
import { DEFINITION, typeformBody, typeformSignature } from '../support/typeform.ts';

/** A folder of forms with one form, and the processes started on it: gone when the test is. */
async function newPlace() {
  const folder = await mkdtemp(join(tmpdir(), 'referral-relay-restart-'));
  await writeFile(join(folder, 'quiz.json'), JSON.stringify(DEFINITION));
  const started: ChildProcess[] = [];
  return {
    folder,
    start: (...flags: string[]) => start(started, '--forms', folder, '--port', '0', ...flags),
    [Symbol.asyncDispose]: async () => {
      for (const child of started) child.kill('SIGKILL');
      await rm(folder, { recursive: true });
    },
  };
}

/** Starts `npm start`'s own program. Resolves with its address once it is ready, or with what it said instead. */
async function start(started: ChildProcess[], ...flags: string[]) {
  const child = spawn(process.execPath, ['local/main.ts', ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
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
    timeout: 50_000,
    interval: 500,
  });

it.concurrent('keeps what was accepted and what was submitted over a stop, with --data', async () => {
  await using place = await newPlace();
  const data = ['--data', join(place.folder, 'data')];
  await using partner = await startPartner();
  partner.otherwise = (_seen, response) => void response.writeHead(503).end();
  const first = await place.start(...data, '--referral-api', partner.url, '--speed', '100');
  expect(await deliver(first.url, 'kept')).toBe(200);
  await eventually(first.url, { state: 'retrying' });
  first.child.kill('SIGINT');
  expect(await first.exited).toEqual([0, null]);
  partner.otherwise = (_seen, response) => void response.writeHead(201).end();
  const second = await place.start(...data, '--referral-api', partner.url, '--speed', '100');
  await eventually(second.url, { state: 'submitted', submission: 'kept' });
});

it.concurrent('sends again after a crash between sending and knowing, and says that it is uncertain', async () => {
  await using place = await newPlace();
  const data = ['--data', join(place.folder, 'data')];
  await using partner = await startPartner();
  partner.toNext('doubtful', hangs);
  const first = await place.start(...data, '--referral-api', partner.url, '--speed', '10');
  expect(await deliver(first.url, 'doubtful')).toBe(200);
  await vi.waitFor(() => expect(partner.seen).toHaveLength(1), { timeout: 20_000 });
  first.child.kill('SIGKILL');
  await first.exited;
  // The queue hides the message for the rest of its visibility timeout, a tenth of 180 seconds.
  const second = await place.start(...data, '--referral-api', partner.url, '--speed', '10');
  await eventually(second.url, { state: 'submitted', uncertain: true, attempts: 2 });
  expect(partner.seen.map(({ referral }) => referral.notes)).toEqual([
    partner.seen[0]?.referral.notes,
    partner.seen[0]?.referral.notes,
  ]);
});

it.concurrent('says in one line that the port is in use', async () => {
  await using place = await newPlace();
  await using partner = await startPartner();
  const { exited, output } = await place.start('--port', new URL(partner.url).port);
  expect(await exited).toEqual([1, null]);
  expect(output().trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^the port is in use, expected a free one: .*--port/),
  ]);
});

it.concurrent('says in one line what is wrong with a definition: file, path, found, expected', async () => {
  await using place = await newPlace();
  await writeFile(join(place.folder, 'broken.json'), JSON.stringify({ ...DEFINITION, source: 'typform' }));
  const { exited, output } = await place.start();
  expect(await exited).toEqual([1, null]);
  expect(output().trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^broken\.json at source: found "typform", expected one of .*typeform/),
  ]);
});

it.concurrent('says in one line what is wrong with the flags', async () => {
  await using place = await newPlace();
  const wrong: [string[], number, RegExp][] = [
    [['--secrets', 'nowhere.json'], 1, /^nowhere\.json: there is no such file, expected \{"apiKey"/],
    [['--port', 'many'], 2, /^--port: .*--help/],
    [['--bogus'], 2, /^Unknown option '--bogus'.*--help/],
    [['--speed', '0'], 2, /^--speed: /],
  ];
  for (const [flags, code, line] of wrong) {
    const { exited, output } = await place.start(...flags);
    expect(await exited).toEqual([code, null]);
    expect(output().trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
  }
});
