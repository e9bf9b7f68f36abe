import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, decodeUtf8 } from '../../../lambda/core/reading/text.ts';
import { anyText } from '../any-text.ts';

const bytes = (...values: number[]) => new Uint8Array(values);

test('any well-formed text survives, accents and emoji included', () => {
  fc.assert(
    fc.property(
      anyText().map((text) => text.toWellFormed()),
      (text) => {
        fc.pre(!text.startsWith('\uFEFF'));
        expect(decodeUtf8(new TextEncoder().encode(text))).toEqual({ ok: true, value: text });
      },
    ),
  );
});

test('a byte order mark is dropped', () => {
  expect(decodeUtf8(bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d))).toEqual({ ok: true, value: '{}' });
});

test('Latin-1 bytes are refused, telling how many there were and nothing of them', () => {
  expect(decodeUtf8(Buffer.from('Testé', 'latin1'))).toEqual({
    ok: false,
    error: { reason: 'unreadable', found: '5 bytes that are not UTF-8', expected: 'UTF-8 text' },
  });
});

test('arbitrary bytes never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (raw) => {
      const isUtf8 = Buffer.from(Buffer.from(raw).toString('utf8'), 'utf8').equals(raw);
      expect(decodeUtf8(raw).ok).toBe(isUtf8);
    }),
  );
});

test('Latin-1 is read where the charset says so and the bytes are no UTF-8', () => {
  const latin1 = Buffer.from('Testé', 'latin1');
  for (const charset of ['ISO-8859-1', 'windows-1252'])
    expect(decodeText(latin1, charset)).toEqual({ ok: true, value: 'Testé' });
  expect(decodeText(Buffer.from('Testé'), 'iso-8859-1')).toEqual({ ok: true, value: 'Testé' });
  for (const charset of [undefined, 'utf-8', 'shift_jis']) expect(decodeText(latin1, charset).ok).toBe(false);
});
