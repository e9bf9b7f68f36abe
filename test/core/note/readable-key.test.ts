import { expect, test } from 'vitest';
import { readableKey } from '../../../lambda/core/note/readable-key.ts';

test.each([
  ['q38_favoriteSong', 'favorite song'],
  ['q19_2When', '2 when'],
  ['best_time', 'best time'],
  ['first-name', 'first name'],
  ['montantTotal', 'montant total'],
  ['question', 'question'],
  ['Story', 'story'],
  ['faq2_more', 'faq2 more'],
  ['best__time', 'best time'],
  ['best_time_', 'best time'],
])('%s reads %s', (key, text) => {
  expect(readableKey(key)).toBe(text);
});

test.each(['q12_', 'q12_34', '3', '4.1', '__'])('%s says nothing in words and stays as it is', (key) => {
  expect(readableKey(key)).toBe(key);
});
