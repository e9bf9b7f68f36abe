import { describe, expect, test } from 'vitest';
import { readBody } from '../../../lambda/core/reading/body.ts';

const read = (body: string | Uint8Array, contentType?: string) =>
  readBody({
    raw: Buffer.from(body),
    headers: contentType === undefined ? {} : { 'content-type': contentType },
  });

const FORM = 'application/x-www-form-urlencoded';

describe('a body is read by what it holds', () => {
  test.each([
    ['application/json', '{"a":"1"}'],
    ['text/plain', ' {"a":"1"}'],
    ['application/vnd.testxxx.v1+json', '{"a":"1"}'],
    [FORM, '{"a":"1"}'],
    [undefined, '[{"a":"1"}]'],
    ['application/json; charset=utf-8', '\ufeff{"a":"1"}'],
    [FORM, 'a=1'],
    ['text/plain', 'a=1'],
    ['application/octet-stream', 'a=1'],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n',
    ],
  ])('as %s: %j', (contentType, body) => {
    expect(read(body, contentType)).toEqual({ ok: true, value: { a: '1' } });
  });
});

describe('unreadable is', () => {
  test.each<[string, string | undefined, object]>([
    ['', undefined, { found: 'an empty body', expected: 'JSON' }],
    ['Testxxx', FORM, { found: '7 characters that are not JSON' }],
    ['{"a":"Testxxx "b""}', 'text/plain', { expected: 'JSON' }],
    ['a=1', 'application/json', { expected: 'JSON' }],
    ['5', 'application/json', { found: 'JSON that is no object' }],
    ['[]', 'application/json', { found: 'JSON that is no object' }],
    ['[{"a":1},{"b":2}]', 'application/json', { found: 'JSON that is no object' }],
    ['Testxxx', 'multipart/form-data', { found: 'a multipart body without a usable boundary' }],
  ])('%j as %s', (body, contentType, error) => {
    expect(read(body, contentType)).toMatchObject({ ok: false, error: { reason: 'unreadable', ...error } });
  });

  test('what is no UTF-8', () => {
    expect(read(Uint8Array.of(0x61, 0x3d, 0xff))).toMatchObject({ error: { expected: 'UTF-8 text' } });
  });
});
