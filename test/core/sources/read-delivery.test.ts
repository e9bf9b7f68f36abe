import { describe, expect, test } from 'vitest';
import { readDelivery } from '../../../lambda/core/sources/read-delivery.ts';
import { givenDefinition } from '../given.ts';

const keysOf = (definition: object, body: object | string) => {
  const raw = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const reading = readDelivery(givenDefinition(definition), { raw, headers: {} });
  return reading.ok ? reading.value.submission.answers.map(({ key }) => key) : reading.error.found;
};

test('a source is told what the definition says of its deliveries', () => {
  const delivery = { answers: 'data', id: 'ref' };
  expect(keysOf({ source: 'generic', delivery }, { ref: '1', data: { a: 'x' } })).toEqual(['a']);
  expect(keysOf({ source: 'generic', delivery }, { ref: '1' })).toBe('a body without data');
});

describe('the field with the secret', () => {
  test('is never an answer, whatever its case', () => {
    const verify = { bodyField: 'My_Key' };
    expect(keysOf({ source: 'ninja-forms', verify }, { my_key: 'x', name: 'y' })).toEqual(['name']);
    expect(keysOf({ source: 'generic', delivery: {}, verify }, 'MY_KEY=x&name=y')).toEqual(['name']);
  });

  test('of Wufoo and Google Ads is none by itself', () => {
    expect(keysOf({ source: 'wufoo' }, 'Field1=x&HandshakeKey=y')).toEqual(['Field1']);
    const body = { user_column_data: [{ column_id: 'EMAIL', string_value: 'x' }], Google_Key: 'y' };
    expect(keysOf({ source: 'google-ads' }, body)).toEqual(['EMAIL']);
  });

  test('of another way of proving is an answer like any other', () => {
    expect(keysOf({ source: 'ninja-forms' }, { my_key: 'x' })).toEqual(['my_key']);
  });
});

test('what can’t be read stays so', () => {
  expect(keysOf({ source: 'wufoo' }, '')).toBe('an empty body');
});

describe('a delivery without any question, answered or not,', () => {
  const readingOf = (source: string, body: object, definition: object = {}) =>
    readDelivery(givenDefinition({ source, ...definition }), {
      raw: Buffer.from(JSON.stringify(body)),
      headers: {},
    });

  test.each<[string, object]>([
    ['formstack', { FormID: 1, UniqueID: 'Testxxx' }],
    ['formspree', { submission: {} }],
    ['tally', { data: { responseId: 'Testxxx', fields: [] } }],
    ['tally', { data: { responseId: 'Testxxx', fields: [{ key: 'h', type: 'HIDDEN_FIELDS', value: 'x' }] } }],
    ['heyform', { id: 'Testxxx', answers: [] }],
    ['heyform', { id: 'Testxxx', answers: {} }],
    ['fillout', { submission: { submissionId: 'Testxxx', questions: [] } }],
    ['wix', { submissionId: 'Testxxx', submissions: [], contact: { email: 'Testxxx@example.com' } }],
    ['jotform', { submissionID: 'Testxxx', rawRequest: {} }],
    ['jotform', { submissionID: 'Testxxx', rawRequest: { preview: 'true' } }],
    ['typeform', { form_response: { token: 'Testxxx', answers: [], hidden: { utm_source: 'x' } } }],
    [
      'typeform',
      { form_response: { token: 'T', answers: [], variables: [{ key: 's', type: 'number', number: 5 }] } },
    ],
  ])('is empty for %s, and stands for no other of its id: %j', (source, body) => {
    expect(readingOf(source, body)).toMatchObject({
      value: { kind: 'no_lead', why: { reason: 'empty' }, submission: { id: null } },
    });
  });

  test('is empty where its secret is all that it holds', () => {
    const verify = { bodyField: 'key' };
    expect(readingOf('ninja-forms', { key: 'x' }, { verify })).toMatchObject({
      value: { why: { reason: 'empty' } },
    });
  });

  test('and of another event stays of another event', () => {
    expect(readingOf('tally', { eventType: 'FORM_DELETED' })).toMatchObject({
      value: { why: { reason: 'other_event' } },
    });
  });

  test.each([[{ name: '' }], [{ name: null }], [{ letter: 'data:image/png;base64,A' }]])(
    'is not what asked something: %j',
    (body) => {
      expect(readingOf('ninja-forms', body)).toMatchObject({ value: { kind: 'lead' } });
    },
  );
});
