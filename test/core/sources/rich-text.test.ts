import { expect, test } from 'vitest';
import type { Json } from '../../../lambda/core/mapping/answers.ts';
import { plainText } from '../../../lambda/core/sources/rich-text.ts';

test.each<[Json | undefined, string]>([
  [undefined, ''],
  [null, ''],
  ['Your name', 'Your name'],
  [['Your ', ['b', ['first name']], '?'], 'Your first name?'],
  [['You owe ', 5, null, { href: 'x' }], 'You owe 5'],
  [[['Plan ', 'B']], 'Plan B'],
  [[['b']], 'b'],
  [[[['a'], ' loan']], 'a loan'],
])('%j reads %j', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});
