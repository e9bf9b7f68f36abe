import { describe, expect, test } from 'vitest';
import { asInstant, asList, asObject, asText, memberOf } from '../../../lambda/core/reading/members.ts';

test('only an object is an object', () => {
  expect(asObject({ a: 1 })).toEqual({ a: 1 });
  for (const other of [undefined, null, [], 'text', 5, true]) expect(asObject(other)).toBeNull();
});

test('only a list is a list', () => {
  expect(asList([1])).toEqual([1]);
  for (const other of [undefined, null, { 0: 1 }, 'text']) expect(asList(other)).toEqual([]);
});

test('a name from outside never reaches a prototype', () => {
  expect(memberOf({ a: 1 }, 'a')).toBe(1);
  expect(memberOf({}, 'constructor')).toBeUndefined();
});

test('text is a string that is not blank, or a number', () => {
  expect(asText(' id ')).toBe(' id ');
  expect(asText(7)).toBe('7');
  for (const other of [undefined, null, '', ' ', true, ['a'], {}]) expect(asText(other)).toBeNull();
});

describe('an instant', () => {
  test.each(['2026-11-24T14:05:00Z', '2026-11-24T14:05:00.123+01:00', '2026-11-24T14:05-0800'])(
    'is %s',
    (text) => {
      expect(asInstant(text)).toBe(text);
    },
  );

  test.each([
    '2026-11-24',
    '2026-11-24T14:05:00',
    '2026-13-24T14:05:00Z',
    'x2026-11-24T14:05:00Z',
    '+002026-11-24T14:05:00Z',
    '',
    5,
    null,
  ])('is not %j', (value) => {
    expect(asInstant(value)).toBeNull();
  });
});
