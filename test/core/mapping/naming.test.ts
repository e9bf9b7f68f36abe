import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Json } from '../../../lambda/core/mapping/answers.ts';
import {
  findNamed,
  isKnown,
  partOf,
  plainLabel,
  withoutMarkdown,
} from '../../../lambda/core/mapping/naming.ts';
import { anyJson } from '../any-json.ts';
import { givenAnswer } from '../given.ts';

/** What the name leads to; undefined where nothing fits or nothing was answered. */
const found = (name: string, ...answers: readonly Partial<Answer>[]): Json | undefined => {
  const named = findNamed(name, answers.map(givenAnswer));
  if (!named.ok) throw new Error(named.error.keys.join());
  return named.value?.value;
};
const refused = (name: string, ...answers: readonly Partial<Answer>[]) => {
  const named = findNamed(name, answers.map(givenAnswer));
  return named.ok ? null : named.error;
};

describe('a name is', () => {
  test.each([
    ['first_name', { key: 'first_name' }],
    ['q3_fullName', { key: 'q3_fullName', aliases: ['fullName', '3'] }],
    ['fullName', { key: 'q3_fullName', aliases: ['fullName', '3'] }],
    ['3', { key: 'q3_fullName', aliases: ['fullName', '3'] }],
    ['hidden.utm_source', { key: 'hidden.utm_source', kind: 'hidden' as const }],
    ['variables.score', { key: 'variables.score', kind: 'calculation' as const }],
    ['What is your name?', { key: 'F1', label: 'What is your name?' }],
  ])('%s of %j', (name, answer) => {
    expect(found(name, { ...answer, value: 'Testa' })).toBe('Testa');
  });

  test('a key before an alias before a label', () => {
    const byKey = { key: 'city', value: 'by key' };
    const byAlias = { key: 'F1', aliases: ['city'], value: 'by alias' };
    const byLabel = { key: 'F2', label: 'City', value: 'by label' };
    expect(found('city', byLabel, byAlias, byKey)).toBe('by key');
    expect(found('city', byLabel, byAlias)).toBe('by alias');
    expect(found('city', byLabel)).toBe('by label');
  });

  test('a key even if that was not answered: another question’s label is no substitute', () => {
    expect(found('city', { key: 'city', value: '' }, { key: 'F2', label: 'City' })).toBeUndefined();
  });

  test('exact as a key or an alias', () => {
    expect(found('City', { key: 'city' })).toBeUndefined();
    expect(found('City', { key: 'F1', aliases: ['city'] })).toBeUndefined();
  });

  test.each(['Town', 'constructor', '', '?', ' * '])('%j where nothing fits', (name) => {
    expect(found(name, { key: 'city', label: 'City' }, { key: 'F2', label: '' })).toBeUndefined();
  });
});

describe('a label fits', () => {
  test.each([
    ['case', 'what is your CITY', 'What is your City'],
    ['trailing marks', 'City', 'City?'],
    ['a required mark', 'City', 'City *'],
    ['several trailing marks', 'City', 'City :?* '],
    ['French spacing', 'Quelle est votre ville ?', 'Quelle est votre ville\u00a0?'],
    ['surplus space', 'your  city', ' your\n\t city '],
    ['bold', 'Your city', 'Your *city*'],
    ['strong', 'Your city', 'Your **city**?'],
    ['italics', 'Your city', '_Your_ city'],
    ['underlined', 'Your city', '__Your city__'],
    ['code', 'Your city', 'Your `city`'],
    ['a link', 'Your city', 'Your [city](https://example.com/why)'],
    ['apostrophes', "What's your city", 'What’s your city'],
    ['full width', 'City', 'Ｃｉｔｙ：'],
    ['ligatures', 'first name', 'ﬁrst name'],
    ['decomposed accents', 'Prénom', 'Pre\u0301nom'],
  ])('whatever its %s', (_, name, label) => {
    expect(found(name, { key: 'F1', label, value: 'Vancouver' })).toBe('Vancouver');
    expect(found(label, { key: 'F1', label: name, value: 'Vancouver' })).toBe('Vancouver');
  });

  test.each([
    ['Prenom', 'Prénom'],
    ['City', 'City!'],
    ['City', 'Your city'],
    ['first name', 'firstname'],
  ])('never where it is another: %s, %s', (name, label) => {
    expect(found(name, { key: 'F1', label })).toBeUndefined();
  });

  test('keeps what only looks like markdown', () => {
    expect(withoutMarkdown('2 * 3 * 4')).toBe('2 * 3 * 4');
    expect(withoutMarkdown('a [b] (c)')).toBe('a [b] (c)');
  });

  test('of any length is compared by its start, and ends without what only marks its end', () => {
    const long = 'a'.repeat(100_000);
    expect(plainLabel(long)).toBe(plainLabel(`${long} and more`));
    expect(plainLabel(`Debts ${'* : ? '.repeat(100)}`)).toBe('debts');
    expect(plainLabel(`${':'.repeat(900)}x`)).toBe(`${':'.repeat(900)}x`);
  });
});

describe('a part after a dot', () => {
  const name = { key: 'q3_fullName', aliases: ['fullName'], value: { first: 'Testa', last: 'Testb' } };
  const address = {
    key: 'F1',
    label: 'Your address',
    value: { city: 'Vancouver', 'Postal Code': 'V5K 0A1' },
  };

  test.each([
    ['q3_fullName.first', 'Testa'],
    ['fullName.last', 'Testb'],
    ['fullName.Last', 'Testb'],
    ['your address.city', 'Vancouver'],
    ['Your address.postal_code', 'V5K 0A1'],
  ])('%s is %s', (path, value) => {
    expect(found(path, name, address)).toBe(value);
  });

  test.each(['fullName.middle', 'fullName.constructor', 'fullName.', 'fullName.first.x', 'other.first'])(
    '%s is nothing',
    (path) => {
      expect(found(path, name, address)).toBeUndefined();
    },
  );

  test('belongs to the longest name that fits', () => {
    const long = { key: 'a.b', value: { c: 'long' } };
    const short = { key: 'a', value: { 'b.c': 'short' } };
    expect(found('a.b.c', short, long)).toBe('long');
    expect(found('a.b.c', short)).toBe('short');
    expect(found('a.b.c', short, long, { key: 'a.b.c', value: 'whole' })).toBe('whole');
  });

  test('is looked for in a shorter name where the longer one has no such part', () => {
    expect(found('a.b.c', { key: 'a.b', value: 'plain' }, { key: 'a', value: { 'b.c': 'short' } })).toBe(
      'short',
    );
  });

  test('of an item in a list is its number', () => {
    expect(partOf(['Testa', 'Testb'], '1')).toBe('Testb');
    expect(partOf(['Testa', 'Testb'], 'length')).toBeUndefined();
  });

  test('is exact before it is similar', () => {
    expect(found('name.first', { key: 'name', value: { FIRST: 'similar', first: 'exact' } })).toBe('exact');
  });

  test.each<Json>([null, 'text', 5, true])('of %j is nothing', (value) => {
    expect(partOf(value, 'length')).toBeUndefined();
    expect(partOf(value, '0')).toBeUndefined();
  });
});

describe('of several that fit', () => {
  const one = { key: 'F1', label: 'City', value: 'Vancouver' };
  const other = { key: 'F2', label: 'City?', value: 'Montréal' };

  test('only answered ones count', () => {
    expect(found('city', { ...one, value: ' ' }, other)).toBe('Montréal');
    expect(found('city', one, { ...other, value: null })).toBe('Vancouver');
  });

  test('none answered is nothing', () => {
    expect(found('city', { ...one, value: '' }, { ...other, value: [] })).toBeUndefined();
  });

  test('two answered are ambiguous, and both are named', () => {
    expect(refused('city', one, other)).toEqual({ reason: 'ambiguous', name: 'city', keys: ['F1', 'F2'] });
  });

  test('two answered alike are two all the same', () => {
    expect(refused('city', one, { ...other, value: 'Vancouver' })).toMatchObject({ reason: 'ambiguous' });
  });

  test('two are told apart by a part that only one has', () => {
    const compound = { key: 'F2', label: 'City', value: { name: 'Montréal' } };
    expect(found('city.name', one, compound)).toBe('Montréal');
  });

  test('two parts are ambiguous as two answers are', () => {
    const [a, b] = ['Testa', 'Testb'].map((first, at) => ({
      key: `F${at}`,
      label: 'Name',
      value: { first },
    }));
    expect(refused('Name.first', a ?? {}, b ?? {})).toMatchObject({ keys: ['F0', 'F1'] });
  });

  test('the order makes no difference', () => {
    expect(found('city', other, { ...one, value: '' })).toBe('Montréal');
    expect(refused('city', other, one)).toMatchObject({ reason: 'ambiguous' });
  });
});

describe('a name is known', () => {
  const answers = [givenAnswer({ key: 'F1', aliases: ['city'], label: 'Your city', value: '' })];

  test.each(['F1', 'city', 'your city?', 'city.part'])('%s, though it was not answered', (name) => {
    expect(isKnown(name, answers)).toBe(true);
  });

  test.each(['town', 'F1x', ''])('%j is not', (name) => {
    expect(isKnown(name, answers)).toBe(false);
  });
});

test('any name and any answers are searched without throwing', () => {
  const name = fc.oneof(fc.string(), fc.constantFrom('a', 'a.b', 'a.b.c', '.', '__proto__.x', 'constructor'));
  const answer = fc.record({
    key: name,
    aliases: fc.array(name, { maxLength: 2 }),
    label: name,
    value: anyJson,
    kind: fc.constantFrom('question', 'hidden', 'file', 'calculation'),
  });
  fc.assert(
    fc.property(name, fc.array(answer, { maxLength: 5 }), (wanted, answers) => {
      const named = findNamed(wanted, answers);
      if (named.ok && named.value !== null) expect(isKnown(wanted, answers)).toBe(true);
    }),
  );
});
