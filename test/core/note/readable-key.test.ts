import { expect, test } from 'vitest';
import { readableKey } from '../../../lambda/core/note/readable-key.ts';

test.each([
  ['q38_favoriteSong', 'favorite song'],
  ['q19_2When', '2 when'],
  ['best_time', 'best time'],
  ['first-name', 'first name'],
  ['montantTotal', 'montant total'],
  ['question', 'question'],
])('%s reads %s', (key, text) => {
  expect(readableKey(key)).toBe(text);
});

test.each(['q12_', '3', '4.1', '__'])('%s says nothing in words and stays as it is', (key) => {
  expect(readableKey(key)).toBe(key);
});
