import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jotform } from '../../../lambda/core/sources/jotform.ts';

/** The parts of a delivery of 2025, in their order; everyone in it is fictitious. */
const PARTS = {
  action: '',
  webhookURL: 'https://hooks.example.com/webhooks/test/test-token',
  username: 'testclinic',
  formID: '240000000000001',
  type: 'WEB',
  customParams: '',
  product: '',
  formTitle: 'Test quiz',
  customTitle: '',
  submissionID: '5000000000000000001',
  event: '',
  documentID: '',
  teamID: '',
  subject: '',
  isSilent: '',
  customBody: '',
  rawRequest: JSON.stringify({
    slug: 'submit/240000000000001',
    jsExecutionTracker: 'build-date-1=>init-started:2',
    submitSource: 'form',
    submitDate: '1700000000001',
    buildDate: '1700000000000',
    uploadServerUrl: 'https://upload.example.com/upload',
    eventObserver: '1',
    q3_fullName: { first: 'Testa', last: 'Testperson' },
    q4_phoneNumber: { full: '(604) 555-0134' },
    q5_email: 'testa@example.com',
    event_id: '1_240000000000001_test',
    timeToSubmit: '11',
    validatedNewRequiredFieldIDs: '{"new":1}',
    path: '/submit/240000000000001',
    formOpenId_V5: 'test',
    visitedPages: '{"1":true}',
    file_server: 'test#1',
    payment_total_checksum: '10',
    submissionEdited: 1,
  }).replaceAll('/', '\\/'),
  fromTable: '',
  appID: '',
  pretty: 'Full name:Testa Testperson, Phone Number:(604) 555-0134, E-mail:testa@example.com',
  unread: '',
  parent: '',
  ip: '192.0.2.1',
};

const ANSWERS = [
  {
    key: 'q3_fullName',
    aliases: ['fullName', '3'],
    label: 'Full name',
    value: { first: 'Testa', last: 'Testperson' },
    kind: 'question',
  },
  {
    key: 'q4_phoneNumber',
    aliases: ['phoneNumber', '4'],
    label: 'Phone Number',
    value: { full: '(604) 555-0134' },
    kind: 'question',
  },
  { key: 'q5_email', aliases: ['email', '5'], label: 'E-mail', value: 'testa@example.com', kind: 'question' },
];
const LEAD = {
  ok: true,
  value: { kind: 'lead', submission: { id: '5000000000000000001', submittedAt: null, answers: ANSWERS } },
};

const TYPES = {
  multipart: 'multipart/form-data; boundary=------------------------test000000000001',
  urlencoded: 'application/x-www-form-urlencoded',
  json: 'application/json',
};
const multipart = (parts: object) =>
  Object.entries(parts)
    .map(
      ([name, value]) =>
        `--------------------------test000000000001\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .concat('--------------------------test000000000001--\r\n')
    .join('');
const read = (body: string | Uint8Array, contentType?: string) =>
  jotform.read({
    raw: Buffer.from(body),
    headers: contentType === undefined ? {} : { 'content-type': contentType },
  });
const readJson = (body: object) => read(JSON.stringify(body), TYPES.json);

const answersOf = (rawRequest: object) => {
  const reading = readJson({ submissionID: '1', rawRequest });
  if (!reading.ok) throw new Error(reading.error.found);
  return reading.value.submission.answers;
};

describe('a delivery', () => {
  const { formID, submissionID, webhookURL, ip, formTitle, pretty, username, rawRequest, type } = PARTS;

  test('of 23 parts is read without its bookkeeping', () => {
    expect(read(multipart(PARTS), TYPES.multipart)).toEqual(LEAD);
  });

  test('of the nine parts of 2022 is read, in their order', () => {
    const parts = { formID, submissionID, webhookURL, ip, formTitle, pretty, username, rawRequest, type };
    expect(read(multipart(parts), TYPES.multipart)).toEqual(LEAD);
  });

  test('made urlencoded by a relay is read', () => {
    expect(read(new URLSearchParams(PARTS).toString(), TYPES.urlencoded)).toEqual(LEAD);
    expect(read(new URLSearchParams(PARTS).toString())).toEqual(LEAD);
  });

  test('made JSON by a relay is read, whatever its content type says', () => {
    for (const contentType of [TYPES.json, TYPES.urlencoded, 'text/plain']) {
      expect(read(` ${JSON.stringify(PARTS)}`, contentType)).toEqual(LEAD);
    }
    expect(readJson({ ...PARTS, rawRequest: JSON.parse(rawRequest) })).toEqual(LEAD);
  });

  test('made JSON with the answers beside the parts is read, without the parts', () => {
    const { rawRequest: _, ...others } = PARTS;
    expect(readJson({ ...others, product: 'Test product', ...JSON.parse(rawRequest) })).toEqual(LEAD);
  });

  test('keeps an id of 19 digits exactly where a relay made it a number', () => {
    const body = JSON.stringify(PARTS).replace('"5000000000000000001"', '5000000000000000001');
    expect(read(body, TYPES.json)).toEqual(LEAD);
  });

  test.each([undefined, '', ' '])('whose submissionID is %j has no id', (id) => {
    expect(readJson({ ...PARTS, submissionID: id })).toMatchObject({ value: { submission: { id: null } } });
  });

  test('has an id without the blanks around it', () => {
    expect(readJson({ ...PARTS, submissionID: ' 1\n' })).toMatchObject({
      value: { submission: { id: '1' } },
    });
  });

  test.each(['true', true])('is somebody’s, whatever its preview says: %j', (preview) => {
    const reading = readJson({ ...PARTS, rawRequest: { q1_a: 'a', preview } });
    expect(reading).toMatchObject({ value: { kind: 'lead', submission: { answers: [{ key: 'q1_a' }] } } });
    expect(reading.ok && reading.value.kind === 'lead' && reading.value.doubt).toBe(undefined);
  });

  test('made bare fields by a relay is read, whether rawRequest is there and empty or not', () => {
    for (const rawRequest of [undefined, '', ' '])
      expect(readJson({ submissionID: '1', rawRequest, q3_name: 'T' })).toMatchObject({
        value: { submission: { id: '1', answers: [{ key: 'q3_name', value: 'T' }] } },
      });
  });

  test('made bracketed fields by a relay keeps its compounds and its files', () => {
    expect(read('submissionID=1&q3_name[first]=T&q3_name[last]=P&q4_debts[]=Visa')).toMatchObject({
      value: {
        submission: {
          answers: [
            { key: 'q3_name', value: { first: 'T', last: 'P' } },
            { key: 'q4_debts', value: ['Visa'] },
          ],
        },
      },
    });
    const upload = multipart({ q3_name: 'T', q5_id: 'x' }).replace('"q5_id"', '"q5_id"; filename="a.pdf"');
    expect(read(upload)).toMatchObject({
      value: { submission: { answers: [{ key: 'q3_name' }, { key: 'q5_id', kind: 'file' }] } },
    });
  });

  test('made bare fields by a relay is read by questions of any number', () => {
    expect(readJson({ q12_name: 'T' })).toMatchObject({
      value: { submission: { answers: [{ key: 'q12_name', value: 'T' }] } },
    });
  });

  test('under any content type is read by what it holds', () => {
    for (const contentType of [TYPES.json, TYPES.urlencoded, 'text/plain', undefined, 'multipart/form-data'])
      expect(read(multipart(PARTS), contentType)).toEqual(LEAD);
    expect(read(new URLSearchParams(PARTS).toString(), TYPES.json)).toEqual(LEAD);
    expect(read(JSON.stringify(PARTS), TYPES.multipart)).toEqual(LEAD);
  });

  test('never tells the address that it was sent to', () => {
    const withAddress = { ...PARTS, rawRequest: { webhookURL, q1_a: 'a' } };
    for (const body of [PARTS, { webhookURL, q1_a: 'a' }, withAddress]) {
      expect(JSON.stringify(readJson(body))).not.toContain('test-token');
    }
  });
});

describe('unreadable is', () => {
  test.each([
    [
      'a delivery without rawRequest',
      multipart({ submissionID: '1' }),
      TYPES.multipart,
      'a delivery without rawRequest',
    ],
    [
      'a delivery whose names are like questions’',
      'faq3_name=Testa',
      TYPES.urlencoded,
      'a delivery without rawRequest',
    ],
    ['an empty body', '', TYPES.urlencoded, 'an empty body'],
    ['a list', '[]', TYPES.json, 'JSON that is no object'],
    ['broken JSON', '{"q3_name":', TYPES.json, '11 characters that are not JSON'],
    ['an empty rawRequest', 'rawRequest=', TYPES.urlencoded, 'a delivery without rawRequest'],
    [
      'a rawRequest that is not JSON',
      'rawRequest=Testa',
      TYPES.urlencoded,
      'rawRequest: 5 characters that are not JSON',
    ],
    ['a rawRequest that is a list', 'rawRequest=[]', TYPES.urlencoded, 'rawRequest: JSON that is no object'],
    ['a truncated body', multipart(PARTS).slice(0, -10), TYPES.multipart, 'a truncated multipart body'],
  ])('%s', (_, body, contentType, found) => {
    expect(read(body, contentType)).toMatchObject({ ok: false, error: { reason: 'unreadable', found } });
  });

  test('what is no Jotform delivery, which is told', () => {
    expect(readJson({ name: 'Testa' })).toMatchObject({ error: { expected: 'a Jotform delivery' } });
  });

  test('a body that is not UTF-8', () => {
    expect(read(Buffer.of(0xff), TYPES.urlencoded).ok).toBe(false);
  });
});

describe('a question', () => {
  test.each([
    ['q3_fullName', ['fullName', '3']],
    ['q31_name31', ['name31', '31']],
    ['q9_what is/your - city?', ['what is/your - city?', '9']],
    ['q7_', ['7']],
    ['q7_a\nb', ['a\nb', '7']],
  ])('%j has the names %j too', (key, aliases) => {
    expect(answersOf({ [key]: 'x' })).toMatchObject([{ key, aliases, value: 'x', kind: 'question' }]);
  });

  test('left blank is kept, so that it is known', () => {
    expect(answersOf({ q3_fullName: '' })).toMatchObject([{ key: 'q3_fullName', value: '' }]);
  });
});

describe('a key of no known pattern', () => {
  test.each([
    ['text', 'Testa', 'question'],
    ['a list with text', ['', 'Testa'], 'question'],
    ['addresses', ['https://example.com/a.pdf'], 'file'],
  ])('is kept where it holds %s', (_, value, kind) => {
    expect(answersOf({ anythingElse: value })).toEqual([
      { key: 'anythingElse', aliases: [], label: '', value, kind },
    ]);
  });

  test.each(['formOpenId_V5x', 'reformOpenId_V5', 'faq3_name'])('has no further name: %s', (key) => {
    expect(answersOf({ [key]: 'Testa' })).toMatchObject([{ key, aliases: [], value: 'Testa' }]);
  });

  test.each(['formOpenId_V5', 'formOpenId_V12'])('is the form’s own business: %s', (key) => {
    expect(answersOf({ [key]: 'Testxxx' })).toEqual([]);
  });

  test.each([1, true, null, '', [], {}, [1], { a: 0 }])('is dropped where it holds %j', (value) => {
    expect(answersOf({ anythingElse: value })).toEqual([]);
  });
});

describe('uploads', () => {
  const temp_upload = { q9_statement: ['my #1.pdf#server-1#uuid-1', 'b.png#server-1#uuid-2'] };
  const urls = ['https://example.com/uploads/my%20%231.pdf', 'https://example.com/uploads/b.png'];

  test('are one file answer with the addresses that stand beside', () => {
    expect(answersOf({ q9_statement: '', temp_upload, statement: urls })).toEqual([
      { key: 'q9_statement', aliases: ['statement', '9'], label: '', value: urls, kind: 'file' },
    ]);
    expect(answersOf({ q9_statement: urls, temp_upload })).toHaveLength(1);
  });

  test('without addresses keep the names of the files', () => {
    for (const request of [
      { temp_upload },
      { temp_upload, q9_statement: [] },
      { temp_upload, statement: [] },
    ]) {
      expect(answersOf(request)).toMatchObject([{ value: ['my #1.pdf', 'b.png'], kind: 'file' }]);
    }
  });

  test.each([null, {}, ['a']])('keep their place where a file is no text but %j', (file) => {
    const files = { q9_statement: [file, 'b.png#server-1#uuid-2'] };
    expect(answersOf({ temp_upload: files })).toMatchObject([{ value: ['', 'b.png'], kind: 'file' }]);
  });

  test('never cost a text under one of their names', () => {
    const answers = answersOf({ q9_statement: 'see below', temp_upload, statement: 'lost' });
    expect(answers.map(({ key, kind, value }) => [key, kind, value])).toEqual([
      ['q9_statement', 'question', 'see below'],
      ['statement', 'question', 'lost'],
      ['q9_statement', 'file', ['my #1.pdf', 'b.png']],
    ]);
  });

  test.each([
    ['words among addresses', [...urls, 'see there']],
    ['addresses within a list', [urls]],
  ])('never cost %s under one of their names', (_, statement) => {
    expect(answersOf({ temp_upload, statement })).toMatchObject([
      { key: 'statement', value: statement },
      { key: 'q9_statement', value: ['my #1.pdf', 'b.png'] },
    ]);
  });

  test.each([{}, { q9_statement: [] }, { q9_statement: 'none' }, 'none', null])(
    'that are %j are none',
    (none) => {
      expect(answersOf({ temp_upload: none })).toEqual([]);
    },
  );
});

describe('whatever arrives', () => {
  test('as arbitrary bytes never throws', () => {
    const contentType = fc.constantFrom(...Object.values(TYPES), '', 'multipart/form-data');
    fc.assert(
      fc.property(fc.uint8Array(), contentType, (raw, type) => typeof read(raw, type).ok === 'boolean'),
    );
  });

  test('as rawRequest is read, with every question once', () => {
    const key = fc.constantFrom('q1_a', 'q2_b', 'q3_c', 'temp_upload', 'a', 'other', 'slug');
    const value = fc.oneof(
      fc.jsonValue(),
      fc.jsonValue().map((json) => JSON.stringify(json)),
    );
    fc.assert(
      fc.property(fc.dictionary(key, value), fc.string(), (rawRequest, pretty) => {
        const reading = readJson({ rawRequest, pretty });
        const keys = reading.ok ? reading.value.submission.answers.map((answer) => answer.key) : [];
        for (const question of Object.keys(rawRequest).filter((name) => name.startsWith('q'))) {
          expect(keys.filter((name) => name === question)).toHaveLength(1);
        }
      }),
    );
  });
});
