import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFormFields } from '../../../lambda/core/reading/form-fields.ts';
import { anyCharacter } from '../any-text.ts';

const URLENCODED = 'application/x-www-form-urlencoded';

describe('an urlencoded body', () => {
  test.each([URLENCODED, `${URLENCODED}; charset=UTF-8`, '', 'text/plain'])(
    'is read as %j',
    (contentType) => {
      expect(
        readFormFields(
          Buffer.from('first=Testa+T.&debts=Visa&debts=Loan&ville=Qu%C3%A9bec&blank='),
          contentType,
        ),
      ).toEqual({
        ok: true,
        value: [
          ['first', 'Testa T.'],
          ['debts', 'Visa'],
          ['debts', 'Loan'],
          ['ville', 'Québec'],
          ['blank', ''],
        ],
      });
    },
  );

  test('keeps a question mark at its start', () => {
    expect(readFormFields(Buffer.from('?a=1'), URLENCODED)).toEqual({ ok: true, value: [['?a', '1']] });
  });

  test('of more than 2,000 fields is unreadable', () => {
    expect(readFormFields(Buffer.from('a=1&'.repeat(2_000)), URLENCODED).ok).toBe(true);
    expect(readFormFields(Buffer.from('a=1&'.repeat(2_001)), URLENCODED)).toEqual({
      ok: false,
      error: { reason: 'unreadable', found: 'more than 2000 fields', expected: 'a form post' },
    });
  });

  test('that is not UTF-8 is unreadable', () => {
    expect(readFormFields(Buffer.of(0xff), URLENCODED).ok).toBe(false);
  });

  test('comes back as it was sent', () => {
    const tricky = fc.constantFrom('&', '=', '+', '%', '\n', '?');
    const text = fc.string({
      unit: fc.oneof(
        tricky,
        anyCharacter.map((character) => character.toWellFormed()),
      ),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (fields) => {
        const body = Buffer.from(new URLSearchParams(fields).toString());
        expect(readFormFields(body, URLENCODED)).toEqual({ ok: true, value: fields });
      }),
    );
  });
});

test('a multipart body is read by its content type, in any case', () => {
  const body = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--';
  expect(readFormFields(Buffer.from(body), 'MULTIPART/form-data ; boundary=b')).toEqual({
    ok: true,
    value: [['a', '1']],
  });
});
