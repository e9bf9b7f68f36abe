import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Definition } from '../../../lambda/core/forms/definition.ts';
import { SOURCE_NAMES } from '../../../lambda/core/sources/registry.ts';
import { definitionJsonSchema } from '../../../relay/definition-json-schema.ts';

const FIELDS = {
  firstName: 'first_name',
  lastName: 'last_name',
  phoneNumber: 'phone',
  emailAddress: 'email',
  city: 'city',
  province: 'province',
};
const parse = (changed: object = {}) =>
  Definition.parse({ title: 'Debt relief quiz', source: 'typeform', fields: FIELDS, ...changed });
const fieldsOf = (changed: object) => parse({ fields: { ...FIELDS, ...changed } }).fields;
const isGood = (changed: object = {}) =>
  Definition.safeParse({ title: 'Debt relief quiz', source: 'typeform', fields: FIELDS, ...changed }).success;

const answer = (name: string) => ({ kind: 'answer', name });
const constant = (value: string) => ({ kind: 'constant', value });

test('what a definition leaves out is as most forms need it', () => {
  expect(parse()).toMatchObject({
    language: 'en',
    region: 'CA',
    otherAnswers: 'list',
    live: true,
    uncertain: 'resend',
  });
});

describe('a field comes from', () => {
  test.each([
    ['city', [answer('city')]],
    [' address.city ', [answer('address.city')]],
    [{ value: 'Vancouver' }, [constant('Vancouver')]],
    [
      ['city', 'address.city', { value: ' Not asked ' }],
      [answer('city'), answer('address.city'), constant('Not asked')],
    ],
  ])('%j', (city, choices) => {
    expect(fieldsOf({ city }).city).toEqual(choices);
  });

  test.each(['Testxxx-Other-Partner', { value: 'Testxxx-Other-Partner' }])(
    'the partner constant %j',
    (partner) => {
      expect(fieldsOf({ referralPartner: partner }).referralPartner).toEqual({
        value: 'Testxxx-Other-Partner',
      });
    },
  );

  test.each([
    '',
    ' ',
    [],
    [''],
    5,
    true,
    null,
    { value: '' },
    { value: 5 },
    { answer: 'city' },
    [['city']],
    { value: 'x', more: 1 },
  ])('nothing like %j', (city) => {
    expect(isGood({ fields: { ...FIELDS, city } })).toBe(false);
  });
});

describe('a required field', () => {
  test.each(Object.keys(FIELDS))('%s can’t be left out', (field) => {
    expect(isGood({ fields: { ...FIELDS, [field]: undefined } })).toBe(false);
  });

  test('firstName or lastName can, where fullName stands in', () => {
    const { firstName: _, lastName: __, ...others } = FIELDS;
    expect(isGood({ fields: { ...others, fullName: 'name' } })).toBe(true);
    expect(isGood({ fields: { ...FIELDS, lastName: undefined, fullName: 'name' } })).toBe(true);
  });

  test('of another kind can’t, whatever fullName says', () => {
    expect(isGood({ fields: { ...FIELDS, city: undefined, fullName: 'name' } })).toBe(false);
  });

  test('referralPartner can: the stage has a default', () => {
    expect(fieldsOf({}).referralPartner).toBeUndefined();
  });
});

describe('a definition', () => {
  test.each([
    { $schema: './form.schema.json' },
    { title: 'T'.repeat(200) },
    { language: 'fr' },
    { region: 'FR' },
    { otherAnswers: 'omit' },
    { verify: 'token' },
    { live: false },
    { uncertain: 'hold' },
    ...SOURCE_NAMES.map((source) => ({ source })),
  ])('may say %j', (changed) => {
    expect(parse(changed)).toMatchObject(changed);
  });

  test.each([
    { $schema: 5 },
    { title: '' },
    { title: ' ' },
    { title: 'T'.repeat(201) },
    { title: undefined },
    { source: 'Typeform' },
    { source: undefined },
    { language: 'de' },
    { region: 'ca' },
    { region: 'XX' },
    { otherAnswers: true },
    { verify: 'none' },
    { live: 'no' },
    { uncertain: 'ask' },
    { colour: 'red' },
    { fields: { ...FIELDS, age: 'age' } },
    { fields: undefined },
    { fields: [] },
  ])('may not say %j', (changed) => {
    expect(isGood(changed)).toBe(false);
  });
});

test('the schema that editors use is the current one: npm run schema writes it', () => {
  const file = new URL('../../../forms/form.schema.json', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(definitionJsonSchema());
});
