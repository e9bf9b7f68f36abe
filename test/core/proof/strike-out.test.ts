import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strikeOut } from '../../../lambda/core/proof/strike-out.ts';

const TOKEN = 'Testxxx-token-0123456789';
const struck = (text: string, ...secrets: string[]) =>
  Buffer.from(strikeOut(Buffer.from(text), secrets)).toString();

test('a token is struck out wherever it stands, and nothing around it moves', () => {
  const body = `webhookURL=https://hooks.example.com/webhooks/quiz/${TOKEN}\r\n{"path":"\\/quiz\\/${TOKEN}"}`;
  const expected = body.replaceAll(TOKEN, '*'.repeat(TOKEN.length));
  expect(struck(body, TOKEN)).toBe(expected);
});

test('the retiring secret is struck out as well as the new one', () => {
  expect(struck(`a ${TOKEN} b Testxxx-retired`, TOKEN, 'Testxxx-retired')).not.toMatch(/Testxxx/);
});

test('a secret is struck out as addresses, form posts and JSON spell it', () => {
  const secret = 'Testxxx/é +"0';
  const spellings = [
    'Testxxx%2F%C3%A9%20%2B%220',
    'Testxxx%2F%C3%A9+%2B%220',
    String.raw`Testxxx/é +\"0`,
    String.raw`Testxxx\/é +\"0`,
  ];
  for (const spelt of spellings) expect(struck(`a ${spelt} b`, secret)).toMatch(/^a \*+ b$/);
});

test('what is too short to be a secret is left: it may be a word of an answer', () => {
  expect(struck('I owe money', 'owe', '')).toBe('I owe money');
  expect(struck('a bailiff calls', 'bailiff')).toBe('a bailiff calls');
  expect(struck('key Testxxx1', 'Testxxx1')).toBe('key ********');
});

test('a body without the secret stays the same bytes, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (raw) => {
      expect(strikeOut(raw, [TOKEN])).toBe(raw);
    }),
  );
});

test('bytes that are no text survive around a secret that is struck out', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (before, after) => {
      const body = Buffer.concat([before, Buffer.from(TOKEN), after]);
      const expected = Buffer.concat([before, Buffer.from('*'.repeat(TOKEN.length)), after]);
      expect(Buffer.from(strikeOut(body, [TOKEN]))).toEqual(expected);
    }),
  );
});
