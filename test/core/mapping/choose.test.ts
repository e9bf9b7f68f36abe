import { expect, test } from 'vitest';
import { textOf } from '../../../lambda/core/mapping/answers.ts';
import { choose } from '../../../lambda/core/mapping/choose.ts';
import { givenAnswer } from '../given.ts';

const answer = (name: string) => ({ kind: 'answer', name }) as const;
const constant = (value: string) => ({ kind: 'constant', value }) as const;

const province = givenAnswer({ key: 'province', value: 'BC' });
const postal = givenAnswer({ key: 'postal_code', value: 'V5K 0A1' });
const blank = givenAnswer({ key: 'blank', value: ' ' });

const chosen = (...choices: Parameters<typeof choose>[0]) => {
  const result = choose(choices, [postal, blank, province], (value) => textOf(value, 'en'));
  return result.ok ? result.value : result.error;
};

test('the first that was answered is taken', () => {
  expect(chosen(answer('province'), answer('postal_code'))).toEqual({
    kind: 'answer',
    choice: answer('province'),
    answer: province,
    value: 'BC',
    text: 'BC',
  });
  expect(chosen(answer('postal_code'), answer('province'))).toMatchObject({ value: 'V5K 0A1' });
});

test('what was not asked or not answered is passed over', () => {
  expect(chosen(answer('town'), answer('blank'), answer('province'))).toMatchObject({ value: 'BC' });
});

test('an answer without a usable text is passed over', () => {
  const result = choose([answer('province'), constant('QC')], [province], () => '');
  expect(result).toMatchObject({ value: { kind: 'constant', text: 'QC' } });
});

test('a constant after a question stands in for it', () => {
  expect(chosen(answer('blank'), constant('BC'))).toEqual({ kind: 'constant', text: 'BC', standsIn: true });
});

test('a constant alone stands in for nothing', () => {
  expect(chosen(constant('BC'))).toEqual({ kind: 'constant', text: 'BC', standsIn: false });
});

test('a constant is not reached where an answer was given', () => {
  expect(chosen(answer('province'), constant('QC'))).toMatchObject({ kind: 'answer', value: 'BC' });
});

test('a constant is one line, and one that holds nothing is passed over', () => {
  expect(chosen(constant(' Not\n asked '))).toMatchObject({ text: 'Not asked' });
  expect(chosen(constant('\u0000'), constant('BC'))).toMatchObject({ text: 'BC', standsIn: true });
  expect(chosen(constant(' \n'))).toBeNull();
});

test('nothing is chosen where nothing was answered', () => {
  expect(chosen(answer('town'), answer('blank'))).toBeNull();
  expect(chosen()).toBeNull();
});

test('an ambiguous name is not passed over', () => {
  const answers = ['BC', 'AB'].map((value, at) => givenAnswer({ key: `F${at}`, label: 'Province', value }));
  expect(choose([answer('province'), constant('QC')], answers, String)).toEqual({
    ok: false,
    error: { reason: 'ambiguous', name: 'province', keys: ['F0', 'F1'] },
  });
});
