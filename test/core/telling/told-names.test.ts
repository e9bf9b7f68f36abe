import { expect, test } from 'vitest';
import { toldNames } from '../../../lambda/core/telling/told-names.ts';

const questions = (count: number) => Array.from({ length: count }, (_, at) => `Testxxx question ${at + 1}`);

test.each([0, 1, 10])('%i names are all told', (count) => {
  expect(toldNames(questions(count))).toEqual(questions(count));
});

test('of more than ten names the first ten are told, with a sign that there were more', () => {
  expect(toldNames(questions(11))).toEqual([...questions(10), '…']);
});

test('a name is told on one line, and a long one by its beginning', () => {
  expect(toldNames([' Best\n time ', 'T'.repeat(200), 'T'.repeat(201)])).toEqual([
    'Best time',
    'T'.repeat(200),
    `${'T'.repeat(199)}…`,
  ]);
});
