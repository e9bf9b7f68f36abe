import { describe, expect, test } from 'vitest';
import { readBody } from '../../../lambda/core/reading/body.ts';

const read = (body: string | Uint8Array, contentType?: string) =>
  readBody({
    raw: Buffer.from(body),
    headers: contentType === undefined ? {} : { 'content-type': contentType },
  });

const TYPES = [
  undefined,
  '',
  'application/json',
  'application/vnd.testxxx.v1+json; charset=utf-8',
  'application/x-www-form-urlencoded',
  'text/plain',
  'application/octet-stream',
  'multipart/form-data',
  'multipart/form-data; boundary=b',
  'multipart/form-data; boundary=another',
];
const BODIES = [
  '{"a":"1"}',
  ' {"a":"1"}',
  '\ufeff{"a":"1"}',
  '[{"a":"1"}]',
  JSON.stringify('{"a":"1"}'),
  JSON.stringify('[{"a":"1"}]'),
  'a=1',
  '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n',
  '--b\nContent-Type: text/plain\ncontent-disposition: form-data; name="a"\n\n1\n--b--\n',
];

describe.each(BODIES)('%j is read by what it holds', (body) => {
  test.each(TYPES)('as %s', (contentType) => {
    expect(read(body, contentType)).toEqual({ ok: true, value: { a: '1' } });
  });
});

test('the names of a form post nest, those of JSON do not', () => {
  expect(read('a[b]=1')).toEqual({ ok: true, value: { a: { b: '1' } } });
  expect(read('{"a[b]":"1"}')).toEqual({ ok: true, value: { 'a[b]': '1' } });
});

test('Latin-1 is read where the content type says so', () => {
  const type = 'application/x-www-form-urlencoded; charset=ISO-8859-1';
  expect(read(Buffer.from('ville=Montréal', 'latin1'), type)).toEqual({
    ok: true,
    value: { ville: 'Montréal' },
  });
});

describe('unreadable is', () => {
  test.each<[string, string | undefined, object]>([
    ['', undefined, { found: 'an empty body', expected: 'JSON' }],
    ['Testxxx', 'application/x-www-form-urlencoded', { found: '7 characters that are not JSON' }],
    ['Testxxx', 'multipart/form-data; boundary=b', { found: '7 characters that are not JSON' }],
    ['{"a":"Testxxx = "b""}', 'text/plain', { expected: 'JSON' }],
    ['"Testxxx=1', 'text/plain', { expected: 'JSON' }],
    ['5', 'application/json', { found: 'JSON that is no object', expected: 'a JSON object' }],
    ['"Testxxx=1"', 'application/json', { found: 'JSON that is no object' }],
    [JSON.stringify(JSON.stringify('{"a":"1"}')), 'application/json', { found: 'JSON that is no object' }],
    ['[]', 'application/json', { found: 'JSON that is no object' }],
    ['[{"a":1},{"b":2}]', 'application/json', { found: 'JSON that is no object' }],
    [
      '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1=',
      'application/x-www-form-urlencoded',
      { found: 'a truncated multipart body' },
    ],
    ['a=1&'.repeat(2_001), undefined, { found: 'more than 2000 fields' }],
  ])('%j as %s', (body, contentType, error) => {
    expect(read(body, contentType)).toMatchObject({ ok: false, error: { reason: 'unreadable', ...error } });
  });

  test('what is no UTF-8', () => {
    expect(read(Uint8Array.of(0x61, 0x3d, 0xff))).toMatchObject({ error: { expected: 'UTF-8 text' } });
  });
});
