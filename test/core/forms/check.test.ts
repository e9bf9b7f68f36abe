import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkForms } from '../../../lambda/core/forms/check.ts';
import { PARTNERS } from '../given.ts';

const FIELDS = {
  firstName: 'first_name',
  lastName: 'last_name',
  phoneNumber: 'phone',
  emailAddress: 'email',
  city: 'city',
  province: 'province',
};
const GOOD = { title: 'Debt relief quiz', source: 'typeform', fields: FIELDS };

const file = (changed: object = {}, name = 'quiz.json') => ({
  name,
  text: JSON.stringify({ ...GOOD, ...changed }),
});
const wrongIn = (...files: { name: string; text: string }[]) => checkForms(files, PARTNERS).wrong;

test('a good form is known by its slug', () => {
  const { forms, wrong } = checkForms([file()], PARTNERS);
  expect(wrong).toEqual([]);
  expect(forms).toMatchObject([{ slug: 'quiz', definition: { title: 'Debt relief quiz', live: true } }]);
});

test('a wrong form does not hide the good ones, nor what is wrong with others', () => {
  const { forms, wrong } = checkForms(
    [file({ live: 'no' }, 'a.json'), file({}, 'b.json'), file({ title: '', language: 'de' }, 'c.json')],
    PARTNERS,
  );
  expect(forms.map(({ slug }) => slug)).toEqual(['b']);
  expect(wrong.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
    'a.json at live',
    'c.json at title',
    'c.json at language',
  ]);
});

test('the schema beside the forms is no form', () => {
  expect(checkForms([file({}, 'form.schema.json')], PARTNERS)).toEqual({ forms: [], wrong: [] });
});

describe('a line names file, path, what was found and what was expected for', () => {
  const fields = (changed: object) => ({ fields: { ...FIELDS, ...changed } });

  test.each<[string, object, RegExp]>([
    ['a missing title', { title: undefined }, /^quiz\.json at title: found nothing, expected a string$/],
    ['an empty title', { title: '' }, /^quiz\.json at title: found "", expected at least 1 of it$/],
    [
      'a long title',
      { title: 'T'.repeat(201) },
      /^quiz\.json at title: found "T+…, expected at most 200 of it$/,
    ],
    [
      'an unknown source',
      { source: 'typform' },
      /^quiz\.json at source: found "typform", expected one of .*typeform/,
    ],
    [
      'an unknown language',
      { language: 'de' },
      /^quiz\.json at language: found "de", expected one of en, fr$/,
    ],
    [
      'an unknown region',
      { region: 'XX' },
      /^quiz\.json at region: found "XX", expected one of the known values$/,
    ],
    ['an unknown key', { colour: 'red' }, /^quiz\.json: found colour, expected no such key$/],
    ['an unknown field', fields({ age: 'age' }), /^quiz\.json at fields: found age, expected no such key$/],
    [
      'a missing field',
      fields({ city: undefined }),
      /^quiz\.json at fields\.city: found nothing, expected .+ required?s? it$/,
    ],
    [
      'a field of the wrong type',
      fields({ city: 5 }),
      /^quiz\.json at fields\.city: found 5, expected the name of an answer/,
    ],
    ['an empty list', fields({ city: [] }), /^quiz\.json at fields\.city: found \[\], expected .+$/],
    ['an empty name', fields({ city: '' }), /^quiz\.json at fields\.city: found "", expected .+$/],
    [
      'a blank constant',
      fields({ city: { value: ' ' } }),
      /^quiz\.json at fields\.city(\.value)?: found .+, expected .+$/,
    ],
    [
      'a wrong item',
      fields({ city: ['city', 5] }),
      /^quiz\.json at fields\.city(\.1)?: found .*5.*, expected .+$/,
    ],
    [
      'a partner by an answer',
      fields({ referralPartner: 5 }),
      /^quiz\.json at fields\.referralPartner: found 5, expected the partner identifier/,
    ],
    [
      'a partner that the stage does not list',
      fields({ referralPartner: 'Testxxx-No' }),
      /^quiz\.json at fields\.referralPartner: found "Testxxx-No", expected one of .*Testxxx-Referral-Partner, Testxxx-Other-Partner$/,
    ],
    ['a wrong flag', { live: 'no' }, /^quiz\.json at live: found "no", expected a boolean$/],
    ['a wrong proof', { verify: 'none' }, /^quiz\.json at verify: found "none", expected one of token$/],
    ['fields that are none', { fields: [] }, /^quiz\.json at fields: found \[\], expected a object$/],
  ])('%s', (_, changed, line) => {
    const wrong = wrongIn(file(changed));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(line);
  });

  test('every required field that is missing', () => {
    const wrong = wrongIn(file({ fields: {} }));
    expect(wrong.map((line) => line.slice(0, line.indexOf(':')))).toEqual(
      Object.keys(FIELDS).map((field) => `quiz.json at fields.${field}`),
    );
  });

  test.each([
    ['', /^quiz\.json: found an empty body, expected JSON$/],
    ['{"title":', /^quiz\.json: found 9 characters that are not JSON, expected JSON$/],
    ['[]', /^quiz\.json: found \[\], expected a object$/],
    ['"Testxxx"', /^quiz\.json: found "Testxxx", expected a object$/],
  ])('a file that holds %j', (text, line) => {
    const [told] = wrongIn({ name: 'quiz.json', text });
    expect(told).toMatch(line);
  });

  test.each([
    'Quiz.json',
    'debt relief.json',
    '-quiz.json',
    `${'a'.repeat(64)}.json`,
    '.json',
    'quiz.json.json',
    'README.md',
    'quiz',
  ])('a file called %s', (name) => {
    const [told] = wrongIn(file({}, name));
    expect(told).toMatch(/: found this name, expected up to 63 of a-z, 0-9 and hyphens, then \.json$/);
    expect(told?.startsWith(name)).toBe(true);
  });
});

test('a form for a stage that lists no partner is checked without one', () => {
  expect(checkForms([file()], []).wrong).toEqual([]);
});

test('every form in forms/ passes', () => {
  const folder = new URL('../../../forms/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const files = names.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
  const { forms, wrong } = checkForms(files, PARTNERS);
  expect(wrong).toEqual([]);
  expect(forms).toHaveLength(names.length - 1);
});
