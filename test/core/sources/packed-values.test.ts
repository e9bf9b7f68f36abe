import { describe, expect, test } from 'vitest';
import { isAnswered } from '../../../lambda/core/mapping/answers.ts';
import {
  fromBars,
  fromJsonField,
  fromJsonList,
  fromOneElement,
  fromPartLines,
} from '../../../lambda/core/sources/packed-values.ts';

test('bars part what was ticked', () => {
  for (const sent of ['Credit card||Payday loan', 'Credit card || Payday loan '])
    expect(fromBars(sent)).toEqual(['Credit card', 'Payday loan']);
  for (const sent of ['a|b', 'plain', 5, null, ['a||b']]) expect(fromBars(sent)).toBe(sent);
});

test('a list of one is its element', () => {
  expect(fromOneElement(['Testxxx'])).toBe('Testxxx');
  expect(fromOneElement([null])).toBeNull();
  for (const sent of [[], ['a', 'b'], 'a', null]) expect(fromOneElement(sent)).toBe(sent);
});

test('JSON within a text is a list only where it is one', () => {
  expect(fromJsonList('["a","b"]')).toEqual(['a', 'b']);
  for (const sent of ['{"a":1}', '[broken', 'a', 5]) expect(fromJsonList(sent)).toBe(sent);
});

describe('parts by line', () => {
  test('are a compound', () => {
    expect(fromPartLines('first = Testa\r\nlast = Testb = c\n')).toEqual({
      first: 'Testa',
      last: 'Testb = c',
    });
  });

  test('may have blanks around them, and blank lines between', () => {
    expect(fromPartLines('  first = Testa\n \n\tlast = Testb ')).toEqual({ first: 'Testa', last: 'Testb' });
  });

  test('may be blank', () => {
    expect(fromPartLines('first = Testa\nmiddle = \nsuffix =\nlast = Testb')).toEqual({
      first: 'Testa',
      middle: '',
      suffix: '',
      last: 'Testb',
    });
    expect(isAnswered(fromPartLines('first =\nlast ='))).toBe(false);
  });

  test.each<[string | number | string[]]>([
    ['first = Testa\nand more'],
    ['first =Testa'],
    ['I owe = too much'],
    ['first=Testa'],
    ['one\ntwo'],
    [''],
    [' \n'],
    [5],
    [['first = Testa']],
  ])('%j is none', (sent) => {
    expect(fromPartLines(sent)).toBe(sent);
  });
});

describe('a form post that is JSON within one field', () => {
  test.each([
    [{ json: '{"a":1}' }, { a: 1 }],
    [{ payload: '{"a":1}' }, { a: 1 }],
    [
      { json: '{"a":1}', extra: 'x' },
      { extra: 'x', a: 1 },
    ],
    [{ json: { a: 1 } }, { json: { a: 1 } }],
    [{ json: '[1]' }, { json: '[1]' }],
    [{ json: '{broken' }, { json: '{broken' }],
    [
      { a: '{"b":1}', c: '2' },
      { a: '{"b":1}', c: '2' },
    ],
    [{}, {}],
  ])('%j reads %j', (fields, read) => {
    expect(fromJsonField(fields)).toEqual(read);
  });
});
