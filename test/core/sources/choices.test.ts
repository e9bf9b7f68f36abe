import { expect, test } from 'vitest';
import { labelsById, resolved } from '../../../lambda/core/sources/choices.ts';
import { plainText } from '../../../lambda/core/sources/rich-text.ts';
import { asRows, rowsOf } from '../../../lambda/core/sources/table.ts';

test('ids of choices become their texts, in the order given; what was typed stays', () => {
  const labels = labelsById([
    { id: 'a', text: 'Credit card' },
    { id: 'b', label: 'Payday loan' },
    { id: 3, name: 'Mortgage' },
    { id: 'd' },
    'no choice',
    null,
  ]);
  expect(resolved(['b', 'a', 'Testxxx', '3', 'd'], labels)).toEqual([
    'Payday loan',
    'Credit card',
    'Testxxx',
    'Mortgage',
    'd',
  ]);
  expect(resolved('a', labels)).toBe('Credit card');
  for (const value of [5, true, null]) expect(resolved(value, labels)).toBe(value);
  expect(labelsById(undefined).size).toBe(0);
});

test('a choice has both an id and a text, else it is none', () => {
  expect([...labelsById([{ id: 'd' }, { text: 'no id' }, {}, { id: 'a', text: 'Credit card' }])]).toEqual([
    ['a', 'Credit card'],
  ]);
});

test('rich text reads as plain text', () => {
  expect(plainText(['Your ', ['b', ['first ', ['i', ['name']]]], ', ', ['a', 'please'], 5, null, {}])).toBe(
    'Your first name, please5',
  );
  expect(plainText([['A']])).toBe('A');
  expect(plainText([['b']])).toBe('b');
  expect(plainText([[]])).toBe('');
  expect(plainText('Plain')).toBe('Plain');
  for (const none of [undefined, null, {}, true]) expect(plainText(none)).toBe('');
});

test('a row of a table is told with its cells, and an unanswered one not at all', () => {
  const rows = { Sleep: 'bad', Work: ['a', ['b', 'c']], Family: '', Friends: [], Rest: null };
  expect(rowsOf(Object.entries(rows))).toEqual(['Sleep: bad', 'Work: a / b / c']);
});

test('rows of one name are all told', () => {
  expect(
    rowsOf([
      ['Work', 'a'],
      ['Work', 'b'],
    ]),
  ).toEqual(['Work: a', 'Work: b']);
});

test('grids are told by the names of their rows, else by their numbers; anything else stays', () => {
  expect(asRows({ Sleep: 'bad', Work: ['a', 'b'] })).toEqual(['Sleep: bad', 'Work: a / b']);
  expect(asRows([['a', 'b'], null, ['c']])).toEqual(['1: a / b', '3: c']);
  for (const sent of ['a', 5, null, ['a', 'b'], [], { file: 'a.pdf' }, [{ name: 'a.pdf', url: 'x' }]])
    expect(asRows(sent)).toBe(sent);
});
