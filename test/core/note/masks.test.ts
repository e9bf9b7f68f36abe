import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASK, mask } from '../../../lambda/core/note/masks.ts';

/** Test numbers that card schemes and payment companies publish. */
const CARDS = [
  ['Visa', '4111111111111111'],
  ['Visa of 13 digits', '4222222222222'],
  ['Mastercard', '5500000000000004'],
  ['Mastercard of the 2 series', '2223000048400011'],
  ['American Express', '378282246310005'],
  ['Diners Club', '30569309025904'],
  ['Discover', '6011111111111117'],
  ['JCB', '3530111333300000'],
  ['UnionPay of 19 digits', '6205500000000000004'],
] as const;

/** The example of a social insurance number that never was anybody's. */
const SIN = '046454286';

const luhnDigit = (digits: string): string => {
  const sum = [...digits].toReversed().reduce((total, char, place) => {
    const value = Number(char) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
};

const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });
const cards = fc
  .tuple(fc.constantFrom(...'23456'), digits(11, 17))
  .map(([first, rest]) => `${first}${rest}${luhnDigit(`${first}${rest}`)}`);
const sins = digits(8, 8).map((eight) => `${eight}${luhnDigit(eight)}`);

const SEPARATORS = [
  ' ',
  '  ',
  '-',
  ' - ',
  '.',
  '/',
  '_',
  '\t',
  '\n',
  '\u00a0',
  '\u2009',
  '\u3000',
  '\u2011',
  '\u2013',
  '\u2014',
  '\u2212',
  '\u00b7',
  '\uff0d',
  '\uff0e',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\u2060',
  '\ufffd',
  '\u200b \u200b',
];
const separator = fc.constantFrom(...SEPARATORS);

const scripts = fc.constantFrom(0x30, 0xff10, 0x660, 0x966, 0x1d7d8);
const inScript = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** The digits cut into groups anywhere. */
const grouped = (number: string) =>
  fc.array(fc.tuple(fc.nat({ max: number.length }), separator), { maxLength: 6 }).map((cuts) => {
    const at = new Map(cuts);
    return [...number].map((digit, place) => (place > 0 ? `${at.get(place) ?? ''}${digit}` : digit)).join('');
  });

const inThrees = (nine: string, between: string) =>
  `${nine.slice(0, 3)}${between}${nine.slice(3, 6)}${between}${nine.slice(6)}`;

describe('a payment card', () => {
  it.each(CARDS)('is removed: %s', (_, card) => {
    expect(mask(`my card ${card}, please`)).toBe(`my card ${MASK}, please`);
  });

  it.each([
    ['4111 1111 1111 1111', MASK],
    ['3782-822463-10005', MASK],
    ['4111 1111 1111 1111 12/27', `${MASK} 12/27`],
    ['12/27 4111 1111 1111 1111 123', `12/27 ${MASK} 123`],
    ['4111111111111111/12/27', `${MASK}/12/27`],
    ['4111 1111 1111 1111 5500 0000 0000 0004', `${MASK} ${MASK}`],
    ['4111111111111111;5500000000000004', `${MASK};${MASK}`],
    ['visa4111111111111111exp', `visa${MASK}exp`],
    ['4111\u200b1111\u200b1111\u200b1111', MASK],
    ['4\u200b111\u2060 1111 11\ufeff11 1111', MASK],
    ['４１１１－１１１１－１１１１－１１１１', MASK],
    ['٤١١١ ١١١١ ١١١١ ١١١١', MASK],
    ['4️⃣111 1111 1111 1111', MASK],
    ['+4111 1111 1111 1111', `+${MASK}`],
    // A card's digits may also look like a phone number with a date, two dates, or a number abroad.
    ['4084622541 1907 12/27', `${MASK} 12/27`],
    ['2026-11-24 - 2026-12-23', MASK],
    ['6045550123 778 555 0195', `${MASK} 0195`],
    ['+49 1512 3456787', `+${MASK}`],
  ])('is found in %j', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it('never survives, however it is grouped and written, whatever stands beside it', () => {
    const beside = fc.constantFrom('', 'a', ' and ', ', ', '(', ' 12/27 ', ' 123 ', '+ a', '#', '"');
    const typed = cards.chain((card) => fc.tuple(grouped(card), scripts, fc.constant(card)));
    fc.assert(
      fc.property(typed, beside, beside, ([text, zero, card], before, after) => {
        const masked = mask(`${before}${inScript(text, zero)}${after}`);
        expect(masked).toContain(MASK);
        expect(masked.normalize('NFKC').replace(/\D/g, '')).not.toContain(card);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a social insurance number', () => {
  it.each([
    SIN,
    '046 454 286',
    '046-454-286',
    '046.454.286',
    '046\u00a0454\u2011286',
    '０４６ ４５４ ２８６',
    '046\u200b454\u200b286',
  ])('is removed: %j', (sin) => {
    expect(mask(`SIN: ${sin}.`)).toBe(`SIN: ${MASK}.`);
  });

  it('becomes one with another that it shares digits with, since nobody knows which is meant', () => {
    expect(mask('a 40000000 40000004 70000011 b')).toBe(`a ${MASK} b`);
  });

  it('is found beside other groups', () => {
    expect(mask('604 046 454 286')).toBe(`604 ${MASK}`);
    expect(mask(`12 ${SIN} 7`)).toBe(`12 ${MASK} 7`);
  });

  it('never survives, plain or in threes', () => {
    fc.assert(
      fc.property(sins, separator, scripts, (sin, between, zero) => {
        expect(mask(`x ${inScript(sin, zero)} y`)).toBe(`x ${MASK} y`);
        expect(mask(`x ${inScript(inThrees(sin, between), zero)} y`)).toBe(`x ${MASK} y`);
      }),
    );
  });
});

describe('what is no such number', () => {
  it.each([
    '',
    'no digits at all',
    '+1 604 555 9999',
    '(604) 555-0123',
    '604-555-0123, 778-555-0199',
    '604-555-0123 or 778-555-0199',
    '1 604 555 0126 x 12',
    '$25,000',
    '$5,000, $3,500 and $12,000.50',
    '25 000 $ + 4 500 $',
    '2026-11-24 14:05',
    '24/11/2026',
    '4111 1111 1111 1112',
    '046 454 287',
    '0464 54286',
    '4111, 1111, 1111, 1111',
    'RR-7K3F-92QD',
    MASK,
  ])('is left alone: %j', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('is left alone where it is one phone number or one date, whatever its digits', () => {
    const pad = (value: number, length: number) => String(value).padStart(length, '0');
    const phone = fc
      .tuple(
        fc.integer({ min: 200, max: 999 }),
        fc.integer({ min: 200, max: 999 }),
        fc.nat({ max: 9_999 }),
        fc.constantFrom('-', ' ', '.'),
      )
      .map(([area, exchange, line, gap]) => `${area}${gap}${exchange}${gap}${pad(line, 4)}`);
    const date = fc
      .tuple(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom('-', '/'),
      )
      .map(([year, month, day, gap]) => [year, pad(month, 2), pad(day, 2)].join(gap));
    const things = fc.array(fc.oneof(phone, date), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(things, fc.constantFrom(', ', ' or ', '; ', ' (', ': '), (all, between) => {
        const text = all.join(between);
        expect(mask(text)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('is left alone with another length or another first digit than a card has', () => {
    const rest = (length: number) => digits(length, length);
    const others = fc.oneof(
      fc.tuple(fc.constantFrom(...'23456'), fc.constantFrom(10, 18).chain(rest)),
      fc.tuple(fc.constantFrom(...'01789'), fc.constantFrom(11, 14, 17).chain(rest)),
    );
    fc.assert(
      fc.property(others, ([first, more]) => {
        const text = `${first}${more}${luhnDigit(`${first}${more}`)}`;
        expect(mask(text)).toBe(text);
      }),
    );
  });

  it('is left alone without nine digits in a row', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(digits(0, 8), fc.constantFrom(', ', 'a', ' $', '(', ':'))), (parts) => {
        const text = parts.flat().join('');
        expect(mask(text)).toBe(text);
      }),
    );
  });
});

describe('masking', () => {
  it('again changes nothing, and only ever removes digits and what joins them', () => {
    const piece = fc.oneof(
      cards.chain(grouped),
      sins,
      digits(1, 6),
      separator,
      fc.constantFrom('604 555 0123', '2026-11-24', 'a', ',', '+'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, spaced) => {
        const text = pieces.join(spaced ? ' ' : '');
        const masked = mask(text);
        expect(mask(masked)).toBe(masked);
        expect(masked.replaceAll(MASK, '').replace(/[^a,+]/g, '')).toBe(text.replace(/[^a,+]/g, ''));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['4', '4 ', '45', '4111 1111 ', '604 ', '+4', `${SIN} `, '2026-11-24 ', ' ', '4\u200b', '٤ '])(
    'comes to an end also for 256 KB of %j',
    (unit) => {
      const masked = mask(unit.repeat(Math.ceil((256 * 1024) / unit.length)));
      expect(mask(masked)).toBe(masked);
    },
  );
});
