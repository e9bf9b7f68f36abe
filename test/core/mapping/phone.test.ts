import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhone } from '../../../lambda/core/mapping/phone.ts';
import { anyCharacter } from '../any-text.ts';

type Region = Parameters<typeof readPhone>[1];

const numberIn = (text: string, region: Region = 'CA') => {
  const read = readPhone(text, region);
  return read.ok ? read.value.e164 : read.error;
};
const read = (text: string) => {
  const phone = readPhone(text, 'CA');
  return phone.ok ? phone.value : phone.error;
};

describe('a phone number', () => {
  // From libphonenumber-js's README.
  it.each<[string, Region, string]>([
    [' 8 (800) 555-35-35 ', 'RU', '+78005553535'],
    ['Phone: 8 (800) 555 35 35.', 'RU', '+78005553535'],
    ['(213) 373-42-53', 'US', '+12133734253'],
    ['+12133734253', 'US', '+12133734253'],
    ['+33 1 45 45 32 45', 'CA', '+33145453245'],
    ['01 45 45 32 45', 'FR', '+33145453245'],
  ])('is what libphonenumber documents: %j in %s', (typed, region, e164) => {
    expect(numberIn(typed, region)).toBe(e164);
  });

  it.each([
    '604-555-0123',
    '(604) 555-0123',
    '604.555.0123',
    '604 555 0123',
    '6045550123',
    '604/555-0123',
    '1-604-555-0123',
    '1 (604) 555 0123',
    '+1 604 555 0123',
    '(+1) 604-555-0123',
    '+1 1 604 555 0123',
    '+1 1 1 604 555 0123',
    '1 1 1 604 555 0123',
    '+16045550123',
    '+604 555 0123',
    '001 604 555 0123',
    'tel:+1-604-555-0123',
    'my cell is 604-555-0123!',
    '5pm 604-555-0123',
    '604-555-0123 5pm',
    '604-555-0123 10pm',
    '604\u00a0555\u20110123',
    '\u202a+1\u00a0604\u2009555\u20130123\u202c',
    '604\u200b555\u200b0123',
    '６０４－５５５－０１２３',
    '＋１（６０４）５５５－０１２３',
    '٦٠٤ ٥٥٥ ٠١٢٣',
    '𝟨𝟢𝟦𝟧𝟧𝟧𝟢𝟣𝟤𝟥',
  ])('of Canada is read however it is typed: %j', (typed) => {
    expect(read(typed)).toEqual({ e164: '+16045550123', extension: null, others: [] });
  });

  it.each([
    ['+1 604 555 9999', '+16045559999'],
    ['(876) 926-1234', '+18769261234'],
    ['+44 20 7946 0958', '+442079460958'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['011 44 20 7946 0958', '+442079460958'],
    ['00 44 20 7946 0958', '+442079460958'],
    // Brazil's +55 has no such number: the prefix is as stray as a plus would be.
    ['005555550123', '+15555550123'],
    ['+011 44 20 7946 0958', '+442079460958'],
    ['+573001234567', '+573001234567'],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['+49 30/1234567', '+49301234567'],
    ['+65 6123 4567', '+6561234567'],
    ['+60 45550123', '+6045550123'],
    ['+416 555 0123', '+14165550123'],
    ['+4165550123', '+14165550123'],
    ['+9995550123', '+19995550123'],
    // Valid by length only: libphonenumber knows no such line in Bangladesh.
    ['+880 012345678', '+88012345678'],
    ['+44 1234 567 890', '+441234567890'],
  ])('of anywhere is read: %j', (typed, e164) => {
    expect(numberIn(typed)).toBe(e164);
  });

  it.each<[string, Region, string]>([
    ['00 44 20 7946 0958', 'FR', '+442079460958'],
    ['001 604 555 0123', 'FR', '+16045550123'],
    ['+1 604 555 0123', 'FR', '+16045550123'],
    ['604 555 0123', 'JM', '+16045550123'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    // 011 calls abroad from North America alone.
    ['01 12 34 56 78', 'FR', '+33112345678'],
  ])('is read the way its region dials: %j in %s', (typed, region, e164) => {
    expect(numberIn(typed, region)).toBe(e164);
  });

  it.each([
    // 672 is an area code of British Columbia since 2019; 257 is planned; 999 is none yet.
    '672-555-0123',
    '257-555-0123',
    '999-555-0123',
  ])('may have an area code that nobody knows yet: %s', (typed) => {
    expect(numberIn(typed)).toBe(`+1${typed.replaceAll('-', '')}`);
  });

  it.each([
    'ext. 12',
    'ext 12',
    'ext12',
    'Ext: 12',
    'EXTENSION 12',
    'x12',
    'X 12',
    '#12',
    '# 12',
    'poste 12',
    'Poste: 12',
    'local 12',
    'loc. 12',
    '(ext. 12)',
    '(poste 12)',
    ', poste 12',
    '- ext 12',
    '     ext 12',
    ';ext=12',
  ])('gives up its extension: %j', (extension) => {
    expect(read(`604-555-0123 ${extension}`)).toEqual({ e164: '+16045550123', extension: '12', others: [] });
    expect(read(`604-555-0123${extension}`)).toMatchObject({ e164: '+16045550123', extension: '12' });
  });

  it('keeps the extension of a number in pieces', () => {
    expect(read('604/555-0123 ext 12')).toEqual({ e164: '+16045550123', extension: '12', others: [] });
  });

  it('has one extension, the first', () => {
    expect(read('604-555-0123 x12 poste 13')).toEqual({ e164: '+16045550123', extension: '12', others: [] });
  });

  it.each([
    ['604-555-0123 or 778-555-0199', '778-555-0199'],
    ['604-555-0123or778-555-0199', '778-555-0199'],
    ['604-555-0123/778-555-0199', '778-555-0199'],
    ['604-555-0123 / 778-555-0199', '778-555-0199'],
    ['604-555-0123; 778-555-0199', '778-555-0199'],
    ['604-555-0123, 778-555-0199', '778-555-0199'],
    ['604-555-0123 & (778) 555-0199', '(778) 555-0199'],
    ['604-555-0123 or (778-555-0199)', '778-555-0199'],
    ['604-555-0123 ou 514 555-0199', '514 555-0199'],
    ['604-555-0123 et 514 555-0199', '514 555-0199'],
    ['604-555-0123 and 778-555-0199', '778-555-0199'],
    ['cell: 604-555-0123 home: 778-555-0199', '778-555-0199'],
    ['604-555-0123, local 778-555-0199', '778-555-0199'],
    ['604-555-0123 +44 20 7946 0958', '+44 20 7946 0958'],
    ['604 555 0123 778 555 0199', '778 555 0199'],
    ['6045550123 7785550199', '7785550199'],
    ['+1 604 555 0123 1 778 555 0199 x3', '1 778 555 0199 ext. 3'],
    ['604-555-0123 or 778-555-0199 ext 4', '778-555-0199 ext 4'],
    ['604-555-0123/4567', '4567'],
    ['555-0199 or 604-555-0123', '555-0199'],
  ])('comes first, and the other one is kept: %j', (typed, other) => {
    expect(read(typed)).toEqual({ e164: '+16045550123', extension: null, others: [other] });
  });

  it('typed twice is one number', () => {
    expect(read('604-555-0123 / +1 604 555 0123')).toMatchObject({ others: [] });
    // Malaysia has a +60 4555 0123, but the plus stands before the first number alone.
    expect(read('+16045550123 6045550123')).toMatchObject({ e164: '+16045550123', others: [] });
  });

  it('keeps no other one that is a piece of a payment card', () => {
    expect(read('604-555-0123 or 4111 1111 1111 1111')).toMatchObject({ others: [] });
    expect(read(`604-555-0123 or 4567${' '.repeat(1_000)}`)).toMatchObject({ others: ['4567'] });
  });

  it('keeps its own extension apart from the next number’s', () => {
    expect(read('604-555-0123 x12 778 555 0199 x13')).toEqual({
      e164: '+16045550123',
      extension: '12',
      others: ['778 555 0199 x13'],
    });
  });

  it.each([
    ['', { flaw: 'no_digits' }],
    ['none', { flaw: 'no_digits' }],
    ['5', { flaw: 'too_short', digits: 1 }],
    ['555-0123', { flaw: 'too_short', digits: 7 }],
    ['+1 555-0123', { flaw: 'too_short', digits: 7 }],
    ['1-555-0123', { flaw: 'too_short', digits: 7 }],
    ['+1 604-555-012', { flaw: 'too_short', digits: 9 }],
    ['+1 1 604 555 012', { flaw: 'too_short', digits: 9 }],
    ['555-0123 or 555-0199', { flaw: 'too_short', digits: 7 }],
    ['555-0123/555-0199', { flaw: 'too_short', digits: 7 }],
    ['604-555-012', { flaw: 'too_short', digits: 9 }],
    ['604/555-012', { flaw: 'too_short', digits: 9 }],
    ['Suite 604; 555-0123', { flaw: 'too_short', digits: 7 }],
    ['604/+555-0123', { flaw: 'too_short', digits: 7 }],
    ['604 ext 5/555-0123', { flaw: 'too_short', digits: 7 }],
    ['604/555 or 0123', { flaw: 'too_short', digits: 4 }],
    ['604-555-012 home', { flaw: 'too_short', digits: 9 }],
    ['604-555-01234', { flaw: 'too_long', digits: 11 }],
    ['0604-555-0123', { flaw: 'too_long', digits: 11 }],
    ['604 555 0123 77', { flaw: 'too_long', digits: 12 }],
    ['604 555 0123 778 555 0199 55', { flaw: 'too_long', digits: 22 }],
    // The first ten digits would be a stranger's in Jamaica.
    ['+65 8234 5678 604 555 0123', { flaw: 'too_long', digits: 20 }],
    ['104-555-0123', { flaw: 'impossible', digits: 10 }],
    ['104-555-01234', { flaw: 'impossible', digits: 10 }],
    ['104/555-0123', { flaw: 'impossible', digits: 10 }],
    ['604-155-0123', { flaw: 'impossible', digits: 10 }],
    ['+1 604 055 0123', { flaw: 'impossible', digits: 10 }],
    ['+44 123', { flaw: 'too_short', digits: 5 }],
    ['+44 20 7946 0958 1234', { flaw: 'too_long', digits: 16 }],
    ['+999 1234 5678', { flaw: 'impossible', digits: 11 }],
    ['+0 123 456 789', { flaw: 'impossible', digits: 10 }],
  ])('is not made of %j', (typed, problem) => {
    expect(read(typed)).toEqual(problem);
  });

  it.each<[string, Region, object]>([
    ['06 12 34', 'FR', { flaw: 'too_short', digits: 6 }],
    // German numbers have no fixed length: where the first ends nobody knows.
    ['030 123456 040 123456', 'DE', { flaw: 'too_long', digits: 18 }],
  ])('is not made of %j in %s', (typed, region, problem) => {
    expect(numberIn(typed, region)).toEqual(problem);
  });

  it('that keeps its home 0 and lacks a digit is refused', () => {
    expect(numberIn('06 12 34 56 7', 'FR')).toEqual({ flaw: 'impossible', digits: 9 });
  });

  it('is not looked for after a thousand characters', () => {
    expect(read(`${' '.repeat(1_000)}604-555-0123`)).toEqual({ flaw: 'no_digits' });
  });

  const nanpDigits = fc
    .tuple(
      fc.integer({ min: 200, max: 999 }),
      fc.integer({ min: 200, max: 999 }),
      fc.integer({ min: 0, max: 9_999 }),
    )
    .map(([area, exchange, line]): [string, string, string] => [
      `${area}`,
      `${exchange}`,
      `${line}`.padStart(4, '0'),
    ]);

  it('of ten digits is read with any separators and any prefix', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00a0', '\u2011', '/', ') ');
    const prefix = fc.constantFrom('', '1', '1-', '+1', '+1 ', '+1 (', '(', 'Tel: ', '001 ', '011 1 ');
    fc.assert(
      fc.property(nanpDigits, separator, separator, prefix, ([area, exchange, line], one, two, before) => {
        expect(numberIn(`${before}${area}${one}${exchange}${two}${line}`)).toBe(
          `+1${area}${exchange}${line}`,
        );
      }),
    );
  });

  it('with a digit missing is always refused', () => {
    fc.assert(
      fc.property(
        nanpDigits,
        fc.nat({ max: 9 }),
        fc.constantFrom('', '+1', '1 '),
        (parts, missing, prefix) => {
          const digits = parts.join('');
          expect(numberIn(`${prefix}${digits.slice(0, missing)}${digits.slice(missing + 1)}`)).not.toBeTypeOf(
            'string',
          );
        },
      ),
    );
  });

  it('is E.164 or a problem without its digits, whatever was typed', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        '+',
        '(',
        ')',
        '-',
        ' ',
        '/',
        'x',
        'ext ',
        '00',
        '011',
        '44',
        '604',
        '555',
        '0123',
        '1',
        ' or ',
      ),
      anyCharacter,
    );
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 60 }),
        fc.constantFrom<Region>('CA', 'FR', 'DE', 'JM'),
        (typed, region) => {
          const phone = readPhone(typed, region);
          if (phone.ok) {
            expect(phone.value.e164).toMatch(/^\+[1-9]\d{7,14}$/);
            expect(numberIn(phone.value.e164, region)).toBe(phone.value.e164);
          } else {
            const count = withoutFlaw(phone.error);
            expect(count).toBeLessThanOrEqual(typed.normalize('NFKC').length);
          }
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

const withoutFlaw = (problem: { flaw: string; digits?: number }): number => problem.digits ?? 0;
