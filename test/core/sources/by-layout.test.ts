import { describe, expect, test } from 'vitest';
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

test('a body with no such path, or with a text there, is unreadable', () => {
  const error = { reason: 'unreadable', found: 'a body without data', expected: 'a Testxxx delivery' };
  for (const body of [{ other: 1 }, { data: 'text' }, { data: null }])
    expect(read(body, { answers: ['data'] })).toEqual({ ok: false, error });
  expect(read([], {})).toMatchObject({ ok: false });
});

describe('the id', () => {
  test.each([
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

test('what stands beside the answers can be named where it is text, and may be an answer itself', () => {
  const layout = { answers: ['data'], hidden: ['', 'meta', 'none'], also: ['email'] };
  const body = { form: 'F', email: 'Testxxx@example.com', data: { a: 'x' }, meta: { ip: 'i', deep: {} } };
  expect(keysOf(body, layout)).toEqual([
    'question a',
    'question email',
    'hidden hidden.form',
    'hidden hidden.email',
    'hidden hidden.ip',
  ]);
});

describe('a delivery without any question', () => {
  test.each([[{}], [{ form_id: 1, utm_source: 'x' }]])(
    '%j is empty, and stands for no other of its id',
    (body) => {
      expect(read({ ...body, ref: 'Testxxx' }, { id: ['ref'] })).toMatchObject({
        value: { kind: 'no_lead', why: { reason: 'empty' }, submission: { id: null } },
      });
    },
  );

  test.each([[{ name: '' }], [{ name: null }], [{ letter: 'data:image/png;base64,A' }]])(
    '%j is none: something was asked',
    (body) => {
      expect(read(body)).toMatchObject({ value: { kind: 'lead' } });
    },
  );
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
});
