import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../lambda/core/mapping/answers.ts';
import { typeform } from '../../../lambda/core/sources/typeform.ts';

const read = (body: unknown) =>
  typeform.read({ raw: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), headers: {} });

/** The shape of Typeform's documented example; everyone in it is fictitious. */
const envelope = (response: object, eventType = 'form_response') => ({
  event_id: '01TESTEVENT',
  event_type: eventType,
  form_response: {
    form_id: 'TestForm',
    token: 'test-token-1',
    landed_at: '2026-11-24T13:58:00Z',
    submitted_at: '2026-11-24T14:03:00Z',
    definition: {
      id: 'TestForm',
      title: 'Test quiz',
      fields: [
        { id: 'F1', ref: 'first_name', type: 'short_text', title: 'What is your *first name*?' },
        { id: 'F2', type: 'long_text', title: 'Thanks, {{field:F1}}!\nWhat  happened, {{hidden:name}}?' },
      ],
    },
    ...response,
  },
});

const submissionOf = (response: object) => {
  const reading = read(envelope(response));
  if (!reading.ok) throw new Error(reading.error.found);
  return reading.value.submission;
};
const answersOf = (response: object) => submissionOf(response).answers;
const answerOf = (answer: object) => answersOf({ answers: [{ field: { id: 'F1' }, ...answer }] })[0];

describe('the envelope', () => {
  test('gives the token as id and the time of sending', () => {
    expect(read(envelope({ answers: [] }))).toEqual({
      ok: true,
      value: {
        kind: 'lead',
        submission: { id: 'test-token-1', submittedAt: '2026-11-24T14:03:00Z', answers: [] },
      },
    });
  });

  test('of a partial response is no lead, and shares the token with its completion', () => {
    const partial = envelope({ submitted_at: undefined, answers: [] }, 'form_response_partial');
    expect(read(partial)).toEqual({
      ok: true,
      value: {
        kind: 'no_lead',
        submission: { id: 'test-token-1', submittedAt: null, answers: [] },
        why: { reason: 'partial' },
      },
    });
  });

  test.each<[object, object, boolean]>([
    [{}, {}, true],
    [{ event_id: '01TESTEVENT' }, {}, false],
    [{}, { landed_at: '2026-11-24T14:02:59Z' }, false],
    [{}, { landed_at: undefined, submitted_at: undefined }, false],
    [{ event_id: 'test-token' }, { token: 'test-token' }, false],
    [{ event_id: 5 }, { token: 5 }, false],
    [{ event_id: {} }, { token: {} }, false],
  ])('with %j and %j beside one ULID for both ids may be a test: %j', (outer, inner, isDoubtful) => {
    const ulid = '01TESTXXX0TESTXXX0TESTXXX0';
    const { form_response, ...rest } = envelope({ answers: [] });
    const response = { ...form_response, token: ulid, landed_at: '2026-11-24T14:03:00Z', ...inner };
    const reading = read({ ...rest, event_id: ulid, ...outer, form_response: response });
    expect(reading.ok && reading.value.kind === 'lead' && reading.value.doubt).toEqual(
      isDoubtful ? { reason: 'maybe_test' } : undefined,
    );
  });

  test('may lack everything but form_response', () => {
    expect(read({ form_response: {} })).toEqual({
      ok: true,
      value: { kind: 'lead', submission: { id: null, submittedAt: null, answers: [] } },
    });
  });

  test.each([{}, { form_response: [] }, { form_response: null }])('%j is unreadable', (body) => {
    expect(read(JSON.stringify(body))).toEqual({
      ok: false,
      error: {
        reason: 'unreadable',
        found: 'a body without form_response',
        expected: 'a Typeform delivery',
      },
    });
  });

  test('that is no object or not UTF-8 is unreadable', () => {
    for (const body of ['[]', 'null', '"text"', 'Testa', 'firstName=Testa'])
      expect(read(body)).toMatchObject({ ok: false });
    expect(typeform.read({ raw: Uint8Array.of(0xff), headers: {} })).toMatchObject({
      ok: false,
      error: { expected: 'UTF-8 text' },
    });
  });
});

describe('a question', () => {
  const named = (field: object) => {
    const [answer] = answersOf({ answers: [{ type: 'text', text: 'Testa', field }] });
    return answer && { key: answer.key, aliases: answer.aliases };
  };

  test("is named by the definition's ref where the answer has none, and by the field id", () => {
    expect(named({ id: 'F1' })).toEqual({ key: 'first_name', aliases: ['F1'] });
  });

  test("is named by the answer's own ref first, and by the definition's where they disagree", () => {
    expect(named({ id: 'F1', ref: 'renamed' })).toEqual({ key: 'renamed', aliases: ['first_name', 'F1'] });
  });

  test('is named by the field id alone where there is no ref, or where the ref repeats it', () => {
    expect(named({ id: 'F2' })).toEqual({ key: 'F2', aliases: [] });
    expect(named({ id: 'F2', ref: 'F2' })).toEqual({ key: 'F2', aliases: [] });
  });

  test('that the definition does not hold keeps its names and has no label', () => {
    expect(
      answersOf({ answers: [{ type: 'text', text: 'Testa', field: { id: 'F9', ref: 'gone' } }] }),
    ).toEqual([{ key: 'gone', aliases: ['F9'], label: '', value: 'Testa', kind: 'question' }]);
  });

  test('without a title has no label', () => {
    const answers = [{ type: 'text', text: 'Testa', field: { id: 'F7' } }];
    expect(answersOf({ definition: { fields: [{ id: 'F7', ref: 'name' }] }, answers })).toEqual([
      { key: 'name', aliases: ['F7'], label: '', value: 'Testa', kind: 'question' },
    ]);
  });

  test('without a field id is found by its ref', () => {
    const fields = [{ ref: 'city', title: ' Your city\n' }];
    const answers = [{ type: 'text', text: 'Testville', field: { ref: 'city' } }];
    expect(answersOf({ definition: { fields }, answers })).toEqual([
      { key: 'city', aliases: [], label: 'Your city', value: 'Testville', kind: 'question' },
    ]);
  });

  test('keeps its markdown, while piping becomes … and line breaks spaces', () => {
    const answers = ['F1', 'F2'].map((id) => ({ type: 'text', text: 'x', field: { id } }));
    expect(answersOf({ answers }).map(({ label }) => label)).toEqual([
      'What is your *first name*?',
      'Thanks, …! What happened, …?',
    ]);
  });

  test('without a value is unanswered, not lost', () => {
    expect(answerOf({ type: 'text' })).toMatchObject({ key: 'first_name', value: null });
  });
});

describe('a malformed answer', () => {
  const good = { type: 'text', text: 'Testa', field: { id: 'F1' } };

  test('that holds nothing is skipped, its neighbours are not', () => {
    const answers = [null, 5, [], {}, { type: 'text', field: 'F1' }, good];
    expect(answersOf({ answers }).map(({ value }) => value)).toEqual(['Testa']);
  });

  test('that has a value but no field is kept under its position', () => {
    expect(answersOf({ answers: [good, { type: 'text', text: 'lost' }] })[1]).toEqual({
      key: 'answers.2',
      aliases: [],
      label: '',
      value: 'lost',
      kind: 'question',
    });
  });

  test('never takes the label of a question that has no names', () => {
    const definition = { fields: [{ title: 'Nameless' }, 'not a field', null] };
    expect(answersOf({ definition, answers: [{ type: 'text', text: 'lost' }] })[0]?.label).toBe('');
  });

  test.each([{ answers: {} }, { answers: 'none' }, { answers: [good], definition: null }])(
    '%j is survived',
    (body) => {
      expect(answersOf(body).length).toBe(Array.isArray(body.answers) ? 1 : 0);
    },
  );
});

describe('the value of', () => {
  test.each([
    ['text', 'It was a "bad" year'],
    ['email', 'testa@example.com'],
    ['phone_number', '+16045550134'],
    ['url', 'https://example.com/invitees/1'],
    ['date', '1990-02-28'],
    ['number', 25000.5],
    ['boolean', false],
  ])('%s is what it holds', (type, value) => {
    expect(answerOf({ type, [type]: value })).toMatchObject({ value, kind: 'question' });
  });

  test.each([
    ['1990-02-28T00:00:00Z', '1990-02-28'],
    ['1990-02-28T00:00:00.000Z', '1990-02-28'],
    ['1990-02-28T09:30:00Z', '1990-02-28T09:30:00Z'],
    ['1990-02-28T00:00:00Z or so', '1990-02-28T00:00:00Z or so'],
    ['by 1990-02-28T00:00:00Z', 'by 1990-02-28T00:00:00Z'],
    [19900228, 19900228],
  ])('date %j is %j', (date, value) => {
    expect(answerOf({ type: 'date', date })?.value).toBe(value);
  });

  test.each([
    [{ label: 'Evenings' }, 'Evenings'],
    [{ id: 'C1', label: 'Evenings', ref: 'R1' }, 'Evenings'],
    [{ other: 'After six' }, 'After six'],
    [{ label: '', other: 'After six' }, 'After six'],
    ['Evenings', 'Evenings'],
    [{ id: 'C1' }, { id: 'C1' }],
  ])('choice %j is %j', (choice, value) => {
    expect(answerOf({ type: 'choice', choice })).toMatchObject({ value, kind: 'question' });
  });

  test.each([
    [{ labels: ['Visa', 'Loan'] }, ['Visa', 'Loan']],
    [{ ids: ['C1'], labels: ['Visa', 'Loan'], refs: ['R1'], other: 'Rent' }, ['Visa', 'Loan', 'Rent']],
    [{ labels: ['Visa', 'Rent'], other: 'Rent' }, ['Visa', 'Rent']],
    [{ other: 'Rent' }, ['Rent']],
    [{ labels: [] }, []],
    [
      [{ id: 'C1', label: 'Visa', ref: 'R1' }, { other: 'Rent' }, 'Loan'],
      ['Visa', 'Rent', 'Loan'],
    ],
    [{ ids: ['C1'] }, { ids: ['C1'] }],
    [
      { labels: 'Visa', other: 'Rent' },
      { labels: 'Visa', other: 'Rent' },
    ],
    ['Visa', 'Visa'],
    [null, null],
  ])('choices %j is %j', (choices, value) => {
    expect(answerOf({ type: 'choices', choices })).toMatchObject({ value, kind: 'question' });
  });

  test('a payment reads as its parts, the card by its last digits', () => {
    const payment = { amount: '25.00', last4: '4242', name: 'Testa Testperson', success: true };
    const value = answerOf({ type: 'payment', payment })?.value ?? null;
    expect(textOf(value, 'en')).toBe('25.00, •••• 4242, Testa Testperson, yes');
  });

  test.each([{ amount: '25.00' }, 'paid'])('a payment without a card, %j, is kept', (payment) => {
    const { value, kind } = answerOf({ type: 'payment', payment }) ?? {};
    expect({ value, kind }).toEqual({ value: payment, kind: 'question' });
  });

  test.each([
    ['file_url', 'https://example.com/f/1', 'https://example.com/f/1'],
    ['file_url', { url: 'https://example.com/f/1', name: 'Testxxx.pdf' }, 'https://example.com/f/1'],
    ['signature', 'https://example.com/s/1', 'https://example.com/s/1'],
    ['signature', { url: 'https://example.com/s/1', type: 'drawn' }, 'https://example.com/s/1'],
    ['signature', { type: 'drawn' }, { type: 'drawn' }],
    ['multi_format', { video_id: 'V1', transcript: '' }, 'V1'],
    ['multi_format', { audio: 'A1' }, { audio: 'A1' }],
  ])('%s %j is a file', (type, sent, value) => {
    expect(answerOf({ type, [type]: sent })).toMatchObject({ value, kind: 'file' });
  });

  test.each([{ video_id: 'V1', transcript: 'I need help' }, 'I need help'])(
    'multi_format %j is what was said',
    (sent) => {
      const answer = answerOf({ type: 'multi_format', multi_format: sent });
      expect(answer).toMatchObject({ value: 'I need help', kind: 'question' });
    },
  );

  test.each([
    ['its own name', { type: 'matrix', matrix: { rows: ['a'] }, more: 1 }, { rows: ['a'] }],
    ['another name', { type: 'opinion', score: 7, answer_url: 'https://example.com/a' }, 7],
    ['several names', { type: 'opinion', score: 7, of: 10 }, { score: 7, of: 10 }],
    ['a name without a type', { text: 'Testa' }, 'Testa'],
    ['a name without a type, beside an id', { id: 'A1', text: 'Testa' }, 'Testa'],
    ['names without a type, one of them "null"', { null: 'x', text: 'Testa' }, { null: 'x', text: 'Testa' }],
    ['a name that every object inherits', { type: 'constructor', text: 'Testa' }, 'Testa'],
  ])('an unknown type is kept under %s', (_, answer, value) => {
    expect(answerOf(answer)).toMatchObject({ key: 'first_name', value, kind: 'question' });
  });
});

describe('what the person did not type', () => {
  test('hidden fields keep their names, numbers and null included', () => {
    expect(answersOf({ hidden: { utm_source: 'example', lead_no: 7, branch: null } })).toEqual([
      { key: 'hidden.utm_source', aliases: [], label: '', value: 'example', kind: 'hidden' },
      { key: 'hidden.lead_no', aliases: [], label: '', value: 7, kind: 'hidden' },
      { key: 'hidden.branch', aliases: [], label: '', value: null, kind: 'hidden' },
    ]);
  });

  test('variables and the score are calculations without labels', () => {
    const variables = [
      { key: 'score', type: 'number', number: 4 },
      { key: 'name', type: 'text', text: 'typeform' },
      { key: 'untyped', number: 5 },
      { type: 'text', text: 'nameless' },
      'not a variable',
    ];
    expect(answersOf({ variables, calculated: { score: 9 } })).toEqual([
      { key: 'variables.score', aliases: [], label: '', value: 4, kind: 'calculation' },
      { key: 'variables.name', aliases: [], label: '', value: 'typeform', kind: 'calculation' },
      { key: 'variables.untyped', aliases: [], label: '', value: 5, kind: 'calculation' },
      { key: 'calculated.score', aliases: [], label: '', value: 9, kind: 'calculation' },
    ]);
  });
});

test('a body in the shape of the documented example gives every answer once', () => {
  const answers = answersOf({
    calculated: { score: 9 },
    hidden: { user_id: 'test-1' },
    answers: [
      { type: 'text', text: 'Testa', field: { id: 'F1', type: 'short_text' } },
      { type: 'boolean', boolean: true, field: { id: 'F3', type: 'legal', ref: 'agree' } },
    ],
  });
  expect(answers.map(({ key, kind }) => `${kind} ${key}`)).toEqual([
    'question first_name',
    'question agree',
    'hidden hidden.user_id',
    'calculation calculated.score',
  ]);
});

describe('whatever arrives', () => {
  test('as arbitrary bytes is unreadable and never throws', () => {
    fc.assert(fc.property(fc.uint8Array(), (raw) => !typeform.read({ raw, headers: {} }).ok));
  });

  test('as JSON inside the envelope is read', () => {
    const types = [
      'text',
      'choice',
      'choices',
      'payment',
      'signature',
      'multi_format',
      'date',
      'file_url',
      'new',
    ];
    const answer = fc.record(
      {
        type: fc.constantFrom(...types),
        field: fc.oneof(fc.record({ id: fc.constantFrom('F1', 'F2', 'F3') }), fc.jsonValue()),
        ...Object.fromEntries(types.map((type) => [type, fc.jsonValue()])),
      },
      { requiredKeys: [] },
    );
    const response = fc.record(
      {
        answers: fc.array(answer),
        hidden: fc.jsonValue(),
        variables: fc.jsonValue(),
        definition: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(response, (body) => read({ form_response: body }).ok));
  });
});
