// The tool's pure parts, case by case.

import { describe, expect, it } from 'vitest';
import { bodyFieldOf } from '../../lambda/core/proof/body-field.ts';
import { contentTypeOf } from '../../relay/content-type.ts';
import { readPersonQuery } from '../../relay/person-query.ts';
import { withApiKey, withWebhookSecret } from '../../relay/secret-changes.ts';
import { withBodyField } from '../../relay/with-body-field.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe('the content type of a body', () => {
  it.each([
    ['{"a":1}', 'application/json'],
    ['\ufeff [1]', 'application/json'],
    ['a=1&b=2', 'application/x-www-form-urlencoded'],
    ['', 'application/x-www-form-urlencoded'],
    ['--Testxxx1\r\nContent-Disposition: form-data', 'multipart/form-data; boundary=Testxxx1'],
    ['--Testxxx 1\nContent-Disposition: form-data', 'multipart/form-data; boundary="Testxxx 1"'],
  ])('%j is guessed as %s', (body, type) => {
    expect(contentTypeOf(bytes(body))).toBe(type);
  });
});

describe('a secret in a field of the body', () => {
  const part = '--Testxxx\r\nContent-Disposition: form-data; name="city"\r\n\r\nVancouver\r\n--Testxxx--\r\n';
  it.each([
    ['{}'],
    [' {"city":"Montréal"}'],
    ['{"city":"Vancouver","key":"*******"}'],
    ['city=Vancouver'],
    ['city=Vancouver&key=%2A%2A%2A%2A%2A%2A%2A'.replaceAll('%2A', '*')],
    [''],
    [part],
  ])('is put into %j', (body) => {
    const type = contentTypeOf(bytes(body));
    const given = bodyFieldOf(bytes(body), type, 'Key');
    const made = withBodyField(bytes(body), type, 'key', given, 'Testxxx "sécret"&');
    expect(bodyFieldOf(made, type, 'Key')).toBe('Testxxx "sécret"&');
    expect(bodyFieldOf(made, type, 'city')).toBe(bodyFieldOf(bytes(body), type, 'city'));
  });

  it('that is there already leaves the body as it is', () => {
    const body = bytes('{"key": "Testxxx"}');
    expect(withBodyField(body, 'application/json', 'key', 'Testxxx', 'Testxxx')).toBe(body);
  });
});

describe('what a person is looked for by', () => {
  it.each([
    ['rr7k3f92qd', { by: 'reference', reference: 'RR-7K3F-92QD' }],
    ['RR-OIL0-0000', { by: 'reference', reference: 'RR-0110-0000' }],
    ['Testxxx@Example.com', { by: 'email', emailAddress: 'Testxxx@example.com' }],
    ['604-555-0123', { by: 'phone', phoneNumbers: ['+16045550123'] }],
    ['06 12 34 56 78', { by: 'phone', phoneNumbers: ['+33612345678'] }],
    ['555-0123', null],
    ['Testxxx@', null],
    ['', null],
  ])('%j is %j', (text, query) => {
    expect(readPersonQuery(text, ['CA', 'FR'])).toEqual(query);
  });
});

describe('the webhook secrets', () => {
  it.each([
    ['{}', false, { quiz: 'new' }],
    ['', false, { quiz: 'new' }],
    ['{"quiz":"old","other":["a","b"]}', false, { quiz: 'new', other: ['a', 'b'] }],
    ['{"quiz":"old"}', true, { quiz: ['new', 'old'] }],
    ['{"quiz":["old","older"]}', true, { quiz: ['new', 'old'] }],
    ['{"quiz":"new"}', true, { quiz: 'new' }],
    ['{"quiz":""}', true, { quiz: 'new' }],
  ])('%s with a new one, the old one kept: %j', (text, keepOld, expected) => {
    const changed = withWebhookSecret(text, 'quiz', 'new', keepOld);
    expect(changed.ok && JSON.parse(changed.value)).toEqual(expected);
  });

  it('that are no object are never overwritten', () => {
    expect(withWebhookSecret('[]', 'quiz', 'new', false).ok).toBe(false);
  });
});

describe('the API key', () => {
  it.each([
    ['unset', null, 'new'],
    ['old', null, 'new'],
    ['unset', 'A', '{"A":"new"}'],
    ['old', 'A', '{"A":"new","B":"old"}'],
    ['{"A":"old","C":"other"}', 'A', '{"A":"new","C":"other"}'],
  ])('%s with a new one of %j is %s', (text, partner, expected) => {
    expect(withApiKey(text, 'new', partner, ['A', 'B'])).toEqual({ ok: true, value: expected });
  });

  it('of each partner is not overwritten by one for all', () => {
    expect(withApiKey('{"A":"old"}', 'new', null, ['A']).ok).toBe(false);
    expect(withApiKey('{"A":', 'new', 'A', ['A']).ok).toBe(false);
  });
});
