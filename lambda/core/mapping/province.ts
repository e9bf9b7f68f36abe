// Reads a province or territory of Canada from whatever people call it. What could be elsewhere is nobody's guess: null.

/** ISO 3166-2:CA, the part after `CA-`. */
export const PROVINCES = [
  'AB',
  'BC',
  'MB',
  'NB',
  'NL',
  'NS',
  'NT',
  'NU',
  'ON',
  'PE',
  'QC',
  'SK',
  'YT',
] as const;
export type Province = (typeof PROVINCES)[number];

/**
 * English and French names, Canada Post's symbols, the traditional abbreviations of both languages and the codes before
 * 2001, without accents and punctuation. Left out for what they mean elsewhere: `NE` (Nebraska; but see N.-É. below) and
 * `TN` (Tennessee).
 */
const NAMES: Readonly<Record<Province, string>> = {
  AB: 'ab, alta, alb, alberta',
  BC: 'bc, cb, british columbia, brit col, colombie britannique, col brit, c brit',
  MB: 'mb, man, manitoba',
  NB: 'nb, new brunswick, n bruns, nouveau brunswick, nouv brunswick',
  NL: 'nl, nf, nfld, nfld and lab, nfld lab, newfoundland, newfoundland and labrador, newfoundland labrador, labrador, tnl, terre neuve, terre neuve et labrador, terre neuve labrador',
  NS: 'ns, nova scotia, n scotia, nouvelle ecosse, nouv ecosse',
  NT: 'nt, nwt, nw territories, northwest territories, northwest territory, tno, territoires du nord ouest',
  NU: 'nu, nvt, nunavut',
  ON: 'on, ont, ontario',
  PE: 'pe, pei, prince edward island, ipe, ile du prince edouard',
  QC: 'qc, que, pq, quebec',
  SK: 'sk, sask, saskatchewan',
  YT: 'yt, yk, yn, yukon, yukon territory, territoire du yukon',
};

const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const BY_NAME: ReadonlyMap<string, Province> = new Map(
  PROVINCES.flatMap((province) =>
    NAMES[province].split(', ').map((name): [string, Province] => [lettersOf(name), province]),
  ),
);

/**
 * Canada Post, Addressing Guidelines: the first letter is the postal district. D, F, I, O, Q, U, W and Z are none; X is
 * shared by two territories.
 */
const DISTRICTS: readonly (readonly [letters: string, province: Province])[] = [
  ['A', 'NL'],
  ['B', 'NS'],
  ['C', 'PE'],
  ['E', 'NB'],
  ['GHJ', 'QC'],
  ['KLMNP', 'ON'],
  ['R', 'MB'],
  ['S', 'SK'],
  ['T', 'AB'],
  ['V', 'BC'],
  ['X', 'NT'],
  ['Y', 'YT'],
];

/** Canada Post: never D, F, I, O, Q or U. The first three characters, the forward sortation area, are enough. */
const POSTAL_CODE = /^[A-Z]\d[ABCEGHJ-NPRSTV-Z](?:\d[ABCEGHJ-NPRSTV-Z]\d)?$/;

/** The forward sortation areas of Nunavut; the other X areas are the Northwest Territories. */
const NUNAVUT = /^X0[ABC]/;

function readPostalCode(text: string): Province | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '');
  if (!POSTAL_CODE.test(code)) return null;
  if (NUNAVUT.test(code)) return 'NU';
  return DISTRICTS.find(([letters]) => letters.includes(code.charAt(0)))?.[1] ?? null;
}

/** `N.-É.` is Nova Scotia in French; without its accent or its punctuation it would be Nebraska. */
const NOVA_SCOTIA_IN_FRENCH = /^n(?:[.\s\p{Pd}]*é|\.\s*\p{Pd}\s*e)[.\s]*$/iu;

/** `Province of Ontario`, `le Québec`, `Ontario Canada`, and ISO's own `CA-ON`. */
const AROUND =
  /^\s*(?:(?:the )?province (?:of |de |du |d['’])|(?:the|la|les|le) |l['’]|ca-(?=\p{L}{2}\s*$))|\bcanada\s*$/giu;

function readName(text: string): Province | null {
  if (NOVA_SCOTIA_IN_FRENCH.test(text.normalize('NFC').trim())) return 'NS';
  return BY_NAME.get(lettersOf(text)) ?? BY_NAME.get(lettersOf(text.replace(AROUND, ''))) ?? null;
}

/** `British Columbia, Canada`; `BC - British Columbia`; `Québec (QC)`. */
const BETWEEN_PARTS = /[,;:|/()]|\s[\p{Pd}]+\s/u;

/** No name of a province is a tenth as long; normalizing far more than this takes its time in square. */
const LONGEST_TYPED = 500;

/** The two-letter code. Every part of the text must name the same province; `Ontario, CA` is a city in California. */
export function readProvince(text: string): Province | null {
  if (text.length > LONGEST_TYPED) return null;
  const whole = readPostalCode(text) ?? readName(text);
  if (whole !== null) return whole;
  const parts = text.split(BETWEEN_PARTS).filter((part) => !['', 'canada'].includes(lettersOf(part)));
  const found = new Set(parts.map((part) => readPostalCode(part) ?? readName(part)));
  const [only = null] = found;
  return found.size === 1 ? only : null;
}
