import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeliveryLayout } from '../../../lambda/core/forms/delivery-layout.ts';
import { generic } from '../../../lambda/core/sources/generic.ts';
import { anyJson } from '../any-json.ts';

const read = (body: string | object, layout?: DeliveryLayout, contentType = 'application/json') => {
  const raw = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const reading = generic.read({ raw, headers: { 'content-type': contentType } }, layout);
  return reading.ok ? reading.value.submission : reading.error;
};

test('without a word about it, the whole body is the answers', () => {
  expect(read({ name: 'Testa' })).toMatchObject({ id: null, submittedAt: null, answers: [{ key: 'name' }] });
});

test('the id, the time and the answers are where the definition says', () => {
  const body = { event: { uid: 7, sent: '2025-11-24T22:05:00Z' }, form: { fields: { name: 'Testa' } } };
  const layout = { answers: 'form.fields', id: 'event.uid', time: 'event.sent' };
  expect(read(body, layout)).toMatchObject({
    id: '7',
    submittedAt: '2025-11-24T22:05:00Z',
    answers: [{ key: 'name' }],
  });
});

test('a list is read by the usual names of members, and by those that the definition gives', () => {
  const list = [{ code: 'k', asked: 'L', said: 'x' }];
  expect(
    read({ list }, { answers: 'list', item: { key: 'code', label: 'asked', value: 'said' } }),
  ).toMatchObject({
    answers: [{ key: 'k', label: 'L', value: 'x' }],
  });
});

test.each([
  [{ key: 'code' }, { code: 'k', title: 'L', value: 'x' }],
  [{ label: 'asked' }, { id: 'k', asked: 'L', value: 'x' }],
  [{ value: 'said' }, { id: 'k', title: 'L', said: 'x' }],
])('a definition that gives %j leaves the other members to their usual names', (item, sent) => {
  expect(read({ list: [sent] }, { answers: 'list', item })).toMatchObject({
    answers: [{ key: 'k', label: 'L', value: 'x' }],
  });
});

test('what the definition calls hidden is no question', () => {
  expect(read({ name: 'Testa', branch: 'x' }, { hidden: ['branch'] })).toMatchObject({
    answers: [
      { key: 'name', kind: 'question' },
      { key: 'branch', kind: 'hidden' },
    ],
  });
});

test.each([
  ['application/json', '{"fields":{"name":"Testa"}}'],
  ['application/x-www-form-urlencoded', 'fields[name]=Testa'],
  [
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="fields[name]"\r\n\r\nTesta\r\n--b--\r\n',
  ],
])('%s is taken', (contentType, body) => {
  expect(read(body, { answers: 'fields' }, contentType)).toMatchObject({
    answers: [{ key: 'name', value: 'Testa' }],
  });
});

test('a body that holds no answers there is unreadable', () => {
  expect(read({}, { answers: 'fields' })).toMatchObject({
    reason: 'unreadable',
    found: 'a body without fields',
    expected: 'a generic delivery',
  });
});

test('whatever a definition says of whatever a body holds, it is read or unreadable', () => {
  const path = fc.oneof(
    fc.constantFrom('a', 'a.b', '0', 'a.0.b', '.', '__proto__'),
    fc.string({ minLength: 1 }),
  );
  const layout = fc.record(
    {
      answers: path,
      id: path,
      time: path,
      item: fc.record({ key: path, label: path, value: path }, { requiredKeys: [] }),
      hidden: fc.array(path),
    },
    { requiredKeys: [] },
  );
  const members = fc.dictionary(fc.constantFrom('a', 'b', '0'), anyJson);
  const body = fc.oneof(anyJson, members, fc.record({ a: fc.oneof(members, fc.array(members)) }));
  fc.assert(
    fc.property(layout, body, (where, json) => typeof read(JSON.stringify(json), where) === 'object'),
  );
});
