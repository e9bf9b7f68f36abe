import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyFieldOf } from '../../../lambda/core/proof/body-field.ts';
import { anyText } from '../any-text.ts';

const JSON_TYPE = 'application/json';
const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=Testxxx';

const multipart = (...parts: readonly string[]) =>
  `${parts.map((part) => `--Testxxx\r\nContent-Disposition: form-data; ${part}\r\n`).join('')}--Testxxx--\r\n`;
const field = (body: string, contentType = JSON_TYPE, name = 'google_key') =>
  bodyFieldOf(Buffer.from(body), contentType, name);

describe('the field of', () => {
  test.each([
    ['JSON', '{"lead_id":"Testxxx","google_key":"Testxxx-secret"}', JSON_TYPE],
    ['JSON under another type', '{"google_key":"Testxxx-secret"}', 'text/plain'],
    ['JSON under none', ' {"google_key":"Testxxx-secret"}', ''],
    ['JSON that claims to be a form post', '{"google_key":"Testxxx-secret"}', URLENCODED],
    ['an urlencoded body', 'a=1&google_key=Testxxx-secret&b=', URLENCODED],
    ['an urlencoded body with escapes', 'google%5Fkey=Testxxx%2Dsecret', URLENCODED],
    [
      'a multipart body',
      multipart('name="a"\r\n\r\n1', 'name="google_key"\r\n\r\nTestxxx-secret'),
      MULTIPART,
    ],
    ['a multipart body under another type', multipart('name="google_key"\r\n\r\nTestxxx-secret'), JSON_TYPE],
    ['an urlencoded body under another type', 'a=1&google_key=Testxxx-secret', JSON_TYPE],
    ['JSON that claims to be multipart', '{"google_key":"Testxxx-secret"}', MULTIPART],
    ['JSON in a list', '[{"google_key":"Testxxx-secret"}]', JSON_TYPE],
    ['JSON within a JSON text', JSON.stringify('{"google_key":"Testxxx-secret"}'), JSON_TYPE],
  ])('%s', (_, body, contentType) => {
    expect(field(body, contentType)).toBe('Testxxx-secret');
  });

  test.each(['Google_key', 'GOOGLE_KEY', 'google_Key'])('a body that spells it %s', (name) => {
    expect(field(JSON.stringify({ [name]: 'Testxxx-secret' }))).toBe('Testxxx-secret');
    expect(field(`${name}=Testxxx-secret`, URLENCODED)).toBe('Testxxx-secret');
    expect(field('google_key=Testxxx-secret', URLENCODED, name)).toBe('Testxxx-secret');
    expect(field(multipart(`name="${name}"\r\n\r\nTestxxx-secret`), MULTIPART)).toBe('Testxxx-secret');
  });

  test('JSON that holds a number is its digits, every one of them', () => {
    expect(field('{"google_key":1234567890123456789}')).toBe('1234567890123456789');
  });
});

describe('no field is', () => {
  test.each([
    ['absent', '{"other":"Testxxx-secret"}', JSON_TYPE],
    ['absent from a form post', 'other=Testxxx-secret', URLENCODED],
    ['within another', '{"data":{"google_key":"Testxxx-secret"}}', JSON_TYPE],
    ['null', '{"google_key":null}', JSON_TYPE],
    ['a list', '{"google_key":["Testxxx-secret"]}', JSON_TYPE],
    ['an object', '{"google_key":{"a":"Testxxx-secret"}}', JSON_TYPE],
    ['true', '{"google_key":true}', JSON_TYPE],
    ['blank', '{"google_key":" "}', JSON_TYPE],
    ['in an empty body', '', JSON_TYPE],
    ['in broken JSON', '{"google_key":"Testxxx-secret"', JSON_TYPE],
    ['a file', multipart('name="google_key"; filename="a.txt"\r\n\r\nTestxxx-secret'), MULTIPART],
    ['in a list of several', '[{"google_key":"Testxxx-secret"},{}]', JSON_TYPE],
    ['inherited', '{}', JSON_TYPE],
  ])('one that is %s', (_, body, contentType) => {
    expect(field(body, contentType)).toBeNull();
    if (body === '{}') expect(field(body, contentType, 'constructor')).toBeNull();
  });

  test('one in bytes that are no text', () => {
    expect(bodyFieldOf(Uint8Array.of(0xff, 0xfe), JSON_TYPE, 'google_key')).toBeNull();
  });
});

describe('a repeated field is none, whichever of them is right', () => {
  test.each([
    ['JSON in two cases', '{"google_key":"Testxxx-secret","Google_key":"Testxxx-secret"}', JSON_TYPE],
    ['JSON, the other null', '{"google_key":"Testxxx-secret","Google_key":null}', JSON_TYPE],
    ['an urlencoded body', 'google_key=Testxxx-secret&google_key=x', URLENCODED],
    ['an urlencoded body in two cases', 'google_key=x&GOOGLE_KEY=Testxxx-secret', URLENCODED],
    [
      'a multipart body',
      multipart('name="google_key"\r\n\r\nx', 'name="google_key"\r\n\r\nTestxxx-secret'),
      MULTIPART,
    ],
    [
      'a multipart body, one a file',
      multipart('name="google_key"\r\n\r\nx', 'name="google_key"; filename="a"\r\n\r\nTestxxx-secret'),
      MULTIPART,
    ],
  ])('%s', (_, body, contentType) => {
    expect(field(body, contentType)).toBeNull();
  });
});

test('any bytes are searched without throwing', () => {
  const type = fc.constantFrom(JSON_TYPE, URLENCODED, MULTIPART, '');
  const raw = fc.oneof(
    fc.uint8Array(),
    fc.json().map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(raw, type, anyText(), (bytes, contentType, name) => {
      const found = bodyFieldOf(bytes, contentType, name);
      expect(found === null || typeof found === 'string').toBe(true);
    }),
  );
});
