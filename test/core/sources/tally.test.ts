import { describe, expect, test } from 'vitest';
import { tally } from '../../../lambda/core/sources/tally.ts';

const read = (body: object) => tally.read({ raw: Buffer.from(JSON.stringify(body)), headers: {} });
const answersOf = (...fields: readonly object[]) => {
  const reading = read({ data: { fields } });
  if (!reading.ok) throw new Error(reading.error.found);
  return reading.value.submission.answers;
};
const OPTIONS = [
  { id: 'o-1', text: 'Credit card' },
  { id: 'o-2', text: 'Mortgage' },
];

describe('an envelope', () => {
  test.each(['FORM_DELETED', 'FORM_RESPONSE_DELETED'])('of the event %s is no lead', (eventType) => {
    const body = { eventType, data: { fields: [{ key: 'k', value: 'x' }] } };
    expect(read(body)).toMatchObject({ value: { why: { reason: 'other_event' } } });
  });

  test.each([undefined, null, '', 'FORM_RESPONSE'])('of the event %j is a lead', (eventType) => {
    const body = { eventType, data: { fields: [{ key: 'k', value: 'x' }] } };
    expect(read(body)).toMatchObject({ value: { kind: 'lead' } });
  });

  test.each([{}, { eventType: 'FORM_RESPONSE' }, { data: { fields: 'x' } }, { data: [] }])(
    '%j is unreadable',
    (body) => {
      expect(read(body)).toMatchObject({ ok: false, error: { expected: 'a Tally delivery' } });
    },
  );

  test('that is no JSON is unreadable', () => {
    expect(tally.read({ raw: Buffer.from('{'), headers: {} })).toMatchObject({ ok: false });
  });

  test('has its id in either member, or none', () => {
    for (const data of [{ submissionId: 'a' }, { responseId: 'a' }])
      expect(read({ data: { ...data, fields: [] } })).toMatchObject({ value: { submission: { id: 'a' } } });
    expect(read({ data: { fields: [] } })).toMatchObject({
      value: { submission: { id: null, submittedAt: null } },
    });
  });
});

describe('the yes-or-no of each option', () => {
  const LIST = { key: 'question_k', label: 'Debts', type: 'CHECKBOXES', value: ['o-1'], options: OPTIONS };
  const BOX = { key: 'question_k_o-1', label: 'Debts (Credit card)', type: 'CHECKBOXES', value: true };

  test('can be named by key and label, and is not listed', () => {
    expect(answersOf(LIST, BOX)[1]).toEqual({
      key: 'question_k_o-1',
      aliases: ['k_o-1'],
      label: 'Debts (Credit card)',
      value: true,
      kind: 'hidden',
    });
  });

  test('is known by what was ticked, or by the options, whichever comes', () => {
    const { options: _, ...ticked } = LIST;
    for (const list of [ticked, { ...LIST, value: null }])
      expect(answersOf(list, BOX)[1]?.kind).toBe('hidden');
  });

  test('is an answer of its own where the list is not there, or is none, or it is no yes-or-no', () => {
    expect(answersOf(BOX)[0]?.kind).toBe('question');
    expect(answersOf({ key: 'question_k', value: 'Testxxx' }, BOX)[1]?.kind).toBe('question');
    expect(answersOf(LIST, { ...BOX, value: 'Testxxx' })[1]?.kind).toBe('question');
  });
});

test('a field without a key is named by its place', () => {
  expect(answersOf({ label: 'City', value: 'x' })[0]).toMatchObject({
    key: 'fields.1',
    aliases: [],
    label: 'City',
  });
});

test.each([
  ['HIDDEN_FIELDS', 'hidden', 'hidden.utm_source'],
  ['CALCULATED_FIELDS', 'calculation', 'variables.utm_source'],
])('of the type %s is no question: it has its name for a further name, and no label', (type, kind, name) => {
  expect(answersOf({ key: 'question_h_f0', label: 'utm_source', type, value: 'x' })).toEqual([
    { key: 'question_h_f0', aliases: ['h_f0', name], label: '', value: 'x', kind },
  ]);
});

test('a question whose text is missing has no label', () => {
  expect(answersOf({ key: 'k', type: 'INPUT_TEXT', value: 'x' })[0]?.label).toBe('');
});

test('a file keeps its question', () => {
  const value = [{ name: 'Testxxx.pdf', url: 'https://files.example.com/1' }];
  expect(answersOf({ key: 'question_u', label: 'Letter', type: 'FILE_UPLOAD', value })).toEqual([
    { key: 'question_u', aliases: ['u'], label: 'Letter', value, kind: 'file' },
  ]);
});

test('only the beginning of a key is left away for a shorter name', () => {
  expect(answersOf({ key: 'my_question_k', value: 'x' })[0]?.aliases).toEqual([]);
});

test.each([
  ['PAYMENT', 'hidden'],
  ['INPUT_LINK', 'question'],
])('of the type %s, a field whose key ends in _link is a %s', (type, kind) => {
  expect(answersOf({ key: 'question_web_link', type, value: 'www.example.com' })[0]?.kind).toBe(kind);
});

test('what is no field is left out', () => {
  expect(read({ data: { fields: [null, 'x', { key: 'k', value: 'x' }] } })).toMatchObject({
    value: { submission: { answers: [{ key: 'k', value: 'x' }] } },
  });
});

test('a yes-or-no is its own answer beside options whose field has no key', () => {
  const kinds = answersOf({ value: true, options: OPTIONS }, { key: '_o-1', value: true }).map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(['question', 'question']);
});

test('a matrix keeps every row, also those whose texts are the same', () => {
  const rows = [
    { id: 'r1', text: 'Work' },
    { id: 'r2', text: 'Work' },
  ];
  const columns = [{ id: 'c', text: 'Hard' }];
  expect(answersOf({ key: 'm', value: { r1: ['c'], r2: ['c'] }, rows, columns })[0]?.value).toEqual([
    'Work: Hard',
    'Work: Hard',
  ]);
});

test('a matrix without its rows and columns keeps the ids', () => {
  expect(answersOf({ key: 'm', value: { r: ['c'] } })[0]?.value).toEqual(['r: c']);
});
