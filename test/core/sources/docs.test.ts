// What docs/sources.md says of ids, proofs and scripts to paste is what the code does.

import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../lambda/core/reading/body.ts';
import { opened, valueAt } from '../../../lambda/core/reading/path.ts';
import { PROOFS, SOURCE_NAMES } from '../../../lambda/core/sources/proofs.ts';
import { SOURCES } from '../../../lambda/core/sources/registry.ts';
import { FIXTURES, type Fixture } from '../../support/fixtures.ts';

const DOCS = readFileSync(new URL('../../../docs/sources.md', import.meta.url), 'utf8');
const sectionOf = (title: string) =>
  DOCS.split(/^#+ /m).find((section) => section.startsWith(`${title}\n`)) ?? '';
const codeIn = (text: string) => Array.from(text.matchAll(/`([^`]+)`/g), ([, code = '']) => code);
const rowsOf = (title: string) =>
  Array.from(
    sectionOf(title).matchAll(/^\| (`.*?) \| (.*) \|$/gm),
    ([, left = '', right = '']) => [left, right] as const,
  );

describe('the table of ids', () => {
  const ids = new Map(rowsOf('Which submission it is').map(([source, where]) => [codeIn(source)[0], where]));

  test('has a row for every source', () => {
    expect([...ids.keys()]).toEqual(SOURCE_NAMES);
  });

  const idIn = ({ source, raw, headers, delivery }: Fixture): unknown => {
    const where = ids.get(source) ?? '';
    const paths = source === 'generic' ? [delivery?.id ?? ''] : codeIn(where);
    if (where.startsWith('the header')) return headers[paths[0] ?? ''];
    const body = readBody({ raw, headers });
    if (!body.ok) return undefined;
    const inFields = where.includes('JSON field') ? Object.values(body.value).map(opened) : [];
    const found = paths.flatMap((path) => [body.value, ...inFields].map((holder) => valueAt(holder, path)));
    return found.map((id) => (typeof id === 'object' ? '' : String(id ?? '').trim())).find(isId);
  };
  /** Nothing and zero are no ids. */
  const isId = (text: string) => text !== '' && text !== '0';

  test.each(FIXTURES.map((fixture) => [`${fixture.source}/${fixture.name}`, fixture] as const))(
    'holds for %s',
    (_, fixture) => {
      const reading = SOURCES[fixture.source].read(fixture, fixture.delivery);
      if (!reading.ok) return;
      const { value } = reading;
      if (value.kind === 'no_lead' && value.why.reason !== 'partial' && value.why.reason !== 'test') {
        expect(value.submission.id).toBeNull();
      } else {
        expect(value.submission.id).toBe(idIn(fixture) ?? null);
      }
    },
  );

  test('has an id that some fixture shows for each source that sends one', () => {
    for (const [source, where] of ids) {
      const shown = FIXTURES.filter((fixture) => fixture.source === source).map(idIn);
      expect([source, shown.some((id) => id !== undefined)]).toEqual([source, where !== 'none']);
    }
  });
});

test('the table of proofs names what each source is proved by', () => {
  const named = new Map(
    rowsOf('How they prove themselves').flatMap(([sources, how]) =>
      codeIn(sources).map((source) => [source, how] as const),
    ),
  );
  for (const source of SOURCE_NAMES) {
    const { proof } = PROOFS[source];
    const how = named.get(source) ?? 'a token';
    if (proof.by === 'hmac')
      expect([source, how]).toEqual([
        source,
        expect.stringMatching(proof.timestamp === undefined ? /^a signature over the body$/ : /and the time/),
      ]);
    else
      expect([source, how]).toEqual([
        source,
        expect.stringMatching(
          { jws: /web signature/, token: /token/, bodyField: /in the body/, header: /header/ }[proof.by],
        ),
      ]);
  }
});

test('every source has a section that says where, how it proves itself and how often it tries again', () => {
  const sections = sectionOf('Each builder') === '' ? [] : DOCS.split(/^### /m).slice(1);
  expect(sections).toHaveLength(SOURCE_NAMES.length);
  for (const section of sections.slice(0, -1)) {
    for (const word of ['**Where**', '**Tries again**', '**Watch**']) expect(section).toContain(word);
    expect(section).toMatch(/\*\*(Proof|Secret)\*\*/);
  }
});

test('the script for Google Forms sends what its source reads', () => {
  const script = /```js\n(.*?)```/s.exec(sectionOf('Google Forms'))?.[1] ?? '';
  const sent: { url: string; payload: string }[] = [];
  const item = (id: number, title: string, type: string, rows: readonly string[] = []) => ({
    getId: () => id,
    getTitle: () => title,
    getType: () => ({ toString: () => type }),
    asGridItem: () => ({ getRows: () => rows }),
    asCheckboxGridItem: () => ({ getRows: () => rows }),
  });
  const replies = [
    { getItem: () => item(101, 'Your name', 'TEXT'), getResponse: () => 'Testxxx Person' },
    { getItem: () => item(102, 'How hard?', 'GRID', ['Sleep', 'Work']), getResponse: () => ['Very', null] },
    { getItem: () => item(103, 'Debts', 'CHECKBOX'), getResponse: () => ['Credit card'] },
    { getItem: () => item(104, 'Letter', 'FILE_UPLOAD'), getResponse: () => ['Testxxx-file-id'] },
  ];
  const statuses = [503, 200];
  const globals = {
    FormApp: { getActiveForm: () => ({ getId: () => 'Testxxx-form', getTitle: () => 'Testxxx form' }) },
    PropertiesService: {
      getScriptProperties: () => ({ getProperty: () => 'https://relay.example.com/webhooks/quiz/Testxxx' }),
    },
    UrlFetchApp: {
      fetch: (url: string, { payload }: { payload: string }) => {
        sent.push({ url, payload });
        return { getResponseCode: () => statuses.shift() };
      },
    },
    Utilities: { sleep: () => undefined },
    event: {
      response: {
        getId: () => 'Testxxx-response',
        getTimestamp: () => new Date('2025-11-24T22:05:00Z'),
        getRespondentEmail: () => 'Testxxx@example.com',
        getItemResponses: () => replies,
      },
    },
  };
  runInNewContext(`${script}\nonResponse(event);`, globals);
  expect(sent.map(({ url }) => url)).toEqual(
    Array(2).fill('https://relay.example.com/webhooks/quiz/Testxxx'),
  );
  const reading = SOURCES['google-forms'].read({ raw: Buffer.from(sent[1]?.payload ?? ''), headers: {} });
  expect(reading).toMatchObject({
    value: {
      kind: 'lead',
      submission: {
        id: 'Testxxx-response',
        submittedAt: '2025-11-24T22:05:00.000Z',
        answers: [
          { key: '101', label: 'Your name', value: 'Testxxx Person' },
          { key: '102.1', label: 'How hard? [Sleep]', value: 'Very' },
          { key: '102.2', label: 'How hard? [Work]', value: null },
          { key: '103', label: 'Debts', value: ['Credit card'] },
          { key: '104', kind: 'file' },
          { key: 'respondentEmail', value: 'Testxxx@example.com' },
        ],
      },
    },
  });
});

test('the body for Power Automate, once filled in, is what Microsoft Forms’ source reads', () => {
  const body = /```json\n(.*?)```/s.exec(sectionOf('Microsoft Forms'))?.[1] ?? '';
  const filled = body
    .replace('@{utcNow()}', '2025-11-24T22:05:00.1234567Z')
    .replace(/@\{[^}]*responseId[^}]*\}/, '81')
    .replace(/@\{[^}]*\}/g, 'Testxxx');
  expect(SOURCES['microsoft-forms'].read({ raw: Buffer.from(filled), headers: {} })).toMatchObject({
    value: {
      kind: 'lead',
      submission: {
        id: '81',
        submittedAt: '2025-11-24T22:05:00.1234567Z',
        answers: [
          { key: 'First name' },
          { key: 'Debts' },
          { kind: 'hidden' },
          { kind: 'hidden' },
          { kind: 'hidden' },
        ],
      },
    },
  });
});
