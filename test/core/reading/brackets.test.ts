import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nestFields } from '../../../lambda/core/reading/brackets.ts';
import { anyText } from '../any-text.ts';

describe('fields nest', () => {
  test.each<[string, readonly (readonly [string, string])[], object]>([
    [
      'by brackets',
      [
        ['a[b][c]', '1'],
        ['a[d]', '2'],
      ],
      { a: { b: { c: '1' }, d: '2' } },
    ],
    ['into a list by empty brackets, even of one', [['a[]', '1']], { a: ['1'] }],
    [
      'into one list where only some of a name have empty brackets',
      [
        ['a', '1'],
        ['a[]', '2'],
      ],
      { a: ['1', '2'] },
    ],
    [
      'into a list where they repeat',
      [
        ['a', '1'],
        ['a', '2'],
      ],
      { a: ['1', '2'] },
    ],
    [
      'into a list where they are numbered from 0',
      [
        ['a[0]', '1'],
        ['a[1]', '2'],
      ],
      { a: ['1', '2'] },
    ],
    [
      'by number where it starts elsewhere',
      [
        ['a[1]', '1'],
        ['a[3]', '2'],
      ],
      { a: { 1: '1', 3: '2' } },
    ],
    [
      'by name where only some are numbers',
      [
        ['a[0]', '1'],
        ['a[other]', '2'],
      ],
      { a: { 0: '1', other: '2' } },
    ],
    [
      'into a list of objects',
      [
        ['a[][b]', '1'],
        ['a[][b]', '2'],
      ],
      { a: [{ b: '1' }, { b: '2' }] },
    ],
    [
      'beside a plain value of the same name',
      [
        ['a', '1'],
        ['a[b]', '2'],
      ],
      { a: { '': ['1'], b: '2' } },
    ],
    ['under dots as they are', [['data.json', '{}']], { 'data.json': '{}' }],
    [
      'under what is no pattern as it is',
      [
        ['a[b', '1'],
        ['[c]', '2'],
        ['a]b[', '3'],
        ['', '4'],
        ['a]b[c]', '5'],
        ['a[b]c', '6'],
      ],
      { 'a[b': '1', '[c]': '2', 'a]b[': '3', '': '4', 'a]b[c]': '5', 'a[b]c': '6' },
    ],
    [
      'eight names deep',
      [['a[b][c][d][e][f][g][h]', '1']],
      { a: { b: { c: { d: { e: { f: { g: { h: '1' } } } } } } } },
    ],
    ['no deeper than forms do', [[`a${'[b]'.repeat(8)}`, '1']], { [`a${'[b]'.repeat(8)}`]: '1' }],
  ])('%s', (_, fields, nested) => {
    expect(nestFields(fields)).toEqual(nested);
  });

  test('without reaching a prototype', () => {
    const nested = nestFields([
      ['__proto__', '1'],
      ['a[__proto__][b]', '2'],
      ['constructor[prototype][b]', '3'],
    ]);
    expect(nested).toEqual({ a: {}, constructor: { prototype: { b: '3' } } });
    expect(Object.getPrototypeOf(nested)).toBe(Object.prototype);
  });

  test('whatever their names, and every value is kept', () => {
    const name = fc.oneof(anyText(12), fc.stringMatching(/^[ab](\[[ab0]?\]){0,4}$/));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.constantFrom('1', '2'))), (fields) => {
        const kept = JSON.stringify(nestFields(fields)).match(/"[12]"(?!:)/g) ?? [];
        expect(kept.length).toBe(fields.filter(([own]) => !own.includes('__proto__')).length);
      }),
    );
  });

  test('in time that grows with their number', () => {
    const fields = Array.from({ length: 2_000 }, (_, at): [string, string] => [
      `a[${at}][]${'[b]'.repeat(4)}`,
      '1',
    ]);
    expect(Object.keys(nestFields(fields))).toEqual(['a']);
  });
});
