import { describe, expect, test } from 'vitest';
import { labelIn, readHidden, readNamed } from '../../../lambda/core/sources/named-answers.ts';

const one = (name: string, sent: Parameters<typeof readNamed>[0][string]) => readNamed({ [name]: sent })[0];

describe('an answer by name', () => {
  test('has the name for its key, and for its label where it is words', () => {
    expect(one('First  name ', 'Testa')).toEqual({
      key: 'First  name',
      aliases: [],
      label: 'First name',
      value: 'Testa',
      kind: 'question',
    });
    expect(one('your-email', 'x')).toMatchObject({ key: 'your-email', label: '' });
    expect(one(' ', 'x')).toMatchObject({ key: ' ', label: '' });
  });

  test('keeps a compound whole, so that its parts can be named', () => {
    expect(one('names', { first_name: 'Testa' })).toMatchObject({ value: { first_name: 'Testa' } });
  });

  test('may come described', () => {
    expect(one('f1', { value: 'Testa', title: ' Your\nname ' })).toMatchObject({
      label: 'Your name',
      value: 'Testa',
    });
    expect(one('f1', { value: 'Testa', label: 'Your name' })).toMatchObject({ label: 'Your name' });
    expect(one('f1', { value: 'Testa', name: 'Your name' })).toMatchObject({ label: 'Your name' });
    expect(one('f1', { value: 'x', type: 'upload' })).toMatchObject({ kind: 'file' });
    expect(one('f1', { value: 'x', type: 'hidden' })).toMatchObject({ kind: 'hidden' });
  });

  test('with more than a description beside its value is a compound', () => {
    const sent = { value: '5', currency: 'CAD' };
    expect(one('income', sent)).toMatchObject({ value: sent, kind: 'question' });
  });

  test('of the machine’s own is hidden, without a label, and has its name with hidden before it', () => {
    expect(one('utm_source', 'Testxxx')).toEqual({
      key: 'utm_source',
      aliases: ['hidden.utm_source'],
      label: '',
      value: 'Testxxx',
      kind: 'hidden',
    });
    expect(readNamed({ status: 'x' }, { isBookkeeping: (name) => name === 'status' })[0]?.kind).toBe(
      'hidden',
    );
  });

  test('that is a secret is not handed on', () => {
    expect(readNamed({ HandshakeKey: 'x', google_key: 'x' })).toEqual([]);
    expect(readHidden({ HandshakeKey: 'x', campaign_id: 1 })).toEqual([
      { key: 'hidden.campaign_id', aliases: [], label: '', value: 1, kind: 'hidden' },
    ]);
  });

  test('is unpacked as its builder packs it', () => {
    expect(readNamed({ a: 'x' }, { unpack: () => ['x'] })[0]?.value).toEqual(['x']);
  });
});

test.each([
  ['First name', 'First name'],
  ['Email', 'Email'],
  ['email', 'email'],
  ['Prénom', 'Prénom'],
  ['What happened?', 'What happened?'],
  ['your-email', ''],
  ['first_name', ''],
  ['firstName', ''],
  ['Field12', ''],
  ['1.3', ''],
  ['field:abc', 'field:abc'],
  ['field:abc_1', ''],
])('the name %j says the label %j', (name, label) => {
  expect(labelIn(name)).toBe(label);
});

test('a hostile name takes no time', () => {
  const name = `${'a1'.repeat(100_000)} `;
  expect(labelIn(name)).toBe(name.trim());
});
