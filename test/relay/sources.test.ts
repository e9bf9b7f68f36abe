// Every fixture of every source through the whole relay, proved as its source would prove it: once as text and once as
// base64, as API Gateway hands bodies over by their content type. The second is a repeat of the first.

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Definition } from '../../lambda/core/forms/definition.ts';
import { oneLine } from '../../lambda/core/note/one-line.ts';
import { SOURCE_NAMES } from '../../lambda/core/sources/proofs.ts';
import { proveAsSource } from '../../relay/prove-as-source.ts';
import { FIXTURES, type Fixture } from '../support/fixtures.ts';
import { SAID, type Said } from '../support/said.ts';
import { startTestRelay, type TestRelay } from '../support/test-relay.ts';

const slugOf = ({ source, name }: Fixture) => `${source}--${name}`;
const secretOf = (slug: string) => `Testxxx-secret-of-${slug}`;

/** Of constants alone, so that whatever a person replied has to reach the note; a person of their own for each. */
const definitionOf = ({ source, name, delivery }: Fixture) => ({
  title: `Testxxx ${name}`,
  source,
  fields: {
    firstName: { value: 'Testxxx-Given' },
    lastName: { value: 'Testxxx-Family' },
    phoneNumber: { value: `604-555-01${numberOf(source, name)}` },
    emailAddress: { value: `Testxxx-${numberOf(source, name)}@example.com` },
    city: { value: 'Victoria' },
    province: { value: 'BC' },
  },
  ...(delivery === undefined ? {} : { delivery }),
});

/** Two digits. */
const numberOf = (source: string, name: string) =>
  String(FIXTURES.findIndex((each) => each.source === source && each.name === name)).padStart(2, '0');

let relay: TestRelay;
beforeAll(async () => {
  const forms = Object.fromEntries(FIXTURES.map((fixture) => [slugOf(fixture), definitionOf(fixture)]));
  const webhooks = Object.fromEntries(Object.keys(forms).map((slug) => [slug, secretOf(slug)]));
  relay = await startTestRelay({ forms, secrets: { apiKey: 'Testxxx-key', webhooks } });
});
afterAll(() => relay[Symbol.asyncDispose]());

const BASE64 = 'application/octet-stream';
const TEXT = 'text/plain';

/** The content types under which a body arrives once as text and once as base64. */
function contentTypesOf({ headers }: Fixture): readonly string[] {
  const own = headers['content-type'] ?? '';
  return [own, /urlencoded|multipart/.test(own) ? TEXT : BASE64];
}

/** How a delivery ends by what it says. */
function endOf({ is }: Said): { readonly state: string; readonly reason?: string } {
  if (is === 'lead') return { state: 'submitted' };
  return { state: is === 'unreadable' || is === 'maybe_test' ? 'parked' : 'ignored', reason: is };
}

/** What a person answered, each of which has a line of the note. */
const repliesIn = ({ asked = [] }: Said): readonly string[] =>
  asked.map(([, , text]) => oneLine(text)).filter((text) => text !== '');

/** The lines of a note that hold answers: the time and the reference stand below them. */
const answersIn = (note: string): readonly string[] =>
  note.split('\n').filter((line) => !/^(?:Asked|Ref) /.test(line));

/** The rows once every delivery has been counted and none is on its way. */
const allEnded = (deliveries: number) =>
  vi.waitFor(
    async () => {
      const rows = await relay.rows();
      const counted = rows.reduce((sum, row) => sum + row.deliveries, 0);
      const isEnded = rows.every(({ state }) => ['submitted', 'parked', 'ignored'].includes(state));
      if (counted < deliveries || !isEnded) throw new Error(`${counted} of ${deliveries} deliveries so far`);
      return rows;
    },
    { timeout: 30_000, interval: 500 },
  );

it('has fixtures for every source', () => {
  expect([...new Set(FIXTURES.map(({ source }) => source))]).toEqual(SOURCE_NAMES);
});

it('takes every fixture, as text and as base64: every reply reaches the note, and nothing else does', async () => {
  const sent = FIXTURES.flatMap((fixture) =>
    contentTypesOf(fixture).map(async (contentType) => {
      const slug = slugOf(fixture);
      const definition = Definition.parse(definitionOf(fixture));
      const file = { raw: fixture.raw, headers: { ...fixture.headers, 'content-type': contentType } };
      const { path, headers, body } = proveAsSource(slug, definition, secretOf(slug), file, Date.now());
      const response = await relay.deliver(body, { path, headers: { ...headers } });
      expect([slug, response.status]).toEqual([slug, 200]);
    }),
  );
  await Promise.all(sent);
  const rows = await allEnded(sent.length);
  const notes = (await relay.referrals()).map((referral) => referral.notes ?? '');
  for (const fixture of FIXTURES) {
    const slug = slugOf(fixture);
    const [row, ...others] = rows.filter(({ form }) => form === slug);
    expect([slug, others]).toEqual([slug, []]);
    expect([slug, row?.deliveries]).toEqual([slug, contentTypesOf(fixture).length]);
    const said = SAID[`${fixture.source}/${fixture.name}`] ?? { is: 'a fixture of which nothing is said' };
    expect(row).toMatchObject({ form: slug, ...endOf(said) });
    const [note = '', ...copies] = notes.filter((text) => text.includes(row?.reference ?? slug));
    expect([slug, copies]).toEqual([slug, []]);
    const replies = said.is === 'lead' ? repliesIn(said) : [''];
    expect([slug, answersIn(note)]).toEqual([slug, replies.map((text) => expect.stringContaining(text))]);
    expect(note).not.toContain('Testxxx-secret');
  }
});

it('sends what may be a test once an operator has it sent again', async () => {
  const key = 'typeform--maybe-test#01TESTXXX0TESTXXX0TESTXXX0';
  const item = await relay.ledger.find(key);
  if (item?.kept == null) throw new Error('expected it to wait for a person');
  const delivery = { ...item.kept, form: item.form };
  await relay.inbox.put({ delivery, replay: { key, number: item.replay, at: Date.now() } });
  await relay.rowWhere(item.submission, ({ state }) => state === 'submitted');
});
