import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROVINCES, readProvince } from '../../../lambda/core/mapping/province.ts';
import { anyText } from '../any-text.ts';

/** What each province is called; postal codes from the first letters that Canada Post assigns. */
const TYPED = {
  AB: ['Alberta', 'alberta', 'Alta', 'Alta.', 'Alb.', "l'Alberta", 'T2P 1J9', 't2p'],
  BC: [
    'BC',
    'b.c.',
    'B.C',
    'B C',
    'British Columbia',
    'Colombie-Britannique',
    'C.-B.',
    'V6B 1A1',
    'v6b1a1',
    'V6B-1A1',
    'V6B',
  ],
  MB: ['Man.', 'Manitoba', 'le Manitoba', 'R3C 4T3'],
  NB: ['New Brunswick', 'new-brunswick', 'Nouveau-Brunswick', 'N.B.', 'N.-B.', 'N/B', 'E1A 1A1'],
  NL: [
    'Nfld',
    'Nfld.',
    'NF',
    'Newfoundland',
    'Newfoundland & Labrador',
    'Newfoundland and Labrador',
    'Terre-Neuve-et-Labrador',
    'T.-N.-L.',
    'Labrador',
    'A1C 5M2',
  ],
  NS: [
    'Nova Scotia',
    'N.S.',
    'Nouvelle-Écosse',
    'nouvelle ecosse',
    'N.-É.',
    'NÉ',
    'N.-E.',
    'N.-E\u0301.',
    'B3H 4R2',
  ],
  NT: [
    'NWT',
    'N.W.T.',
    'Northwest Territories',
    'The Northwest Territories',
    'TNO',
    'T.N.-O.',
    'Territoires du Nord-Ouest',
    'les Territoires du Nord-Ouest',
    'X1A 2N3',
    'X0E',
    'X0G 1A0',
  ],
  NU: ['Nunavut', 'NUNAVUT', 'X0A 0H0', 'x0b', 'X0C 1A0'],
  ON: [
    'Ont',
    'Ont.',
    'Ontario',
    'l’Ontario',
    'Province of Ontario',
    'K1A 0B1',
    'L4W',
    'M5V 2T6',
    'N2L 3G1',
    'P3E-2C6',
  ],
  PE: ['PEI', 'P.E.I.', 'Prince Edward Island', 'Île-du-Prince-Édouard', 'Î.-P.-É.', 'ipe', 'C1A 4P3'],
  QC: [
    'Qué',
    'Que.',
    'PQ',
    'P.Q.',
    'Québec',
    'quebec',
    'Que\u0301bec',
    'province de Québec',
    'le Québec',
    'G1R 2B5',
    'H0H 0H0',
    'J8X 3X4',
    'Ｈ２Ｘ １Ｙ４',
  ],
  SK: ['Sask', 'Sask.', 'Saskatchewan', 'la Saskatchewan', 'S4P 3Y2'],
  YT: ['Yn', 'YK', 'Yukon', 'Yukon Territory', 'Territoire du Yukon', 'Y1A'],
} as const;

const cases = PROVINCES.flatMap((province) => TYPED[province].map((typed) => ({ typed, province })));

describe('a province', () => {
  it.each(cases)('is read from $typed: $province', ({ typed, province }) => {
    expect(readProvince(typed)).toBe(province);
  });

  it.each(PROVINCES)('is read from its code in any case and its ISO name: %s', (code) => {
    expect([code, code.toLowerCase(), ` ${code}. `, `CA-${code}`].map(readProvince)).toEqual(
      Array(4).fill(code),
    );
  });

  it.each([
    ['BC - British Columbia', 'BC'],
    ['British Columbia – BC', 'BC'],
    ['British Columbia, Canada', 'BC'],
    ['Ontario Canada', 'ON'],
    ['Canada, QC', 'QC'],
    ['Canada, N.-É.', 'NS'],
    ['Québec (QC)', 'QC'],
    ['Quebec/Québec', 'QC'],
    ['ON, M5V 2T6', 'ON'],
    ['Île-du-Prince-Édouard | PEI', 'PE'],
  ])('may be told twice: %j', (typed, province) => {
    expect(readProvince(typed)).toBe(province);
  });

  it.each([
    '',
    ' ',
    ',',
    'CA',
    'C.A.',
    'Canada',
    'Texas',
    'TX',
    'Paris',
    'NE',
    'N.E.',
    'TN',
    'N/A',
    'none',
    'Vancouver',
    'Québec City',
    'BC or AB',
    'BC, Alberta',
    'Ontario, CA',
    'Amsterdam, NL',
    'BC1',
    'Colombia',
    'Columbia',
    '90210',
    'SW1A 1AA',
    'D1A 1A1',
    'V6B 1A',
    'V6O 1A1',
    'W1A 1A1',
    'Z9Z 9Z9',
    'V6B 1A1 1',
    '__proto__',
    'constructor',
  ])('is never guessed: %j', (typed) => {
    expect(readProvince(typed)).toBeNull();
  });

  it('is told by the first letter of every postal code, with or without a gap, in any case', () => {
    const letter = fc.constantFrom(...'ABCEGHJKLMNPRSTVWXYZ');
    const digit = fc.constantFrom(...'0123456789');
    const firsts = fc.constantFrom(...'ABCEGHJKLMNPRSTVXY');
    const gap = fc.constantFrom('', ' ', '-', '\u00a0');
    fc.assert(
      fc.property(firsts, digit, letter, gap, digit, letter, digit, (a, b, c, between, d, e, f) => {
        const province = readProvince(`${a}${b}${c}`);
        expect(PROVINCES).toContain(province);
        expect(readProvince(`${a}${b}${c}${between}${d}${e}${f}`)).toBe(province);
        expect(readProvince(`${a}${b}${c}${between}${d}${e}${f}`.toLowerCase())).toBe(province);
      }),
    );
  });

  it('is one of the thirteen or null, whatever was typed', () => {
    fc.assert(fc.property(anyText(), (typed) => [null, ...PROVINCES].includes(readProvince(typed))));
  });

  it('is none in what is far longer than any, whatever it holds', () => {
    expect(readProvince('Ontario'.padEnd(500))).toBe('ON');
    expect(readProvince(`a${'\u0315\u0300'.repeat(120_000)}`)).toBeNull();
    expect(readProvince(`Ontario${' '.repeat(500)}`)).toBeNull();
  });
});
