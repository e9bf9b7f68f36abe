import { describe, expect, test } from 'vitest';
import { SOURCES } from '../../../lambda/core/sources/registry.ts';
import { answersOf as answersFrom, asked as askedOf, readJson } from './read-json.ts';

const answersOf = (body: object) => answersFrom('wix', body);
const asked = (body: object) => askedOf('wix', body);

test('no reply is paired with a field that may be another question’s, and none is lost', () => {
  const body = {
    submissionId: 's',
    'field:own_b2': 'Yes',
    'field:vm_a1': 'Yes',
    submissions: [
      { label: 'Voicemail ok', value: 'Yes' },
      { label: 'Do you own a home', value: 'Yes' },
    ],
  };
  expect(asked(body)).toEqual([
    ['Voicemail ok', 'Voicemail ok', 'Yes'],
    ['Do you own a home', 'Do you own a home', 'Yes'],
    ['field:own_b2', '', 'Yes'],
    ['field:vm_a1', '', 'Yes'],
  ]);
});

test('replies of one value are paired by their labels, in whatever order the fields come', () => {
  const body = {
    'field:prets_b2': 3,
    'field:cartes_de_credit_a1': 3,
    'field:phone_c3': '604-555-0123',
    'field:phone_d4': '604-555-0123',
    submissions: [
      { label: 'Cartes de crédit', value: '3' },
      { label: 'Prêts', value: '3' },
      { label: 'Phone', value: '604-555-0123' },
      { label: 'Phone', value: '604-555-0123' },
    ],
  };
  expect(asked(body).map(([key]) => key)).toEqual([
    'field:cartes_de_credit_a1',
    'field:prets_b2',
    'field:phone_c3',
    'field:phone_d4',
  ]);
});

test.each([
  { submissionId: 's9', data: { submissions: [{ label: 'A', value: 'x' }] } },
  { data: { submissionId: 's9', submissions: [{ label: 'A', value: 'x' }] } },
  { submissionId: 's9', data: {}, A: 'x' },
  { submissionId: 's9', data: '{"A":"x"}' },
])('the id is inside the wrapper or beside it: %j', (body) => {
  expect(readJson('wix', body)).toMatchObject({ value: { submission: { id: 's9' } } });
  expect(asked(body)).toEqual([['A', 'A', 'x']]);
});

test('a delivery without labels is read by its fields', () => {
  expect(asked({ 'field:first_name': 'x' })).toEqual([['field:first_name', '', 'x']]);
});

test('a labelled reply that no field repeats is kept', () => {
  expect(asked({ submissions: [{ label: 'A ', value: 'x' }], 'field:b': null })).toEqual([
    ['A', 'A', 'x'],
    ['field:b', 'field:b', null],
  ]);
});

test('what is no JSON is unreadable', () => {
  expect(SOURCES.wix.read({ raw: Buffer.from('{'), headers: {} })).toMatchObject({ ok: false });
});

describe('a reply whose label names no field', () => {
  const keys = (body: object) => asked(body).map(([key]) => key);
  const submissions = [{ label: 'What shall we call you?', value: 'Testxxx' }];

  test('is paired with the only field of its value', () => {
    expect(answersOf({ submissions, 'field:first_name_ab12': 'Testxxx' })).toEqual([
      {
        key: 'field:first_name_ab12',
        aliases: ['first_name_ab12'],
        label: 'What shall we call you?',
        value: 'Testxxx',
        kind: 'question',
      },
    ]);
  });

  test('is paired where both are the same yes or no', () => {
    const agreed = [{ label: 'May we call?', value: true }];
    expect(keys({ submissions: agreed, 'field:consent_a1': true, 'field:news_b2': false })).toEqual([
      'field:consent_a1',
      'field:news_b2',
    ]);
  });

  test('is paired with none of several fields of its value', () => {
    expect(keys({ submissions, 'field:first_a1': 'Testxxx', 'field:last_b2': 'Testxxx' })).toEqual([
      'What shall we call you?',
      'field:first_a1',
      'field:last_b2',
    ]);
  });

  test('is paired with no field where another reply has the same value', () => {
    const twice = [...submissions, { label: 'And your family?', value: 'Testxxx' }];
    expect(keys({ submissions: twice, 'field:first_a1': 'Testxxx' })).toEqual([
      'What shall we call you?',
      'And your family?',
      'field:first_a1',
    ]);
  });
});

test('a field without a labelled reply can be named without what comes before each field’s name', () => {
  const body = { 'field:first_name_ab12': 'Testxxx', contact: { email: 'Testxxx@example.com' } };
  expect(answersOf(body)).toEqual([
    {
      key: 'field:first_name_ab12',
      aliases: ['first_name_ab12'],
      label: '',
      value: 'Testxxx',
      kind: 'question',
    },
    { key: 'contact.email', aliases: [], label: '', value: 'Testxxx@example.com', kind: 'hidden' },
  ]);
});

test('in a structure of the owner’s, the contact and the link to the submissions are no questions', () => {
  const body = {
    Name: 'Testxxx',
    contact: { email: 'Testxxx@example.com' },
    submissionsLink: 'https://www.example.com/',
  };
  expect(asked(body)).toEqual([['Name', 'Name', 'Testxxx']]);
});
