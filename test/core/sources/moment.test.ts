import { expect, test } from 'vitest';
import type { Json } from '../../../lambda/core/mapping/answers.ts';
import { momentIn } from '../../../lambda/core/sources/moment.ts';

test.each<[Json, string]>([
  ['2025-11-24T22:05:00Z', '2025-11-24T22:05:00Z'],
  ['2025-11-24T14:05:00-08:00', '2025-11-24T14:05:00-08:00'],
  [1764021900, '2025-11-24T22:05:00.000Z'],
  ['1764021900', '2025-11-24T22:05:00.000Z'],
  [1764021900123, '2025-11-24T22:05:00.123Z'],
])('%j is the moment %s', (sent, moment) => {
  expect(momentIn(sent)).toBe(moment);
});

test.each<[Json | undefined]>([
  ['2025-11-24 14:05:00'],
  ['11/24/2025'],
  [5],
  ['soon'],
  [null],
  [true],
  [{}],
  [undefined],
])('%j says no moment', (sent) => {
  expect(momentIn(sent)).toBeNull();
});
