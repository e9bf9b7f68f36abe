// relay forms suggest for a builder that nobody knows: finding where the answers are, and going on from there.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Definition } from '../../../lambda/core/forms/definition.ts';
import { captureDefinition, PLACEHOLDER } from '../../../relay/suggest/capture.ts';
import { SECRET, startTestRelay, type TestRelay } from '../../support/test-relay.ts';
import { relay } from '../cli.ts';

let forms: string;
beforeAll(async () => {
  forms = await mkdtemp(join(tmpdir(), 'referral-relay-test-'));
});
afterAll(() => rm(forms, { recursive: true }));

const suggest = (args: readonly string[], body: unknown) =>
  relay(
    ['forms', 'suggest', '--source', 'generic', '--forms', forms, '--local', 'http://127.0.0.1:9', ...args],
    JSON.stringify(body),
  );
const written = async (slug: string, dir = forms): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(dir, `${slug}.json`), 'utf8'));

const BY_NAME = {
  first_name: 'Testxxx-Firstname',
  last_name: 'Testxxx-Lastname',
  phone: '604-555-0123',
  email: 'Testxxx@example.com',
  city: 'Vancouver',
  province: 'BC',
};
const AS_LIST = [
  { q: 'First name', a: 'Testxxx-Firstname' },
  { q: 'Last name', a: 'Testxxx-Lastname' },
  { q: 'Phone number', a: '604-555-0123' },
  { q: 'E-mail', a: 'Testxxx@example.com' },
  { q: 'City', a: 'Vancouver' },
  { q: 'Province', a: 'BC' },
];
const LAYOUT = { answers: 'lead.replies', item: { label: 'q', value: 'a' } };

it('prepares for the first delivery of a builder that nobody knows', async () => {
  const prepared = await relay([
    'forms',
    'suggest',
    '--source',
    'generic',
    '--write',
    'first',
    '--forms',
    forms,
  ]);
  expect(prepared).toMatchObject({ code: 0, stderr: '' });
  const definition = await written('first');
  expect(definition).toEqual(captureDefinition('generic', 'First'));
  expect(definition).toMatchObject({ delivery: {} });
  expect(Definition.safeParse(definition).success).toBe(true);
});

describe('the only place that looks like the answers is taken', () => {
  it.each([
    ['a list whose members have names of their own', { event: 'lead', lead: { replies: AS_LIST } }, LAYOUT],
    [
      'a list with a name for each question',
      { data: { rows: AS_LIST.map((item, at) => ({ slot: `s${at}`, ...item })) } },
      { answers: 'data.rows', item: { key: 'slot', label: 'q', value: 'a' } },
    ],
    [
      'a list whose members have the usual names',
      { fields: AS_LIST.map(({ q, a }) => ({ label: q, value: a })) },
      { answers: 'fields' },
    ],
    [
      'an object',
      { meta: { page: 'Testxxx', tool: 'Testxxx' }, form: { values: BY_NAME } },
      { answers: 'form.values' },
    ],
    ['JSON in a text', { payload: JSON.stringify({ answers: BY_NAME }) }, { answers: 'payload.answers' }],
  ])('%s', async (_, body, layout) => {
    const { code, stdout } = await suggest(['-', '--json'], body);
    const { open, definition, places, dryRun } = JSON.parse(stdout);
    expect({ code, open, places, delivery: definition.delivery }).toEqual({
      code: 0,
      open: [],
      places: [],
      delivery: layout,
    });
    expect(dryRun.would).toBe('send');
  });

  it('and told', async () => {
    const { stdout } = await suggest(['-'], { lead: { replies: AS_LIST } });
    expect(stdout).toContain(
      'The answers are at lead.replies, the only place in the body that looks like them.',
    );
  });

  it('and the form itself is none where its own members are the answers', async () => {
    const { code, stdout } = await suggest(['-', '--json'], {
      ...BY_NAME,
      page: { url: 'Testxxx', title: 'Testxxx' },
    });
    expect({ code, delivery: JSON.parse(stdout).definition.delivery }).toEqual({ code: 0, delivery: {} });
  });
});

describe('several places that look like the answers', () => {
  const body = { event: 'lead', lead: { replies: AS_LIST, contact: BY_NAME } };

  it('are told with the line to write, and nothing is taken from any', async () => {
    const { code, stdout } = await suggest(['-', '--write', 'several'], body);
    expect(code).toBe(1);
    expect(stdout).toMatch(/these places look like them\. Write the line that is right into several\.json/);
    expect(stdout).toMatch(
      /\n {2}a list of 6 \(q, a\) +"delivery": \{ "answers": "lead\.replies", "item": \{ "label": "q", "value": "a" \} \}\n/,
    );
    expect(stdout).toMatch(/\n {2}an object of 6 +"delivery": \{ "answers": "lead\.contact" \}\n/);
    expect(stdout).not.toContain('is open:');
    const { fields } = await written('several');
    expect(new Set(Object.values(fields ?? {}))).toEqual(new Set([PLACEHOLDER]));
  });

  it('are settled by that line, and the suggestion goes on', async () => {
    const definition = { ...(await written('several')), delivery: LAYOUT };
    await writeFile(join(forms, 'several.json'), JSON.stringify(definition));
    const { code, stdout } = await suggest(['-', '--write', 'several'], body);
    expect(code).toBe(0);
    expect(stdout).toContain('in place of its placeholders');
    expect(await written('several')).toMatchObject({ delivery: LAYOUT, fields: { city: 'City' } });
  });
});

describe('with the first delivery kept by the relay', () => {
  let running: TestRelay;
  beforeAll(async () => {
    running = await startTestRelay({ forms: { kept: captureDefinition('generic', 'Testxxx kept') } });
  });
  afterAll(() => running[Symbol.asyncDispose]());

  it('a definition whose delivery was put right by hand takes the suggestion', async () => {
    const wrong = {
      ...captureDefinition('generic', 'Testxxx kept'),
      delivery: { id: 'id', answers: 'replies' },
    };
    await writeFile(join(running.formsDir, 'kept.json'), JSON.stringify(wrong));
    const body = JSON.stringify({ id: 'Testxxx-1', lead: { replies: AS_LIST, contact: BY_NAME } });
    const sent = await running.deliver(body, {
      path: `/webhooks/kept/${SECRET}`,
      headers: { 'content-type': 'application/json' },
    });
    expect(sent.status).toBe(200);
    const latest = () =>
      relay(['forms', 'suggest', '--local', running.url, '--latest', 'kept', '--write', 'kept']);
    await expect
      .poll(async () => (await running.rows()).map(({ state }) => state), { timeout: 10_000 })
      .toEqual(['parked']);
    expect(await latest()).toMatchObject({ code: 1, stderr: expect.stringContaining('found no delivery') });

    await writeFile(
      join(running.formsDir, 'kept.json'),
      JSON.stringify({ ...wrong, delivery: { id: 'id', ...LAYOUT } }),
    );
    expect(await latest()).toMatchObject({ code: 0 });
    expect(await written('kept', running.formsDir)).toMatchObject({
      delivery: { id: 'id', ...LAYOUT },
      fields: { phoneNumber: 'Phone number' },
    });
  });
});
