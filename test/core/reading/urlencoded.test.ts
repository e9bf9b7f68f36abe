import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUrlencoded } from '../../../lambda/core/reading/urlencoded.ts';
import { anyCharacter } from '../any-text.ts';

describe('an urlencoded body', () => {
  test('is its fields in their order, repeats and blanks included', () => {
    expect(readUrlencoded('first=Testa+T.&debts=Visa&debts=Loan&ville=Qu%C3%A9bec&blank=')).toEqual({
      ok: true,
      value: [
        ['first', 'Testa T.'],
        ['debts', 'Visa'],
        ['debts', 'Loan'],
        ['ville', 'Québec'],
        ['blank', ''],
      ],
    });
  });

  test('keeps a question mark at its start', () => {
    expect(readUrlencoded('?a=1')).toEqual({ ok: true, value: [['?a', '1']] });
  });

  test('of more than 2,000 fields is unreadable', () => {
    expect(readUrlencoded('a=1&'.repeat(2_000)).ok).toBe(true);
    expect(readUrlencoded('a=1&'.repeat(2_001))).toEqual({
      ok: false,
      error: { reason: 'unreadable', found: 'more than 2000 fields', expected: 'a form post' },
    });
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
        expect(readUrlencoded(new URLSearchParams(fields).toString())).toEqual({ ok: true, value: fields });
      }),
    );
  });
});
