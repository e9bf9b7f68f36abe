import { describe, expect, test } from 'vitest';
import { boundaryIn } from '../../../lambda/core/reading/boundary.ts';

const BODY = '--b x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b x--\r\n';

describe('the boundary is the body’s own where the content type is', () => {
  test.each([
    '',
    'text/plain',
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=another',
    `multipart/form-data; boundary=${'a'.repeat(201)}`,
    'multipart/form-data; boundary=é',
  ])('%j', (contentType) => {
    expect(boundaryIn(BODY, contentType)).toBe('b x');
  });

  test.each([
    ['by itself', BODY],
    ['after a line break', `\r\n${BODY}`],
    ['after a preamble', `Not a part\n${BODY}`],
    ['with LF alone', BODY.replaceAll('\r', '')],
    ['with blanks after it', BODY.replace('x\r', 'x \r')],
    ['above other headers', BODY.replace('Content', 'Content-Type: text/plain\r\nContent')],
    ['in small letters', BODY.toLowerCase()],
  ])('none, %s', (_, body) => {
    expect(boundaryIn(body, '')).toBe('b x');
  });
});

test('the boundary is the told one where it stands in the body, whatever else does', () => {
  expect(boundaryIn(`--told\r\n\r\n${BODY}`, 'multipart/form-data; boundary=told')).toBe('told');
  expect(boundaryIn('--told--', 'multipart/form-data; boundary=told')).toBe('told');
});

test('the boundary is the body’s own where the told one is only a part of a line', () => {
  for (const line of ['see --told', '--told, she said'])
    expect(boundaryIn(BODY.replace('1', line), 'multipart/form-data; boundary=told')).toBe('b x');
});

test.each(['', '--', '--b', '--b\r\n\r\nx', 'a=--b', '{"a":"--b"}', '-- How much?=5', '--a: b\nc=d'])(
  '%j has none',
  (body) => {
    expect(boundaryIn(body, 'multipart/form-data; boundary=c')).toBeNull();
  },
);

test('256 KiB of near misses have none', () => {
  for (const text of ['\n--a:', '\n--a\na:', '\n--', '--a', '\n-', `\n--${' '.repeat(300)}`])
    expect(boundaryIn(text.repeat(262_144 / text.length), '')).toBeNull();
});
