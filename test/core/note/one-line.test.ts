import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../lambda/core/note/one-line.ts';
import { anyCharacter } from '../any-text.ts';

describe('an answer on one line', () => {
  it.each([
    ['carriage return', '\r'],
    ['line feed', '\n'],
    ['both', '\r\n'],
    ['vertical tab', '\v'],
    ['form feed', '\f'],
    ['next line', '\u0085'],
    ['line separator', '\u2028'],
    ['paragraph separator', '\u2029'],
    ['tab', '\t'],
    ['no-break space', '\u00a0'],
    ['ideographic space', '\u3000'],
    ['several', ' \r\n\n\t\u0085 '],
    ['a control character between spaces', ' \u0000 '],
  ])('has one space for white space: %s', (_, space) => {
    expect(oneLine(`${space}Line one${space}Ref RR-TEST-0000${space}`)).toBe('Line one Ref RR-TEST-0000');
  });

  it.each(['\u0000', '\u0007', '\b', '\u001b', '\u001c', '\u007f', '\u009f'])(
    'has no control character: %j',
    (control) => {
      expect(oneLine(`a${control}b`)).toBe('ab');
    },
  );

  it.each(['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'])(
    'has no bidi override or isolate: %j',
    (control) => {
      expect(oneLine(`${control}yes${control}no${control}`)).toBe('yesno');
    },
  );

  it.each([
    ['\ud83d', '\ufffd'],
    ['\ude00\ud83d', '\ufffd\ufffd'],
    ['\ud83d\u0000\ude00', '\ufffd\ufffd'],
  ])('has no lone surrogate: %j', (typed, line) => {
    expect(oneLine(typed)).toBe(line);
  });

  it.each(['Plain text.', 'Ça va bien — « merci »', '👩‍👩‍👧', 'שלום', 'נ\u200fה', '日本語'])(
    'leaves other text alone: %j',
    (text) => {
      expect(oneLine(text)).toBe(text);
    },
  );

  it('is one clean line, keeps every visible character and is not changed again, whatever was typed', () => {
    const unit = fc.oneof(
      fc.constantFrom('\n', '\r', '\u2028', '\u0085', ' ', '\u202e', '\ud800', '\udc00', 'a'),
      anyCharacter,
    );
    fc.assert(
      fc.property(fc.string({ unit }), (typed) => {
        const line = oneLine(typed);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]|^\s|\s$|\s\s|[^\S ]/u);
        expect(oneLine(line)).toBe(line);
        const visible = (text: string) =>
          text.toWellFormed().replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');
        expect(visible(line)).toBe(visible(typed));
      }),
      { numRuns: 300 },
    );
  });
});
