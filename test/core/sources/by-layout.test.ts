import { describe, expect, test } from 'vitest';
import { asObject, type JsonObject } from '../../../lambda/core/reading/members.ts';
import { type Layout, readByLayout } from '../../../lambda/core/sources/by-layout.ts';

const read = (body: object, layout: Partial<Layout> = {}, headers = {}) =>
  readByLayout({ raw: Buffer.from(JSON.stringify(body)), headers }, { builder: 'Testxxx', ...layout });
const idOf = (body: object, layout: Partial<Layout>, headers = {}) => {
  const reading = read(body, layout, headers);
  return reading.ok ? reading.value.submission.id : reading.error;
};
const keysOf = (body: object, layout: Partial<Layout>) => {
  const reading = read(body, layout);
  return reading.ok
    ? reading.value.submission.answers.map(({ key, kind }) => `${kind} ${key}`)
    : reading.error;
};

test('answers are at the first path that leads to any, as an object or a list, even as JSON within a text', () => {
  const answers = ['data.fields', 'data'];
  expect(keysOf({ data: { fields: { a: 'x' } } }, { answers })).toEqual(['question a']);
  expect(keysOf({ data: { fields: [{ id: 'a', value: 'x' }] } }, { answers })).toEqual(['question a']);
  expect(keysOf({ data: { a: 'x' } }, { answers })).toEqual(['question a']);
  expect(keysOf({ data: '{"a":"x"}' }, { answers })).toEqual(['question a']);
});

test('what was expected is called by its article', () => {
  expect(read({}, { builder: 'OpnForm', answers: ['data', 'submission'] })).toMatchObject({
    error: { found: 'a body without data or submission', expected: 'an OpnForm delivery' },
  });
});

test('a body with no such path, or with a text there, is unreadable', () => {
  const error = { reason: 'unreadable', found: 'a body without data', expected: 'a Testxxx delivery' };
  for (const body of [{ other: 1 }, { data: 'text' }, { data: null }])
    expect(read(body, { answers: ['data'] })).toEqual({ ok: false, error });
  expect(read([], {})).toMatchObject({ ok: false });
});

describe('answers at several paths', () => {
  const answers = ['submission', 'data', ''];

  test.each([
    [{ submission: {}, data: { a: 'x' } }, ['question a']],
    [{ submission: [], data: '{"a":"x"}' }, ['question a']],
    [{ submission: 'help me', data: null, a: 'x' }, ['question submission', 'hidden data', 'question a']],
    [{ submission: {}, data: '', a: 'x' }, ['hidden submission', 'hidden data', 'question a']],
    [{ submission: {}, data: [] }, ['hidden submission', 'hidden data']],
  ])('of %j are %j: those that hold any come first', (body, keys) => {
    expect(keysOf(body, { answers })).toEqual(keys);
  });

  test('are none where all of them are empty', () => {
    expect(keysOf({ submission: {}, data: [] }, { answers: ['submission', 'data'] })).toEqual([]);
  });

  test('leave what stands beside them alone where they are the whole body', () => {
    const layout = { answers, hidden: [''], also: ['email'] };
    expect(keysOf({ email: 'x', submission: {} }, layout)).toEqual(['question email', 'hidden submission']);
  });
});

test('a wrapping is taken off before anything is looked for', () => {
  const unwrap = ({ inner = null }: JsonObject) => asObject(inner) ?? {};
  const body = { inner: { id: 'Testxxx', at: '2025-11-24T22:05:00Z', a: 'x' } };
  expect(read(body, { unwrap, id: ['id'], time: ['at'] })).toMatchObject({
    value: { submission: { id: 'Testxxx', submittedAt: '2025-11-24T22:05:00Z' } },
  });
});

test('the time is the first that is one', () => {
  const body = { at: '', day: '24/11/2025', end: '2025-11-24T22:05:00Z' };
  expect(read(body, { time: ['at', 'day', 'end'] })).toMatchObject({
    value: { submission: { submittedAt: '2025-11-24T22:05:00Z' } },
  });
});

test('a builder’s own reader comes first, and leaves to the paths what it does not know', () => {
  const readOwn = ({ own }: JsonObject) =>
    own === undefined
      ? null
      : [{ key: 'own', aliases: [], label: '', value: own, kind: 'question' } as const];
  expect(keysOf({ own: 'x', a: 'y' }, { read: readOwn })).toEqual(['question own']);
  expect(keysOf({ a: 'y' }, { read: readOwn })).toEqual(['question a']);
});

describe('the id', () => {
  test.each([
    [{ id: '', other: 'Testxxx', a: 1 }, 'Testxxx'],
    [{ id: 0, other: 'Testxxx', a: 1 }, 'Testxxx'],
    [{ id: {}, other: 'Testxxx', a: 1 }, 'Testxxx'],
    [{ id: '0', other: ' ', a: 1 }, null],
    [{ id: 'Testxxx', a: 1 }, 'Testxxx'],
    [{ id: 5, a: 1 }, '5'],
    [{ other: 'Testxxx', a: 1 }, 'Testxxx'],
    [{ id: '0', a: 1 }, null],
    [{ id: 0, a: 1 }, null],
    [{ id: '', a: 1 }, null],
    [{ id: {}, a: 1 }, null],
    [{ a: 1 }, null],
  ])('of %j is %j', (body, id) => {
    expect(idOf(body, { id: ['id', 'other'] })).toBe(id);
  });

  test('may be in a header', () => {
    expect(idOf({ a: 1, id: 'x' }, { id: ['id'], idHeader: 'x-id' }, { 'x-id': 'Testxxx' })).toBe('Testxxx');
    expect(idOf({ a: 1 }, { idHeader: 'x-id' })).toBeNull();
  });
});

test('among the answers, the id and the time are no questions', () => {
  expect(keysOf({ ref: 'x', at: 'y', a: 'z' }, { id: ['ref'], time: ['at'] })).toEqual([
    'hidden ref',
    'hidden at',
    'question a',
  ]);
});

test('apart from the id and the time, answers may be called as those are', () => {
  const layout = { answers: ['data'], id: ['ref'], time: ['at'] };
  expect(keysOf({ ref: 'x', at: 'y', data: { ref: 'a', at: 'b' } }, layout)).toEqual([
    'question ref',
    'question at',
  ]);
});

test('what stands beside the answers can be named where it is text, and may be an answer itself', () => {
  const layout = { answers: ['data'], hidden: ['', 'meta', 'none'], also: ['email'] };
  const meta = { ip: 'i', date: { title: 'Date', value: 'today' }, deep: {} };
  const body = { form: 'F', email: 'Testxxx@example.com', data: { a: 'x' }, meta };
  expect(keysOf(body, layout)).toEqual([
    'question a',
    'question email',
    'hidden hidden.form',
    'hidden hidden.email',
    'hidden hidden.ip',
    'hidden hidden.date',
  ]);
});

describe('no lead', () => {
  test.each(['ping', 'other_event'] as const)('a %s has no answers to read', (reason) => {
    expect(read({ data: 5 }, { answers: ['data'], noLead: () => ({ reason }) })).toEqual({
      ok: true,
      value: { kind: 'no_lead', submission: { id: null, submittedAt: null, answers: [] }, why: { reason } },
    });
  });

  test.each(['partial', 'test'] as const)('a %s keeps its id and its answers', (reason) => {
    const reading = read({ id: 'Testxxx', a: 'x' }, { id: ['id'], noLead: () => ({ reason }) });
    expect(reading).toMatchObject({
      value: { kind: 'no_lead', submission: { id: 'Testxxx' }, why: { reason } },
    });
    expect(reading.ok && reading.value.submission.answers).toHaveLength(2);
  });

  test.each(['partial', 'test'] as const)('a %s may have no answers at all', (reason) => {
    expect(read({ id: 'Testxxx' }, { answers: ['data'], id: ['id'], noLead: () => ({ reason }) })).toEqual({
      ok: true,
      value: {
        kind: 'no_lead',
        submission: { id: 'Testxxx', submittedAt: null, answers: [] },
        why: { reason },
      },
    });
  });
});
