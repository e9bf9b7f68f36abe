import { describe, expect, test } from 'vitest';
import { readListed } from '../../../lambda/core/sources/listed-answers.ts';

const one = (item: Parameters<typeof readListed>[0][number]) => readListed([item])[0];

describe('an item of a list', () => {
  test.each([
    [{ key: 'k', label: 'L', value: 'x' }],
    [{ id: 'k', title: ' L ', answer: 'x' }],
    [{ ref: 'k', question: 'L', response: 'x' }],
    [{ field_id: 'k', label: 'L', text: 'x' }],
    [{ key: ' k\n', label: 'L', value: 'x' }],
  ])('%j has its key, its label and its reply', (item) => {
    expect(one(item)).toMatchObject({ key: 'k', label: 'L', value: 'x', kind: 'question' });
  });

  test('has its further keys for aliases', () => {
    expect(one({ key: 'k', id: 5, label: 'L', value: 'x' })).toMatchObject({ key: 'k', aliases: ['5'] });
  });

  test('without a key has its label for one, and without either its place', () => {
    expect(one({ label: 'Your\nname', value: 'x' })).toMatchObject({ key: 'Your name', label: 'Your name' });
    expect(one({ value: 'x' })).toMatchObject({ key: 'answers.1', label: '' });
  });

  test('that was not answered says so, and not its question', () => {
    expect(one({ id: 'k', text: 'Your name?', value: null })).toMatchObject({
      label: 'Your name?',
      value: null,
    });
  });

  test('has the first reply that was given, whatever blank members stand before it', () => {
    expect(one({ label: 'Debts', value: null, answer: 'cards' })).toMatchObject({ value: 'cards' });
    expect(one({ label: 'Debts', value: '', values: ['cards'] })).toMatchObject({ value: ['cards'] });
    expect(one({ label: 'Debts', value: '', values: [] })).toMatchObject({ value: '' });
    expect(one({ text: 'cards' })).toMatchObject({ value: 'cards' });
  });

  test('without a known reply keeps whatever it holds besides its question', () => {
    expect(one({ id: 'k', label: 'L', type: 'text', said: 'x' })?.value).toEqual({ said: 'x' });
    expect(one({ id: 'k', label: 'L' })?.value).toEqual({});
  });

  test('that is a plain text is an answer, and that is nothing is none', () => {
    expect(readListed(['x', null, '', []])).toEqual([
      { key: 'answers.1', aliases: [], label: '', value: 'x', kind: 'question' },
    ]);
  });

  test.each([
    [{ key: 'k', type: 'HIDDEN_FIELDS', value: 'x' }, 'hidden'],
    [{ key: 'utm_source', value: 'x' }, 'hidden'],
    [{ key: 'k', label: 'utm_medium', value: 'x' }, 'hidden'],
    [{ key: 'k', type: 'calculations', value: 'x' }, 'calculation'],
    [{ key: 'k', type: 'file', value: 'x' }, 'file'],
    [{ key: 'k', value: { name: 'a.pdf', url: 'https://files.example.com' } }, 'file'],
    [{ key: 'ip', label: 'IP address', value: 'x' }, 'question'],
  ] as const)('%j is of the kind %s', (item, kind) => {
    expect(one(item)?.kind).toBe(kind);
  });

  test('of no person has its name under hidden or variables', () => {
    expect(one({ key: 'k', label: 'Branch', type: 'hidden', value: 'x' })).toMatchObject({
      label: '',
      aliases: ['hidden.Branch'],
    });
    expect(one({ key: 'k', type: 'calculated', value: 'x' })).toMatchObject({ aliases: ['variables.k'] });
  });

  test('may be the machine’s own by its builder', () => {
    expect(readListed([{ key: 'k', value: 'x' }], { isBookkeeping: (name) => name === 'k' })[0]?.kind).toBe(
      'hidden',
    );
  });
});
