import { describe, expect, it } from 'vitest';
import { decimalDigit, withPlainDigits } from '../../../lambda/core/mapping/decimal-digits.ts';

/** Every numbering system of ten digits that Intl knows writes 0123456789 in a script of its own. */
const systems = Intl.supportedValuesOf('numberingSystem')
  .map((numberingSystem) => {
    const format = new Intl.NumberFormat('en', {
      numberingSystem,
      useGrouping: false,
      minimumIntegerDigits: 10,
    });
    return { numberingSystem, written: format.format(123_456_789) };
  })
  .filter(({ written }) => /^\p{Nd}{10}$/u.test(written));

describe('decimal digits', () => {
  it.each(systems)('reads $written as 0 to 9 ($numberingSystem)', ({ written }) => {
    expect(withPlainDigits(written)).toBe('0123456789');
  });

  it('covers more scripts than Latin and Arabic', () => {
    expect(systems.length).toBeGreaterThan(50);
  });

  it.each(['a', ' ', '²', 'Ⅳ', '①', '/', ':', '一'])('takes %s for no digit', (char) => {
    expect(decimalDigit(Number(char.codePointAt(0)))).toBeNull();
    expect(withPlainDigits(char)).toBe(char);
  });
});
