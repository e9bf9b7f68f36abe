// The quirks of sources whose behaviour is their own, beyond what their fixtures show.

import { describe, expect, test } from 'vitest';
import type { Json } from '../../../lambda/core/mapping/answers.ts';
import type { SourceName } from '../../../lambda/core/sources/proofs.ts';
import { SOURCES } from '../../../lambda/core/sources/registry.ts';
import { answersOf, asked, readJson } from './read-json.ts';

describe('Fillout', () => {
  test('is read at its root too, and by name where the owner wrote the body', () => {
    expect(asked('fillout', { submissionId: 'a', questions: [{ id: 'q', name: 'Q', value: 'x' }] })).toEqual([
      ['q', 'Q', 'x'],
    ]);
    expect(asked('fillout', { submission: { submissionId: 'a', Name: 'x' } })).toEqual([
      ['Name', 'Name', 'x'],
    ]);
  });

  test('has parameters by name, else by id', () => {
    const body = {
      questions: [],
      urlParameters: [{ id: 'a', value: 'x' }, { name: 'b', value: 'y' }, {}, 'none'],
    };
    expect(answersOf('fillout', body).map(({ key }) => key)).toEqual(['hidden.a', 'hidden.b', 'hidden.']);
  });

  test('keeps a booking that is a plain text, and a matrix that is none', () => {
    const body = {
      questions: [
        { id: 'm', type: 'Matrix', value: 'x' },
        { id: 'n', value: { a: 'b' } },
      ],
      scheduling: [{ id: 's', value: 'Monday' }],
    };
    expect(asked('fillout', body)).toEqual([
      ['m', '', 'x'],
      ['n', '', { a: 'b' }],
      ['s', '', 'Monday'],
    ]);
  });

  test('that is no JSON is unreadable', () => {
    expect(SOURCES.fillout.read({ raw: Buffer.from('{'), headers: {} })).toMatchObject({ ok: false });
  });

  test('tells of a booking all but the calendar’s own ids and addresses', () => {
    const value = {
      eventStartTime: 'Monday',
      eventId: 'Testxxx',
      eventUrl: 'https://calendar.example.com/',
      holderIdentity: 'Testxxx Person',
    };
    expect(asked('fillout', { questions: [], scheduling: [{ id: 's', value }] })).toEqual([
      ['s', '', { eventStartTime: 'Monday', holderIdentity: 'Testxxx Person' }],
    ]);
  });
});

describe('HeyForm', () => {
  test.each([[{}], [{ answers: 'x' }]])('%j is unreadable', (body) => {
    expect(readJson('heyform', body)).toMatchObject({ error: { expected: 'a HeyForm delivery' } });
    expect(SOURCES.heyform.read({ raw: Buffer.from('{'), headers: {} })).toMatchObject({ ok: false });
  });

  test('may send a choice as an id alone, and answers that are no objects', () => {
    const properties = { choices: [{ id: 'c', label: 'Credit card' }] };
    const answers = [
      { id: 'a', title: 'T', value: 'c', properties },
      { id: 'b', value: { value: 'c' }, properties },
      'x',
      { id: 'n' },
    ];
    expect(asked('heyform', { answers })).toEqual([
      ['a', 'T', 'Credit card'],
      ['b', '', ['Credit card']],
      ['answers.3', '', 'x'],
      ['n', '', null],
    ]);
  });

  test('keeps the id of a choice that has no text', () => {
    const properties = { choices: [{ id: 'c', label: [] }] };
    expect(asked('heyform', { answers: [{ id: 'a', value: { value: ['c'] }, properties }] })).toEqual([
      ['a', '', ['c']],
    ]);
  });

  test('takes choices from the answer where it has some, else from its question', () => {
    const properties = { choices: [{ id: 'c', label: 'Credit card' }] };
    const body = {
      fields: [null, { id: 'a', title: 'Debts' }, { id: 'b', title: 'Worst', properties }],
      answers: [
        { id: 'a', value: { value: ['c'] }, properties },
        { id: 'b', value: { value: ['c'] } },
      ],
    };
    expect(asked('heyform', body)).toEqual([
      ['a', 'Debts', ['Credit card']],
      ['b', 'Worst', ['Credit card']],
    ]);
  });

  test('names an answer by its id and its title, whatever else stands in it', () => {
    const answer = { id: 'a', key: 'k', title: 'Name', label: 'short_text', value: 'x', kind: 'short_text' };
    expect(answersOf('heyform', { answers: [answer] })).toEqual([
      { key: 'a', aliases: [], label: 'Name', value: 'x', kind: 'question' },
    ]);
  });

  test('has the time of its end where it tells it, and variables', () => {
    const reading = readJson('heyform', {
      answers: [],
      endAt: 1764021900,
      variables: [{ name: 'score', value: 5 }],
    });
    expect(reading).toMatchObject({
      value: {
        submission: {
          submittedAt: '2025-11-24T22:05:00.000Z',
          answers: [{ key: 'variables.score', kind: 'calculation' }],
        },
      },
    });
  });
});

describe('HeyForm’s hidden fields', () => {
  test('may be an object by name', () => {
    const [field] = answersOf('heyform', { answers: [], hiddenFields: { utm_source: 'x' } });
    expect(field).toEqual({ key: 'hidden.utm_source', aliases: [], label: '', value: 'x', kind: 'hidden' });
  });
});

describe('Wufoo', () => {
  test.each<[string, Json]>([
    ['broken', '{"Fields":'],
    ['of another shape', '{"Fields":{}}'],
    ['of nameless fields', '{"Fields":[{"Title":"T"},{"ID":"Field9","SubFields":[{"Label":"L"}]},"x",null]}'],
    ['of parts that are none', '{"Fields":[{"ID":"Field1","SubFields":[null]}]}'],
  ])('with a structure %s goes by numbers', (_, FieldStructure) => {
    expect(asked('wufoo', { Field1: 'x', FieldStructure })).toEqual([['Field1', '', 'x']]);
  });

  test('tells by the structure which field takes a file', () => {
    const FieldStructure = '{"Fields":[{"ID":"Field9","Title":"Letter","Type":"file"}]}';
    expect(answersOf('wufoo', { Field9: 'Testxxx.pdf', FieldStructure })[0]).toMatchObject({
      key: 'Field9',
      label: 'Letter',
      kind: 'file',
    });
  });

  test('without a structure may come with its labels from whoever passed it on', () => {
    expect(asked('wufoo', { Field1: { title: 'City', value: 'Testville' } })).toEqual([
      ['Field1', 'City', 'Testville'],
    ]);
  });

  test('hides its own by their whole names alone', () => {
    const entry = { CreatedBy: 'public', IP: '192.0.2.1', VIP: 'no', IPad: 'yes' };
    expect(asked('wufoo', entry).map(([key]) => key)).toEqual(['VIP', 'IPad']);
  });

  test('labels a field without a title by its part', () => {
    const FieldStructure = '{"Fields":[{"ID":"Field1","SubFields":[{"ID":"Field1"}]},{"ID":"Field2"}]}';
    expect(asked('wufoo', { Field1: 'x', Field2: 'y', FieldStructure })).toEqual([
      ['Field1', '()', 'x'],
      ['Field2', '', 'y'],
    ]);
  });
});

describe('Netlify', () => {
  test('labels by what it calls human, and keeps what only that holds', () => {
    const ordered = [
      { title: 'Your name', name: 'name', value: 'y' },
      { title: 'City', value: 'z' },
      { value: 'lost' },
      'x',
      null,
      { name: 'bare' },
    ];
    expect(asked('netlify', { data: { name: 'x', story: 's' }, ordered_human_fields: ordered })).toEqual([
      ['name', 'Your name', 'x'],
      ['City', 'City', 'z'],
      ['bare', 'bare', null],
      ['story', 'story', 's'],
    ]);
    expect(asked('netlify', { human_fields: { Name: 'x' } })).toEqual([['Name', 'Name', 'x']]);
    const labelled = { human_fields: { Name: 'x' }, ordered_human_fields: [{ title: 'Name', name: 'name' }] };
    expect(asked('netlify', labelled)).toEqual([['name', 'Name', 'x']]);
  });

  test('hides what it adds by its whole name alone', () => {
    const data = { referrer: 'x', 'form-name': 'x', 'Family referrer': 'y', 'referrer of yours': 'z' };
    expect(asked('netlify', { data }).map(([key]) => key)).toEqual(['Family referrer', 'referrer of yours']);
  });
});

describe('Ninja Forms', () => {
  test.each([
    { json: '{"submission_id":"77","a":"x"}', extra: 'y' },
    { other: '{"submission_id":"77","a":"x"}' },
  ])('has its id within the JSON field too: %j', (body) => {
    expect(readJson('ninja-forms', body)).toMatchObject({ value: { submission: { id: '77' } } });
  });
});

describe('OpnForm', () => {
  test('tells the rows of a matrix by their names', () => {
    const body = { data: { u: { value: { Row: 'Col', R2: 'C2' }, name: 'Matrix' } } };
    expect(asked('opnform', body)).toEqual([['u', 'Matrix', ['Row: Col', 'R2: C2']]]);
  });
});

describe('Google Forms', () => {
  test('hides what a spreadsheet’s event holds only where it is such an event', () => {
    expect(asked('google-forms', { authMode: 'FULL', triggerUid: 5, range: {}, Debts: 'x' })).toEqual([
      ['Debts', 'Debts', 'x'],
    ]);
    expect(asked('google-forms', { range: 'x' })).toEqual([['range', 'range', 'x']]);
  });

  test('takes the one reply out of each list of a spreadsheet’s event', () => {
    expect(asked('google-forms', { namedValues: { Debts: ['Credit card'], Story: [''] } })).toEqual([
      ['Debts', 'Debts', 'Credit card'],
      ['Story', 'Story', ''],
    ]);
  });

  test('keeps a grid of one row, and a list of one tick, as they are', () => {
    expect(asked('google-forms', { responses: { Days: [['Mon', 'Tue']], Debts: ['Loan'] } })).toEqual([
      ['Days', 'Days', ['1: Mon / Tue']],
      ['Debts', 'Debts', ['Loan']],
    ]);
  });
});

describe('an answer that is called as a container is', () => {
  test.each<[SourceName, object, readonly string[]]>([
    ['formspree', { name: 'Testa', submission: 'help me' }, ['Testa', 'help me']],
    ['formspree', { form: 'x', submission: { name: 'Testa' } }, ['Testa']],
    ['fillout', { submissionId: 's', submission: 'Please help' }, ['Please help']],
    ['wix', { submissionId: 's', data: '2026-11-24' }, ['2026-11-24']],
    ['google-forms', { answers: 'none', Debts: 'cards' }, ['none', 'cards']],
    ['google-forms', { responses: {}, answers: { Name: 'T' } }, ['T']],
    ['microsoft-forms', { answers: 'yes', Debts: 'cards' }, ['yes', 'cards']],
    ['netlify', { data: 'hello', name: 'T' }, ['hello', 'T']],
    ['netlify', { id: 'n1', data: {}, human_fields: { Name: 'Testa' } }, ['Testa']],
    ['opnform', { submission: { Debts: 'cards' }, data: [] }, ['cards']],
    ['unbounce', { 'data.json': '', first_name: 'Testa' }, ['Testa']],
  ])('read as %s sends it: %j', (source, body, replies) => {
    expect(asked(source, body).map(([, , value]) => value)).toEqual(replies);
  });
});

describe('Webflow', () => {
  test.each<[Json, string]>([
    [null, 'lead'],
    ['', 'lead'],
    ['form_submission', 'lead'],
    ['site_publish', 'no_lead'],
  ])('triggered by %j is %s', (triggerType, kind) => {
    expect(readJson('webflow', { triggerType, payload: { data: { a: 'x' } } })).toMatchObject({
      value: { kind },
    });
  });

  test('without a schema, or with a broken one, takes no field for a file', () => {
    for (const schema of [undefined, {}, ['x', null, { fieldName: 'a' }, { fieldType: 5 }]])
      expect(asked('webflow', { payload: { data: { a: 'x' }, schema } })).toEqual([['a', 'a', 'x']]);
  });
});

test.each([
  (schema: Json) => ({ payload: { data: { Letter: 'Testxxx.pdf' }, schema } }),
  (schema: Json) => ({ data: { Letter: 'Testxxx.pdf' }, schema }),
])('Webflow’s schema tells which field takes a file, in either version: %#', (bodyWith) => {
  expect(answersOf('webflow', bodyWith([{ fieldName: 'Letter', fieldType: 'FileUpload' }]))[0]).toMatchObject(
    { key: 'Letter', kind: 'file' },
  );
});

describe('Microsoft Forms', () => {
  test('hides when it was sent among the answers, too', () => {
    expect(asked('microsoft-forms', { answers: { r1: 'x', submitDate: '24/11/2025' } })).toEqual([
      ['r1', '', 'x'],
    ]);
  });

  test('keeps answers whose names are only like the machine’s', () => {
    const answers = { responder: 'Testxxx', firstresponder: 'x', responders: 'y' };
    expect(asked('microsoft-forms', { answers }).map(([key]) => key)).toEqual([
      'firstresponder',
      'responders',
    ]);
  });
});

describe('Unbounce', () => {
  test('hides the page and the visit, and no answer whose name is only like theirs', () => {
    const visit = { page_uuid: 'p', variant: 'a', date_submitted: 'd', time_submitted: 't' };
    const body = { ...visit, 'data.xml': '<x/>', data_xml: '<x/>', covariant: 'x', variants: 'y' };
    expect(asked('unbounce', body).map(([key]) => key)).toEqual(['covariant', 'variants']);
  });
});

describe('Gravity Forms', () => {
  test('hides what newer versions measure of the visitor', () => {
    const entry = { id: '1', form_id: '2', date_created: 'x', submission_speeds: '{"pages":{}}', '3': 'x' };
    expect(asked('gravity-forms', entry)).toEqual([['3', '', 'x']]);
  });

  test('keeps apart what has a number of its own and parts', () => {
    expect(asked('gravity-forms', { '1': 'x', '1.2': 'y', '2.1': 'z' })).toEqual([
      ['1', '', 'x'],
      ['2', '', { 1: 'z' }],
      ['1.2', '', 'y'],
    ]);
  });

  test('knows fields and parts by numbers of any length', () => {
    expect(asked('gravity-forms', { '12.3': 'x', '12.11': 'y' })).toEqual([['12', '', { 3: 'x', 11: 'y' }]]);
  });

  test.each(['Version 1.3', '1.3 or more'])('may hold a name with a number in it: %s', (name) => {
    expect(asked('gravity-forms', { [name]: 'x' })).toEqual([[name, name, 'x']]);
  });
});

describe('Cognito Forms', () => {
  test('leaves compounds alone that are not made of others', () => {
    const value = { FirstAndLast: 'Testa', Items: [{ CountryCode: 'CA' }] };
    expect(asked('cognito-forms', { Name: value })).toEqual([['Name', 'Name', value]]);
  });

  test('sends lists of compounds, each without what is made of its parts', () => {
    const Homes = [{ Line1: '1 Testxxx Street', CountryCode: 'CA' }, { Line1: '2 Testxxx Street' }];
    expect(asked('cognito-forms', { Homes })).toEqual([
      ['Homes', 'Homes', [{ Line1: '1 Testxxx Street' }, { Line1: '2 Testxxx Street' }]],
    ]);
  });

  test('may ask for an order, which is the machine’s only as an object', () => {
    expect(asked('cognito-forms', { Order: 'x', Form: {}, Entry: {} })).toEqual([['Order', 'Order', 'x']]);
  });

  test('may ask for compounds whose names are only like the machine’s', () => {
    const asks = { WorkOrder: { Number: '1' }, Formation: { School: 'Testxxx' } };
    expect(asked('cognito-forms', asks).map(([key]) => key)).toEqual(['WorkOrder', 'Formation']);
  });
});

describe('Formbricks', () => {
  test.each([
    [{ event: 'responseUpdated', data: { id: 'a', data: { q: 'x' } } }, 'no_lead'],
    [{ event: 'responseCreated', data: { id: 'a', finished: true, data: { q: 'x' } } }, 'lead'],
    [{ event: 'responseFinished', data: { id: 'a', data: { q: 'x' } } }, 'lead'],
    [{ data: { id: 'a', data: { q: 'x' } } }, 'lead'],
  ])('%j is of the kind %s', (body, kind) => {
    expect(readJson('formbricks', body)).toMatchObject({ value: { kind, submission: { id: 'a' } } });
  });
});

test('where Formbricks keeps what visitors upload, it is a file', () => {
  const q = ['https://app.example.com/storage/Testxxx-env/private/Testxxx.pdf'];
  expect(answersOf('formbricks', { data: { id: 'a', data: { q } } })).toMatchObject([{ kind: 'file' }]);
});

describe('Google Ads', () => {
  test('keeps every digit of ids that no double holds', () => {
    const body =
      '{"lead_id":9223372036854775807,"campaign_id":9007199254740993,"user_column_data":[{"column_id":"EMAIL","string_value":"x"}]}';
    expect(SOURCES['google-ads'].read({ raw: Buffer.from(body), headers: {} })).toMatchObject({
      value: {
        submission: {
          id: '9223372036854775807',
          answers: [{ key: 'EMAIL' }, { value: '9223372036854775807' }, { value: '9007199254740993' }],
        },
      },
    });
  });

  test.each([
    [true, 'no_lead'],
    ['true', 'no_lead'],
    [false, 'lead'],
    ['false', 'lead'],
    [undefined, 'lead'],
  ])('is_test %j makes it %s', (flag, kind) => {
    const body = { user_column_data: [{ column_id: 'EMAIL', string_value: 'x' }], is_test: flag };
    expect(readJson('google-ads', body)).toMatchObject({ value: { kind } });
  });
});

describe('Paperform', () => {
  test.each([
    ['partial', 'no_lead'],
    ['PARTIAL_SUBMISSION', 'no_lead'],
    ['submission', 'lead'],
    [undefined, 'lead'],
    [5, 'lead'],
  ])('triggered by %j is %s', (trigger, kind) => {
    expect(readJson('paperform', { data: [{ key: 'a', value: 'x' }], trigger })).toMatchObject({
      value: { kind },
    });
  });
});
