import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstAt, opened, valueAt } from '../../../lambda/core/reading/path.ts';
import { anyJson } from '../any-json.ts';

const BODY = {
  data: { id: 'Testxxx', list: [{ a: 1 }, 'two'], 'with.dot': { b: 2 }, text: '{"inner":{"c":3}}' },
  'data.json': '["x"]',
  many: [...'abcdefghijkl'],
  '': { unnamed: 1 },
  nothing: null,
};

describe('a path', () => {
  test.each<[string, unknown]>([
    ['', BODY],
    ['data.id', 'Testxxx'],
    ['data.list.0.a', 1],
    ['data.list.1', 'two'],
    ['data.with.dot.b', 2],
    ['data.json', '["x"]'],
    ['data.json.0', 'x'],
    ['many.11', 'l'],
    ['data.text.inner.c', 3],
    ['nothing', null],
  ])('%j leads to its member', (path, value) => {
    expect(valueAt(BODY, path)).toEqual(value);
  });

  test.each([
    'other',
    'data.other',
    'data.id.more',
    'data.list.a',
    'data.list.5',
    'data.list.00000',
    'nothing.a',
    'unnamed',
    'constructor',
    'data.__proto__',
  ])('%j leads nowhere', (path) => {
    expect(valueAt(BODY, path)).toBeUndefined();
  });

  test('is the first of several that leads to anything', () => {
    expect(firstAt(BODY, ['other', 'nothing', 'data.id', 'data'])).toBe('Testxxx');
    expect(firstAt(BODY, ['other', 'nothing'])).toBeUndefined();
    expect(firstAt(BODY, [])).toBeUndefined();
  });

  test('never throws', () => {
    fc.assert(fc.property(anyJson, fc.string(), (json, path) => valueAt(json, path) !== null || true));
  });
});

test('a text is opened where it is JSON of members', () => {
  expect(opened('{"a":1}')).toEqual({ a: 1 });
  expect(opened(' [1]')).toEqual([1]);
  for (const text of ['5', '"a"', '"[1]"', '{broken', 'text', '']) expect(opened(text)).toBe(text);
  expect(opened(5)).toBe(5);
});
