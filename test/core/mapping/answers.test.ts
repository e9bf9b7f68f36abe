import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAnswered, type Json, plainPart, textOf } from '../../../lambda/core/mapping/answers.ts';
import { anyJson } from '../any-json.ts';

describe('answered', () => {
  const answers: Json[] = [
    'Testa',
    ' x ',
    '0',
    0,
    -1,
    false,
    true,
    ['', 'x'],
    [false],
    [0],
    { a: 0 },
    { a: { b: 'x' } },
  ];
  test.each(answers.map((value) => [value]))('is %j', (value) => {
    expect(isAnswered(value)).toBe(true);
  });

  const blanks: Json[] = [
    null,
    '',
    ' ',
    '\t\r\n\u00a0',
    [],
    [''],
    [null, ' '],
    [[]],
    {},
    { a: '' },
    { first: ' ', last: null, of: [] },
  ];
  test.each(blanks.map((value) => [value]))('is not %j', (value) => {
    expect(isAnswered(value)).toBe(false);
  });
});

describe('as text', () => {
  test.each<[Json, string]>([
    [null, ''],
    ['  Testa  ', 'Testa'],
    [25_000, '25000'],
    [0, '0'],
    [-1.5, '-1.5'],
    [['credit cards', 'payday loan'], 'credit cards, payday loan'],
    [['credit cards', '', null, ' rent '], 'credit cards, rent'],
    [[], ''],
    [{ first: 'Testa', last: 'Testb' }, 'Testa Testb'],
    [{ prefix: 'Mx', first: 'Testa', middle: '', last: 'Testb', suffix: null }, 'Mx Testa Testb'],
    [{ First_Name: 'Testa', 'last-name': 'Testb' }, 'Testa Testb'],
    [
      { addr_line1: '1 Testxxx St', addr_line2: '', city: 'Vancouver', state: 'BC' },
      '1 Testxxx St, Vancouver, BC',
    ],
    [{ first: 'Testa', age: 40 }, 'Testa, 40'],
    [
      [
        { first: 'Testa', last: 'Testb' },
        { first: 'Testc', last: 'Testd' },
      ],
      'Testa Testb, Testc Testd',
    ],
    [{ row: ['a', 'b'], other: { x: 'c' } }, 'a, b, c'],
    [{}, ''],
  ])('%j is %j in both languages', (value, text) => {
    expect(textOf(value, 'en')).toBe(text);
    expect(textOf(value, 'fr')).toBe(text);
  });

  test.each<[Json, string, string]>([
    [true, 'yes', 'oui'],
    [false, 'no', 'non'],
    [[true, false], 'yes, no', 'oui, non'],
    [{ voicemail: true }, 'yes', 'oui'],
  ])('%j is %s, in a French form %s', (value, en, fr) => {
    expect(textOf(value, 'en')).toBe(en);
    expect(textOf(value, 'fr')).toBe(fr);
  });

  test('is empty exactly where nothing was answered, whatever the value', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(textOf(value, 'en') === '').toBe(!isAnswered(value));
      }),
    );
  });
});

test.each([
  ['First_Name', 'firstname'],
  ['firstName', 'firstname'],
  ['Zip / Postal Code', 'zippostalcode'],
  ['Prénom', 'prénom'],
  ['_', ''],
])('the part %s is plainly %j', (part, plain) => {
  expect(plainPart(part)).toBe(plain);
});
