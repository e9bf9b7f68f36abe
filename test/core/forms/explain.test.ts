import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { explain, tellWrong } from '../../../lambda/core/forms/explain.ts';

const SCHEMA = z.strictObject({
  title: z.string().min(2).max(4),
  list: z.array(z.strictObject({ kind: z.enum(['a', 'b']) })).optional(),
  few: z.enum(Array.from({ length: 20 }, (_, at) => `F${at}`)).optional(),
  named: z.record(z.string().min(1), z.string()).optional(),
  country: z.enum(Array.from({ length: 21 }, (_, at) => `C${at}`)).optional(),
  city: z.enum(['Testville', 'Town', ...Array.from({ length: 20 }, (_, at) => `Town${at}`)]).optional(),
  slug: z
    .string()
    .regex(/^[a-z]+$/, 'small letters')
    .optional(),
});
const wrong = (changed: object) => {
  const given: unknown = { title: 'Test', ...changed };
  const result = SCHEMA.safeParse(given);
  return result.success ? [] : explain(result.error, given);
};

describe('what is wrong is told with its path, what was found and what was expected', () => {
  test.each([
    [{ title: 5 }, { path: 'title', found: '5', expected: 'a string' }],
    [{ title: undefined }, { path: 'title', found: 'nothing', expected: 'a string' }],
    [{ title: null }, { path: 'title', found: 'null', expected: 'a string' }],
    [{ title: 'T' }, { path: 'title', found: '"T"', expected: 'at least 2 of it' }],
    [{ title: 'Testx' }, { path: 'title', found: '"Testx"', expected: 'at most 4 of it' }],
    [
      { list: [{ kind: 'a' }, { kind: 'c' }] },
      { path: 'list.1.kind', found: '"c"', expected: 'one of a, b' },
    ],
    [
      { list: [{ kind: 'a', more: 1, less: 2 }] },
      { path: 'list.0', found: 'more, less', expected: 'no such key' },
    ],
    [{ country: 'XX' }, { path: 'country', found: '"XX"', expected: 'one of the known values' }],
    [
      { city: 'Testvile' },
      { path: 'city', found: '"Testvile"', expected: 'one of the known values; did you mean Testville?' },
    ],
    [
      { city: 'Twon' },
      { path: 'city', found: '"Twon"', expected: 'one of the known values; did you mean Town?' },
    ],
    [{ city: 'Twn' }, { path: 'city', found: '"Twn"', expected: 'one of the known values' }],
    [{ city: 'Elsewhere' }, { path: 'city', found: '"Elsewhere"', expected: 'one of the known values' }],
    [{ city: 5 }, { path: 'city', found: '5', expected: 'one of the known values' }],
    [{ few: 'XX' }, { path: 'few', found: '"XX"', expected: expect.stringMatching(/^one of F0, .*F19$/) }],
    [{ named: { '': 'x' } }, { path: 'named.', found: '"x"', expected: 'a name that is not empty' }],
    [{ slug: 'A1' }, { path: 'slug', found: '"A1"', expected: 'small letters' }],
    [{ colour: 'red' }, { path: '', found: 'colour', expected: 'no such key' }],
  ])('%j', (changed, told) => {
    expect(wrong(changed)).toEqual([told]);
  });

  test('each on its own', () => {
    expect(wrong({ title: 5, slug: 'A1' }).map(({ path }) => path)).toEqual(['title', 'slug']);
  });

  test('even where the whole is no object', () => {
    const result = SCHEMA.safeParse('Testxxx');
    if (result.success) throw new Error('text is no object');
    expect(explain(result.error, 'Testxxx')).toEqual([
      { path: '', found: '"Testxxx"', expected: 'an object' },
    ]);
  });

  test('and is not found below a value that has no members', () => {
    const error = new z.ZodError([{ code: 'custom', path: ['title', 'part'], message: 'text', input: '' }]);
    for (const title of ['Test', null]) {
      expect(explain(error, { title })).toEqual([{ path: 'title.part', found: 'nothing', expected: 'text' }]);
    }
  });

  test('short enough to read', () => {
    const [told] = wrong({ title: Array.from({ length: 500 }, () => 'Testxxx') });
    expect(told?.found).toMatch(/^\["Testxxx",.*…$/);
    expect(told?.found.length).toBeLessThan(100);
    const quoted = (length: number) => wrong({ title: 'T'.repeat(length - 2) })[0]?.found;
    expect(quoted(80)).toBe(`"${'T'.repeat(78)}"`);
    expect(quoted(81)).toBe(`"${'T'.repeat(79)}…`);
  });
});

test('a line names the file, and the path where there is one', () => {
  expect(tellWrong('x.json', { path: 'a.b', found: '5', expected: 'text' })).toBe(
    'x.json at a.b: found 5, expected text',
  );
  expect(tellWrong('x.json', { path: '', found: '5', expected: 'text' })).toBe(
    'x.json: found 5, expected text',
  );
});
