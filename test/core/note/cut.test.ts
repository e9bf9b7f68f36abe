import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAtALine, shortened } from '../../../lambda/core/note/cut.ts';

const line = (letter: string, length: number) => letter.repeat(length);

test('what fits is kept whole, in its order', () => {
  expect(cutAtALine(['a', 'b'], ['y', 'z'])).toBe('a\nb\ny\nz');
  expect(cutAtALine([], ['z'])).toBe('z');
});

test('a note of exactly 4,000 characters is whole', () => {
  const whole = cutAtALine([line('a', 3_996), 'b'], ['z']);
  expect(whole).toHaveLength(4_000);
  expect(whole.endsWith('\nb\nz')).toBe(true);
});

test('one character more leaves out the line that it is in, and all after it', () => {
  expect(cutAtALine([line('a', 3_900), line('b', 98), 'c'], ['z'])).toBe(`${line('a', 3_900)}\nz`);
});

test('a line that could never fit is shortened, and marked', () => {
  const whole = cutAtALine(['a', line('b', 5_000), 'c'], ['z']);
  expect(whole).toMatch(/^a\nb+…\nz$/);
  expect(whole).toHaveLength(4_000);
});

test('of a line that could never fit no scrap is kept', () => {
  expect(cutAtALine([line('a', 3_960), line('b', 5_000)], ['z'])).toBe(`${line('a', 3_960)}\nz`);
  expect(cutAtALine([line('a', 3_950), line('b', 5_000)], ['z'])).toMatch(/^a+\nb{46}…\nz$/);
});

test('a line that could have been first is left out whole, never shortened', () => {
  expect(cutAtALine(['a', line('b', 3_998)], ['z'])).toBe('a\nz');
  expect(cutAtALine([line('b', 3_998), 'a'], ['z'])).toBe(`${line('b', 3_998)}\nz`);
});

test('a scrap of 40 characters is none, one of 41 is kept', () => {
  expect(cutAtALine([line('a', 3_958), line('b', 5_000)], ['z'])).toBe(`${line('a', 3_958)}\nz`);
  expect(cutAtALine([line('a', 3_957), line('b', 5_000)], ['z'])).toMatch(/^a+\nb{39}…\nz$/);
});

test('what is as long as may be is not shortened', () => {
  expect(shortened('abc', 3)).toBe('abc');
  expect(shortened('abcd', 3)).toBe('ab…');
});

test('the last lines are never cut, whatever stands above them', () => {
  const length = fc.oneof(fc.nat(100), fc.integer({ min: 3_800, max: 5_000 }));
  const last = 'Ref RR-08H6-SV50 · Debt relief quiz';
  fc.assert(
    fc.property(
      fc.array(length, { maxLength: 5 }),
      fc.array(fc.nat(1_900), { maxLength: 2 }),
      (lines, tail) => {
        const end = [...tail.map((each) => line('y', each)), last];
        const whole = cutAtALine(
          lines.map((each) => line('a', each)),
          end,
        );
        expect(whole.length).toBeLessThanOrEqual(4_000);
        expect(`\n${whole}`.endsWith(`\n${end.join('\n')}`)).toBe(true);
      },
    ),
  );
});
